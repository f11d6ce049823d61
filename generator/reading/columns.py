"""How wide the column is in which each line stands.

Nobody tells us the columns: a newspaper's frames come one after another, each with its own width.
Within a frame all lines but the last of each paragraph are full, and the first of each is short by
the two cells of an indent that extraction ate. So the width is a step function of the lines, and
we take the one that explains them at the least cost.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from generator.reading.lines import Line, width

UNPARTED = re.compile(r"[0-9０-９.．]+[%％]?|[A-Za-z]+")
"""What is not parted by the end of a line."""

STEP, STEP_INSIDE = 1.2, 2.0
"""Cost of a change of width between two lines, after a blank line and elsewhere: some short lines'."""

FULL, INDENTED, SHORT, TOO_WIDE = 0.0, 0.35, 0.7, 3.0
"""Cost of a full line, of one short by an indent, of a shorter one, of one wider than its column."""

TOLERANCE = 1.0
"""Cells by which a full line may miss its column: punctuation is compressed, digits are half."""

NARROWEST = 4
"""Cells of the narrowest column."""

INDENT_CELLS = 2.0

UPPER = 0.7
"""Which of the full lines, by width, is taken for the column: first lines may lie among them."""


def column_widths(lines: Sequence[Line], slacks: Sequence[float]) -> tuple[float, ...]:
    """For each line, the width of its column in cells; `slacks` is what each may lack of it (`slacks_of`)."""
    candidates = _candidates(lines)
    if not candidates:
        return tuple(line.width for line in lines)
    return _refined(lines, _cheapest_path(lines, slacks, candidates))


def slacks_of(lines: Sequence[Line]) -> list[float]:
    """Cells that each line may lack and still be full, since the next begins with what is never parted.

    >>> from generator.intake import decode
    >>> from generator.reading.lines import split_lines
    >>> slacks_of(split_lines(decode([("a.txt", "办结建议\\n12345件\\n7件".encode())])))
    [1.5, 0.0, 0.0]
    """
    return [*(_unparted(line.ink) for line in lines[1:]), 0.0]


def _unparted(ink: str) -> float:
    """Cells beyond the first that the number or Latin word takes with which a line begins."""
    if ink[0] >= "\u0080" and not "０" <= ink[0] <= "９":
        return 0.0
    token = UNPARTED.match(ink)
    return max(0.0, width(token[0]) - 1.0) if token else 0.0


def _refined(lines: Sequence[Line], widths: tuple[float, ...]) -> tuple[float, ...]:
    """Each stretch of one width with the width that its longer full lines have."""
    found: list[float] = []
    start = 0
    for column, stretch in groupby(widths):
        end = start + len(list(stretch))
        full = sorted([line.width for line in lines[start:end] if abs(line.width - column) <= TOLERANCE])
        found += [full[int(UPPER * len(full))] if full else column] * (end - start)
        start = end
    return tuple(found)


def _candidates(lines: Sequence[Line]) -> tuple[float, ...]:
    """The widths that a column may have: of lines as wide as the next, and the widest of all."""
    widths = [line.width for line in lines]
    alike = (a for a, b in pairwise(widths) if abs(a - b) <= TOLERANCE)
    return tuple(sorted({float(round(w)) for w in (*alike, max(widths)) if w >= NARROWEST}))


def _cheapest_path(
    lines: Sequence[Line], slacks: Sequence[float], candidates: tuple[float, ...]
) -> tuple[float, ...]:
    """The way through the candidates that costs least: staying in one, or changing to the best for STEP."""
    kinds = [(line.width, line.spaced, slack) for line, slack in zip(lines, slacks, strict=True)]
    steps = [STEP if line.gap else STEP_INSIDE for line in lines]
    misfits = {kind: [misfit(*kind, column) for column in candidates] for kind in set(kinds)}
    costs = [0.0] * len(candidates)
    ways: list[tuple[list[float], float, int]] = []
    for kind, step in zip(kinds, steps, strict=True):
        least = min(costs)
        limit = least + step
        ways.append((costs, limit, costs.index(least)))
        more = misfits[kind]
        costs = [c + m if c < limit else limit + m for c, m in zip(costs, more, strict=True)]
    at = costs.index(min(costs))
    path = []
    for before, limit, best in reversed(ways):
        path.append(candidates[at])
        at = at if before[at] <= limit else best
    return tuple(reversed(path))


def misfit(width: float, spaced: bool, slack: float, column: float) -> float:
    """What it costs to say that a line of `width` cells stands in a column of `column` cells."""
    if spaced:
        return FULL
    short = column - width
    if short < -TOLERANCE:
        return TOO_WIDE
    if short <= TOLERANCE + slack:
        return FULL
    return INDENTED if abs(short - INDENT_CELLS) <= TOLERANCE / 2 else SHORT
