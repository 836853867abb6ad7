"""Runs and all that is logged to them, through MLflow's own client."""

import math
import os
import time

import mlflow
import pandas
import pytest
from mlflow.entities import Metric, Param, RunTag
from mlflow.exceptions import MlflowException


def test_a_run_keeps_params_metrics_and_tags(client, experiment):
    with mlflow.start_run(run_name="first", tags={"team": "blue"}, description="a note") as run:
        mlflow.log_param("depth", 5)
        mlflow.log_params({"lr": 0.1, "empty": ""})
        mlflow.log_metric("loss", 0.5, step=1)
        mlflow.log_metrics({"acc": 0.9, "f1": 0.8})
        mlflow.set_tags({"a b": "x", "ü": "y"})
    kept = client.get_run(run.info.run_id)
    assert kept.data.params == {"depth": "5", "lr": "0.1", "empty": ""}
    assert kept.data.metrics == {"loss": 0.5, "acc": 0.9, "f1": 0.8}
    assert kept.data.tags["team"] == "blue" and kept.data.tags["mlflow.note.content"] == "a note"
    assert (kept.data.tags["a b"], kept.data.tags["ü"]) == ("x", "y")
    assert (kept.info.run_name, kept.info.status, kept.data.tags["mlflow.runName"]) == ("first", "FINISHED", "first")
    assert kept.info.start_time <= kept.info.end_time


def test_the_system_tags_say_who_and_what(client, experiment):
    with mlflow.start_run() as run:
        pass
    kept = client.get_run(run.info.run_id)
    assert kept.data.tags["mlflow.source.type"] == "LOCAL" and kept.data.tags["mlflow.source.name"]
    assert kept.info.user_id == kept.data.tags["mlflow.user"]
    assert kept.info.run_name


def test_a_run_that_fails_is_failed_and_can_be_resumed(client, experiment):
    with pytest.raises(ZeroDivisionError), mlflow.start_run() as run:
        1 / 0  # noqa: B018
    assert client.get_run(run.info.run_id).info.status == "FAILED"
    with mlflow.start_run(run_id=run.info.run_id):
        mlflow.log_metric("late", 1)
    assert client.get_run(run.info.run_id).info.status == "FINISHED"


def test_nested_runs_know_their_parent(client, experiment):
    with mlflow.start_run() as parent:
        children = []
        for _ in range(2):
            with mlflow.start_run(nested=True) as child:
                children.append(child.info.run_id)
    assert client.get_parent_run(children[0]).info.run_id == parent.info.run_id
    found = client.search_runs([experiment], f"tags.`mlflow.parentRunId` = '{parent.info.run_id}'")
    assert {each.info.run_id for each in found} == set(children)


def test_a_batch_is_kept_whole(client, experiment):
    run = client.create_run(experiment).info.run_id
    now = int(time.time() * 1000)
    metrics = [Metric(f"m{i % 10}", i, now + i, i) for i in range(1000)]
    client.log_batch(run, metrics)
    client.log_batch(run, [], [Param(f"p{i}", str(i)) for i in range(100)], [RunTag(f"t{i}", str(i)) for i in range(100)])
    kept = client.get_run(run).data
    assert kept.metrics == {f"m{i}": 990.0 + i for i in range(10)}
    assert len(kept.params) == 100 and {f"t{i}" for i in range(100)} <= kept.tags.keys()
    history = client.get_metric_history(run, "m3")
    assert [(each.step, each.value) for each in history] == [(i, float(i)) for i in range(3, 1000, 10)]


def test_a_metric_may_be_nan_or_infinite(client, experiment):
    run = client.create_run(experiment).info.run_id
    for value in (math.nan, math.inf, -math.inf):
        client.log_metric(run, "strange", value, step=0 if math.isnan(value) else int(math.copysign(1, value)))
    values = [each.value for each in client.get_metric_history(run, "strange")]
    assert any(math.isnan(v) for v in values)
    assert any(v >= 1.7976931348623157e308 for v in values) and any(v <= -1.7976931348623157e308 for v in values)


def test_a_param_is_never_changed(client, experiment):
    with mlflow.start_run():
        mlflow.log_param("depth", 3)
        mlflow.log_param("depth", 3)
        with pytest.raises(MlflowException, match="Changing param values is not allowed"):
            mlflow.log_param("depth", 5)


def test_a_long_value_is_cut(client, experiment):
    run = client.create_run(experiment).info.run_id
    client.log_param(run, "long", "v" * 7000)
    client.set_tag(run, "long", "v" * 9000)
    kept = client.get_run(run).data
    assert (len(kept.params["long"]), len(kept.tags["long"])) == (6000, 8000)


def test_an_unknown_run_is_told(client):
    with pytest.raises(MlflowException, match="Run with id=0{32} not found") as refusal:
        client.get_run("0" * 32)
    assert refusal.value.error_code == "RESOURCE_DOES_NOT_EXIST"


def test_a_deleted_run_takes_nothing_until_restored(client, experiment):
    run = client.create_run(experiment).info.run_id
    client.delete_run(run)
    with pytest.raises(MlflowException, match="must be in the 'active' state"):
        client.log_metric(run, "loss", 1)
    assert not client.search_runs([experiment])
    client.restore_run(run)
    client.log_metric(run, "loss", 1)
    assert [each.info.run_id for each in client.search_runs([experiment])] == [run]


def test_a_run_is_renamed_and_ended(client, experiment):
    run = client.create_run(experiment, run_name="before").info.run_id
    client.update_run(run, status="KILLED", name="after")
    assert (client.get_run(run).info.run_name, client.get_run(run).info.status) == ("after", "KILLED")
    client.set_terminated(run, "FINISHED")
    client.set_tag(run, "gone", "1")
    client.delete_tag(run, "gone")
    assert "gone" not in client.get_run(run).data.tags


def test_datasets_are_inputs(client, experiment):
    table = pandas.DataFrame({"x": [1, 2, 3], "y": [0.5, 1.5, 2.5]})
    data = mlflow.data.from_pandas(table, source="flights.csv", name="flights", targets="y")
    with mlflow.start_run() as run:
        mlflow.log_input(data, context="training", tags={"part": "first"})
    (kept,) = client.get_run(run.info.run_id).inputs.dataset_inputs
    assert (kept.dataset.name, kept.dataset.digest) == ("flights", data.digest)
    assert {each.key: each.value for each in kept.tags} == {"mlflow.data.context": "training", "part": "first"}
    assert mlflow.data.get_source(kept.dataset).to_dict()["uri"] == "flights.csv"
    assert len(client.search_runs([experiment], "datasets.name = 'flights' AND datasets.context = 'training'")) == 1


def test_what_is_logged_in_the_background_arrives(client, experiment):
    with mlflow.start_run() as run:
        for step in range(200):
            mlflow.log_metric("loss", step, step=step, synchronous=False)
        mlflow.log_params({"a": 1}, synchronous=False)
        mlflow.set_tag("b", "2", synchronous=False)
        mlflow.flush_async_logging()
    kept = client.get_run(run.info.run_id).data
    assert len(client.get_metric_history(run.info.run_id, "loss")) == 200
    assert (kept.params["a"], kept.tags["b"], kept.metrics["loss"]) == ("1", "2", 199)


def test_a_crowd_of_threads_loses_nothing(client, experiment):
    from concurrent.futures import ThreadPoolExecutor

    run = client.create_run(experiment).info.run_id
    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(lambda i: client.log_metric(run, f"m{i % 4}", i, step=i), range(200)))
    assert sum(len(client.get_metric_history(run, f"m{i}")) for i in range(4)) == 200


def test_what_the_client_wrote_lies_in_the_workspace_itself(server, client, experiment):
    import sqlite3

    with mlflow.start_run() as run:
        mlflow.log_metric("loss", 0.25)
    with sqlite3.connect(f"file:{server.folder / 'jotter.db'}?mode=ro", uri=True) as store:
        assert store.execute("SELECT count(*) FROM runs WHERE run_id = ?", [run.info.run_id]).fetchone() == (1,)
    assert os.path.isdir(server.folder)
