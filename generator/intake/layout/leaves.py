"""A plate → its frames in reading order, its captions and what every page carries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.intake.layout.captions import captions_of
from generator.intake.layout.cutting import frames_of
from generator.intake.layout.drawn import Drawn, drawn_on, holds
from generator.intake.layout.furniture import Row, at_edges, carried_by, is_letterhead, is_turn, rows_of
from generator.intake.layout.heads import TITLE
from generator.intake.layout.lines import Line, around, body_size, lines_of
from generator.intake.layout.plates import Plate
from generator.intake.layout.regions import Frame, Piece, Region
from generator.model import Box

LARGER = 1.15
"""Ems of body type that a heading on a band of colour is printed in, unless it is bold."""

LITTLE = 300
"""Characters of a page that tell the size of its text, at the least."""

LONGEST_BAND = 3
"""Lines on a band, at the most."""


@dataclass(frozen=True, slots=True)
class ReadLeaf:
    """A page taken apart: its text in reading order, what stands apart from it, its em in points.

    `asides` are the frames of each box that interrupts the text.
    """

    plate: Plate
    frames: tuple[Frame, ...]
    asides: tuple[tuple[Frame, ...], ...]
    captions: tuple[tuple[Line, ...], ...]
    furniture: tuple[Line, ...]
    drawn: Drawn
    em: float


def read_leaves(plates: Sequence[Plate]) -> list[ReadLeaf]:
    """Take pages apart."""
    carried = carried_by(plates)
    usual = body_size(line for plate in plates for line in lines_of(plate.runs))
    return [_read_leaf(plate, carried, usual) for plate in plates]


def _read_leaf(plate: Plate, carried: frozenset[Row], usual: float) -> ReadLeaf:
    """`usual` is the size of most text on all pages: on one with little text it may be captions alone."""
    lines = lines_of(plate.runs)
    em = body_size(lines) if sum(len(line.ink) for line in lines) >= LITTLE else usual
    drawn = drawn_on(plate, lines)
    furniture = at_edges(lines, plate.height, em, carried)
    alone = [line for line in lines if is_turn(line) or is_letterhead(line)]
    furniture += [line for line in alone if line not in furniture]
    text = _without(lines, furniture)
    captions = captions_of(text, drawn, em)
    text = _without(text, [line for caption in captions for line in caption])
    pieces, asides = _boxes(text, drawn, em)
    frames = frames_of(_region(pieces, drawn, em)) if pieces else []
    return ReadLeaf(
        plate, tuple(frames), tuple(asides), tuple(map(tuple, captions)), tuple(furniture), drawn, em
    )


def _without(lines: Sequence[Line], taken: Sequence[Line]) -> list[Line]:
    gone = {id(line) for line in taken}
    return [line for line in lines if id(line) not in gone]


def _boxes(lines: list[Line], drawn: Drawn, em: float) -> tuple[list[Piece], list[tuple[Frame, ...]]]:
    """The lines outside of boxes, and boxes that open the text, as pieces; the frames of other boxes."""
    pieces: list[Piece] = []
    asides: list[tuple[Frame, ...]] = []
    for box in drawn.boxes:
        inside = [line for line in lines if holds(box, line.box)]
        if _is_band(inside, em):
            continue
        lines = _without(lines, inside)
        if inside:
            frames = _framed(box, inside, drawn, em)
            if _opens_text(box, lines, em):
                pieces.append(Piece(box, frames, (box.left, box.right)))
            else:
                asides.append(frames)
    return [*pieces, *map(_piece, lines)], asides


def _is_band(lines: Sequence[Line], em: float) -> bool:
    """Whether what a box holds is but a title or heading, which is printed on a band of colour."""
    heads = all(line.size >= LARGER * em or line.bold for line in lines)
    return 0 < len(rows_of(lines)) <= LONGEST_BAND and heads


def _piece(line: Line) -> Piece:
    return Piece(line.box, (Frame((line,)),), (line.box.left, line.box.right))


def _framed(box: Box, lines: Sequence[Line], drawn: Drawn, em: float) -> tuple[Frame, ...]:
    def inside(boxes: Sequence[Box]) -> tuple[Box, ...]:
        return tuple(one for one in boxes if holds(box, one))

    pieces = tuple(_piece(line) for line in lines)
    region = Region(pieces, inside(drawn.across), inside(drawn.down), inside(drawn.pictures), em, box)
    return tuple(replace(frame, boxed=True) for frame in frames_of(region))


def _opens_text(box: Box, others: Sequence[Line], em: float) -> bool:
    """Whether a box stands at the left below a title: what it holds is read first."""
    above = [line for line in others if line.box.bottom <= box.top and _over(line.box, box)]
    below = [line for line in others if line.box.top >= box.bottom and _over(line.box, box)]
    if not above or not below or min(line.box.left for line in below) < box.left - 2 * em:
        return False
    rows = rows_of(above)
    return all(len(row) == 1 for row in rows) and max(line.size for line in above) >= TITLE * em


def _over(one: Box, other: Box) -> bool:
    return min(one.right, other.right) > max(one.left, other.left)


def _region(pieces: Sequence[Piece], drawn: Drawn, em: float) -> Region:
    box = around([*(piece.box for piece in pieces), *drawn.pictures, *drawn.across])
    return Region(tuple(pieces), drawn.across, drawn.down, drawn.pictures, em, box)
