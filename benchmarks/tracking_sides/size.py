"""How much a run of the benchmark does."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """Rounds that count, and what each side does in one of them."""

    warm_up: int
    rounds: int
    commits: int
    batches: int
    mlflow_commits: int
    mlflow_batches: int
    runs: int
    warm_searches: int
    search_rounds: int
    searches: int
    whole_run_rounds: int
    idle_seconds: int


WHOLE = Size(
    warm_up=4,
    rounds=21,
    commits=2000,
    batches=20,
    mlflow_commits=50,
    mlflow_batches=2,
    runs=100_000,
    warm_searches=50,
    search_rounds=2,
    searches=5,
    whole_run_rounds=7,
    idle_seconds=10,
)
QUICK = Size(
    warm_up=1,
    rounds=3,
    commits=200,
    batches=2,
    mlflow_commits=5,
    mlflow_batches=1,
    runs=1000,
    warm_searches=2,
    search_rounds=1,
    searches=1,
    whole_run_rounds=2,
    idle_seconds=1,
)
