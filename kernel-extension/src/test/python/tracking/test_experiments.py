"""Experiments, through MLflow's own client."""

import mlflow
import pytest
from mlflow.entities import ViewType
from mlflow.exceptions import MlflowException


def test_the_default_experiment_is_there(client):
    default = client.get_experiment("0")
    assert (default.name, default.lifecycle_stage) == ("Default", "active")
    assert default.artifact_location == "mlflow-artifacts:/0"


def test_an_experiment_keeps_its_tags_and_location(client, name):
    made = client.create_experiment(name, artifact_location="s3://bucket/x", tags={"team": "blue", "empty": ""})
    kept = client.get_experiment(made)
    assert (kept.name, kept.artifact_location, kept.tags) == (name, "s3://bucket/x", {"team": "blue", "empty": ""})


def test_a_name_is_taken_once(client, experiment):
    taken = client.get_experiment(experiment).name
    with pytest.raises(MlflowException, match="already exists") as refusal:
        client.create_experiment(taken)
    assert refusal.value.error_code == "RESOURCE_ALREADY_EXISTS"


def test_an_unknown_name_is_none(client):
    assert client.get_experiment_by_name("no such experiment") is None


def test_set_experiment_makes_one_and_finds_it_again(client, name):
    first = mlflow.set_experiment(name)
    assert mlflow.set_experiment(name).experiment_id == first.experiment_id


def test_a_deleted_experiment_can_be_restored_but_not_activated(client, experiment):
    run = client.create_run(experiment)
    own_name = client.get_experiment(experiment).name
    client.delete_experiment(experiment)
    assert client.get_run(run.info.run_id).info.lifecycle_stage == "deleted"
    with pytest.raises(MlflowException, match="Cannot set a deleted experiment"):
        mlflow.set_experiment(own_name)
    client.restore_experiment(experiment)
    assert client.get_experiment(experiment).lifecycle_stage == "active"
    assert client.get_run(run.info.run_id).info.lifecycle_stage == "active"


def test_an_experiment_is_renamed_and_tagged(client, experiment, name):
    client.rename_experiment(experiment, name)
    client.set_experiment_tag(experiment, "team", "red")
    assert (client.get_experiment(experiment).name, client.get_experiment(experiment).tags["team"]) == (name, "red")
    client.delete_experiment_tag(experiment, "team")
    assert "team" not in client.get_experiment(experiment).tags


def test_experiments_are_found_in_order_and_page_by_page(client, name):
    ids = [client.create_experiment(f"{name}-{letter}", tags={"set": name}) for letter in "abC"]
    client.delete_experiment(ids[1])

    def found(**query):
        return [each.experiment_id for each in mlflow.search_experiments(filter_string=f"tags.set = '{name}'", **query)]

    assert found() == [ids[2], ids[0]]
    assert found(view_type=ViewType.ALL, order_by=["name ASC"]) == [ids[2], ids[0], ids[1]]
    assert found(view_type=ViewType.DELETED_ONLY) == [ids[1]]
    page = client.search_experiments(filter_string=f"tags.set = '{name}'", max_results=1)
    rest = client.search_experiments(filter_string=f"tags.set = '{name}'", max_results=1, page_token=page.token)
    assert [each.experiment_id for each in [*page, *rest]] == [ids[2], ids[0]] and not rest.token
