"""What Python's clients write for a missing value reaches a served model as one (A2), and whole numbers as such (A1)."""

import io
import json
import os
import subprocess

import numpy as np
import pandas as pd
import pytest
import requests
from conftest import ROOT
from mlflow.pyfunc.scoring_server.client import ScoringServerClient

SERVE = """
import org.jotter.*;
import org.jotter.tables.Tables;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
var jotter = Jotter.open(java.nio.file.Path.of(System.getenv("WORKSPACE")));
String address(String csv, String name) throws Exception {
    var rows = Tables.csv(Files.writeString(java.nio.file.Path.of(System.getenv("WORKSPACE"), name + ".csv"), csv));
    var split = jotter.fs().createTrainingSet(rows).label("label").create().split(0.8, 1);
    var model = jotter.mlflow().train(new CARTClassificationTrainer(5), split);
    return jotter.mlflow().serve(model.modelUri(), name, 0).address();
}
var optional = new StringBuilder("d,i,s,b,label\\n");
var required = new StringBuilder("d,i,s,b,label\\n");
for (int i = 0; i < 200; i++) {
    var row = i / 8.0 + "," + i % 9 + "," + (i % 2 == 0 ? "a" : "c") + "," + (i % 3 == 0) + "," + (i % 4 == 0 ? "yes" : "no") + "\\n";
    optional.append(i % 5 == 0 ? ",,,," + (i % 4 == 0 ? "yes" : "no") + "\\n" : row);
    required.append(row);
}
System.out.println("seen " + address(optional.toString(), "optional") + " " + address(required.toString(), "required"));
"""

ROWS = {"d": [1.5, None], "i": [5, None], "s": ["a", None], "b": [True, None]}
FRAMES = {
    "from Python's None": pd.DataFrame(ROWS),
    "from a CSV file": pd.read_csv(io.StringIO("d,i,s,b\n1.5,5,a,True\n,,,\n")),
    "of nullable types": pd.DataFrame(
        {
            "d": pd.array(ROWS["d"], dtype="Float64"),
            "i": pd.array(ROWS["i"], dtype="Int64"),
            "s": pd.array(ROWS["s"], dtype="string"),
            "b": pd.array(ROWS["b"], dtype="boolean"),
        }
    ),
    "of objects and NaN": pd.DataFrame({name: [first, np.nan] for name, (first, _) in ROWS.items()}, dtype=object),
}
BODIES = {
    "to_json, split": lambda frame: f'{{"dataframe_split": {frame.to_json(orient="split")}}}',
    "to_json, records": lambda frame: f'{{"dataframe_records": {frame.to_json(orient="records")}}}',
    # Databricks' documents write their requests so
    "to_dict, split": lambda frame: json.dumps({"dataframe_split": frame.to_dict(orient="split")}, allow_nan=True),
    "to_dict, records": lambda frame: json.dumps({"dataframe_records": frame.to_dict(orient="records")}),
}


@pytest.fixture(scope="module")
def endpoints(tmp_path_factory):
    """Two models of the same columns: one whose training rows had gaps in each, one without."""
    jars = sorted((ROOT / "kernel-extension/target/lib").glob("*.jar"))
    jshell = subprocess.Popen(
        [f"{os.environ['JAVA_HOME']}/bin/jshell", "-s", "--class-path", os.pathsep.join(map(str, jars)), "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "WORKSPACE": str(tmp_path_factory.mktemp("scoring"))},
    )
    jshell.stdin.write(SERVE)
    jshell.stdin.flush()
    for line in jshell.stdout:
        if line.startswith("seen "):
            yield dict(zip(["optional", "required"], line.split()[1:], strict=True))
            break
    jshell.stdin.close()  # the endpoints live as long as the shell
    jshell.wait(30)


def client(address):
    host, port = address.removeprefix("http://").split(":")
    return ScoringServerClient(host, int(port))


@pytest.fixture(scope="module")
def plainly_missing(endpoints):
    body = {"dataframe_split": {"columns": list(ROWS), "data": [[1.5, 5, "a", True], [None] * 4]}}
    return score(endpoints["optional"], json.dumps(body)).json()


def score(address, body):
    return requests.post(f"{address}/invocations", data=body, headers={"Content-Type": "application/json"}, timeout=30)


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_A2_the_scoring_client_of_mlflow(endpoints, plainly_missing, frame):
    assert client(endpoints["optional"]).invoke(frame)["predictions"] == plainly_missing["predictions"]
    for column in ROWS:
        hole = FRAMES["from Python's None"].assign(**{c: [v[0]] * 2 for c, v in ROWS.items() if c != column})
        with pytest.raises(Exception, match=f"Column '{column}' of row 2 is missing .*, and the model needs it"):
            client(endpoints["required"]).invoke(hole)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_A2_pandas_own_json(endpoints, plainly_missing, frame, body):
    assert score(endpoints["optional"], body(frame)).json() == plainly_missing
    refused = score(endpoints["required"], body(frame))
    assert refused.status_code == 400 and "Column 'd' of row 2 is missing" in refused.json()["message"]


def test_A1_whole_numbers_written_as_decimals(endpoints, plainly_missing):
    whole = {"d": 1.5, "i": 5.0, "s": "a", "b": True}
    answer = score(endpoints["required"], json.dumps({"dataframe_records": [whole]}))
    assert answer.status_code == 200
    assert answer.json() == score(endpoints["required"], json.dumps({"dataframe_records": [{**whole, "i": 5}]})).json()
    refused = score(endpoints["required"], json.dumps({"dataframe_records": [{**whole, "i": 5.5}]}))
    assert "Column 'i' of row 1 is a number (5.5), expected integer" in refused.json()["message"]


def test_A3_texts_as_the_csv_file_had_them(endpoints):
    typed = {"d": 1.5, "i": 5, "s": "a", "b": True}
    texts = {"d": " 1.5", "i": "5", "s": "a", "b": "TRUE"}
    bodies = [json.dumps({"dataframe_records": [row]}) for row in (typed, texts, {**typed, "s": "z"})]
    answers = [score(endpoints["optional"], body).json() for body in bodies]
    assert answers[0] == answers[1]
    assert answers[2]["metadata"] == {"unseen_categories": [{"column": "s", "rows": 1, "values": ["z"]}]}
    assert client(endpoints["optional"]).invoke(pd.DataFrame([{**typed, "s": "z"}]))["predictions"]
