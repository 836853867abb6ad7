"""All that a server stores of an experiment and of a registered model, as plain values that can be compared."""

import json
import re

import yaml
from mlflow.entities import ViewType

MODEL_ID = r"\bm-[0-9a-f]{32}\b"
# who wrote it, and from where
OF_THE_WRITER = {"mlflow.user", "mlflow.source.name", "mlflow.source.type", "mlflow.source.git.commit"}


def of(client, experiment, model):
    """As under the names `experiment` and `model`, whatever they are called."""
    experiments = [found for found in all_experiments(client) if found.name.startswith(experiment)]
    registered = [found for found in client.search_registered_models() if found.name.startswith(model)]
    found = {
        "experiments": {each.name: of_experiment(client, each) for each in experiments},
        "registry": {each.name: of_registered(client, each.name) for each in registered},
    }
    return renamed(found, {re.escape(experiment): "experiment", re.escape(model): "model", MODEL_ID: "model id"})


def renamed(stored, words):
    """Every text in it with other words for what matches."""
    if isinstance(stored, dict):
        return {renamed(key, words): renamed(value, words) for key, value in stored.items()}
    if isinstance(stored, (list, tuple)):
        return [renamed(value, words) for value in stored]
    for pattern, word in words.items():
        stored = re.sub(pattern, word, stored) if isinstance(stored, str) else stored
    return stored


def all_experiments(client):
    return client.search_experiments(view_type=ViewType.ALL)


def of_experiment(client, experiment):
    runs = client.search_runs([experiment.experiment_id], run_view_type=ViewType.ALL, order_by=["start_time"])
    names = {run.info.run_id: run.info.run_name for run in runs}
    models = client.search_logged_models([experiment.experiment_id])
    names |= {model.model_id: model.name for model in models}
    return {
        "stage": experiment.lifecycle_stage,
        "tags": tags(experiment.tags, {}),
        "runs": sorted((of_run(client, run, names) for run in runs), key=lambda run: run["name"]),
        "models": sorted((of_model(model, names) for model in models), key=lambda model: model["name"]),
    }


def of_run(client, run, names):
    histories = {key: client.get_metric_history(run.info.run_id, key) for key in run.data.metrics}
    return {
        "name": run.info.run_name,
        "status": run.info.status,
        "stage": run.info.lifecycle_stage,
        "ended": run.info.end_time is not None,
        "params": run.data.params,
        "tags": tags(run.data.tags, names),
        "metrics": {key: str(value) for key, value in run.data.metrics.items()},
        "histories": {key: [(point.step, str(point.value)) for point in points] for key, points in histories.items()},
        "inputs": [of_input(used) for used in run.inputs.dataset_inputs],
        "outputs": [(names[made.model_id], made.step) for made in run.outputs.model_outputs] if run.outputs else [],
        "artifacts": files(client, run.info.run_id),
    }


def tags(stored, names):
    return {key: names.get(value, value) for key, value in stored.items() if key not in OF_THE_WRITER}


def of_input(used):
    """Without digest and source: a table of Tablesaw has other bytes than pandas', and another origin."""
    dataset = used.dataset
    return {
        "name": dataset.name,
        "schema": json.loads(dataset.schema),
        "profile": json.loads(dataset.profile),
        "tags": {tag.key: tag.value for tag in used.tags},
    }


def files(client, run_id, path=""):
    found = {}
    for entry in client.list_artifacts(run_id, path):
        found |= files(client, run_id, entry.path) if entry.is_dir else {entry.path: content(client, run_id, entry.path)}
    return found


def content(client, run_id, path):
    """What is in a file: that of JSON and YAML, however it is spaced."""
    with open(client.download_artifacts(run_id, path), "rb") as file:
        data = file.read()
    if path.endswith(".json"):
        return json.loads(data)
    return yaml.safe_load(data) if path.endswith(".yaml") else data


def of_model(model, names):
    return {
        "name": model.name,
        "type": model.model_type,
        "status": str(model.status),
        "run": names.get(model.source_run_id, model.source_run_id),
        "params": model.params,
        "tags": tags(model.tags, names),
        "metrics": [(metric.key, metric.step, metric.value) for metric in model.metrics or []],
    }


def of_registered(client, name):
    stored = client.get_registered_model(name)
    versions = client.search_model_versions(f"name = '{name}'")
    return {
        "description": stored.description,
        "tags": stored.tags,
        "aliases": stored.aliases,
        "versions": sorted((of_version(version) for version in versions), key=lambda version: version["version"]),
    }


def of_version(version):
    return {
        "version": version.version,
        "source": version.source,
        "description": version.description or "",
        "stage": version.current_stage,
        "status": version.status,
        "tags": version.tags,
        "aliases": list(version.aliases),
        "has a run": bool(version.run_id),
        "has a model": bool(version.model_id),
    }
