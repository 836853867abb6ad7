"""Papermill runs a Java notebook with parameters."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest


@pytest.fixture
def notebook(tmp_path):
    cells = [
        nbformat.v4.new_code_cell("int epochs = 3; // how often", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell('System.out.print("epochs " + (epochs + 1));'),
    ]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata.kernelspec = {"name": "jotter", "display_name": "Java (Jotter)", "language": "java"}
    nbformat.write(made, tmp_path / "in.ipynb")
    return tmp_path / "in.ipynb"


def papermill(notebook, *options):
    out = notebook.with_name("out.ipynb")
    environment = {**os.environ, "JOTTER_HOME": str(notebook.parent / "workspace"), "JUPYTER_PREFER_ENV_PATH": "1"}
    ran = subprocess.run(
        [Path(sys.prefix) / "bin" / "papermill", notebook, out, *options], env=environment, cwd=notebook.parent, capture_output=True, text=True
    )
    return ran, nbformat.read(out, as_version=4) if out.exists() else None


def test_a_parameter_stands_behind_the_cell_of_parameters(notebook):
    ran, out = papermill(notebook, "-p", "epochs", "7")
    assert ran.returncode == 0, ran.stderr
    assert out.cells[1].metadata.tags == ["injected-parameters"]
    assert out.cells[1].source == "// Parameters\nvar epochs = 7;\n"
    assert out.cells[2].outputs[0].text == "epochs 8"


VALUES = {
    "text": ('Zürich "a\\b"\n%d', 'Zürich "a\\b"\n%d'),
    "large": (3_000_000_000, "3000000000"),
    "larger": (10**20, str(10**20)),
    "small": (-0.25, "-0.25"),
    "yes": (True, "true"),
    "nothing": (None, "null"),
    "list": ([1, 2], "[1, 2]"),
    "mixed": ([1, "a", None], "[1, a, null]"),
    "map": ({"b": 1, "a": {"c": [0.5]}}, "{b=1, a={c=[0.5]}}"),
    "empty": ([], "[]"),
}


def test_every_value_of_json_arrives(notebook):
    made = nbformat.read(notebook, as_version=4)
    made.cells[1].source = "\n".join(f'System.out.print(String.valueOf({name}) + "|");' for name in VALUES)
    nbformat.write(made, notebook)
    (notebook.parent / "parameters.yaml").write_text(json.dumps({name: value for name, (value, _) in VALUES.items()}))
    ran, out = papermill(notebook, "-f", "parameters.yaml")
    assert ran.returncode == 0, ran.stderr
    assert "".join(output.text for output in out.cells[2].outputs) == "".join(shown + "|" for _, shown in VALUES.values())


def test_the_parameters_of_a_notebook_are_listed(notebook):
    ran, _ = papermill(notebook, "--help-notebook")
    assert "epochs: int (default 3)" in ran.stdout
    assert "how often" in ran.stdout


def test_a_name_that_java_cannot_have_is_refused(notebook):
    ran, _ = papermill(notebook, "-p", "learning-rate", "0.1")
    assert ran.returncode != 0
    assert ran.stderr.splitlines()[-1].endswith("'learning-rate' is no name of a Java variable. Write -p NAME VALUE")
