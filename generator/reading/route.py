"""The best order of a few things, by what speaks for each pair and for each neighbour.

`pairs[a][b]` speaks for reading `a` anywhere before `b`, `steps[a][b]` for reading `b` right after
`a`. The best order has the greatest sum. To try all is too much from ten things on, so the order is
improved by moving any stretch of it to where it fits better, till no move is worth while.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
        gain, start, end, to = max(_moves(now, pairs, steps), default=(0.0, 0, 0, 0))
        if gain <= LEAST_GAIN:
            return now
        start, end = -start, -end
        now = [*now[:start], *now[end:to], *now[start:end], *now[to:]]


def _moves(now: Sequence[int], pairs: Weights, steps: Weights) -> Iterator[tuple[float, int, int, int]]:
    """Each exchange of two neighbouring stretches [start:end], [end:to] with its gain."""
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
