"""Whether the lines of a page run from top to bottom."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.intake.layout import Glyph, Plate

VERTICAL = 0.6
"""Share of characters whose nearest neighbour stands below them, from which on a page is set vertically."""

LEAST = 30
"""Characters below which nothing is said."""

LARGE, LEAST_TITLE = 1.5, 4
"""How many times as large as most characters those of a title are, and how many it has, at the least."""

LEAST_STEP, NEAR, NEARER = 0.3, 2.5, 0.9
"""Ems between neighbours, at the least and the most; how much nearer the one below must stand."""


def vertical_share(plate: Plate) -> float:
    """The share of ideographs that stand nearer to the one below than to the one beside them."""
    ink = [glyph for run in plate.runs for glyph in run if glyph.char > "\u3000"]
    if len(ink) < LEAST:
        return 0.0
    middles = [_middle(glyph) for glyph in ink]
    sizes = [max(glyph.size, 0.1) for glyph in ink]
    beside = _apart([(y, x, size) for (x, y), size in zip(middles, sizes, strict=True)])
    below = _apart([(x, y, size) for (x, y), size in zip(middles, sizes, strict=True)])
    far = float("inf")
    return sum(below.get(n, far) < NEARER * beside.get(n, far) for n in range(len(ink))) / len(ink)


def _middle(glyph: Glyph) -> tuple[float, float]:
    return (glyph.box.left + glyph.box.right) / 2, (glyph.box.top + glyph.box.bottom) / 2


def _in_column(glyph: Glyph) -> tuple[int, float]:
    across, down = _middle(glyph)
    return round(across), down


def _apart(places: Sequence[tuple[float, float, float]]) -> dict[int, float]:
    """For each place how many ems it is to the next one along its line; a place is line, way along it, em."""
    rows: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for number, (line, along, _) in enumerate(places):
        rows[round(line)].append((along, number))
    found = {}
    for row in rows.values():
        for (before, number), (after, _) in pairwise(sorted(row)):
            apart = (after - before) / places[number][2]
            if LEAST_STEP < apart <= NEAR:
                found[number] = apart
    return found


def vertical_title(plate: Plate) -> str:
    """Characters in large type that stand below one another, as those of a title set vertically; "" if none.

    Each stands nearer to the next below than to the one beside it: lines of a headline are no such title.
    """
    ink = [glyph for run in plate.runs for glyph in run if glyph.char > "\u3000"]
    usual = median([glyph.size for glyph in ink] or [0.0])
    large = sorted((glyph for glyph in ink if glyph.size >= LARGE * usual), key=_in_column)
    places = [(*_middle(glyph), max(glyph.size, 0.1)) for glyph in large]
    beside = _apart([(y, x, size) for x, y, size in places])
    below = _apart(places)
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for number, (x, _, _) in enumerate(places):
        if below.get(number, float("inf")) < NEARER * beside.get(number, float("inf")):
            columns[round(x)].append(number)
    found = [numbers for numbers in columns.values() if len(numbers) >= LEAST_TITLE - 1]
    return "".join(large[number].char for numbers in found[::-1] for number in (*numbers, numbers[-1] + 1))
