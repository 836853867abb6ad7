"""B2: no letter is lost where the locale has no UTF-8, with the JDK in use and with every other on the machine."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

ROOT = Path(__file__).resolve().parents[4]
sys.path.insert(0, str(ROOT / "kernel-extension" / "src" / "main" / "python"))

import install_kernelspec  # noqa: E402

JDKS = sorted({release.parent.resolve() for release in Path("/usr/lib/jvm").glob("*/release") if (release.parent / "bin/javac").exists()})
FILE = "d/é 日本.txt"


def without_utf8(**more):
    kept = {name: value for name, value in os.environ.items() if name != "LANG" and not name.startswith("LC_")}
    return {**kept, "LC_ALL": "C", **{name: str(value) for name, value in more.items()}}


@pytest.fixture(params=JDKS, ids=lambda jdk: jdk.name)
def jdk(request):
    return request.param


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Zürich 日本"
    made.mkdir()
    return made


def kernel_on(jdk, environment, folder):
    installed = Path(KernelSpecManager().get_kernel_spec("jotter").resource_dir)
    spec = install_kernelspec.kernel_json(jdk, install_kernelspec.jjava_jar(), ROOT / "kernel-extension" / "target" / "lib")
    kernel = KernelManager()
    kernel._kernel_spec = KernelSpec(resource_dir=str(installed), **spec)
    kernel.start_kernel(cwd=str(folder), env=environment)
    return kernel


def test_B2_the_kernel_keeps_every_letter(jdk, folder):
    kernel = kernel_on(jdk, without_utf8(JOTTER_HOME=folder / "wörkspace"), folder)
    client = kernel.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=120)
        run(client, "mlflow.startRun(StartRun.named(\"a\")).close();")
        run(client, "%mlflow log param ort Zürich --run a")
        run(client, f'try (var run = mlflow.startRun("b")) {{ mlflow.logText("日本", "{FILE}"); }}')
        run(client, 'Files.writeString(Path.of("größe.txt"), "ß");')
        assert "Zürich" in run(client, "%mlflow show a")
        assert "é 日本.txt" in run(client, "%mlflow artifacts b")
    finally:
        client.stop_channels()
        kernel.shutdown_kernel(now=True)
    assert (folder / "größe.txt").read_text(encoding="utf-8") == "ß"
    assert [path.read_text(encoding="utf-8") for path in (folder / "wörkspace").rglob("é 日本.txt")] == ["日本"]


def run(client, code):
    said = []
    reply = client.execute_interactive(code, timeout=120, output_hook=said.append)
    assert reply["content"]["status"] == "ok", reply["content"]
    return "".join(message["content"].get("data", {}).get("text/plain", "") for message in said)


def test_B2_a_server_that_was_started_without_utf8_says_why_it_refuses_a_name(jdk, folder):
    lib = ROOT / "kernel-extension" / "target" / "lib"
    command = [jdk / "bin" / "java", "-cp", f"{lib}/*", "org.jotter.magics.mlflow.server.JotterServer", "--port", "0"]
    with serving([*command, "--store", folder.parent / "store"], without_utf8()) as uri, pytest.raises(urllib.error.HTTPError) as refused:
        run_id = post(uri, "runs/create", {"experiment_id": "0"})["run"]["info"]["run_id"]
        upload(uri, run_id)
    assert refused.value.code == 400
    assert "start it with LC_ALL=C.UTF-8" in json.load(refused.value)["message"]


def test_B2_the_server_keeps_every_letter(jdk, folder):
    command = [ROOT / "jotter", "server", "--port", "0", "--store", folder / "störe"]
    with serving(command, without_utf8(JAVA_HOME=jdk)) as uri:
        made = post(uri, "runs/create", {"experiment_id": "0", "run_name": "Zürich"})["run"]["info"]
        upload(uri, made["run_id"])
        listed = get(uri, f"artifacts/list?run_id={made['run_id']}&path=d")
        assert [file["path"] for file in listed["files"]] == [FILE]
        assert made["run_name"] == "Zürich"
    assert len(list((folder / "störe").rglob("é 日本.txt"))) == 1


@contextmanager
def serving(command, environment):
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        yield server.stdout.readline().split(" at ")[-1].strip()
    finally:
        server.terminate()
        server.wait(20)


def upload(uri, run_id):
    path = f"api/2.0/mlflow-artifacts/artifacts/0/{run_id}/artifacts/{quote(FILE)}"
    urllib.request.urlopen(urllib.request.Request(f"{uri}/{path}", b"x", method="PUT")).close()


def post(uri, route, body):
    return call(urllib.request.Request(f"{uri}/api/2.0/mlflow/{route}", json.dumps(body).encode(), {"Content-Type": "application/json"}))


def get(uri, route):
    return call(f"{uri}/api/2.0/mlflow/{route}")


def call(request):
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)
