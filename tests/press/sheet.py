"""What the press handles: glyphs that know their manuscript, set in lines, set in frames, on a sheet."""

from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from tests.press.manuscript import Manuscript

SPACE = -1
"""The block of a glyph that is white space and belongs to nothing."""


class Glyph(NamedTuple):
    """One printed character: `char` stands for character `at` of block `block` (or is white space)."""

    char: str
    block: int
    at: int


Line: TypeAlias = tuple[Glyph, ...]
"""Glyphs of one printed line, without its end; a blank line is empty."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box on the page whose text is extracted in one piece.

    `kind` is title, byline, caption, part-head, heading, lede, body or furniture. Frames of one
    `section` are a heading and what stands under it. `lines` end in a blank one; `width` is the
    measure they were set to, in full-width cells (0: not wrapped).
    """

    kind: str
    section: str
    blocks: tuple[int, ...]
    lines: tuple[Line, ...] = ()
    width: int = 0


@dataclass(frozen=True, slots=True)
class Setting:
    """How type is set: body `widths` in cells (the second from frame `change` on), and what is kept.

    `indent` is printed before a paragraph's first line; the line is two cells shorter in any case.
    `whole_numbers`: a run of digits is never cut by a line end. `title_parts` and `heading_parts`:
    the lines of the title and of a section's heading.
    """

    widths: tuple[int, ...] = (0,)
    change: int = 0
    indent: str = "\u3000\u3000"
    whole_numbers: bool = True
    title_parts: int = 1
    heading_parts: int = 1

    def width(self, frame: int) -> int:
        return self.widths[-1] if frame >= self.change else self.widths[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in the making. `copy[n]` are the glyphs of block n; frames stand in stream order.

    `furniture[k]` is the text of block `len(manuscript.blocks) + k`, added by the press.
    `unordered` are pairs of sections whose true order the page no longer tells.
    """

    manuscript: Manuscript
    columns: int
    copy: tuple[Line, ...]
    frames: tuple[Frame, ...]
    setting: Setting = Setting()
    furniture: tuple[str, ...] = ()
    unordered: tuple[tuple[str, str], ...] = ()
    line_end: str = "\n"

    def with_frames(self, frames: list[Frame] | tuple[Frame, ...]) -> "Sheet":
        return replace(self, frames=tuple(frames))

    def label(self, block: int) -> str:
        blocks = self.manuscript.blocks
        return blocks[block].label if block < len(blocks) else "furniture"


def space(char: str = " ") -> Glyph:
    """A glyph of white space."""
    return Glyph(char, SPACE, SPACE)


def ink(text: str, block: int) -> Line:
    """The glyphs of a block's text.

    >>> ink("议事", 3)
    (Glyph(char='议', block=3, at=0), Glyph(char='事', block=3, at=1))
    """
    return tuple(space(char) if char.isspace() else Glyph(char, block, at) for at, char in enumerate(text))


def block_of(line: Line) -> int | None:
    """The block of a line's last ink, None for a blank line."""
    return next((glyph.block for glyph in reversed(line) if glyph.block != SPACE), None)
