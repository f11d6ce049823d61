"""Text → printed lines in regions: columns of any widths, a paragraph running from one into the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.press.forms.fonts import width_of
from tests.press.forms.sheets import Region, Run
from tests.press.sheet import ink
from tests.press.wrapping import wrap

LEAST = 4
"""Cells below which nothing is set."""

FRAMES = 40
"""Frames that one block may be set in: one for each region it runs through."""


@dataclass(frozen=True, slots=True)
class Item:
    """One block to be set. `lead` is from base line to base line, `indent` (in cells) that of its first line.

    `align` is justified, left, centre or right; `inset` is printed before the first line; `above` is the
    white before it, `keep` asks that two lines of what follows stand below it in the same region.
    """

    text: str
    size: float
    lead: float
    align: str = "justified"
    indent: float = 0.0
    inset: str = ""
    above: float = 0.0
    keep: bool = False
    bold: bool = False
    spread: float = 0.0


class _Pen:
    """Where the next line stands."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self.left = list(regions)
        self.region: Region | None = None
        self.y = 0.0
        self.advance()

    def advance(self) -> None:
        self.region = self.left.pop(0) if self.left else None
        self.y = self.region.top if self.region else 0.0

    def room(self, height: float, size: float) -> Region | None:
        """The region in which so much more fits, None when all are full."""
        while self.region and (
            self.y + height > self.region.bottom + 0.1 or self.region.width < LEAST * size
        ):
            self.advance()
        return self.region


def pour(items: Sequence[Item], regions: Sequence[Region]) -> tuple[list[Run], list[Item]]:
    """Set the items; also what found no room, whose first may begin inside of a block."""
    pen = _Pen(regions)
    runs: list[Run] = []
    for number, item in enumerate(items):
        if pen.region and pen.y > pen.region.top:
            pen.y += item.above
        rest = item
        while rest.text:
            needed = item.lead * 3.2 if item.keep and rest is item else item.lead
            region = pen.room(needed, item.size)
            if region is None:
                return runs, [rest, *items[number + 1 :]]
            line, rest = _first_line(rest, region.width / item.size)
            run = _set(line, not rest.text, item, region, pen.y)
            runs.append(replace(run, frame=number * FRAMES + len(regions) - len(pen.left)))
            pen.y += item.lead
    return runs, []


def _first_line(item: Item, measure: float) -> tuple["_Line", Item]:
    first = measure - item.indent - len(item.inset)
    line = wrap(ink(item.text, 0), measure, first)[0]
    end = max(glyph.at for glyph in line if glyph.at >= 0) + 1
    text = "".join(glyph.char for glyph in line)
    rest = replace(item, text=item.text[end:].lstrip(), indent=0.0, inset="", above=0.0)
    return _Line(item.inset + text, item.indent), rest


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: float


def _set(line: _Line, last: bool, item: Item, region: Region, y: float) -> Run:
    """The line at its place; one that is full, or too long, is spread or pressed to the measure."""
    shift = line.indent * item.size
    natural = width_of(line.text, item.size) + item.spread * (len(line.text) - 1)
    room, spread = region.width - shift, item.spread
    if len(line.text) > 1 and (natural > room or (item.align == "justified" and not last)):
        spread += (room - natural) / (len(line.text) - 1)
        natural = room
    x = region.left + shift + {"centre": 0.5, "right": 1.0}.get(item.align, 0.0) * (room - natural)
    return Run(line.text, x, y + item.size * 0.88, item.size, spread, item.bold)


def height_of(items: Sequence[Item], width: float) -> float:
    """How high items are when set to one measure."""
    return sum(
        item.lead * sum(1 for _ in _lines(item, width)) + (item.above if number else 0)
        for number, item in enumerate(items)
    )


def _lines(item: Item, width: float) -> Iterator[_Line]:
    while item.text:
        line, item = _first_line(item, width / item.size)
        yield line
