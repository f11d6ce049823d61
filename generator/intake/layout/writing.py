"""An article's lines → linear text, with marks and places that count in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.layout.lines import Line
from generator.intake.layout.opening import Said
from generator.intake.layout.plates import Glyph
from generator.model import Leaf, Mark, Span, Unsure

LINE, APART, NEXT_LEAF = "\n", "\n\n", "\f"


@dataclass(slots=True)
class Writer:
    """Text that grows line after line."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    start: int = 0

    def write(self, said: Sequence[Said]) -> None:
        """Lines that stand together, apart from those before."""
        for number, one in enumerate(said):
            if self.length > self.start:
                self._add(LINE if number else APART)
            self.marks.append(Mark(self.length, one.opens, one.label, box=one.line.box))
            self._line(one.line)

    def turn(self, number: int, width: float, height: float) -> None:
        """The end of a page."""
        self.leaves.append(Leaf(0, number, width, height, Span(self.start, self.length)))
        self._add(NEXT_LEAF)
        self.start = self.length

    def _line(self, line: Line) -> None:
        for glyph in shown(line):
            if glyph.confidence < 1 and not glyph.char.isspace():
                self.unsure.append(Unsure(self.length, glyph.confidence))
            self._add(" " if glyph.char.isspace() else glyph.char)

    def _add(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)


def shown(line: Line) -> list[Glyph]:
    """The glyphs of a line from the first that is printed to the last."""
    ink = [number for number, glyph in enumerate(line.glyphs) if not glyph.char.isspace()]
    return list(line.glyphs[ink[0] : ink[-1] + 1])
