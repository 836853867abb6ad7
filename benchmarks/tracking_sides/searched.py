"""The first 100 of many runs by a filter and an order, in process and over REST."""

import statistics

from measuring.figures import Line, Target, show
from measuring.rounds import Times, Work, in_turn, say
from tracking_sides import many_runs
from tracking_sides.sides import mlflow_uri

QUERIES = [
    {"filter": "metrics.m0 > 0.5 AND params.p1 = 'value-3'", "orderBy": "metrics.m0 DESC"},
    {"filter": "metrics.m2 < 0.5 AND params.p3 = 'value-7'", "orderBy": "metrics.m4 DESC"},
    {"filter": "metrics.m5 > 0.9 AND params.p6 = 'value-11'", "orderBy": "metrics.m7 ASC"},
]


def lines(sides, size):
    ours, theirs = sides.folder / "many", sides.folder / "many.db"
    fill(sides, size, ours, theirs)
    say("searching in process")
    times = searched(size, (sides.java, str(ours), None), (sides.python, mlflow_uri(theirs), None))
    figure = f"searchRuns, 2 filters and an order, first 100 of {size.runs:,} runs"
    median = times["ours"].median * 1000
    yield Line(figure, millis(times["ours"]), "", "", median, Target(50, "ms", at_most=True))
    yield compared(figure, "MLflow", times, Target(50, "x"))
    our_server, their_server = sides.our_server(ours), sides.mlflow_server(theirs)
    say("searching over REST")
    times = searched(size, *((sides.python, server.uri, server) for server in (our_server, their_server)))
    yield compared("the same over REST, Python client", "mlflow server", times, Target(10, "x"))
    our_server.stop(), their_server.stop()


def fill(sides, size, ours, theirs):
    say(f"writing {size.runs:,} runs into both stores")
    sides.java.ask("lay_tables", store=str(ours))
    many_runs.fill(ours / "jotter.db", many_runs.OURS, size.runs)
    sides.python.ask("lay_tables", store=mlflow_uri(theirs))
    many_runs.fill(theirs, many_runs.MLFLOW, size.runs)


def searched(size, ours, theirs):
    """Every query asked in turn; the rounds of all queries count alike."""
    every = [times_of(size, query, ours, theirs) for query in QUERIES]
    return {
        name: Times([s for times in every for s in times[name].seconds], every[-1][name].bound) for name in ("ours", "mlflow")
    }


def times_of(size, query, ours, theirs):
    check_same_answer(query, size, ours, theirs)
    works = {
        name: Work(side, "search", count, {"store": store, "count": count, **query}, server)
        for name, (side, store, server), count in (("ours", ours, size.searches), ("mlflow", theirs, 1))
    }
    return in_turn(size.search_rounds, 0, works)


def check_same_answer(query, size, ours, theirs):
    """Warm-up too."""
    answers = [
        side.ask("search", server=server, store=store, count=count, **query)["names"]
        for (side, store, server), count in ((ours, size.warm_searches), (theirs, 1))
    ]
    assert answers[0] and answers[0] == answers[1], f"{query}: ours {answers[0]}, MLflow's {answers[1]}"


def compared(figure, peer, times, target):
    ratio = times["ours"].times_as_fast_as(times["mlflow"])
    return Line(figure, millis(times["ours"]), f"{peer} {millis(times['mlflow'])}", show(ratio, "x"), ratio, target)


def millis(times):
    return times.bound or show(times.median * 1000, "ms")
