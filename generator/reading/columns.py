"""How wide the column is in which each line stands.

Nobody tells us the columns: a newspaper's frames come one after another, each with its own width.
Within a frame all lines but the last of each paragraph are full, and the first of each is short by
the two cells of an indent that extraction ate. So the width is a step function of the lines, and
we take the one that explains them at the least cost.
"""

from collections.abc import Sequence
from itertools import groupby

from generator.reading.lines import Line

STEP = 1.2
"""Cost of a change of width between two lines: what two short lines cost."""

FULL, INDENTED, SHORT, TOO_WIDE = 0.0, 0.35, 0.7, 3.0
"""Cost of a full line, of one short by an indent, of a shorter one, of one wider than its column."""

TOLERANCE = 1.0
"""Cells by which a full line may miss its column: punctuation is compressed, digits are half."""

INDENT_CELLS = 2.0

UPPER = 0.7
"""Which of the full lines, by width, is taken for the column: first lines may lie among them."""


def column_widths(lines: Sequence[Line]) -> tuple[float, ...]:
    """For each line, the width of its column in cells."""
    candidates = _candidates(lines)
    if not candidates:
        return tuple(line.width for line in lines)
    return _refined(lines, _cheapest_path(lines, candidates))


def _refined(lines: Sequence[Line], widths: tuple[float, ...]) -> tuple[float, ...]:
    """Each stretch of one width with the width that its longer full lines have."""
    found: list[float] = []
    for width, stretch in groupby(zip(widths, lines, strict=True), key=lambda pair: pair[0]):
        own = [line.width for _, line in stretch]
        full = sorted(w for w in own if abs(w - width) <= TOLERANCE)
        found += [full[int(UPPER * len(full))] if full else width] * len(own)
    return tuple(found)


def _candidates(lines: Sequence[Line]) -> tuple[float, ...]:
    return tuple(sorted({float(round(line.width)) for line in lines if line.width >= 4}))


def _cheapest_path(lines: Sequence[Line], candidates: tuple[float, ...]) -> tuple[float, ...]:
    """The way through the candidates that costs least: staying in one, or changing to the best for STEP."""
    misfits = _misfits(lines, candidates)
    costs = [0.0] * len(candidates)
    ways: list[tuple[list[float], float, int]] = []
    for line in lines:
        least = min(costs)
        limit = least + STEP
        ways.append((costs, limit, costs.index(least)))
        own = misfits[line.width, line.spaced]
        costs = [(cost if cost < limit else limit) + more for cost, more in zip(costs, own, strict=True)]
    at = costs.index(min(costs))
    path = []
    for before, limit, best in reversed(ways):
        path.append(candidates[at])
        at = at if before[at] <= limit else best
    return tuple(reversed(path))


def _misfits(
    lines: Sequence[Line], candidates: tuple[float, ...]
) -> dict[tuple[float, bool], tuple[float, ...]]:
    """For each width of a line, letter-spaced or not, what it costs in each of the candidates."""
    kinds = {(line.width, line.spaced) for line in lines}
    return {kind: tuple(misfit(*kind, column) for column in candidates) for kind in sorted(kinds)}


def misfit(width: float, spaced: bool, column: float) -> float:
    """What it costs to say that a line of `width` cells stands in a column of `column` cells."""
    if spaced:
        return FULL
    short = column - width
    if short < -TOLERANCE:
        return TOO_WIDE
    if short <= TOLERANCE:
        return FULL
    return INDENTED if abs(short - INDENT_CELLS) <= TOLERANCE / 2 else SHORT
