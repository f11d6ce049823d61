"""Frames → characters, each with its place along the line and how surely it was recognised."""

import importlib
import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.intake.scan import engine
from generator.intake.scan.finding import Frame
from generator.intake.scan.sheets import Pixels
from generator.intake.scan.typography import PAIRS

HEIGHT, NARROWEST, BLOCK = 48, 320, 64
"""Dots: the height that the model takes, the least width, and what widths are a multiple of."""


class Read(NamedTuple):
    """A character: its middle in dots along the sheet, and from 0 to 1 how surely it is the one."""

    char: str
    middle: float
    confidence: float


def recognise(pixels: Pixels, frames: Sequence[Frame], anew: bool = False) -> list[list[Read]]:
    """The characters of each line, from left to right. `anew` looks at it otherwise: narrower cut,
    squeezed and with the contrast stretched, so that what hangs on chance comes out differently."""
    return engine.side_by_side(lambda frame: _line(pixels, frame, anew), frames)


def _line(pixels: Pixels, frame: Frame, anew: bool) -> list[Read]:
    top, bottom, left, right = round(frame.top), round(frame.bottom), round(frame.left), round(frame.right)
    if anew:
        cut = round((bottom - top) * 0.06)
        top, bottom = top + cut, bottom - cut
    piece = pixels[top:bottom, left:right]
    if min(piece.shape) < 2:
        return []
    wide = max(1, math.ceil(HEIGHT * piece.shape[1] / piece.shape[0] * (0.92 if anew else 1.0)))
    strip = _strip(piece, wide, anew)
    steps = engine.likelihood_of_characters(strip)
    dots = strip.shape[1] / len(steps) * piece.shape[1] / wide
    return [Read(char, left + (at + 0.5) * dots, sure) for char, at, sure in _decoded(steps)]


def _strip(piece: Pixels, wide: int, stretched: bool) -> NDArray[np.float32]:
    """The line at the model's height, on grey of no ink."""
    cv2: Any = importlib.import_module("cv2")
    line = cv2.resize(piece, (wide, HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    if stretched:
        dark, light = np.percentile(line, (2, 98))
        line = np.clip((line - dark) * (255 / max(light - dark, 32.0)), 0, 255)
    room = max(NARROWEST, -(-wide // BLOCK) * BLOCK)
    strip: NDArray[np.float32] = np.full((HEIGHT, room), 127.5, np.float32)
    strip[:, :wide] = line
    return strip


def _decoded(steps: engine.Probabilities) -> Iterator[tuple[str, float, float]]:
    """Each character, its middle step, and its likelihood: equal steps are one (CTC, Graves et al. 2006)."""
    best, forms = steps.argmax(axis=1), _forms()
    borders = [0, *(np.flatnonzero(np.diff(best)) + 1).tolist(), len(best)]
    for start, stop in pairwise(borders):
        which = int(best[start])
        if which:
            likely = steps[start:stop, forms[which]].sum(axis=1)
            yield engine.characters()[which], (start + stop - 1) / 2, min(float(likely.max()), 1.0)


@cache
def _forms() -> tuple[list[int], ...]:
    """For each character, which ones stand for the same sign: it alone, or both its widths."""
    characters = engine.characters()
    places = {char: place for place, char in enumerate(characters)}
    widths = PAIRS | {wide: narrow for narrow, wide in PAIRS.items()}
    return tuple(
        [place, *([places[widths[char]]] if widths.get(char) in places else [])]
        for place, char in enumerate(characters)
    )
