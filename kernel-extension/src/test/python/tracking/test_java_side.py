"""What Python wrote is what Java reads: the same workspace, opened by a jshell beside the running server."""

import mlflow
import pandas as pd
from java_side import jshell

READ = """
import org.jotter.tracking.*;
import org.jotter.tracking.sqlite.SqliteStore;
var store = SqliteStore.open(new WorkspaceFolder(java.nio.file.Path.of(System.getenv("WORKSPACE"))));
var run = store.runs().get(new RunId(System.getenv("RUN")));
var dataset = run.inputs().datasetInputs().get(0);
var seen = new TreeMap<String, Object>();
seen.put("status", run.status().name());
seen.put("params", run.data().params());
seen.put("loss", store.runs().metricHistory(run.runId(), "loss").stream().map(Metric::value).toList());
seen.put("nan", run.metric("nan").getAsDouble());
seen.put("team", run.tag("team").orElse(""));
seen.put("dataset", dataset.dataset().name() + " " + dataset.tags().get("mlflow.data.context"));
seen.put("note", Files.readString(store.artifacts().run(run.runId()).download("notes/a.txt")));
seen.put("source", store.registry().versionByAlias(System.getenv("MODEL"), "champion").source());
seen.put("experiment", store.experiments().get(run.info().experimentId()).tags().get("team"));
System.out.println("seen " + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(seen));
/exit
"""


TRAIN = """
import org.jotter.*;
import tech.tablesaw.api.*;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
var jotter = Jotter.open(java.nio.file.Path.of(System.getenv("WORKSPACE")));
var mlflow = jotter.mlflow();
mlflow.setExperiment(System.getenv("EXPERIMENT"));
var wind = DoubleColumn.create("wind");
var late = BooleanColumn.create("late");
for (int i = 0; i < 200; i++) { wind.append(i % 20); late.append(i % 20 > 9); }
var table = Table.create("flights", wind, late);
var split = jotter.fs().createTrainingSet(table).label("late").create().split(0.8, 1);
var model = mlflow.train(new LogisticRegressionTrainer(), split);
mlflow.registerModel(model.modelUri(), System.getenv("MODEL"), "champion");
jotter.close();
System.out.println("seen \\"" + model.runId() + " " + model.modelUri() + "\\"");
/exit
"""


def test_java_reads_what_python_wrote(server, client, experiment, name):
    mlflow.set_experiment_tag("team", "red")
    with mlflow.start_run() as run:
        for step, value in enumerate([0.5, 0.25]):
            mlflow.log_metric("loss", value, step=step)
        mlflow.log_metric("nan", float("nan"))
        mlflow.log_params({"depth": 3, "empty": ""})
        mlflow.set_tag("team", "blau und grün 🌿")
        mlflow.log_input(mlflow.data.from_pandas(pd.DataFrame({"a": [1, 2]}), name="flights"), context="training")
        mlflow.log_text("hi", "notes/a.txt")
    client.create_registered_model(name)
    client.create_model_version(name, f"runs:/{run.info.run_id}/model", run.info.run_id)
    client.set_registered_model_alias(name, "champion", "1")

    assert read_by_java(server, run.info.run_id, name) == {
        "status": "FINISHED",
        "params": {"depth": "3", "empty": ""},
        "loss": [0.5, 0.25],
        "nan": "NaN",
        "team": "blau und grün 🌿",
        "dataset": "flights training",
        "note": "hi",
        "source": f"runs:/{run.info.run_id}/model",
        "experiment": "red",
    }


def test_python_finds_the_model_that_java_trained(server, client, name):
    run_id, uri = jshell(TRAIN, server, EXPERIMENT=name, MODEL=name).split()

    (model,) = mlflow.search_logged_models([client.get_experiment_by_name(name).experiment_id], output_format="list")
    assert (model.name, model.model_uri, model.source_run_id) == ("model", uri, run_id)
    assert str(model.status) == "READY"
    run = client.get_run(run_id)
    assert model.params == run.data.params
    measured = {metric.key: metric.value for metric in model.metrics}
    assert measured["roc_auc"] == run.data.metrics["roc_auc"]
    assert "baseline_accuracy_score" in run.data.metrics and "baseline_accuracy_score" not in measured
    assert [output.model_id for output in run.outputs.model_outputs] == [model.model_id]

    version = client.get_model_version_by_alias(name, "champion")
    assert (version.source, version.run_id) == (uri, run_id)
    for place in (uri, f"runs:/{run_id}/model", f"models:/{name}@champion"):
        files = [file.path for file in mlflow.artifacts.list_artifacts(place)]
        assert {file.split("/")[-1] for file in files} >= {"MLmodel", "model.tribuo.pb"}, place
        assert mlflow.models.get_model_info(place).model_id == model.model_id


def read_by_java(server, run_id, model):
    return jshell(READ, server, RUN=run_id, MODEL=model)
