"""Papermill runs a Java notebook with parameters."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

PAPERMILL = Path(sys.prefix) / "bin" / "papermill"
RECIPES = Path(__file__).parents[4] / "docs" / "recipes.md"


@pytest.fixture
def notebook(tmp_path):
    cells = [
        nbformat.v4.new_code_cell("int epochs = 3; // how often", metadata={"tags": ["parameters"]}),
        nbformat.v4.new_code_cell('System.out.print("epochs " + (epochs + 1));'),
    ]
    return write(cells, tmp_path / "in.ipynb")


def write(cells, path):
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata.kernelspec = {"name": "jotter", "display_name": "Java (Jotter)", "language": "java"}
    nbformat.write(made, path)
    return path


def environment(folder):
    return {**os.environ, "JOTTER_HOME": str(folder / "workspace"), "JUPYTER_PREFER_ENV_PATH": "1"}


def papermill(notebook, *options):
    out = notebook.with_name("out.ipynb")
    ran = subprocess.run(
        [PAPERMILL, notebook, out, *options], env=environment(notebook.parent), cwd=notebook.parent, capture_output=True, text=True
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


def test_the_recipe_is_true(tmp_path):
    recipe = RECIPES.read_text().split("### ... run a whole notebook with other settings?")[1].split("\n##")[0]
    settings, use = re.findall(r"```java\n(.*?)```", recipe, re.DOTALL)
    _, command = re.search(r"```sh\n(.*?)```", recipe, re.DOTALL)[1].splitlines()
    cells = [nbformat.v4.new_code_cell(cell) for cell in (settings, use, '%mlflow show "epochs 7"')]
    cells[0].metadata.tags = ["parameters"]
    words = command.split()
    assert words[0] == ".venv/bin/papermill"
    write(cells, tmp_path / words[-2])

    ran = subprocess.run([PAPERMILL, *words[1:]], env=environment(tmp_path), cwd=tmp_path, capture_output=True, text=True)

    assert ran.returncode == 0, ran.stderr
    out = nbformat.read(tmp_path / words[-1], as_version=4)
    assert out.cells[1].source == "// Parameters\nvar epochs = 7;\nvar rate = 0.05;\n"
    shown = out.cells[3].outputs[0].data["text/plain"]
    assert re.search(r"epochs +7\b", shown) and re.search(r"rate +0\.05\b", shown), shown


def test_the_parameters_of_a_notebook_are_listed(notebook):
    ran, _ = papermill(notebook, "--help-notebook")
    assert "epochs: int (default 3)" in ran.stdout
    assert "how often" in ran.stdout


def test_a_name_that_java_cannot_have_is_refused(notebook):
    ran, _ = papermill(notebook, "-p", "learning-rate", "0.1")
    assert ran.returncode != 0
    assert ran.stderr.splitlines()[-1].endswith("'learning-rate' is no name of a Java variable. Write -p NAME VALUE")
