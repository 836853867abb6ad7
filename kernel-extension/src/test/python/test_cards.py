"""Cards and tables as somebody sees them who opens the notebook, trusted or not, and as nbconvert's page. Trials D2."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from notebook_page import THEMES, change_theme, open_notebook, take_screenshot

pytest_plugins = ["jupyterlab_fixtures"]

ROOT = Path(__file__).resolve().parents[4]
CELLS = (
    """\
import org.jotter.charts.cards.Card;
Card.titled("Run brave-otter-417: FINISHED").value("user", "").value("source", "a.ipynb").value("took", null).value("loss", 0.5)
    .code("curl http://127.0.0.1:5000/invocations")""",
    '%%mlflow run --name logistic\nmlflow.logMetric("roc_auc", 0.75);\nmlflow.logParam("depth", 2);',
    '%%mlflow run --name tree\nmlflow.logMetric("roc_auc", 0.5);\nmlflow.logParam("depth", 3);',
    "%mlflow runs",
    "%mlflow compare --last 2",
    "%mlflow show logistic",
)


@pytest.fixture(scope="module")
def shown(lab):
    """The notebook, run outside of JupyterLab, which therefore does not trust it."""
    path = lab.notebooks / "cards.ipynb"
    metadata = {"kernelspec": {"name": "jotter", "display_name": "Java (Jotter)", "language": "java"}}
    notebook = nbformat.v4.new_notebook(metadata=metadata)
    notebook.cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    nbformat.write(notebook, path)
    subprocess.run([ROOT / "jotter", "run", path, "--out", path], env=lab.environment, check=True)
    return path


@pytest.mark.parametrize("theme", THEMES)
def test_a_card_reads_without_its_style_sheet(lab, shown, page, theme):
    notebook = open_notebook(page, lab.address(shown.name))
    change_theme(page, theme)
    take_screenshot(notebook, page, f"cards-untrusted-{theme}")

    assert notebook.locator(".jp-OutputArea-output style").count() == 0, "the notebook is trusted"
    card = notebook.locator("section").first
    assert pairs(card) == [["user", "–"], ["source", "a.ipynb"], ["took", "–"], ["loss", "0.5"]]
    assert all(beside(row) for row in card.locator("tr").all())
    assert card.evaluate("element => getComputedStyle(element).borderTopWidth") == "1px"
    assert notebook.locator("td", has_text="FINISHED").first.inner_text() == "● FINISHED"


def pairs(card):
    return [[cell.inner_text() for cell in row.locator("th, td").all()] for row in card.locator("tr").all()]


def beside(row):
    key, value = (cell.bounding_box() for cell in row.locator("th, td").all())
    return key["y"] == value["y"] and key["x"] + key["width"] <= value["x"] + 1


def test_lines_are_copied_by_a_button_where_scripts_are_allowed_and_nowhere_else(lab, shown, page):
    notebook = open_notebook(page, lab.address(shown.name))
    assert notebook.locator("section button").count() == 0

    jupyter(lab, shown, "nbconvert", "--to", "html", "--log-level", "ERROR")
    page.goto(shown.with_suffix(".html").as_uri())
    assert page.locator("section pre").count() > 0
    assert page.locator("section button").count() == 0

    jupyter(lab, shown, "trust")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    notebook = open_notebook(page, lab.address(shown.name))
    button = notebook.locator("section").first.get_by_role("button", name="Copy")
    button.click()
    button = notebook.locator("section").first.get_by_role("button", name="Copied")
    button.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "curl http://127.0.0.1:5000/invocations"
    take_screenshot(notebook, page, "cards-copied")


def jupyter(lab, path, *tool):
    subprocess.run([sys.executable, "-m", "jupyter", *tool, path], env=lab.environment, check=True)
