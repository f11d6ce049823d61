"""What a page gives before anything is read into it: glyphs in runs, ruling lines, pictures."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Box


class Glyph(NamedTuple):
    """One character where it is printed: its box on the upright page and its size, in points.

    `confidence` is how surely it was recognised: 1 where the form itself holds the character.
    """

    char: str
    box: Box
    size: float
    confidence: float = 1.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """One page, upright. A run is a piece of one printed line inside one column, from left to right.

    `rules` are ruling lines and frames, `pictures` the boxes of images; in points from the upper left.
    `measured` says that sizes were measured, as in a scan, and not told by the file.
    """

    number: int
    width: float
    height: float
    runs: tuple[tuple[Glyph, ...], ...]
    rules: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    measured: bool = False
