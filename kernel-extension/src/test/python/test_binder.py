"""The steps of Binder (repo2docker), in a clean clone with a clean home; then the quickstart, as a visitor would run it."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import psutil
import pytest
from jupyter_client import BlockingKernelClient

ROOT = Path(__file__).resolve().parents[4]
MAVEN_CACHE = Path.home() / ".m2" / "repository"
PIP_CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "pip"
SECONDS_TO_FIRST_CHART = 60
MOST_BYTES = 1_500_000_000


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """What repo2docker makes: the repository, an environment with requirements.txt, and postBuild's work. Downloads are cached."""
    folder = tmp_path_factory.mktemp("binder")
    home, clone, environment = folder / "home", folder / "clone", folder / "environment"
    home.mkdir()
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    variables = {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": f"{environment / 'bin'}:{os.environ['PATH']}",
        "MAVEN_OPTS": f"-Dmaven.repo.local={MAVEN_CACHE}",
        "PIP_CACHE_DIR": str(PIP_CACHE),
        **{name: value for name, value in os.environ.items() if name.startswith("PIP_") or name == "JAVA_HOME"},
    }
    run = {"cwd": clone, "env": variables, "check": True}
    subprocess.run(["python3", "-m", "pip", "install", "--quiet", "-r", "binder/requirements.txt"], **run)
    subprocess.run(["binder/postBuild"], **run)
    return clone, variables


@pytest.fixture(scope="module")
def visit(image):
    """One visit: seconds from start to the first chart, most bytes of all processes, and the outputs that are errors."""
    clone, variables = image
    port, token = free_port(), secrets.token_hex(16)
    options = ["--no-browser", "--allow-root", f"--ServerApp.port={port}", f"--IdentityProvider.token={token}"]
    begin = time.monotonic()
    server = subprocess.Popen(["binder/start", "jupyter-lab", *options], cwd=clone, env=variables, stderr=subprocess.DEVNULL)
    try:
        yield run_quickstart(server, clone, Server(f"http://127.0.0.1:{port}", token), begin)
    finally:
        server.terminate()
        server.wait(30)


def test_nothing_but_the_clone_and_the_environment_is_needed(image):
    clone, _ = image
    assert not (clone / ".venv").exists()
    assert not (clone / "notebooks" / ".jotter").exists()


def test_the_quickstart_runs(visit):
    assert visit["errors"] == []


def test_the_first_chart_comes_within_a_minute(visit):
    assert visit["seconds_to_first_chart"] <= SECONDS_TO_FIRST_CHART, visit


def test_it_all_fits_into_the_memory_that_binder_gives(visit):
    assert visit["most_bytes"] <= MOST_BYTES, visit


class Server:
    """A Jupyter server's REST interface."""

    def __init__(self, address, token):
        self.address = address
        self.token = token

    def __call__(self, path, body=None):
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.address + path, data, {"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def wait(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                return self("/api/status")
            except OSError:
                time.sleep(0.1)
        raise AssertionError("binder/start started no server")


def run_quickstart(process, clone, server, begin):
    server.wait()
    path = "notebooks/01-quickstart.ipynb"
    kernel = {"name": "jotter"}
    session = server("/api/sessions", {"path": path, "type": "notebook", "name": path, "kernel": kernel})
    client = client_of(session["kernel"]["id"], process)
    visit = {"errors": [], "seconds_to_first_chart": None, "most_bytes": 0}

    def hear(message):
        visit["most_bytes"] = max(visit["most_bytes"], resident_bytes(process.pid))
        if message["msg_type"] == "error":
            visit["errors"].append(message["content"]["evalue"])
        if visit["seconds_to_first_chart"] is None and shows_chart(message["content"].get("data", {})):
            visit["seconds_to_first_chart"] = round(time.monotonic() - begin, 1)

    for cell in nbformat.read(clone / path, as_version=4).cells:
        if cell.cell_type == "code" and not visit["errors"]:
            client.execute_interactive(cell.source, timeout=300, output_hook=hear)
    client.stop_channels()
    print(f"Binder: first chart after {visit['seconds_to_first_chart']} s, at most {visit['most_bytes'] / 1e6:.0f} MB resident")
    return visit


def shows_chart(data):
    return "image/svg+xml" in data or "data:image/svg+xml" in data.get("text/html", "")


def client_of(kernel_id, process):
    runtime = Path(psutil.Process(process.pid).environ()["HOME"]) / ".local" / "share" / "jupyter" / "runtime"
    client = BlockingKernelClient(connection_file=str(runtime / f"kernel-{kernel_id}.json"))
    client.load_connection_file()
    client.start_channels(hb=False)  # it would call a kernel dead that is still starting
    client.kernel_info(reply=True, timeout=60)
    return client


def resident_bytes(pid):
    server = psutil.Process(pid)
    return sum(each.memory_info().rss for each in [server, *server.children(recursive=True)])


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
