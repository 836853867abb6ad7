"""A notebook in JupyterLab's page. Screenshots stay in kernel-extension/target/screenshots."""

from pathlib import Path

SCREENSHOTS = Path(__file__).resolve().parents[3] / "target" / "screenshots"
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


def open_notebook(page, address):
    page.set_viewport_size({"width": 1280, "height": 1600})
    page.goto(address)
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=60_000)
    # Earlier, Lab would ask for a kernel. Its status is no help: it stays unknown until JJava has run a cell.
    page.wait_for_function(
        "jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.connectionStatus === 'connected'", timeout=120_000
    )
    return page.locator(".jp-Notebook")


def change_theme(page, theme):
    page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", THEMES[theme])
    page.wait_for_function("name => document.body.dataset.jpThemeName === name", arg=THEMES[theme])


def take_screenshot(notebook, page, name):
    height = notebook.locator(".jp-Cell").evaluate_all("each => each.at(-1).getBoundingClientRect().bottom - each[0].getBoundingClientRect().top")
    page.set_viewport_size({"width": 1280, "height": int(height) + 200})
    page.wait_for_timeout(500)  # Lab lays out again
    notebook.locator(".jp-Cell").first.scroll_into_view_if_needed()
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")
