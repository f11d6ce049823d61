"""The finished page: text, and for each of its characters the place in the manuscript it stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tests.press.manuscript import Manuscript, Mark
from tests.press.sheet import SPACE, Glyph, Sheet, space


@dataclass(frozen=True)
class PrintedPage:
    """`ink[i]` is the glyph of `text[i]`; `sections[n]` names block n's section.

    Block numbers beyond the manuscript's are the furniture that the press added.
    """

    manuscript: Manuscript
    text: str
    ink: tuple[Glyph, ...]
    sections: tuple[str, ...]
    furniture: tuple[str, ...] = ()
    unordered: tuple[tuple[str, str], ...] = ()

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        """For each block, where its ink lies in the text, in the order in which it is read."""
        held: list[list[tuple[int, int]]] = [[] for _ in self.sections]
        for place, glyph in enumerate(self.ink):
            if glyph.block != SPACE:
                held[glyph.block].append((glyph.at, place))
        return tuple(tuple(place for _, place in sorted(pairs)) for pairs in held)

    @cached_property
    def ranks(self) -> dict[int, tuple[int, int]]:
        """For each place of ink its block, and how many of the block's characters are read before it."""
        return {place: (n, rank) for n, places in enumerate(self.places) for rank, place in enumerate(places)}

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each line, its end left out."""
        return tuple(match.span(1) for match in re.finditer(r"([^\r\n]*)\r?\n", self.text))

    @cached_property
    def held(self) -> tuple[tuple[int, ...], ...]:
        """For each line the blocks it holds, each once, in order."""
        return tuple(tuple(self.blocks_in(start, end)) for start, end in self.lines)

    def label(self, block: int) -> str:
        return self.manuscript.blocks[block].label if block < len(self.manuscript.blocks) else "furniture"

    def spans(self, block: int) -> Iterator[tuple[int, int]]:
        """The block's spans in reading order, parted by other ink and by blank lines."""
        places = self.places[block]
        start = places[0]
        for here, after in zip(places, (*places[1:], None), strict=True):
            if after is None or after < here or self._parts(here + 1, after):
                yield start, here + 1
                start = after if after is not None else start

    def span_of(self, block: int, mark: Mark) -> tuple[int, int]:
        """Where a figure is printed; nothing but white space stands within it besides."""
        places = [p for p in self.places[block] if mark.start <= self.ink[p].at < mark.end]
        return min(places), max(places) + 1

    def blocks_in(self, start: int, end: int) -> list[int]:
        """The blocks of a stretch of text, each once, in order."""
        return list(dict.fromkeys(glyph.block for glyph in self.ink[start:end] if glyph.block != SPACE))

    def order(self, *labels: str) -> list[int]:
        """Blocks of these labels in the order in which they begin on the page."""
        blocks = [n for n in range(len(self.sections)) if self.label(n) in labels]
        return sorted(blocks, key=lambda n: min(self.places[n]))

    def _parts(self, start: int, end: int) -> bool:
        return bool(self.text[start:end].strip()) or self.text.count("\n", start, end) > 1


def finish(sheet: Sheet) -> PrintedPage:
    """The sheet's lines as one text."""
    glyphs: list[Glyph] = []
    for line in (line for frame in sheet.frames for line in frame.lines):
        glyphs += [*line, *(space(char) for char in sheet.line_end)]
    count = len(sheet.manuscript.blocks) + len(sheet.furniture)
    sections = ["" for _ in range(count)]
    for frame in sheet.frames:
        for block in frame.blocks:
            sections[block] = frame.section
    text = "".join(glyph.char for glyph in glyphs)
    return PrintedPage(
        sheet.manuscript, text, tuple(glyphs), tuple(sections), sheet.furniture, sheet.unordered
    )
