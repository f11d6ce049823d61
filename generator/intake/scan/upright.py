"""Sheets that lie askew or on their side → upright pages."""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np

from generator.errors import UnreadableSource
from generator.intake.scan import finding, lines
from generator.intake.scan.finding import Frame
from generator.intake.scan.sheets import Pixels

FIRST_LOOK = 1600
"""Dots of the longer side at which a sheet is looked at first."""

PRINT = 26.0
"""Height in dots, margins within the frame counted, that print is brought to when lines are looked for."""

LARGEST, SMALLEST = 2.0, 0.2

STEADY = 0.1
"""Degrees below which a sheet is straight."""

SAMPLE = 6
LEGIBLE, UPSIDE = 0.9, 0.75
"""Mean confidence of a sample of lines above which it surely is the right way round; below the second,
however it is turned, it cannot be read."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a sheet is made upright: turned by quarters against the clock, then by degrees against it."""

    quarters: int = 0
    angle: float = 0.0


def pose(name: str, pixels: Pixels) -> tuple[Pose, float]:
    """How a sheet is made upright, and the scale at which its print is to be looked for.

    Raises UnreadableSource for print that runs from above to below.
    """
    scale = min(1.0, FIRST_LOOK / max(pixels.shape))
    seen = finding.frames(pixels, scale)
    if not seen:
        return Pose(), scale
    tall = _area(seen, tall=True) > _area(seen, tall=False)
    quarters = _quarters(name, pixels, scale, (1, 3) if tall else (0, 2))
    lying = [one for one in seen if (one.height > one.length) == tall] or seen
    across = median(min(one.length, one.height) if tall else one.height for one in lying)
    angle = round(_angle(lying, tall), 2)
    wanted = min(LARGEST, max(SMALLEST, PRINT / max(across, 1.0)))
    return Pose(quarters, angle if abs(angle) >= STEADY else 0.0), wanted


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
    return sum(one.length * one.height for one in seen if (one.height > 1.5 * one.length) == tall)


def _angle(lying: Sequence[Frame], tall: bool) -> float:
    """The median angle of the longer lines, in degrees."""

    def long(one: Frame) -> float:
        return one.height if tall else one.length

    longest = sorted(lying, key=long, reverse=True)
    return median(one.angle for one in longest[: max(1, len(longest) // 2)])


def _quarters(name: str, pixels: Pixels, scale: float, ways: tuple[int, int]) -> int:
    """Which of two ways round a sample of lines can be read."""
    best, most = ways[0], -1.0
    for quarters in ways:
        legible = _legibility(pixels, scale, quarters)
        if legible > most:
            best, most = quarters, legible
        if legible >= LEGIBLE:
            break
    if ways[0] and most < UPSIDE:
        what = "its lines run from above to below, which is not read."
        raise UnreadableSource(name, what, "Write its text out as UTF-8, and add that.")
    return best


def _legibility(pixels: Pixels, scale: float, quarters: int) -> float:
    """Mean confidence of some long lines, read as the sheet lies after these turns."""
    turned = np.ascontiguousarray(np.rot90(pixels, quarters))
    seen = sorted(finding.frames(turned, scale), key=lambda one: one.length / one.height, reverse=True)
    found = lines.recognise(turned, [one for one in seen if one.length > one.height][:SAMPLE])
    sure = [one.confidence for line in found for one in line]
    return sum(sure) / len(sure) if sure else 0.0
