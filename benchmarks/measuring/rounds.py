"""Works that are measured beside each other, round by round."""

import statistics
import sys
from dataclasses import dataclass, field

from measuring.processes import Server, Side, Stopped


@dataclass
class Work:
    """What one side does in a round, and how many items that is."""

    side: Side
    name: str
    items: int
    what: dict = field(default_factory=dict)
    server: Server | None = None

    def seconds(self):
        """Seconds for an item."""
        return self.side.ask(self.name, server=self.server, **self.what)["seconds"] / self.items


@dataclass(frozen=True)
class Times:
    """Seconds for an item in each round. Of a work that was stopped they are a lower bound, and `bound` says which."""

    seconds: list
    bound: str = ""

    @property
    def median(self):
        return statistics.median(self.seconds)

    def times_as_fast_as(self, peer):
        """The median over the rounds: what disturbs the machine disturbs both sides of a round."""
        return statistics.median(theirs / ours for ours, theirs in zip(self.seconds, peer.seconds, strict=True))


def in_turn(rounds, warm_up, works):
    """The Times of each work by its name: every work once a round, the order turned each time."""
    kept = {name: [] for name in works}
    bounds = {}
    for i in range(warm_up + rounds):
        for name in list(works)[:: 1 if i % 2 else -1]:
            if name in bounds:
                continue
            try:
                kept[name].append(works[name].seconds())
            except Stopped as stop:
                bounds[name] = stop.bound
                kept[name] = [stop.seconds / works[name].items] * (warm_up + rounds)
    return {name: Times(seconds[warm_up:], bounds.get(name, "")) for name, seconds in kept.items()}


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)
