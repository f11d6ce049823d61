"""What the walk through a Word document finds: paragraphs and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.intake.tabling import RowText
from generator.model import Label


@dataclass
class Paragraph:
    """A paragraph: its text, with "\\n" at line breaks.

    `style` is the style's name, `label` what it surely is. `merges`: the mark at its end was deleted, so
    that the next one goes on in its line. `framed` says that it stands in a text box; `boxes` holds what
    stands in text boxes that hang on it.
    """

    text: str = ""
    style: str | None = None
    label: Label | None = None
    merges: bool = False
    framed: bool = False
    boxes: list["Block"] = field(default_factory=list)


@dataclass
class Table:
    """A table: its rows."""

    rows: Sequence[RowText]


Block = Paragraph | Table
Blocks = list[Block]
Node = Any
"""An element of lxml, which has no types."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: the blocks that are gathered, the paragraph it is in, as what its text is left out.

    `drawn` says that it is in a drawing, whose text is no run of the paragraph.
    """

    out: Blocks
    paragraph: Paragraph | None = None
    omitted: str | None = None
    drawn: bool = False
