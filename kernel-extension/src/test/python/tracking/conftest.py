"""One server for all tests, started as a user starts it, and MLflow's own Python client pointed at it."""

import os
import subprocess
import uuid
from pathlib import Path

import pytest

os.environ |= {
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "0",  # a 500 fails at once instead of after minutes
    "GIT_PYTHON_REFRESH": "quiet",
}

import mlflow  # noqa: E402  (reads the environment)

ROOT = Path(__file__).resolve().parents[5]


class Server:
    """`./jotter server` on a fresh workspace; `heap_mb` is the most that it may use."""

    def __init__(self, folder, *options, heap_mb=128):
        self.folder = folder
        environment = {**os.environ, "JAVA_TOOL_OPTIONS": f"-Xmx{heap_mb}m"}
        self.process = subprocess.Popen(
            [ROOT / "jotter", "server", "--port", "0", "--store", folder, *options],
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        line = self.process.stdout.readline()
        self.uri = line.split(" at ")[-1].strip()
        assert self.uri.startswith("http://127.0.0.1:"), line

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    started = Server(tmp_path_factory.mktemp("workspace"))
    mlflow.set_tracking_uri(started.uri)
    yield started
    started.stop()


@pytest.fixture
def client(server):
    mlflow.set_tracking_uri(server.uri)
    return mlflow.MlflowClient()


@pytest.fixture
def experiment(client):
    """The id of a fresh experiment, which is the active one."""
    chosen = mlflow.set_experiment(f"experiment-{uuid.uuid4().hex}")
    yield chosen.experiment_id
    while mlflow.active_run():
        mlflow.end_run()


@pytest.fixture
def name():
    """A name that no other test has."""
    return f"model-{uuid.uuid4().hex}"
