"""Charts as SVG and PNG: the time for both, and their bytes."""

from charts_sides.sides import FirstShown, Shown
from measuring.figures import Line, Target, show
from measuring.rounds import in_turn, say

PEERS = {"xchart": "XChart's own export", "matplotlib": "matplotlib"}
FASTER = {"xchart": Target(0.5, "x"), "matplotlib": Target(2, "x")}
LARGE_FASTER = {"matplotlib": Target(5, "x")}  # XChart's own export of a million points is still at it after 10 minutes
KILOBYTE = 1000
SVG = Target(60, "KB", at_most=True)
BOTH = Target(200, "KB", at_most=True)


def lines(sides, size):
    yield from first(sides, size)
    for chart in size.charts:
        yield from compared(sides, chart, size.usual, FASTER)
    for chart in size.large_charts:
        yield from compared(sides, chart, size.large, LARGE_FASTER)


def first(sides, size):
    """Without the warm-up that a kernel does after its first cell."""
    say("showing first charts")
    works = {name: FirstShown(getattr(sides, name), "first", 1, {"chart": "lines"}) for name in ("ours", "matplotlib")}
    times = in_turn(size.first_rounds, 1, works)
    yield timed("first chart of a fresh process, lines", times, "matplotlib", Target(1, "x"))


def compared(sides, chart, rounds, faster):
    say(f"showing {chart}")
    works = {
        name: Shown(getattr(sides, name), name, count, {"chart": chart})
        for name, count in (("ours", rounds.ours), *((peer, rounds.peers) for peer in faster))
    }
    times = in_turn(rounds.rounds, rounds.warm_up, works)
    for peer in faster:
        yield timed(chart, times, peer, faster[peer])
    for peer in faster:
        yield sized(f"{chart}, SVG", works["ours"].svg, works[peer].svg, times[peer], peer, SVG)
    for peer in faster:
        ours, theirs = works["ours"], works[peer]
        yield sized(f"{chart}, SVG and PNG", ours.svg + ours.png, theirs.svg + theirs.png, times[peer], peer, BOTH)


def timed(figure, times, peer, target):
    ratio = times["ours"].times_as_fast_as(times[peer])
    return Line(figure, millis(times["ours"]), f"{PEERS[peer]} {millis(times[peer])}", show(ratio, "x"), ratio, target)


def sized(figure, ours, theirs, their_times, peer, target):
    """The ratio says how many times as large theirs is. A peer that was stopped has made no picture to compare with."""
    size, ours_in_kilobytes = their_times.bound or kilobytes(theirs), ours / KILOBYTE
    ratio = "" if their_times.bound else show(theirs / ours, "x")
    return Line(figure, kilobytes(ours), f"{PEERS[peer]} {size}", ratio, ours_in_kilobytes, target)


def millis(times):
    return times.bound or show(times.median * 1000, "ms")


def kilobytes(size):
    return show(size / KILOBYTE, "KB")
