"""Sheets that lie askew or on their side → upright pages."""

import importlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.errors import UnreadableSource
from generator.intake.scan import engine, finding, lines
from generator.intake.scan.finding import Frame
from generator.intake.scan.sheets import Pixels

FIRST_LOOK = 1600
"""Dots of the longer side at which a sheet is looked at first."""

PRINT = 26.0
"""Height in dots, margins within the frame counted, that print is brought to when lines are looked for."""

LARGEST, SMALLEST = 2.0, 0.2

STEEPEST, COARSE, FINE = 8.0, 0.2, 0.02
"""Degrees that a sheet may lie askew, and the steps in which its angle is sought."""

STEADY = 0.15
"""Degrees below which a sheet counts as straight: to turn it would blur it for nothing. On a small sheet,
two dots from end to end are more than that."""

MANY = 8
"""Lines from which their ends tell the angle."""

STRIP = 160
"""Dots at the first look that a strip is wide within which lines are level: less than a column."""

SAMPLE = 6
LEGIBLE, ILLEGIBLE = 0.9, 0.6
"""Mean confidence of a sample of lines above which it surely is the right way round; below the second,
however a page that lies on its side is turned, it cannot be read."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a sheet is made upright: turned by quarters against the clock, then by degrees against it."""

    quarters: int = 0
    angle: float = 0.0


def pose(name: str, pixels: Pixels) -> tuple[Pose, float]:
    """How a sheet is made upright, and the scale at which its print is to be looked for.

    Lines that run from above to below make a sheet that lies on its side: the model reads them so.
    Raises UnreadableSource where they cannot be read.
    """
    scale = min(1.0, FIRST_LOOK / max(pixels.shape))
    heat = finding.heat_of(pixels, scale)
    seen = finding.frames_in(heat, pixels.shape)
    if not seen:
        return Pose(), scale
    aside = _area(seen, tall=True) > _area(seen, tall=False)
    angle = _angle(np.rot90(heat) if aside else heat, len(seen))
    steady = max(STEADY, math.degrees(math.atan2(2, min(heat.shape))))
    how = Pose(1 if aside else 0, angle if abs(angle) >= steady else 0.0)
    straight = set_upright(pixels, how)
    lying = [one for one in finding.frames(straight, scale) if one.width > one.height]
    if not lying:
        return how, scale
    how = _right_way_up(name, straight, lying, how)
    wanted = PRINT / max(median(one.height for one in lying), 1.0)
    return how, min(LARGEST, max(SMALLEST, wanted))


def set_upright(pixels: Pixels, how: Pose) -> Pixels:
    """The page as it is to be read, larger than the sheet where that lay askew."""
    turned: Pixels = np.ascontiguousarray(np.rot90(pixels, how.quarters))
    if not how.angle:
        return turned
    cv2: Any = importlib.import_module("cv2")
    high, wide = turned.shape
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), how.angle, 1.0)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = round(high * sin + wide * cos), round(high * cos + wide * sin)
    matrix[0, 2] += (size[0] - wide) / 2
    matrix[1, 2] += (size[1] - high) / 2
    paper = int(np.median(turned[:: max(1, high // 200), :: max(1, wide // 200)]))
    straight: Pixels = cv2.warpAffine(turned, matrix, size, flags=cv2.INTER_CUBIC, borderValue=paper)
    return straight


def _area(seen: Sequence[Frame], tall: bool) -> float:
    return sum(one.width * one.height for one in seen if (one.height > 1.5 * one.width) == tall)


def _angle(heat: engine.Probabilities, lines: int) -> float:
    """The degrees by which lines fall to the right: where their rows, and then the ends of lines one below
    the other, stand out most when it is undone. The ends tell it to a tenth: a page is longer than a line."""
    inked = (heat > finding.INKED).astype(np.int8)
    rows = np.argwhere(inked)
    rough = _sharpest(lambda angle: _levelness(rows, angle), 0.0, STEEPEST, COARSE)
    if lines < MANY:
        return round(_sharpest(lambda angle: _levelness(rows, angle), rough, COARSE, FINE), 2)
    begin, end = (np.argwhere(np.diff(inked, axis=1) == way) for way in (1, -1))
    return round(
        _sharpest(lambda angle: _alignment(begin, angle) + _alignment(end, angle), rough, 7 * COARSE, FINE), 2
    )


def _sharpest(sharpness: Callable[[float], float], middle: float, reach: float, step: float) -> float:
    count = round(reach / step)
    angles = [middle + number * step for number in range(-count, count + 1)]
    return max(angles, key=lambda angle: (sharpness(angle), -abs(angle)))


def _alignment(places: NDArray[np.intp], angle: float) -> float:
    """How unevenly the ends of lines spread over the columns of dots, two dots each."""
    down, right = places.T
    ends = np.rint((right + down * math.tan(math.radians(angle))) / 2).astype(np.int64)
    return float((np.bincount(ends - ends.min()).astype(np.float64) ** 2).sum()) if len(ends) else 0.0


def _levelness(places: NDArray[np.intp], angle: float) -> float:
    """How unevenly rows are filled, strip by strip: lines of columns side by side need not be level."""
    down, right = places.T
    fall = math.tan(math.radians(angle))
    rows = np.rint(down - right * fall).astype(np.int64)
    rows -= rows.min()
    filled = np.bincount(rows + right // STRIP * (int(rows.max()) + 1))
    return float((filled.astype(np.float64) ** 2).sum())


def _right_way_up(name: str, straight: Pixels, lying: Sequence[Frame], how: Pose) -> Pose:
    """The pose, turned by half where a sample of lines can be read so and not as it is."""
    sample = sorted(lying, key=lambda one: (-one.width / one.height, one.top, one.left))[:SAMPLE]
    as_is = _legibility(straight, sample)
    if as_is >= LEGIBLE:
        return how
    high, wide = straight.shape
    over = [Frame(wide - one.right, high - one.bottom, wide - one.left, high - one.top) for one in sample]
    other = _legibility(np.ascontiguousarray(np.rot90(straight, 2)), over)
    if how.quarters and max(as_is, other) < ILLEGIBLE:
        what = "its lines run from above to below, and cannot be read."
        raise UnreadableSource(name, what, "Write its text out as UTF-8, and add that.")
    return replace(how, quarters=how.quarters + 2) if other > as_is else how


def _legibility(pixels: Pixels, sample: Sequence[Frame]) -> float:
    """Mean confidence of some lines."""
    sure = [one.confidence for line in lines.recognise(pixels, sample) for one in line]
    return sum(sure) / len(sure) if sure else 0.0
