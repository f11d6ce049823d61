"""What the page of a source as printed is made of: its lines, beside what was made of them, page by page."""

from dataclasses import dataclass

from generator.model import SourcePart
from generator.pages.plates import Plate


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its number, its characters with their marks as HTML, and its anchor (none where it is blank).

    `note` says what of a line needs saying: that its join is doubtful, or that it was passed over;
    `element` what the markup of its file calls it.
    """

    number: int
    text: str
    anchor: str | None = None
    note: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a run of lines, in words; `address` is the block's on the report's page.

    `links` lead to where the block goes on in the source, above or below; each is words and an anchor.
    """

    label: str
    address: str
    text: str
    level: bool
    moved: tuple[str, str | None] | None
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A run of lines beside what was made of it; `place` is its first on the picture of its page."""

    rows: tuple[Row, ...]
    readings: tuple[Reading, ...]
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """The bands of one page, with its picture where there is one; of a file without pages, all of them."""

    plate: Plate | None
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class File:
    """One file of the source: what it is, in words, and its pages."""

    part: SourcePart
    form: str
    spreads: tuple[Spread, ...]
