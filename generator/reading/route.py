"""The best order of a few things, by what speaks for each pair and for each neighbour.

`pairs[a][b]` speaks for reading `a` anywhere before `b`, `steps[a][b]` for reading `b` right after
`a`. The best order has the greatest sum. To try all is too much from ten things on, so the order is
improved by exchanging neighbouring stretches of it, till no exchange is worth while.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

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
        gain, start, end, to = _best_exchange(now, pairs, steps)
        if gain <= LEAST_GAIN:
            return now
        now = [*now[:start], *now[end:to], *now[start:end], *now[to:]]


def _best_exchange(now: Sequence[int], pairs: Weights, steps: Weights) -> tuple[float, int, int, int]:
    best = (LEAST_GAIN, 0, 0, 0)
    for start, end, gains in _exchanges(now, pairs, steps):
        most = max(gains)
        if most > best[0]:
            best = most, start, end, end + 1 + gains.index(most)
    return best


def _margins(order: Sequence[int], pairs: Weights, steps: Weights, sizes: Sequence[int]) -> list[float]:
    """For each thing in order what the cheapest exchange costs of which it is in the smaller side."""
    least = [ALONE] * len(order)
    upto = list(accumulate((sizes[at] for at in order), initial=0))
    for start, end, gains in _exchanges(order, pairs, steps):
        first = upto[end] - upto[start]
        for to, gain in enumerate(gains, end + 1):
            smaller = range(start, end) if first <= upto[to] - upto[end] else range(end, to)
            for at in smaller:
                if -gain < least[at]:
                    least[at] = -gain
    return least


def _exchanges(now: Sequence[int], pairs: Weights, steps: Weights) -> Iterator[tuple[int, int, list[float]]]:
    """For each `start` and `end`, what it gains that the stretch between changes places with the one from
    `end` to each place after it.
    """
    size, sums = len(now), _sums_of_swaps(now, pairs)
    # What stands before the first and after the last has no neighbour to lose or to gain.
    link = [[*(steps[a][b] for b in now), 0.0] for a in now] + [[0.0] * (size + 1)]
    parted = [link[to - 1][to] for to in range(size + 1)]
    ahead = list(zip(*link, strict=True))
    for start in range(size - 1):
        above, before, joined = sums[start], link[start - 1], ahead[start]
        for end in range(start + 1, size):
            below, last = sums[end], link[end - 1]
            fixed = above[end] - below[end] - before[start] - last[end] + before[end]
            yield (
                start,
                end,
                [
                    fixed + below[to] - above[to] + joined[to - 1] + last[to] - parted[to]
                    for to in range(end + 1, size + 1)
                ],
            )


def _sums_of_swaps(now: Sequence[int], pairs: Weights) -> list[list[float]]:
    """At [i][j] what it gains to read each of the first `j` before each of the first `i`, summed up.

    So the gain of any two stretches that change places is told by four of these sums.
    """
    sums = [[0.0] * (len(now) + 1)]
    for a in now:
        row = accumulate((pairs[b][a] - pairs[a][b] for b in now), initial=0.0)
        sums.append([above + own for above, own in zip(sums[-1], row, strict=True)])
    return sums
