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
    costs = [0.0] * len(candidates)
    came_from: list[list[int]] = []
    for line in lines:
        best = min(range(len(costs)), key=costs.__getitem__)
        limit = costs[best] + STEP
        origin = [i if cost <= limit else best for i, cost in enumerate(costs)]
        costs = [min(c, limit) + misfit(line, w) for c, w in zip(costs, candidates, strict=True)]
        came_from.append(origin)
    at = min(range(len(costs)), key=costs.__getitem__)
    path = []
    for origin in reversed(came_from):
        path.append(candidates[at])
        at = origin[at]
    return tuple(reversed(path))


def misfit(line: Line, width: float) -> float:
    """What it costs to say that a line stands in a column of this width."""
    if line.spaced:
        return FULL
    short = width - line.width
    if short < -TOLERANCE:
        return TOO_WIDE
    if short <= TOLERANCE:
        return FULL
    return INDENTED if abs(short - INDENT_CELLS) <= TOLERANCE / 2 else SHORT
