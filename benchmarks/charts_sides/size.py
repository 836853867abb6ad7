"""How much a run of the benchmark does."""

from dataclasses import dataclass

CHARTS = ("bars", "lines", "roc", "confusion", "histogram", "box", "scatter")
LARGE = ("long line", "large scatter")  # a million points each


@dataclass(frozen=True)
class Rounds:
    """Rounds that count, and how many charts a side shows in one of them."""

    warm_up: int
    rounds: int
    ours: int
    peers: int


@dataclass(frozen=True)
class Size:
    first_rounds: int
    charts: tuple
    usual: Rounds
    large_charts: tuple
    large: Rounds


WHOLE = Size(first_rounds=5, charts=CHARTS, usual=Rounds(3, 7, 8, 2), large_charts=LARGE, large=Rounds(1, 3, 4, 1))
QUICK = Size(first_rounds=1, charts=("bars", "scatter"), usual=Rounds(1, 2, 1, 1), large_charts=LARGE[:1], large=Rounds(1, 1, 1, 1))
