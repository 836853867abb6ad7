"""The Python client's side: does a piece of work for each line of JSON on standard input, on the store or server that
the line names, and answers with the seconds it took. Runs in MLflow's own environment."""

import functools
import json
import os
import sqlite3
import sys
import time
import warnings

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
warnings.filterwarnings("ignore")
answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)  # what the client prints goes to the log

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import Metric  # noqa: E402

BATCH = 1000
PARAMS = 10
METRICS = 100
KEYS = 10
FIRST = 100
EXPERIMENT = "0"


@functools.cache
def client(uri):
    return MlflowClient(tracking_uri=uri)


@functools.cache
def run(uri):
    return client(uri).create_run(EXPERIMENT).info.run_id


def versions():
    return {"MLflow": mlflow.__version__, "its SQLite": sqlite3.sqlite_version, "Python": sys.version.split()[0]}


def lay_tables(store):
    client(store).get_experiment(EXPERIMENT)
    return {}


def log_metric(store, count):
    first = time.time_ns()
    run_id = run(store)
    with Clock() as clock:
        for i in range(count):
            client(store).log_metric(run_id, "loss", 1 / (i + 1), timestamp=first // 1_000_000, step=first + i)
    return clock.answer()


def log_batch(store, count):
    step = time.time_ns()
    run_id = run(store)
    batches = [[Metric("batch", 1 / (j + 1), step // 1_000_000, step + i * BATCH + j) for j in range(BATCH)] for i in range(count)]
    with Clock() as clock:
        for metrics in batches:
            client(store).log_batch(run_id, metrics=metrics)
    return clock.answer()


def search(store, count, filter, orderBy):
    with Clock() as clock:
        for _ in range(count):
            runs = client(store).search_runs([EXPERIMENT], filter, order_by=[orderBy], max_results=FIRST)
    return clock.answer(names=[found.info.run_name for found in runs])


def whole_run(store, count):
    """Create, log params and metrics one call each, finish."""
    log = client(store)
    with Clock() as clock:
        for _ in range(count):
            run_id = log.create_run(EXPERIMENT).info.run_id
            for i in range(PARAMS):
                log.log_param(run_id, f"param_{i}", i)
            for i in range(METRICS):
                log.log_metric(run_id, f"metric_{i % KEYS}", 1 / (i + 1), step=i)
            log.set_terminated(run_id)
    kept = log.get_run(run_id)
    assert (kept.info.status, len(kept.data.params), len(kept.data.metrics)) == ("FINISHED", PARAMS, KEYS), kept
    return clock.answer()


class Clock:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *error):
        self.seconds = time.perf_counter() - self.start

    def answer(self, **more):
        return {"seconds": self.seconds, **more}


WORKS = {each.__name__: each for each in (versions, lay_tables, log_metric, log_batch, search, whole_run)}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(WORKS[request.pop("work")](**request)), file=answers)
