"""The search grammar, by every operator, through MLflow's own client."""

import mlflow
import pandas
import pytest
from mlflow.entities import ViewType
from mlflow.exceptions import MlflowException


@pytest.fixture(scope="module")
def runs(server):
    """Four runs: one, two, Three, bare (and a deleted one), oldest first."""
    client = mlflow.MlflowClient(server.uri)
    experiment = client.create_experiment("searched")
    for at, (name, loss, depth, team) in enumerate(
        [("one", 0.5, "5", "blue"), ("two", float("nan"), "10", "red"), ("Three", 0.25, "Deep", "Blue"), ("bare", None, None, None)]
    ):
        run = client.create_run(experiment, start_time=1000 * (at + 1), run_name=name).info.run_id
        if team:
            client.log_metric(run, "loss", loss)
            client.log_param(run, "depth", depth)
            client.set_tag(run, "team", team)
            client.log_metric(run, "a b", at)
            client.set_terminated(run, "FINISHED" if at % 2 else "FAILED", end_time=5000 + at)
    client.delete_run(client.create_run(experiment, run_name="gone").info.run_id)
    return experiment


@pytest.mark.parametrize(
    "filter_string, names",
    [
        ("metrics.loss = 0.5", "one"),
        ("metrics.loss > 0.25", "one"),
        ("metrics.loss >= 0.25", "Three one"),
        ("metrics.loss < 0.5", "Three"),
        ("metric.loss <= 0.5", "Three one"),
        ("metrics.loss != 0.5", "Three two"),
        ("metrics.`a b` = 2", "Three"),
        ('metrics."a b" > 1', "Three"),
        ("params.depth = '5'", "one"),
        ("params.depth != '5'", "Three two"),
        ("param.depth LIKE 'D%'", "Three"),
        ("params.depth LIKE 'd%'", ""),
        ("params.depth ILIKE 'd%'", "Three"),
        ("params.depth IS NULL", "bare"),
        ("params.depth IS NOT NULL", "Three two one"),
        ("tags.team = 'blue'", "one"),
        ("tag.team != 'blue'", "Three two"),
        ("tags.team LIKE '%lue'", "Three one"),
        ("tags.team ILIKE 'BLUE'", "Three one"),
        ("tags.team IS NULL", "bare"),
        ("tags.team IS NOT NULL", "Three two one"),
        ("attributes.status = 'FAILED'", "Three one"),
        ("status != 'FAILED'", "bare two"),
        ("attributes.run_name LIKE 't%'", "two"),
        ("run_name ILIKE 't%'", "Three two"),
        ("attributes.start_time >= 3000", "bare Three"),
        ("start_time < 2000", "one"),
        ("end_time > 5000", "Three two"),
        ("attributes.`Run name` = 'two'", "two"),
        ("metrics.loss < 1 AND params.depth = '5' and tags.team = 'blue'", "one"),
        ("", "bare Three two one"),
        # beyond MLflow's grammar
        ("metrics.loss IS NULL", "bare"),
        ("params.depth = '5' OR tags.team = 'red'", "two one"),
        ("NOT (params.depth = '5' OR status = 'FAILED') AND tags.team IS NOT NULL", "two"),
    ],
)
def test_a_filter_finds(client, runs, filter_string, names):
    assert [each.info.run_name for each in client.search_runs([runs], filter_string)] == names.split()


def test_run_ids_are_compared_with_a_list(client, runs):
    ids = {each.info.run_name: each.info.run_id for each in client.search_runs([runs])}
    pair = f"('{ids['one']}', '{ids['two']}')"
    assert [each.info.run_name for each in client.search_runs([runs], f"run_id IN {pair}")] == ["two", "one"]
    assert [each.info.run_name for each in client.search_runs([runs], f"run_id NOT IN {pair}")] == ["bare", "Three"]


@pytest.mark.parametrize(
    "order_by, names",
    [
        (["metrics.loss ASC"], "Three one two bare"),
        (["metrics.loss DESC"], "one Three two bare"),
        (["params.depth"], "two one Three bare"),
        (["tags.team DESC"], "two one Three bare"),
        (["attributes.start_time ASC"], "one two Three bare"),
        (["status ASC", "run_name DESC"], "one Three two bare"),
        (["end_time DESC"], "Three two one bare"),
    ],
)
def test_an_order_puts_nan_then_missing_last(client, runs, order_by, names):
    assert [each.info.run_name for each in client.search_runs([runs], order_by=order_by)] == names.split()


def test_pages_join_without_a_gap(client, runs):
    names, token = [], None
    while token is not None or not names:
        page = client.search_runs([runs], max_results=1, page_token=token, run_view_type=ViewType.ALL)
        names += [each.info.run_name for each in page]
        token = page.token or None
        if token is None:
            break
    assert sorted(names) == sorted("one two Three bare gone".split())


def test_runs_come_as_a_table(runs, client):
    table = mlflow.search_runs([runs], order_by=["start_time ASC"])
    assert isinstance(table, pandas.DataFrame)
    assert list(table["tags.mlflow.runName"]) == ["one", "two", "Three", "bare"]
    assert table["metrics.loss"].isna().tolist() == [False, True, False, True]
    assert table["params.depth"].tolist()[:3] == ["5", "10", "Deep"]


@pytest.mark.parametrize("wrong", ["metrics.loss = 'a'", "params.depth = 5", "colour = 'x'", "model.x = 'y'", "hello", "metrics.loss <"])
def test_a_wrong_filter_is_a_clear_refusal(client, runs, wrong):
    with pytest.raises(MlflowException) as refusal:
        client.search_runs([runs], wrong)
    assert refusal.value.error_code == "INVALID_PARAMETER_VALUE"
