"""Plates → the text of one article in reading order, and what geometry tells of each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.layout.cutting import Frame, frames_of
from generator.intake.layout.lines import Line, body_size, lines_of
from generator.intake.layout.plates import Plate
from generator.model import Doubt, Leaf, Mark, Omission, Span, Unsure

LINE, APART, NEXT_LEAF = "\n", "\n\n", "\f"


@dataclass(frozen=True, slots=True)
class Laid:
    """An article as it is read from its pages: what a `Source` tells (see there), of part 0."""

    text: str
    marks: tuple[Mark, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    omissions: tuple[Omission, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ordered: bool = True


def lay_out(plates: Sequence[Plate], article: str | None = None) -> Laid:
    """The article of this title on these pages, or the one that is there."""
    text, marks, leaves = "", [], []
    unsure: list[Unsure] = []
    for number, plate in enumerate(plates):
        start = len(text)
        for frame in read_frames(plate):
            for line in frame.lines:
                text += "" if len(text) == start else LINE if line is not frame.lines[0] else APART
                marks.append(Mark(len(text), box=line.box))
                unsure += _unsure(line, len(text))
                text += shown(line)
        leaves.append(Leaf(0, plate.number, plate.width, plate.height, Span(start, len(text))))
        text += NEXT_LEAF if number + 1 < len(plates) else ""
    return Laid(text, tuple(marks), tuple(leaves), tuple(unsure))


def read_frames(plate: Plate) -> list[Frame]:
    lines = lines_of(plate.runs)
    return frames_of(lines, body_size(lines))


def shown(line: Line) -> str:
    """A line as it stands in the text: a space stays where one is printed inside of it."""
    return "".join(" " if glyph.char.isspace() else glyph.char for glyph in line.glyphs).strip()


def _unsure(line: Line, start: int) -> Iterator[Unsure]:
    places = (start + number for number in range(len(line.glyphs)))
    for place, glyph in zip(places, line.glyphs, strict=True):
        if glyph.confidence < 1 and not glyph.char.isspace():
            yield Unsure(place, glyph.confidence)
