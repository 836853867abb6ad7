"""The model registry without files, through MLflow's own client."""

import pytest
from mlflow.exceptions import MlflowException

SOURCE = "s3://bucket/model"


@pytest.fixture
def model(client, name):
    client.create_registered_model(name, tags={"team": "blue"}, description="late or not")
    return name


def test_a_model_keeps_description_and_tags(client, model):
    kept = client.get_registered_model(model)
    assert (kept.description, kept.tags) == ("late or not", {"team": "blue"})
    client.update_registered_model(model, "better")
    client.set_registered_model_tag(model, "a", "1")
    client.delete_registered_model_tag(model, "team")
    kept = client.get_registered_model(model)
    assert (kept.description, kept.tags) == ("better", {"a": "1"})


def test_a_name_is_taken_once_and_free_after_delete(client, model):
    with pytest.raises(MlflowException, match="already exists") as refusal:
        client.create_registered_model(model)
    assert refusal.value.error_code == "RESOURCE_ALREADY_EXISTS"
    client.delete_registered_model(model)
    with pytest.raises(MlflowException, match=f"Registered Model with name={model} not found"):
        client.get_registered_model(model)
    client.create_registered_model(model)


def test_a_renamed_model_keeps_its_versions_and_aliases(client, model):
    client.create_model_version(model, SOURCE)
    client.set_registered_model_alias(model, "champion", "1")
    client.rename_registered_model(model, model + "-new")
    assert str(client.get_model_version_by_alias(model + "-new", "champion").version) == "1"


def test_version_numbers_are_never_used_again(client, model):
    versions = [int(client.create_model_version(model, SOURCE).version) for _ in range(3)]
    client.delete_model_version(model, "3")
    assert [*versions, int(client.create_model_version(model, SOURCE).version)] == [1, 2, 3, 4]
    with pytest.raises(MlflowException, match="not found"):
        client.get_model_version(model, "3")


def test_an_alias_names_one_version(client, model):
    for _ in range(2):
        client.create_model_version(model, SOURCE)
    client.set_registered_model_alias(model, "champion", "1")
    client.set_registered_model_alias(model, "champion", "2")
    client.set_registered_model_alias(model, "best", "2")
    assert str(client.get_model_version_by_alias(model, "champion").version) == "2"
    assert set(client.get_model_version(model, "2").aliases) == {"best", "champion"}
    assert {alias: str(version) for alias, version in client.get_registered_model(model).aliases.items()} == {"best": "2", "champion": "2"}
    client.delete_registered_model_alias(model, "champion")
    with pytest.raises(MlflowException, match="Registered model alias champion not found"):
        client.get_model_version_by_alias(model, "champion")
    for wrong in ("latest", "v1", "a b"):
        with pytest.raises(MlflowException) as refusal:
            client.set_registered_model_alias(model, wrong, "1")
        assert refusal.value.error_code == "INVALID_PARAMETER_VALUE"


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_stages_move_and_archive(client, model):
    for _ in range(2):
        client.create_model_version(model, SOURCE)
    client.transition_model_version_stage(model, "1", "Production")
    client.transition_model_version_stage(model, "2", "production", archive_existing_versions=True)
    assert [client.get_model_version(model, v).current_stage for v in ("1", "2")] == ["Archived", "Production"]
    assert {str(each.version) for each in client.get_latest_versions(model, ["Production"])} == {"2"}
    with pytest.raises(MlflowException, match="Invalid Model Version stage"):
        client.transition_model_version_stage(model, "1", "Testing")


def test_models_and_versions_are_found(client, model):
    for number in range(3):
        client.create_model_version(model, f"{SOURCE}/{number}", tags={"number": str(number)})
    client.set_registered_model_alias(model, "champion", "2")
    (found,) = client.search_registered_models(f"name = '{model}'")
    assert {alias: str(version) for alias, version in found.aliases.items()} == {"champion": "2"}
    assert not client.search_registered_models(f"name LIKE '{model.upper()}'")
    assert len(client.search_registered_models(f"name ILIKE '{model.upper()}' AND tags.team = 'blue'")) == 1

    def versions(filter_string, **query):
        return [int(each.version) for each in client.search_model_versions(f"name = '{model}' AND {filter_string}", **query)]

    assert versions("version_number > 1", order_by=["version_number ASC"]) == [2, 3]
    assert versions("tags.number = '0'") == [1]
    assert versions("source_path LIKE '%/2'") == [3]
    page = client.search_model_versions(f"name = '{model}'", max_results=2)
    rest = client.search_model_versions(f"name = '{model}'", max_results=2, page_token=page.token)
    assert [int(each.version) for each in [*page, *rest]] == [3, 2, 1]


def test_pages_of_models_join_without_a_gap(client, name):
    wanted = [f"{name}-{i}" for i in range(5)]
    for each in wanted:
        client.create_registered_model(each)
    found, token = [], None
    while True:
        page = client.search_registered_models(f"name LIKE '{name}-%'", max_results=2, page_token=token)
        found += [each.name for each in page]
        token = page.token
        if not token:
            break
    assert found == wanted


@pytest.mark.parametrize("source", ["/etc/passwd", "file:///etc", "s3://bucket/a/../b", "s3://bucket/%2e%2e/b"])
def test_a_source_that_leads_elsewhere_is_refused(client, model, source):
    with pytest.raises(MlflowException, match="Invalid model version source") as refusal:
        client.create_model_version(model, source)
    assert refusal.value.error_code == "INVALID_PARAMETER_VALUE"
