"""Points that are logged in process: one a commit, then a batch a commit."""

from measuring.figures import Line, Target, show
from measuring.rounds import Work, in_turn, say
from tracking_sides.sides import mlflow_uri

BATCH = 1000


def lines(sides, size):
    say("logging metrics one by one")
    times = in_turn(size.rounds, size.warm_up, works(sides, "log_metric", size.commits, size.mlflow_commits, 1))
    yield from compared("one logMetric, committed, in process", times, Target(0.8, "%"), Target(50, "x"))
    say(f"logging batches of {BATCH:,} metrics")
    times = in_turn(size.rounds, size.warm_up, works(sides, "log_batch", size.batches, size.mlflow_batches, BATCH))
    yield from compared(f"logBatch of {BATCH:,} metrics, points", times, Target(0.7, "%"), Target(20, "x"))


def works(sides, work, ours, mlflows, points):
    return {
        "ours": Work(sides.java, work, ours * points, {"store": str(sides.folder / "ours"), "count": ours}),
        "bare": Work(sides.java, f"bare_{work}", ours * points, {"store": str(sides.folder / "bare"), "count": ours}),
        "mlflow": Work(sides.python, work, mlflows * points, {"store": mlflow_uri(sides.folder / "mlflow.db"), "count": mlflows}),
    }


def compared(figure, times, bare, mlflow):
    for name, peer, target in (("bare", "bare SQLite", bare), ("mlflow", "MLflow", mlflow)):
        ratio = times["ours"].times_as_fast_as(times[name])
        yield Line(figure, rate(times["ours"]), f"{peer} {rate(times[name])}", show(ratio, target.unit), ratio, target)


def rate(times):
    return times.bound or show(1 / times.median, "/s")
