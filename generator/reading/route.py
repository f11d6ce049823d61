"""The best order of a few things, by what speaks for each pair and for each neighbour.

`pairs[a][b]` speaks for reading `a` anywhere before `b`, `steps[a][b]` for reading `b` right after
`a`. The best order has the greatest sum. To try all is too much from ten things on, so the order is
improved by exchanging neighbouring stretches of it, till no exchange is worth while.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

Weights = Sequence[Sequence[float]]

LEAST_GAIN = 1e-6
"""What an exchange must be worth at the least; equal orders stay as they are."""

ALONE = 20.0
"""The margin of a thing that has no other to stand before or after, and the greatest told."""

MANY, SHORT = 20, 2
"""Things from which only stretches so short are moved, since there are too many others."""

MOST = 150
"""Things from which an order stays as it was begun: no report has so many, and improving takes the cube."""

Exchange = tuple[float, int, int, int]
"""What it is worth; then, below zero, where its first stretch starts and ends; and where the second ends."""


@dataclass(frozen=True, slots=True)
class Route:
    """An order, its sum, and for each thing in it what the best order would cost where it stood elsewhere."""

    order: tuple[int, ...]
    score: float
    margins: tuple[float, ...]


def best_order_of(starts: Sequence[Sequence[int]], pairs: Weights, steps: Weights) -> tuple[float, list[int]]:
    """The best order found from any of the starts, and its sum.

    >>> best_order_of([[0, 1]], [[0, -1], [1, 0]], [[0, 0], [0, 0]])
    (1, [1, 0])
    """
    found = [improved(start, pairs, steps) for start in starts]
    return max((worth_of(order, pairs, steps), order) for order in found)


def worth_of(order: Sequence[int], pairs: Weights, steps: Weights) -> float:
    """The sum of all that speaks for an order."""
    total = sum(steps[a][b] for a, b in pairwise(order))
    return total + sum(pairs[a][b] for a, b in combinations(order, 2))


def most(pairs: Weights, steps: Weights) -> float:
    """A sum that no order can exceed."""
    both = sum(max(pairs[a][b], pairs[b][a]) for a, b in combinations(range(len(pairs)), 2))
    return both + sum(sorted((max(row, default=0.0) for row in steps), reverse=True)[:-1])


def improved(order: Sequence[int], pairs: Weights, steps: Weights) -> list[int]:
    """The order after all exchanges that are worth while, the best one first each time.

    >>> improved(range(MOST + 1), [], []) == list(range(MOST + 1))
    True
    """
    now = list(order)
    while len(now) <= MOST:
        gain, start, end, to = max(_exchanges(now, pairs, steps), default=(0.0, 0, 0, 0))
        if gain <= LEAST_GAIN:
            return now
        start, end = -start, -end
        now = [*now[:start], *now[end:to], *now[start:end], *now[to:]]
    return now


def margins(order: Sequence[int], pairs: Weights, steps: Weights, sizes: Sequence[int]) -> list[float]:
    """For each thing in order what the cheapest exchange costs of which it is in the smaller side.

    `sizes` tell how much text each thing holds.
    """
    least = [ALONE] * len(order)
    upto = [0]
    for one in order:
        upto.append(upto[-1] + sizes[one])
    for gain, start, end, to in _exchanges(order, pairs, steps):
        start, end = -start, -end
        first = upto[end] - upto[start] <= upto[to] - upto[end]
        for at in range(start, end) if first else range(end, to):
            if -gain < least[at]:
                least[at] = -gain
    return [max(0.0, margin) for margin in least]


def _exchanges(now: Sequence[int], pairs: Weights, steps: Weights) -> Iterator[Exchange]:
    """Each exchange of two neighbouring stretches, one of which may be long."""
    size = len(now)
    longest = size if size < MANY else SHORT
    sums = _sums(now, pairs)
    for start in range(size - 1):
        before = steps[now[start - 1]] if start else None
        first = now[start]
        for end in range(start + 1, size):
            swapped, last, head = 0.0, steps[now[end - 1]], now[end]
            fixed = (before[head] - before[first] if before else 0.0) - last[head]
            stop = size if end - start <= longest else min(size, end + longest)
            for to in range(end, stop):
                column, tail = sums[to], steps[now[to]]
                swapped += column[end] - column[start]
                gain = swapped + fixed + tail[first]
                if to + 1 < size:
                    gain += last[now[to + 1]] - tail[now[to + 1]]
                yield gain, -start, -end, to + 1


def _sums(now: Sequence[int], pairs: Weights) -> list[list[float]]:
    """For each thing in order what it is worth to read it before the first one, two … of the order."""
    found = []
    for one in now:
        row, total, sums = pairs[one], 0.0, [0.0]
        for other in now:
            total += row[other] - pairs[other][one]
            sums.append(total)
        found.append(sums)
    return found
