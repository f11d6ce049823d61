"""Pixels → frames: where the lines of print stand on a sheet.

The likelihood that the model gives for each dot is cut into frames as in Differentiable Binarization
(Liao et al., AAAI 2020): dots above a threshold that hang together, spread to the height of the print.
"""

import importlib
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.intake.scan import engine
from generator.intake.scan.sheets import Pixels

INKED, SURE = 0.3, 0.5
"""A dot above the first is inside of a line; a line's mean below the second is none. As rapidocr has them."""

SPREAD = 1.6
"""How far a frame is spread: area times this over its outline. As rapidocr has it."""

TILE, OVERLAP = 1024, 128
"""Dots of a tile's side, and how far tiles reach over each other: memory is bounded whatever the page."""

SMALLEST = 3
"""Dots of the likelihood's own scale below which a frame is a speck."""

_BLOCK = 32  # sides of what the model takes are multiples of it


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle round a line of print, in dots of the sheet from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


def frames(pixels: Pixels, scale: float) -> list[Frame]:
    """The lines of print, from above; looked for at `scale`, where print is best 16 to 40 dots high."""
    return frames_in(heat_of(pixels, scale), pixels.shape)


def frames_in(heat: engine.Probabilities, size: tuple[int, ...]) -> list[Frame]:
    """The lines of print by what `heat_of` gave for a sheet of this size."""
    ratio = size[1] / heat.shape[1], size[0] / heat.shape[0]
    cv2: Any = importlib.import_module("cv2")
    mask = cv2.dilate((heat > INKED).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = (_frame(cv2, contour, heat, ratio, size) for contour in contours)
    return sorted((one for one in found if one), key=lambda one: (one.top, one.left, one.right))


def _frame(
    cv2: Any, contour: Any, heat: engine.Probabilities, ratio: tuple[float, float], size: tuple[int, ...]
) -> Frame | None:
    left, top, wide, high = cv2.boundingRect(contour)
    if min(wide, high) < SMALLEST:
        return None
    mask = np.zeros((high, wide), np.uint8)
    cv2.drawContours(mask, [contour], -1, 1, -1, offset=(-left, -top))
    if float(heat[top : top + high, left : left + wide][mask > 0].mean()) < SURE:
        return None
    by = wide * high * SPREAD / (2 * (wide + high))
    across, down = ratio
    return Frame(
        max(0.0, (left - by) * across),
        max(0.0, (top - by) * down),
        min(float(size[1]), (left + wide + by) * across),
        min(float(size[0]), (top + high + by) * down),
    )


def heat_of(pixels: Pixels, scale: float) -> engine.Probabilities:
    """How likely each dot is inside of a line: found tile by tile, the likeliest where tiles meet."""
    cv2: Any = importlib.import_module("cv2")
    high, wide = (max(_BLOCK, round(side * scale / _BLOCK) * _BLOCK) for side in pixels.shape)
    small: NDArray[np.float32] = cv2.resize(pixels, (wide, high), interpolation=_way(cv2, scale)).astype(
        np.float32
    )
    places = list(product(_starts(high), _starts(wide)))
    tiles = engine.side_by_side(
        lambda at: engine.likelihood_of_text(small[at[0] : at[0] + TILE, at[1] : at[1] + TILE]), places
    )
    heat: engine.Probabilities = np.zeros((high, wide), np.float32)
    for (top, left), tile in zip(places, tiles, strict=True):
        under = heat[top : top + tile.shape[0], left : left + tile.shape[1]]
        np.maximum(under, tile, out=under)
    return heat


def _way(cv2: Any, scale: float) -> int:
    return int(cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def _starts(side: int) -> list[int]:
    """Where tiles begin along a side, so that they cover it.

    >>> _starts(800), _starts(2400)
    ([0], [0, 704, 1376])
    """
    count = 1 if side <= TILE else -(-(side - OVERLAP) // (TILE - OVERLAP))
    if count == 1:
        return [0]
    step = (side - TILE) / (count - 1)
    return [round(number * step / _BLOCK) * _BLOCK for number in range(count)]
