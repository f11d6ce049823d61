"""Signs that print tells apart by their room, and recognition does not: set as they are printed.

The model writes a bracket or comma of a Chinese line now in its full-width form, now in the ASCII one, and
one dash for the two that stand as one stroke. What stands beside them, and how much room they take, tells
which was printed. Nothing else is changed, and the raw reading is kept wherever it differs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

PAIRS = {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}
"""Signs of the ASCII set with the forms they have beside ideographs (GB/T 15834-2011)."""

_CHINESE = re.compile(r"[\u3400-\u9fff\u3001-\u3011“”‘’（），：；！？—…％]")
_LATIN = re.compile(r"[0-9A-Za-z]")

_HALVES = re.compile(r"(?<!—)(?:—一|一—)(?!—)")

DISPUTED = 0.8
"""Confidence below which a 一 that stands at a dash may be one."""

TWICE = {"—": "——", "…": "……"}
"""Signs that take two cells, and what they are when they do."""

TWO_CELLS = 1.4
"""Ems of room from which a dash or an ellipsis was printed over two cells."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A character on a line: its left and right edges in dots, its confidence from 0 to 1."""

    char: str
    left: float
    right: float
    confidence: float


def set_as_printed(signs: Sequence[Sign], em: float) -> list[Sign]:
    """The signs of one line in the forms that are printed.

    >>> line = [Sign(c, 10 * n, 10 * n + 10, 1) for n, c in enumerate("(一)共3,000件,")]
    >>> "".join(sign.char for sign in set_as_printed(line, 10))
    '（一）共3,000件，'
    """
    signs = _as_dashes(signs)
    chars = "".join(sign.char for sign in signs)
    wide = [replace(sign, char=_form(chars, place)) for place, sign in enumerate(signs)]
    return [one for sign in wide for one in _cells(sign, em)]


def _as_dashes(signs: Sequence[Sign]) -> list[Sign]:
    """A doubtful 一 right beside a dash as the dash's second half, which looks the same."""
    chars = "".join(sign.char for sign in signs)
    halves = [match.start() + match[0].index("一") for match in _HALVES.finditer(chars)]
    return [
        replace(sign, char="—") if place in halves and sign.confidence < DISPUTED else sign
        for place, sign in enumerate(signs)
    ]


def _form(line: str, place: int) -> str:
    char = line[place]
    if char not in PAIRS:
        return char
    before, after = line[place - 1 : place], line[place + 1 : place + 2]
    inside = after if char == "(" else before
    if _LATIN.match(before) and _LATIN.match(after):
        return char
    return PAIRS[char] if _CHINESE.match(inside) or _CHINESE.search(before + after) else char


def _cells(sign: Sign, em: float) -> list[Sign]:
    """A dash or an ellipsis as the two that it is, where it takes the room of two."""
    if sign.char not in TWICE or sign.right - sign.left < TWO_CELLS * em:
        return [sign]
    half = (sign.left + sign.right) / 2
    return [replace(sign, right=half), replace(sign, left=half)]
