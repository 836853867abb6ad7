"""The lines that a benchmark prints: what was measured, beside whom, against which target."""

from dataclasses import dataclass

HEADER = "figure | ours | peer | ratio | target | met or missed"


@dataclass(frozen=True)
class Target:
    """A bound on a ratio ("80%", "50x") or on our own figure ("50 ms"); either end of it is met."""

    bound: float
    unit: str
    at_most: bool = False

    def is_met(self, value):
        return value <= self.bound if self.at_most else value >= self.bound

    def __str__(self):
        return f"{'<=' if self.at_most else '>='} {show(self.bound, self.unit)}"


@dataclass(frozen=True)
class Line:
    """One target of one figure. `value` is what the target bounds; `ratio` is shown where there is a peer."""

    figure: str
    ours: str
    peer: str
    ratio: str
    value: float
    target: Target

    @property
    def met(self):
        return self.target.is_met(self.value)

    def __str__(self):
        columns = (self.figure, self.ours, self.peer, self.ratio, str(self.target), "met" if self.met else "missed")
        return " | ".join(columns)


def show(value, unit):
    """A figure as it is read: 83%, 7.14x, 1,240x, 0.62 ms, 41,000/s."""
    if unit == "%":
        return f"{value * 100:.0f}%"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    number = f"{value:,.{digits}f}"
    number = number.rstrip("0").rstrip(".") if digits else number
    return number + (unit if unit in ("x", "/s") else f" {unit}")


def report(lines):
    """Prints the table; gives the exit status."""
    print(HEADER)
    for line in lines:
        print(line)
    return 0 if all(line.met for line in lines) else 1
