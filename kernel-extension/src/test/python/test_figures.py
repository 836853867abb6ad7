"""The arithmetic of ./jotter bench: ratios, targets and how figures are written."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "benchmarks"))

from measuring.figures import Line, Target, report, show  # noqa: E402
from measuring.processes import Stopped  # noqa: E402
from measuring.rounds import Times, Work, in_turn  # noqa: E402


class Scripted:
    """A side that takes a second longer for each piece of work, until it is stopped."""

    def __init__(self, log, stopped_at=None):
        self.log, self.stopped_at, self.asked = log, stopped_at, 0

    def ask(self, work, server=None):
        self.log.append(work)
        self.asked += 1
        if self.asked == self.stopped_at:
            raise Stopped("10 minutes", 600)
        return {"seconds": self.asked}


def test_either_end_of_a_bound_is_met():
    assert Target(50, "x").is_met(50) and not Target(50, "x").is_met(49.9)
    assert Target(150, "MB", at_most=True).is_met(150) and not Target(150, "MB", at_most=True).is_met(150.1)


def test_a_line_says_what_was_measured_and_whether_it_will_do(capsys):
    lines = [
        Line("one logMetric", "41,000/s", "bare SQLite 50,000/s", "82%", 0.82, Target(0.8, "%")),
        Line("memory", "151 MB", "", "", 151, Target(150, "MB", at_most=True)),
    ]
    assert report(lines) == 1
    assert report(lines[:1]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "figure | ours | peer | ratio | target | met or missed",
        "one logMetric | 41,000/s | bare SQLite 50,000/s | 82% | >= 80% | met",
        "memory | 151 MB |  |  | <= 150 MB | missed",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(0.826, "%", "83%"), (7.136, "x", "7.14x"), (50, "x", "50x"), (1240.4, "x", "1,240x"), (0.6, "ms", "0.6 ms"), (100.0, "/s", "100/s")],
)
def test_figures_are_written_with_the_digits_that_mean_something(value, unit, text):
    assert show(value, unit) == text


def test_a_ratio_is_the_median_over_the_rounds():
    assert Times([1, 2, 10]).times_as_fast_as(Times([3, 4, 10])) == 2


def test_sides_take_turns_and_warm_up_does_not_count():
    log = []
    works = {name: Work(Scripted(log), name, 2) for name in ("ours", "theirs")}
    times = in_turn(2, 1, works)
    assert log == ["theirs", "ours", "ours", "theirs", "theirs", "ours"]
    assert times["ours"] == Times([1, 1.5])


def test_a_side_that_is_stopped_counts_as_its_bound_and_is_not_asked_again():
    log = []
    works = {"ours": Work(Scripted(log), "ours", 1), "theirs": Work(Scripted(log, stopped_at=2), "theirs", 1)}
    times = in_turn(3, 1, works)
    assert log.count("theirs") == 2
    assert times["theirs"] == Times([600, 600, 600], "10 minutes")
    assert times["ours"].times_as_fast_as(times["theirs"]) == 200
