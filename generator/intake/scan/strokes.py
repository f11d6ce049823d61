"""Dashes told from the ideograph one by the length of their stroke, which recognition does not look at.

A dash over two cells is one stroke; the ideograph fills the better part of its cell, and never more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.intake.scan.measuring import Ink, inked
from generator.intake.scan.sheets import Pixels
from generator.intake.scan.typography import Sign

LEVEL = "一—–-─"
"""Signs that are one level stroke, as recognition takes them for one another."""

TWO_CELLS, ONE_CELL = 1.5, 0.8
"""Ems of a stroke from which on it is a dash of two cells, and a hyphen one of one cell."""

THIN = 0.3
"""Ems that a stroke is high at the most; the serif of the ideograph is within."""

SURE = 0.99
"""Confidence of a dash of two cells that was measured: nothing else looks so."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """From where to where a level stroke runs, in dots of the page."""

    left: int
    right: int

    @property
    def width(self) -> int:
        return self.right - self.left


def set_by_strokes(pixels: Pixels, around: Ink, signs: Sequence[Sign], em: float) -> list[Sign]:
    """The signs of one line, with level ones set as their strokes are long."""
    dots = np.hstack(inked(pixels[around.top : around.bottom, around.left : around.right]))
    found: list[Sign] = []
    end = 0  # of the last long dash: what else was recognised inside of it is none
    for sign in signs:
        level = sign.char in LEVEL
        if level and (sign.left + sign.right) / 2 < end:
            continue
        stroke = _stroke(dots, around.left, sign, em) if level else None
        found += _set(sign, stroke, em)
        end = stroke.right if stroke and stroke.width >= TWO_CELLS * em else end
    return found


def _set(sign: Sign, stroke: Stroke | None, em: float) -> list[Sign]:
    if stroke and stroke.width >= TWO_CELLS * em:
        middle = (stroke.left + stroke.right) / 2
        dash = replace(sign, char="—", confidence=max(sign.confidence, SURE))
        return [replace(dash, left=stroke.left, right=middle), replace(dash, left=middle, right=stroke.right)]
    if stroke and sign.char in "-–" and stroke.width >= ONE_CELL * em:
        return [replace(sign, char="—")]
    return [sign]


def _stroke(dots: NDArray[np.bool_], left: int, sign: Sign, em: float) -> Stroke | None:
    """The stroke that stands alone in the middle of a sign; none where something else does."""
    middle = round((sign.left + sign.right) / 2) - left
    if not 0 <= middle < dots.shape[1]:
        return None
    rows = np.flatnonzero(dots[:, middle])
    if not len(rows) or rows[-1] - rows[0] > THIN * em:
        return None
    upper, lower = max(0, int(rows[0]) - 1), int(rows[-1]) + 2
    alone = dots[upper:lower].any(axis=0) & (dots.sum(axis=0) <= THIN * em)
    begin, end = middle, middle + 1
    while begin > 0 and alone[begin - 1]:
        begin -= 1
    while end < len(alone) and alone[end]:
        end += 1
    return Stroke(left + begin, left + end)
