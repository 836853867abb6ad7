"""The programs of `./jotter bench tracking`, started as their documents say."""

import os
from functools import cached_property
from pathlib import Path

from measuring.processes import Server, Side, free_port

HERE = Path(__file__).resolve().parent
JOTTER = HERE.parent.parent / "jotter"


class Sides:
    """A folder with every store, and who works on them."""

    def __init__(self, folder):
        self.folder = folder
        self.started = []
        self.servers_seen = {}

    @cached_property
    def java(self):
        command = [os.environ["JAVA"], "-cp", os.environ["CLASS_PATH"], "org.jotter.tracking.speed.TrackingSpeed"]
        return self.start(Side, "the Java side", command, env=os.environ)

    @cached_property
    def python(self):
        command = [os.environ["MLFLOW_PYTHON"], HERE / "mlflow_client.py"]
        return self.start(Side, "the Python client", command, env=self.mlflow_settings())

    def our_server(self, store):
        port = free_port()
        command = [JOTTER, "server", "--host", "127.0.0.1", "--port", str(port), "--store", store]
        return self.start(Server, "./jotter server", command, port=port, env=os.environ)

    def mlflow_server(self, database):
        port = free_port()
        command = [Path(os.environ["MLFLOW_PYTHON"]).with_name("mlflow"), "server", "--host", "127.0.0.1", "--port", str(port)]
        command += ["--backend-store-uri", mlflow_uri(database), "--artifacts-destination", self.folder / "artifacts"]
        return self.start(Server, "mlflow server", command, port=port, env=self.mlflow_settings(), cwd=self.folder)

    def saw_servers(self, ours, theirs):
        self.servers_seen = {"workers": len(theirs.pids()), "ours": ours.seconds_to_ready, "theirs": theirs.seconds_to_ready}

    def mlflow_settings(self):
        """It reports its use to its makers unless told not to; that is not what is measured."""
        scripts = Path(os.environ["MLFLOW_PYTHON"]).parent
        path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
        return {**os.environ, "PATH": path, "MLFLOW_DISABLE_TELEMETRY": "true", "PYTHONWARNINGS": "ignore"}

    def start(self, kind, name, command, **options):
        program = kind(name, command, log=self.folder / f"{len(self.started)}.log", **options)
        self.started.append(program)
        return program

    def stop(self):
        for program in reversed(self.started):
            program.stop()


def mlflow_uri(database):
    return f"sqlite:///{database}"
