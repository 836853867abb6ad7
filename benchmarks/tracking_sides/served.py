"""Fresh servers: what they hold while idle, and how fast the Python client logs a whole run to them."""

import time

from measuring.figures import Line, Target, show
from measuring.rounds import Work, in_turn, say
from tracking_sides.searched import compared

MEGABYTE = 1_000_000


def lines(sides, size):
    say("starting fresh servers")
    ours, theirs = sides.our_server(sides.folder / "fresh"), sides.mlflow_server(sides.folder / "fresh.db")
    sides.saw_servers(ours, theirs)
    time.sleep(size.idle_seconds)
    idle = idle_memory(ours, theirs)
    say("logging whole runs over REST")
    works = {
        name: Work(sides.python, "whole_run", 1, {"store": server.uri, "count": 1}, server)
        for name, server in (("ours", ours), ("mlflow", theirs))
    }
    times = in_turn(size.whole_run_rounds, 2, works)
    yield compared("create, log 10 params and 100 metrics, finish, over REST", "mlflow server", times, Target(3, "x"))
    yield idle


def idle_memory(ours, theirs):
    """Ours with every page that is shared with other programs, theirs with pages that its processes share once."""
    our_size, their_size = ours.resident_bytes() / MEGABYTE, theirs.proportional_bytes() / MEGABYTE
    return Line(
        "memory of an idle server, resident",
        show(our_size, "MB"),
        f"mlflow server {show(their_size, 'MB')}",
        show(our_size / their_size, "x"),
        our_size,
        Target(150, "MB", at_most=True),
    )
