"""Every kind of chart as somebody sees it who opens the notebook: in JupyterLab, trusted or not, and as nbconvert's page."""

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from notebook_page import SCREENSHOTS, THEMES, change_theme, open_notebook, take_screenshot

pytest_plugins = ["jupyterlab_fixtures"]

ROOT = Path(__file__).resolve().parents[4]
TESTS = ROOT / "charts" / "src" / "test" / "java" / "org" / "jotter" / "charts"
JARS = ROOT / "charts" / "target" / "jotter-charts-*-tests.jar"
HOUSE_KINDS = re.findall(r'charts\.put\(\s*"([^"]+)"', (TESTS / "HouseCharts.java").read_text())
USERS_KINDS = (
    "two y axes",
    "error bars",
    "grouped bars",
    "stacked bars",
    "horizontal bars",
    "box",
    "bubble",
    "pie",
    "donut",
    "radar",
    "dial",
    "ohlc",
    "heat map",
)
WIDTHS = [640] * len(HOUSE_KINDS) + [520] * len(USERS_KINDS) + [640]  # the last one in a card
CARD = """\
import org.jotter.charts.cards.Card;
Card.titled("A card").value("loss", 0.3).chart(Charts.metricHistory("loss", List.of(Series.of("run", 0.5, 0.4, 0.3))))"""


def cells():
    house = [f'org.jotter.charts.HouseCharts.all().get("{kind}").get()' for kind in HOUSE_KINDS]
    users = [f'org.jotter.charts.dressing.UserCharts.all().get("{kind}").get()' for kind in USERS_KINDS]
    return [*house, *users, CARD]


@pytest.fixture(scope="module")
def shown(lab):
    """The notebook, run outside of JupyterLab, which therefore does not trust it."""
    path = lab.notebooks / "charts.ipynb"
    metadata = {"kernelspec": {"name": "jotter", "display_name": "Java (Jotter)", "language": "java"}}
    notebook = nbformat.v4.new_notebook(metadata=metadata)
    notebook.cells = [nbformat.v4.new_code_cell(source) for source in (f"%classpath {JARS}", *cells())]
    nbformat.write(notebook, path)
    subprocess.run([ROOT / "jotter", "run", path, "--out", path], env=lab.environment, check=True)
    return path


def jupyter(lab, path, *tool):
    subprocess.run([sys.executable, "-m", "jupyter", *tool, path], env=lab.environment, check=True)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("trust", ["untrusted", "trusted"])
def test_every_chart_is_seen_in_jupyterlab(lab, shown, page, trust, theme):
    if trust == "trusted":
        jupyter(lab, shown, "trust")
    notebook = open_notebook(page, lab.address(shown.name))
    change_theme(page, theme)
    take_screenshot(notebook, page, f"charts-{trust}-{theme}")

    assert widths(notebook) == WIDTHS
    kind = "image/svg+xml" if trust == "trusted" else "image/png"
    assert notebook.locator(f'[data-mime-type="{kind}"]').count() == len(HOUSE_KINDS) + len(USERS_KINDS)


@pytest.mark.parametrize("theme", THEMES)
def test_every_chart_is_seen_on_the_page_that_nbconvert_makes(lab, shown, page, theme):
    jupyter(lab, shown, "nbconvert", "--to", "html", "--log-level", "ERROR", "--theme", theme)
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(shown.with_suffix(".html").as_uri())
    page.screenshot(path=SCREENSHOTS / f"charts-page-{theme}.png", full_page=True)

    assert widths(page) == WIDTHS


def widths(notebook):
    boxes = [picture.bounding_box() for picture in notebook.locator(".jp-OutputArea-output").locator("svg, img").all()]
    return [round(box["width"]) for box in boxes if box and box["height"] > 100]
