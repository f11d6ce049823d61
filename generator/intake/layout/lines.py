"""Runs of glyphs → printed lines, each with its box, its size and its text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from generator.intake.layout.plates import Glyph
from generator.model import Box

SAME_LINE = 0.5
"""Share of the smaller height that two runs overlap by when they stand on one line."""


@dataclass(frozen=True)
class Line:
    """One printed line inside one column, from left to right."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def box(self) -> Box:
        return around(glyph.box for glyph in self.ink)

    @cached_property
    def ink(self) -> tuple[Glyph, ...]:
        """Its glyphs without white space."""
        return tuple(glyph for glyph in self.glyphs if not glyph.char.isspace())

    @cached_property
    def size(self) -> float:
        """The em of most of it, in points."""
        return median(glyph.size for glyph in self.ink)

    @cached_property
    def bold(self) -> bool:
        return sum(glyph.bold for glyph in self.ink) * 2 > len(self.ink)

    @cached_property
    def text(self) -> str:
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def middle(self) -> float:
        """Half way between its left and right ends."""
        return (self.box.left + self.box.right) / 2


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all; there must be one.

    >>> around([Box(0, 0, 2, 1), Box(1, 0, 3, 4)])
    Box(left=0, top=0, right=3, bottom=4)
    """
    held = list(boxes)
    return Box(
        min(box.left for box in held),
        min(box.top for box in held),
        max(box.right for box in held),
        max(box.bottom for box in held),
    )


def lines_of(runs: Iterable[Sequence[Glyph]]) -> list[Line]:
    """The lines that runs are, but those that hold white space alone, in the order of their places."""
    found = [Line(tuple(run)) for run in runs if any(not glyph.char.isspace() for glyph in run)]
    return sorted(found, key=place)


def place(line: Line) -> tuple[float, float, str]:
    """From top to bottom, then from left to right; the same whatever order the file holds them in."""
    return (line.box.top, line.box.left, line.text)


def on_one_line(one: Box, other: Box) -> bool:
    """Whether two boxes stand beside each other rather than one above the other."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > SAME_LINE * min(one.bottom - one.top, other.bottom - other.top)


def body_size(lines: Iterable[Line]) -> float:
    """The size that most characters are printed in, in points, to the nearest half.

    >>> body_size([])
    10.0
    """
    counted = Counter({10.0: 0})
    for line in lines:
        counted[round(line.size * 2) / 2] += len(line.ink)
    return max(counted, key=lambda size: (counted[size], -size))
