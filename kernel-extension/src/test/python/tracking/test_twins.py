"""The same program in Python and in Java stores the same: the twins, run against one server, compared as stored."""

import io
import re
import textwrap
from pathlib import Path

import mlflow
import numpy as np
import pandas as pd
import pytest
import stored
from conftest import ROOT
from java_side import jshell
from mlflow.entities import Dataset, DatasetInput, InputTag, LoggedModelOutput, Metric, Param, RunTag
from twins import TWINS, WITHOUT_TWIN

# what the Python programs use by its bare name
NAMES = [io, Path, Dataset, DatasetInput, InputTag, LoggedModelOutput, Metric, Param, RunTag]

IMPORTS = """
import org.jotter.*;
import org.jotter.tracking.*;
import org.jotter.values.ValueText;
import tech.tablesaw.api.*;
var jotter = Jotter.open(java.nio.file.Path.of(System.getenv("SCRATCH"), "jotter"));
var mlflow = jotter.mlflow();
mlflow.setTrackingUri(System.getenv("SERVER"));
var folder = System.getenv("FOLDER");
var faults = new TreeMap<String, String>();
"""

PROGRAM = """
void twin%d() throws Exception {
var experiment = "%s"; var model = "%s";
mlflow.setExperiment(experiment);
%s
}
try { twin%d(); } catch (Throwable e) { faults.put("%s", e.toString()); }
"""

END = """
jotter.close();
System.out.println("seen " + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(faults));
/exit
"""


def names(twin, language):
    """Of the experiment and of the registered model."""
    return f"{twin.name} in {language}", f"{twin.name}-model-in-{language}"


@pytest.fixture(scope="module")
def written(server, tmp_path_factory):
    """All twins in one Python and one Java process; gives each language's faults."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "notes.txt").write_text("notes")
    (folder / "plots").mkdir()
    (folder / "plots" / "loss.txt").write_text("falls")
    scratch = tmp_path_factory.mktemp("scratch")
    return {"python": in_python(server, folder), "java": in_java(server, folder, scratch)}


def in_python(server, folder):
    mlflow.set_tracking_uri(server.uri)
    faults = {}
    for twin in TWINS:
        experiment, model = names(twin, "python")
        mlflow.set_experiment(experiment)
        known = {"mlflow": mlflow, "client": mlflow.MlflowClient(), "folder": str(folder), "np": np, "pd": pd}
        known |= {used.__name__: used for used in NAMES}
        try:
            exec(textwrap.dedent(twin.python), known | {"experiment": experiment, "model": model})
        except Exception as e:
            faults[twin.name] = repr(e)
        while mlflow.active_run():
            mlflow.end_run()
    return faults


def in_java(server, folder, scratch):
    programs = [
        PROGRAM % (i, *names(twin, "java"), textwrap.dedent(twin.java), i, twin.name) for i, twin in enumerate(TWINS)
    ]
    code = IMPORTS + "".join(programs) + END
    return jshell(code, server, SERVER=server.uri, FOLDER=str(folder), SCRATCH=str(scratch))


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_twins_store_the_same(written, client, twin):
    assert {language: faults.get(twin.name) for language, faults in written.items()} == {"python": None, "java": None}

    python, java = (stored.of(client, *names(twin, language)) for language in ("python", "java"))

    assert python["experiments"] or python["registry"], "a twin that stores nothing compares nothing"
    assert java == python


def test_python_loads_the_tables_that_java_logged(written, client):
    """B6."""
    (twin,) = (twin for twin in TWINS if twin.name == "tables")
    tables = []
    for language in ("python", "java"):
        id = client.get_experiment_by_name(names(twin, language)[0]).experiment_id
        tables.append(client.load_table(id, "eval/t.json"))

    pd.testing.assert_frame_equal(*tables)


def test_every_call_that_both_have_is_in_a_twin():
    """The rows of docs/mlflow-calls.md that name a Java call; a row's calls are one in two doors."""
    programs = "".join(twin.python for twin in TWINS)
    rows = [row for row in (ROOT / "docs/mlflow-calls.md").read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    cells = [[cell.strip() for cell in row.strip("| ").split("|")] for row in rows]
    calls = [re.findall(r"`((?:mlflow|client)\.\w+)`", row[0]) for row in cells if len(row) > 1 and row[1]]

    assert len(calls) > 60
    missing = [row for row in calls if not any(f"{call}(" in programs for call in row) and not WITHOUT_TWIN.keys() & set(row)]
    assert missing == []
    assert [call for call in WITHOUT_TWIN if f"{call}(" in programs] == []
