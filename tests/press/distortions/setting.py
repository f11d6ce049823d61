"""Distortions of the setting: column widths, indents, where line ends fall."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.press.composing import set_type
from tests.press.sheet import Sheet

WIDTHS = range(12, 25)
"""Column widths of newspapers, in full-width cells."""


def _with(sheet: Sheet, **changes: object) -> Sheet:
    return replace(sheet, setting=replace(sheet.setting, **changes))  # type: ignore[arg-type]


def break_title(sheet: Sheet, rng: Random) -> Sheet:
    """The title stands in two lines."""
    return _with(sheet, title_parts=2)


def break_headings(sheet: Sheet, rng: Random) -> Sheet:
    """Section headings stand in two lines, broken at their comma."""
    return _with(sheet, heading_parts=2)


def eat_indent(sheet: Sheet, rng: Random) -> Sheet:
    """The two-cell indent is gone, so that a paragraph's first line is two characters short."""
    return _with(sheet, indent="")


def split_numbers(sheet: Sheet, rng: Random) -> Sheet:
    """Line ends fall inside numbers (20 | 23年) as inside words."""
    return _with(sheet, whole_numbers=False)


def wrap_columns(sheet: Sheet, rng: Random) -> Sheet:
    """Text is hard-wrapped at a column's width of 12 to 24 cells."""
    return _with(sheet, widths=(rng.choice(WIDTHS),))


def part_numbers(sheet: Sheet, rng: Random) -> Sheet:
    """Line ends fall between numbers and their units (417 | 件), as they do at some widths."""
    widths = list(WIDTHS)
    rng.shuffle(widths)
    best, most = widths[0], 0
    for width in widths:
        count = _parted(_with(sheet, widths=(width,)))
        if count > most:
            best, most = width, count
        if most >= 2:
            break
    return _with(sheet, widths=(best,))


def vary_widths(sheet: Sheet, rng: Random) -> Sheet:
    """Two articles' measures on one page: from some frame on, columns are wider or narrower."""
    first = sheet.setting.widths[0] or rng.choice(WIDTHS)
    second = rng.choice([width for width in WIDTHS if abs(width - first) >= 4])
    bodies = [n for n, frame in enumerate(sheet.frames) if frame.kind in ("lede", "body")]
    return _with(sheet, widths=(first, second), change=bodies[len(bodies) // 2])


def _parted(sheet: Sheet) -> int:
    """How many numbers this setting parts from what they count."""
    lines = [line for frame in set_type(sheet).frames for line in frame.lines]
    pairs = pairwise(lines)
    return sum(bool(a and b and a[-1].char.isdigit() and "\u4e00" <= b[0].char <= "\u9fff") for a, b in pairs)
