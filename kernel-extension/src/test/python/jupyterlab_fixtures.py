"""JupyterLab and a browser for the tests that look at notebooks."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[4]
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


@dataclass(frozen=True)
class Lab:
    """A JupyterLab on a copy of notebooks/, with a workspace and signatures of its own."""

    folder: Path
    port: int
    token: str

    @property
    def notebooks(self):
        return self.folder / "notebooks"

    @property
    def environment(self):
        return {
            **os.environ,
            "JOTTER_HOME": str(self.folder / "workspace"),
            "JUPYTER_DATA_DIR": str(self.folder / "data"),
            "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "layouts"),
        }

    def address(self, notebook):
        """With its token."""
        return f"http://127.0.0.1:{self.port}/lab/tree/{notebook}?token={self.token}"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns(".jotter", ".ipynb_checkpoints"))
    for name, content in SETTINGS.items():
        file = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(content))
    lab = Lab(folder, free_port(), secrets.token_hex(16))
    options = [
        "--no-browser",
        f"--ServerApp.root_dir={lab.notebooks}",
        f"--ServerApp.port={lab.port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={lab.token}",
        "--LabApp.expose_app_in_browser=True",
    ]
    with (folder / "lab.log").open("w") as log:
        server = subprocess.Popen([ROOT / "jotter", "lab", *options], env=lab.environment, stdout=log, stderr=log)
    try:
        wait_until_it_answers(f"http://127.0.0.1:{lab.port}/api", server, folder / "lab.log")
        yield lab
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
