"""Where on a page characters stand: their cells along a line, the room of its ink, the size of its print."""

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.intake.scan.finding import Frame
from generator.intake.scan.lines import Read
from generator.intake.scan.sheets import Pixels
from generator.intake.scan.typography import TWICE, Sign

IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")

FACE = 0.92
"""Share of the em that the ink of a line of ideographs is high."""

ALIKE = (0.85, 1.25)
"""How much wider than high ideographs may stand before they count as spaced out."""

ENOUGH = 4
"""Steps between neighbouring ideographs from which their mean tells the em."""

DARK = 0.45
"""Share of the way from paper to the darkest ink at which a dot counts as ink."""

NARROWEST, WIDEST, DASH = 0.15, 0.65, 1.9
"""Ems that a character at the end of a line reaches out from its middle; a dash is two cells long."""

SQUARE = 0.7
"""How much wider a character is than its frame is high, which has room above and below."""

MANY, SEVERAL = 0.25, 4
"""Share of a line's characters that reach its upper and its lower edge, and how many tell that."""

SPECK = 1
"""Dots of ink in a column, or a row, that may be dirt. A thin dash is two high at 150 dots an inch."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The box that a line's ink fills, in dots of the page."""

    left: int
    top: int
    right: int
    bottom: int


def ink(pixels: Pixels, frame: Frame) -> Ink:
    """What of a frame its line has inked; the whole frame where nothing is.

    A stamp across some characters, a ruling line beside them, the feet of the line above and a shadow
    at the page's edge are within the frame, and are none of it.
    """
    left, top, right, bottom = (round(side) for side in (frame.left, frame.top, frame.right, frame.bottom))
    pieces = inked(pixels[top:bottom, left:right])
    first, last = _band(pieces)
    across = np.flatnonzero(np.hstack(pieces)[first:last].sum(axis=0) > SPECK)
    if not len(across):
        return Ink(left, top, right, bottom)
    return Ink(left + int(across[0]), top + first, left + int(across[-1]) + 1, top + last)


def inked(line: Pixels) -> list[NDArray[np.bool_]]:
    """Which dots are ink, in pieces about a character wide, each held against its own paper."""
    cv2: Any = importlib.import_module("cv2")
    piece = cv2.GaussianBlur(line, (3, 3), 0)
    darkest = float(np.percentile(piece, 1))
    count = max(1, round(piece.shape[1] / (piece.shape[0] * SQUARE)))
    return [
        one < paper - (paper - darkest) * DARK
        for one in np.array_split(piece, count, axis=1)
        for paper in [float(np.percentile(one, 90))]
    ]


def _band(pieces: Sequence[NDArray[np.bool_]]) -> tuple[int, int]:
    """The rows of a line, from the first to behind the last: the longest stretch in which many of its
    characters have ink. All rows with ink where there are too few characters to tell."""
    held = [one for one in pieces if one.any()]
    if len(held) >= SEVERAL:
        many = np.mean([one.any(axis=1) for one in held], axis=0) >= MANY
        borders = np.flatnonzero(np.diff(np.concatenate(([0], many, [0]))))
        return max(
            ((int(a), int(b)) for a, b in zip(borders[::2], borders[1::2], strict=True)),
            key=lambda band: band[1] - band[0],
        )
    down = np.flatnonzero(np.hstack(pieces).sum(axis=1) > SPECK)
    return (int(down[0]), int(down[-1]) + 1) if len(down) else (0, pieces[0].shape[0])


def em(line: Sequence[Read], around: Ink) -> float:
    """The size of the print in dots: the step from ideograph to ideograph, or the height of the ink."""
    by_height = (around.bottom - around.top) / FACE
    steps = [
        after.middle - before.middle
        for before, after in pairwise(line)
        if IDEOGRAPH.match(before.char) and IDEOGRAPH.match(after.char)
    ]
    if len(steps) < ENOUGH:
        return by_height
    by_step = sum(steps) / len(steps)
    return by_step if ALIKE[0] < by_step / by_height < ALIKE[1] else by_height


def cells(line: Sequence[Read], around: Ink, size: float) -> list[Sign]:
    """Each character in its cell: borders are half way between middles, the ends are the ink's."""
    if not line:
        return []
    middles = [one.middle for one in line]
    before, after = (size * (DASH if one.char in TWICE else WIDEST) for one in (line[0], line[-1]))
    first = min(max(around.left, middles[0] - before), middles[0] - size * NARROWEST)
    last = max(min(around.right, middles[-1] + after), middles[-1] + size * NARROWEST)
    borders = [first, *((a + b) / 2 for a, b in pairwise(middles)), last]
    return [
        Sign(one.char, borders[n], max(borders[n + 1], borders[n]), one.confidence)
        for n, one in enumerate(line)
    ]
