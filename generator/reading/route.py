"""The best order of a few things, by what speaks for each pair and for each neighbour.

`pairs[a][b]` speaks for reading `a` anywhere before `b`, `steps[a][b]` for reading `b` right after
`a`. The best order has the greatest sum. To try all is too much from ten things on, so the order is
improved by moving any stretch of it to where it fits better, till no move is worth while.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

Weights = Sequence[Sequence[float]]

LEAST_GAIN = 1e-6
"""What a move must be worth at the least; equal orders stay as they are."""


def worth_of(order: Sequence[int], pairs: Weights, steps: Weights) -> float:
    """The sum of all that speaks for an order."""
    total = sum(steps[a][b] for a, b in pairwise(order))
    return total + sum(pairs[a][b] for at, a in enumerate(order) for b in order[at + 1 :])


def improved(order: Sequence[int], pairs: Weights, steps: Weights) -> list[int]:
    """The order after all moves of stretches that are worth while, the best one first each time."""
    now = list(order)
    while True:
        gain, start, end, to = _best_move(now, pairs, steps)
        if gain <= LEAST_GAIN:
            return now
        now = [*now[:start], *now[end:to], *now[start:end], *now[to:]]


def _best_move(now: Sequence[int], pairs: Weights, steps: Weights) -> tuple[float, int, int, int]:
    """The exchange of two neighbouring stretches [start:end], [end:to] that gains most."""
    best = (LEAST_GAIN, 0, 0, 0)
    size, sums = len(now), _sums_of_swaps(now, pairs)
    # A place before the first and one after the last has no neighbour to lose or to gain.
    link = [[*(steps[a][b] for b in now), 0.0] for a in now] + [[0.0] * (size + 1)]
    for start in range(size - 1):
        above, before = sums[start], link[start - 1]
        for end in range(start + 1, size):
            below, last, middle = sums[end], link[end - 1], above[end] - sums[end][end]
            lost = before[start] + last[end] - before[end]
            for to in range(end + 1, size + 1):
                gain = (
                    below[to] - above[to] + middle - lost + link[to - 1][start] + last[to] - link[to - 1][to]
                )
                if gain > best[0]:
                    best = gain, start, end, to
    return best


def _sums_of_swaps(now: Sequence[int], pairs: Weights) -> list[list[float]]:
    """At [i][j] what it gains to read each of the first `j` before each of the first `i`, summed up.

    So the gain of any two stretches that change places is told by four of these sums.
    """
    sums = [[0.0] * (len(now) + 1)]
    for a in now:
        row = accumulate((pairs[b][a] - pairs[a][b] for b in now), initial=0.0)
        sums.append([above + own for above, own in zip(sums[-1], row, strict=True)])
    return sums
