"""Models of scikit-learn, logged, found, registered and loaded back through MLflow's own client."""

import mlflow
import mlflow.sklearn
import numpy
import pytest
from mlflow.exceptions import MlflowException
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

TABLE, LABELS = load_iris(return_X_y=True, as_frame=True)


@pytest.fixture(scope="module")
def forest():
    return LogisticRegression(max_iter=200).fit(TABLE, LABELS)


def logged(model, **options):
    with mlflow.start_run() as run:
        info = mlflow.sklearn.log_model(model, name="iris", input_example=TABLE.head(2), **options)
    return run.info.run_id, info


def test_a_logged_model_predicts_the_same_after_loading(client, experiment, forest):
    run, info = logged(forest, params={"depth": 5})
    wanted = forest.predict(TABLE)
    assert numpy.array_equal(mlflow.sklearn.load_model(info.model_uri).predict(TABLE), wanted)
    assert numpy.array_equal(mlflow.pyfunc.load_model(info.model_uri).predict(TABLE), wanted)
    assert numpy.array_equal(mlflow.pyfunc.load_model(f"runs:/{run}/iris").predict(TABLE), wanted)
    kept = client.get_logged_model(info.model_id)
    assert (kept.name, kept.status, kept.source_run_id, kept.params) == ("iris", "READY", run, {"depth": "5"})
    assert client.get_run(run).outputs.model_outputs[0].model_id == info.model_id
    assert "MLmodel" in [each.path.split("/")[-1] for each in client.list_logged_model_artifacts(info.model_id)]


def test_logged_models_are_found(client, experiment):
    for name, accuracy in [("one", 0.5), ("two", 0.75), ("three", 0.9)]:
        model = mlflow.create_external_model(name=name, params={"depth": name}, tags={"team": name}, model_type="kind")
        with mlflow.start_run():
            mlflow.log_metric("accuracy", accuracy, model_id=model.model_id)

    def found(filter_string=None, **query):
        models = mlflow.search_logged_models([experiment], filter_string, output_format="list", **query)
        return [each.name for each in models]

    assert found() == ["three", "two", "one"]
    assert found("metrics.accuracy > 0.6 AND tags.team = 'two'") == ["two"]
    assert found("params.depth LIKE 'o%'") == ["one"]
    assert found("name IN ('one', 'three')") == ["three", "one"]
    assert found(order_by=[{"field_name": "metrics.accuracy", "ascending": True}]) == ["one", "two", "three"]
    page = client.search_logged_models([experiment], max_results=2)
    rest = client.search_logged_models([experiment], max_results=2, page_token=page.token)
    assert [each.name for each in [*page, *rest]] == ["three", "two", "one"]


def test_a_logged_model_has_tags_params_metrics_and_an_end(client, experiment):
    model = mlflow.initialize_logged_model(name="slow", tags={"a": "1"})
    mlflow.log_model_params({f"p{i}": str(i) for i in range(150)}, model_id=model.model_id)
    mlflow.set_logged_model_tags(model.model_id, {"a": "2", "b": "3"})
    mlflow.delete_logged_model_tag(model.model_id, "b")
    mlflow.finalize_logged_model(model.model_id, "READY")
    data = mlflow.data.from_pandas(TABLE, name="iris")
    with mlflow.start_run() as run:
        mlflow.log_metric("accuracy", 0.9, model_id=model.model_id, dataset=data)
    kept = client.get_logged_model(model.model_id)
    assert kept.tags["a"] == "2" and "b" not in kept.tags
    assert len(kept.params) == 150 and kept.status == "READY"
    (metric,) = kept.metrics
    assert (metric.key, metric.value, metric.dataset_name, metric.dataset_digest) == ("accuracy", 0.9, "iris", data.digest)
    assert metric.run_id == run.info.run_id
    client.delete_logged_model(model.model_id)
    with pytest.raises(MlflowException, match="not found"):
        client.get_logged_model(model.model_id)


def test_autolog_keeps_params_metrics_data_and_model(client, experiment):
    mlflow.sklearn.autolog(log_input_examples=True)
    try:
        with mlflow.start_run() as run:
            model = LogisticRegression(max_iter=200, C=0.5).fit(TABLE, LABELS)
            model.score(TABLE, LABELS)
    finally:
        mlflow.sklearn.autolog(disable=True)
    kept = client.get_run(run.info.run_id)
    assert kept.data.params["C"] == "0.5" and kept.data.params["max_iter"] == "200"
    assert kept.data.metrics["training_accuracy_score"] > 0.9
    assert any("score" in key and "training_score" != key for key in kept.data.metrics)
    assert kept.inputs.dataset_inputs and kept.outputs.model_outputs
    assert kept.data.tags["estimator_name"] == "LogisticRegression"
    loaded = mlflow.pyfunc.load_model(f"models:/{kept.outputs.model_outputs[0].model_id}")
    assert numpy.array_equal(loaded.predict(TABLE), model.predict(TABLE))


def test_a_registered_model_loads_by_alias_version_and_stage(client, experiment, forest, name):
    run, info = logged(forest, registered_model_name=name)
    second = mlflow.register_model(f"runs:/{run}/iris", name)
    assert (str(info.registered_model_version), str(second.version)) == ("1", "2")
    client.set_registered_model_alias(name, "champion", "1")
    client.transition_model_version_stage(name, "2", "Staging")
    wanted = forest.predict(TABLE)
    for uri in (f"models:/{name}@champion", f"models:/{name}/2", f"models:/{name}/Staging", f"models:/{name}/latest"):
        assert numpy.array_equal(mlflow.pyfunc.load_model(uri).predict(TABLE), wanted), uri
    registered = client.get_logged_model(info.model_id).tags
    assert name in str(registered)


def test_a_version_is_copied(client, experiment, forest, name):
    logged(forest, registered_model_name=name)
    client.set_model_version_tag(name, "1", "team", "blue")
    client.update_model_version(name, "1", "the first")
    copy = client.copy_model_version(f"models:/{name}/1", name + "-production")
    assert (str(copy.version), copy.source, copy.description) == ("1", f"models:/{name}/1", "the first")
    assert copy.tags == {"team": "blue"}
    loaded = mlflow.pyfunc.load_model(f"models:/{name}-production/1")
    assert numpy.array_equal(loaded.predict(TABLE), forest.predict(TABLE))
