"""The best order of a few things, by what speaks for each pair and for each neighbour.

`pairs[a][b]` speaks for reading `a` anywhere before `b`, `steps[a][b]` for reading `b` right after
`a`. The best order has the greatest sum. To try all is too much from ten things on, so the order is
improved by exchanging neighbouring stretches of it, till no exchange is worth while.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Weights = Sequence[Sequence[float]]

LEAST_GAIN = 1e-6
"""What an exchange must be worth at the least; equal orders stay as they are."""

ALONE = 20.0
"""The margin of a thing that has no other to stand before or after, and the greatest told."""


@dataclass(frozen=True, slots=True)
class Route:
    """An order, its sum, and for each thing in it what the best order would cost where it stood elsewhere."""

    order: tuple[int, ...]
    score: float
    margins: tuple[float, ...]


def best_route(
    starts: Sequence[Sequence[int]], pairs: Weights, steps: Weights, sizes: Sequence[int]
) -> Route:
    """The best order found from any of the starts; `sizes` tell how much text each thing holds.

    >>> best_route([[0, 1]], [[0, -1], [1, 0]], [[0, 0], [0, 0]], [1, 1]).order
    (1, 0)
    """
    found = [improved(start, pairs, steps) for start in starts]
    order = max(found, key=lambda order: (worth_of(order, pairs, steps), order))
    return route_of(order, pairs, steps, sizes)


def route_of(order: Sequence[int], pairs: Weights, steps: Weights, sizes: Sequence[int]) -> Route:
    """An order with its sum and margins."""
    score = worth_of(order, pairs, steps)
    return Route(tuple(order), score, tuple(max(0.0, m) for m in _margins(order, pairs, steps, sizes)))


def worth_of(order: Sequence[int], pairs: Weights, steps: Weights) -> float:
    """The sum of all that speaks for an order."""
    total = sum(steps[a][b] for a, b in pairwise(order))
    return total + sum(pairs[a][b] for at, a in enumerate(order) for b in order[at + 1 :])


def improved(order: Sequence[int], pairs: Weights, steps: Weights) -> list[int]:
    """The order after all exchanges that are worth while, the best one first each time."""
    now = list(order)
    while True:
        gain, start, end, to = max(_exchanges(now, pairs, steps), default=(0.0, 0, 0, 0))
        if gain <= LEAST_GAIN:
            return now
        start, end = -start, -end
        now = [*now[:start], *now[end:to], *now[start:end], *now[to:]]


def _margins(order: Sequence[int], pairs: Weights, steps: Weights, sizes: Sequence[int]) -> Iterator[float]:
    """For each thing in order what the cheapest exchange costs of which it is in the smaller side."""
    least = [ALONE] * len(order)
    for gain, start, end, to in _exchanges(order, pairs, steps):
        first, second = range(-start, -end), range(-end, to)
        smaller = min(first, second, key=lambda side: sum(sizes[order[at]] for at in side))
        for at in smaller:
            least[at] = min(least[at], -gain)
    yield from least


def _exchanges(now: Sequence[int], pairs: Weights, steps: Weights) -> Iterator[tuple[float, int, int, int]]:
    """Each exchange of two neighbouring stretches with its gain: from -start to -end, from there to `to`."""
    size = len(now)
    for start in range(size - 1):
        for end in range(start + 1, size):
            swapped = 0.0
            first, last = now[start], now[end - 1]
            before = now[start - 1] if start else None
            moved = now[start:end]
            for to in range(end + 1, size + 1):
                jumped = now[to - 1]
                row = pairs[jumped]
                for one in moved:
                    swapped += row[one] - pairs[one][jumped]
                gain = swapped - steps[last][now[end]] + steps[jumped][first]
                if before is not None:
                    gain += steps[before][now[end]] - steps[before][first]
                if to < size:
                    gain += steps[last][now[to]] - steps[jumped][now[to]]
                yield gain, -start, -end, to
