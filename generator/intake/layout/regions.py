"""Pieces of a page, and where nothing of them stands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.intake.layout.lines import Line, around
from generator.model import Box

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines of one column, read from top to bottom.

    `boxed` says that it stands in a box, `sure` that the cut left no question.
    """

    lines: tuple[Line, ...]
    boxed: bool = False
    sure: bool = True

    @property
    def box(self) -> Box:
        return around(line.box for line in self.lines)


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not cut: a line, or a box with the frames in it. `span` is the width it lays claim to."""

    box: Box
    frames: tuple[Frame, ...]
    span: Span

    @property
    def line(self) -> Line | None:
        """The line that it is, None for a box."""
        first = self.frames[0]
        return first.lines[0] if len(self.frames) == 1 and len(first.lines) == 1 and not first.boxed else None


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page: pieces, the ruling lines and pictures among them, and the page's em in points.

    `box` is all of it, the white between it and what it was cut from as well.
    """

    pieces: tuple[Piece, ...]
    across: tuple[Box, ...]
    down: tuple[Box, ...]
    pictures: tuple[Box, ...]
    em: float
    box: Box


def gaps(spans: Iterable[Span], least: float) -> list[Span]:
    """Where none of these stands, for at least so long, between the first and the last.

    >>> gaps([(0, 4), (9, 12), (3, 5)], 2)
    [(5, 9)]
    """
    found: list[Span] = []
    end: float | None = None
    for start, stop in sorted(spans):
        if end is not None and start - end >= least:
            found.append((end, start))
        end = stop if end is None else max(end, stop)
    return found


def across(piece: Piece) -> Span:
    return piece.span


def down(piece: Piece) -> Span:
    return (piece.box.top, piece.box.bottom)


def box_across(box: Box) -> Span:
    return (box.left, box.right)


def box_down(box: Box) -> Span:
    return (box.top, box.bottom)


def cut(region: Region, at: Sequence[float], horizontally: bool) -> list[Region]:
    """The region parted at these heights (horizontally) or places across; parts without text are left out."""
    of_piece: Callable[[Piece], Span] = down if horizontally else across
    of_box = box_down if horizontally else box_across

    def index(span: Span) -> int:
        return sum(place <= sum(span) / 2 for place in at)

    parts = []
    edges = [*(box_down(region.box) if horizontally else box_across(region.box))]
    edges[1:1] = sorted(at)
    for number in range(len(at) + 1):
        pieces = tuple(p for p in region.pieces if index(of_piece(p)) == number)
        rules, posts, pictures = (
            tuple(box for box in kind if index(of_box(box)) == number)
            for kind in (region.across, region.down, region.pictures)
        )
        if pieces:
            box = _between(region.box, edges[number], edges[number + 1], horizontally)
            parts.append(Region(pieces, rules, posts, pictures, region.em, box))
    return parts


def _between(box: Box, start: float, end: float, horizontally: bool) -> Box:
    if horizontally:
        return Box(box.left, start, box.right, end)
    return Box(start, box.top, end, box.bottom)


def overlap(one: Span, other: Span) -> float:
    """How long two spans run beside each other; below nought if they are apart."""
    return min(one[1], other[1]) - max(one[0], other[0])
