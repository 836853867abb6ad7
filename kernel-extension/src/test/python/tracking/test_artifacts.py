"""Files up and down, through MLflow's own client and command line."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import matplotlib
import mlflow
import numpy
import pandas
import pytest
from mlflow.exceptions import MlflowException

matplotlib.use("Agg")
MB = 1024 * 1024


@pytest.fixture
def run(client, experiment):
    with mlflow.start_run() as started:
        yield started.info.run_id


def paths(client, run, folder=None):
    return [(each.path, each.is_dir, each.file_size) for each in client.list_artifacts(run, folder)]


def test_files_and_folders_come_back_as_they_went(client, run, tmp_path):
    source = tmp_path / "source"
    (source / "deep").mkdir(parents=True)
    (source / "a b ü.txt").write_text("hello")
    (source / "empty").write_bytes(b"")
    (source / "deep" / "data.bin").write_bytes(bytes(range(256)))
    mlflow.log_artifacts(source, "files")
    mlflow.log_artifact(source / "a b ü.txt")
    assert paths(client, run) == [("a b ü.txt", False, 5), ("files", True, None)]
    assert paths(client, run, "files") == [("files/a b ü.txt", False, 5), ("files/deep", True, None), ("files/empty", False, 0)]
    target = tmp_path / "target"
    target.mkdir()
    fetched = Path(mlflow.artifacts.download_artifacts(run_id=run, artifact_path="files", dst_path=target))
    assert (fetched / "a b ü.txt").read_text() == "hello" and (fetched / "empty").read_bytes() == b""
    assert (fetched / "deep" / "data.bin").read_bytes() == bytes(range(256))


def test_text_dict_table_figure_and_image(client, run):
    from matplotlib import pyplot

    mlflow.log_text("hello", "notes/a.txt")
    mlflow.log_dict({"a": [1, 2]}, "a.json")
    mlflow.log_dict({"a": [1, 2]}, "a.yaml")
    figure, axes = pyplot.subplots()
    axes.plot([1, 2, 3])
    mlflow.log_figure(figure, "figure.png")
    pyplot.close(figure)
    mlflow.log_image(numpy.zeros((8, 8, 3), dtype=numpy.uint8), "image.png")
    mlflow.log_image(numpy.zeros((8, 8, 3), dtype=numpy.uint8), key="steps", step=1)
    mlflow.log_table({"x": [1, 2], "y": ["a", "b"]}, "table.json")
    mlflow.log_table(pandas.DataFrame({"x": [3], "y": ["c"]}), "table.json")
    assert mlflow.artifacts.load_text(f"runs:/{run}/notes/a.txt") == "hello"
    assert mlflow.artifacts.load_dict(f"runs:/{run}/a.json") == {"a": [1, 2]}
    assert mlflow.artifacts.load_image(f"runs:/{run}/image.png").size == (8, 8)
    assert mlflow.load_table("table.json", run_ids=[run])["y"].tolist() == ["a", "b", "c"]
    assert {"figure.png", "images"} <= {path for path, _, _ in paths(client, run)}


@pytest.mark.parametrize("name", ["dogs%step%1%timestamp%1796001618902.png", "p%zz%26.txt", "a%17b.txt", "a\\b.txt"])
def test_B3_what_was_uploaded_is_listed_and_fetched(client, run, tmp_path, name):
    (tmp_path / name).write_text("hello")
    mlflow.log_artifact(tmp_path / name, "d")
    mlflow.log_text("beside it", "plain.txt")
    ((listed, is_folder, size),) = paths(client, run, "d")
    assert (is_folder, size) == (False, 5)
    fetched = Path(mlflow.artifacts.download_artifacts(run_id=run, artifact_path="", dst_path=tmp_path / "all"))
    assert [file.read_text() for file in (fetched / "d").iterdir()] == ["hello"]
    assert mlflow.artifacts.load_text(f"runs:/{run}/{listed}") == "hello"


def test_200_mb_go_through_a_heap_of_128_mb(client, run, tmp_path):
    block = os.urandom(MB)
    wanted = hashlib.sha256()
    with open(tmp_path / "big.bin", "wb") as big:
        for _ in range(200):
            big.write(block)
            wanted.update(block)
    mlflow.log_artifact(tmp_path / "big.bin")
    assert paths(client, run) == [("big.bin", False, 200 * MB)]
    os.remove(tmp_path / "big.bin")
    fetched = mlflow.artifacts.download_artifacts(run_id=run, artifact_path="big.bin", dst_path=tmp_path)
    with open(fetched, "rb") as big:
        assert hashlib.file_digest(big, "sha256").hexdigest() == wanted.hexdigest()


def test_a_missing_file_is_told(client, run, tmp_path):
    with pytest.raises(MlflowException, match="Failed to download artifacts from path 'none.txt'"):
        mlflow.artifacts.download_artifacts(run_id=run, artifact_path="none.txt", dst_path=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_artifacts_of_a_run_are_deleted(client, run):
    mlflow.log_text("a", "a.txt")
    mlflow.log_text("b", "deep/b.txt")
    client._tracking_client._get_artifact_repo(run).delete_artifacts("deep")
    assert [path for path, _, _ in paths(client, run)] == ["a.txt"]


def test_the_command_line_uploads_lists_and_downloads(server, client, run, tmp_path):
    (tmp_path / "a.txt").write_text("by hand")
    command_line(server, "artifacts", "log-artifact", "--local-file", tmp_path / "a.txt", "--run-id", run)
    assert '"a.txt"' in command_line(server, "artifacts", "list", "--run-id", run)
    command_line(server, "artifacts", "download", "--run-id", run, "--artifact-path", "a.txt", "--dst-path", tmp_path / "down")
    assert (tmp_path / "down" / "a.txt").read_text() == "by hand"


def test_the_command_line_writes_runs_as_csv(server, client, experiment, tmp_path):
    with mlflow.start_run(run_name="in the table"):
        mlflow.log_metric("loss", 0.5)
    command_line(server, "experiments", "csv", "-x", experiment, "-o", tmp_path / "runs.csv")
    table = pandas.read_csv(tmp_path / "runs.csv")
    assert (table["metrics.loss"].tolist(), table["tags.mlflow.runName"].tolist()) == ([0.5], ["in the table"])


def command_line(server, *words):
    environment = {**os.environ, "MLFLOW_TRACKING_URI": server.uri}
    done = subprocess.run(
        [Path(sys.executable).with_name("mlflow"), *words], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
