"""What stands on a newspaper's page, in reading order."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.compact import compact
from generator.model.tables import Row
from generator.model.texts import Emendation, Span, TracedText


class Label(StrEnum):
    """What a block of text is on the newspaper's page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


FRONT = (Label.TITLE, Label.SUBTITLE, Label.BYLINE)
"""What stands before the text, in this order."""

BODY = (Label.HEADING, Label.PARAGRAPH)
"""The text itself, which has parts and topics."""

APART = (Label.CAPTION, Label.FURNITURE)
"""What stands apart from the text, so that its place in the order means nothing."""


class Part(StrEnum):
    """Whether a passage tells what was done or what is to come."""

    REVIEW = "review"
    PLAN = "plan"


@compact
@dataclass(frozen=True, slots=True)
class Join:
    """How one printed line of a block was read: as its first, or as going on with the line before.

    `at` is the place of the line's first character in the source. `confidence` is the share, from 0
    to 1, of lines read on such evidence that were read rightly where the truth is known.
    """

    at: int
    goes_on: bool
    confidence: float


@compact
@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading, paragraph, caption …, whole, in reading order.

    `spans` cover every character of the block in the source, in the order in which they are
    read; `shown` is the text after emendations. `level` is set for titles, subtitles and
    headings (1 title, 2 subtitle and heads of parts, 3 sections, 4 their parts). `joins` holds
    one entry a printed line. `confidence` rates that the block is whole and rightly labelled,
    `place_confidence` that it stands where it should; both as in `Join`. `row` is
    set where the block is a row of a table.
    """

    label: Label
    shown: TracedText
    spans: tuple[Span, ...]
    level: int | None = None
    part: Part | None = None
    topic: str | None = None
    emendations: tuple[Emendation, ...] = ()
    joins: tuple[Join, ...] = ()
    confidence: float = 1.0
    place_confidence: float = 1.0
    row: Row | None = None

    @property
    def id(self) -> str:
        """The block's name for ever: `p` and the place of its first character in the source."""
        return f"p{self.shown.origins[0]}"
