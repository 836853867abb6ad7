"""A server that wants a token, through MLflow's own client."""

import mlflow
import pytest
from conftest import Server
from mlflow.exceptions import MlflowException


def test_a_token_opens_the_server_and_nothing_else_does(tmp_path, monkeypatch):
    token = tmp_path / "token"
    token.write_text("correct-horse\n")
    guarded = Server(tmp_path / "workspace", "--token-file", token)
    try:
        client = mlflow.MlflowClient(guarded.uri)
        with pytest.raises(MlflowException):
            client.get_experiment("0")
        monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "wrong")
        with pytest.raises(MlflowException):
            client.get_experiment("0")
        monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "correct-horse")
        assert client.get_experiment("0").name == "Default"
    finally:
        guarded.stop()
