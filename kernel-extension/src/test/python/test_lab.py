"""The quickstart in real JupyterLab, in a real browser."""

import json
import subprocess
import urllib.request

import pytest
from notebook_page import THEMES, change_theme, open_notebook, take_screenshot

pytest_plugins = ["jupyterlab_fixtures"]

NOTEBOOK = "01-quickstart.ipynb"
RUN_ALL_SECONDS = 300


@pytest.fixture(scope="module")
def notebook(lab, page):
    """The notebook in the page, after Run All Cells."""
    opened = open_notebook(page, lab.address(NOTEBOOK))
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    wait_until_all_ran(page)
    return opened


def wait_until_all_ran(page):
    # [n] behind every cell with code, or one that failed, after which Lab runs no further
    page.wait_for_function(
        """() => {
            const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(each => each.textContent);
            const failed = document.querySelector('[data-mime-type="application/vnd.jupyter.error"]');
            return prompts.length > 0 && !prompts.includes('[*]:') && (failed || prompts.every(each => /\\[\\d+\\]/.test(each)));
        }""",
        timeout=RUN_ALL_SECONDS * 1000,
    )


def test_D16_one_java_kernel_is_offered(lab):
    with urllib.request.urlopen(f"http://127.0.0.1:{lab.port}/api/kernelspecs?token={lab.token}") as answer:
        offered = json.load(answer)["kernelspecs"]
    assert [name for name, kernel in offered.items() if kernel["spec"]["language"] == "java"] == ["jotter"]


def test_no_cell_fails(notebook):
    errors = notebook.locator('[data-mime-type="application/vnd.jupyter.error"]').all_inner_texts()
    assert errors == []


def test_nothing_is_printed_to_standard_error(notebook):
    assert notebook.locator('[data-mime-type="application/vnd.jupyter.stderr"]').all_inner_texts() == []


def test_charts_are_drawn(notebook):
    charts = notebook.locator(".jp-OutputArea-output").locator("svg, img")
    sizes = [chart.bounding_box() for chart in charts.all()]
    drawn = [size for size in sizes if size and size["width"] > 100 and size["height"] > 100]
    assert len(drawn) >= 2


def test_tables_are_shown(notebook):
    tables = notebook.locator(".jp-OutputArea-output table")
    assert tables.count() >= 3
    assert all(table.locator("tr").count() >= 2 for table in tables.all())


def test_the_curl_line_of_the_page_gets_the_answers_that_the_page_shows(notebook):
    query = notebook.locator(".jp-CodeCell", has_text="%serve query")
    output = query.locator(".jp-OutputArea-output")
    curl = output.get_by_text("curl -s").last.inner_text()
    answer = subprocess.run(curl, shell=True, capture_output=True, text=True, check=True).stdout
    shown = [row.locator("td").all_inner_texts() for row in output.locator("tbody tr").all()]
    assert len(shown) == 5
    assert [[rounded(value) for value in row.values()] for row in json.loads(answer)["predictions"]] == shown


def rounded(value):
    return str(value).lower() if isinstance(value, bool) else f"{value:.4g}"


@pytest.mark.parametrize("theme", THEMES)
def test_the_notebook_is_readable_in_the_theme(notebook, page, theme):
    change_theme(page, theme)
    take_screenshot(notebook, page, f"quickstart-{theme}")
    # WCAG AA asks 4.5 to 1 of text
    faint = [each for each in page.evaluate(CONTRASTS) if each["contrast"] < 4.5]
    assert faint == []


# The contrast of every table cell with text, against the nearest background that is not transparent.
CONTRASTS = """() => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const rgba = color => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const background = element => {
        for (let each = element; each; each = each.parentElement) {
            const color = rgba(getComputedStyle(each).backgroundColor);
            if (color[3] > 127) return color;
        }
        return [255, 255, 255, 255];
    };
    const luminance = color => {
        const [r, g, b] = color.slice(0, 3).map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = element => {
        const [a, b] = [rgba(getComputedStyle(element).color), background(element)].map(luminance);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    return [...document.querySelectorAll('.jp-OutputArea-output table :is(td, th)')]
        .filter(each => each.textContent.trim())
        .map(each => ({text: each.textContent.trim().slice(0, 40), contrast: contrast(each)}));
}"""
