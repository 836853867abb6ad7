"""The quickstart in real JupyterLab, in a real browser. Screenshots stay in kernel-extension/target/screenshots."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[4]
SCREENSHOTS = ROOT / "kernel-extension" / "target" / "screenshots"
NOTEBOOK = "01-quickstart.ipynb"
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
SETTINGS = {
    # Lab attaches only the cells in view; a test wants all of them.
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}
CHROMIUM_OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",  # how Playwright talks to it
]
RUN_ALL_SECONDS = 300


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address, with its token, of a JupyterLab on a copy of notebooks/ and an empty workspace."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".jotter", ".ipynb_checkpoints"))
    for name, content in SETTINGS.items():
        file = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(content))
    port, token = free_port(), secrets.token_hex(16)
    environment = {
        **os.environ,
        "JOTTER_HOME": str(folder / "workspace"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "layouts"),
    }
    options = [
        "--no-browser",
        f"--ServerApp.root_dir={folder / 'notebooks'}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--LabApp.expose_app_in_browser=True",
    ]
    with (folder / "lab.log").open("w") as log:
        server = subprocess.Popen([ROOT / "jotter", "lab", *options], env=environment, stdout=log, stderr=log)
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}/api", server, folder / "lab.log")
        yield f"http://127.0.0.1:{port}/lab/tree/{NOTEBOOK}?token={token}"
    finally:
        server.terminate()  # ./jotter ends with exec, so this reaches Jupyter, which ends its kernels
        server.wait(30)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_until_it_answers(address, server, log):
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address).close()
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("JupyterLab did not start:\n" + log.read_text())


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    profile = tmp_path_factory.mktemp("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            ignore_default_args=True,
            args=[*CHROMIUM_OPTIONS, f"--user-data-dir={profile}", "about:blank"],
        )
        yield browser.pages[0]
        browser.close()


@pytest.fixture(scope="module")
def notebook(lab, page):
    """The notebook in the page, after Run All Cells."""
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(lab)
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    # Earlier, Lab would ask for a kernel. Its status is no help: it stays unknown until JJava has run a cell.
    page.wait_for_function(
        "jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.connectionStatus === 'connected'", timeout=120_000
    )
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    wait_until_all_ran(page)
    return page.locator(".jp-Notebook")


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
    page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", THEMES[theme])
    page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=THEMES[theme])
    take_screenshot(notebook, page, theme)
    # WCAG AA asks 4.5 to 1 of text
    faint = [each for each in page.evaluate(CONTRASTS) if each["contrast"] < 4.5]
    assert faint == []


def take_screenshot(notebook, page, name):
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    height = notebook.locator(".jp-Cell").evaluate_all("each => each.at(-1).getBoundingClientRect().bottom - each[0].getBoundingClientRect().top")
    page.set_viewport_size({"width": 1280, "height": int(height) + 200})
    page.wait_for_timeout(500)  # Lab lays out again
    notebook.locator(".jp-Cell").first.scroll_into_view_if_needed()
    page.screenshot(path=SCREENSHOTS / f"quickstart-{name}.png")


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
