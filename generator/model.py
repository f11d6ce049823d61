"""What the stages hand to one another: frozen data, no logic.

Places are offsets into `Source.text`, in characters as Python counts them. A source of several
files (parts of one report) has one text, the parts in order, parted by a form feed; so a single
number names a place, and `Source.parts` tells which file it lies in.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from generator.authority import Division


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters: `start` is inside, `end` is not."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Emendation:
    """One change between the source and what is shown, kept so that it can be shown and undone.

    `rule` names the rule that made it, `before` is what stands in the source at `span`, `after`
    what is shown instead.
    """

    rule: str
    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One file of a source, as decoded: its name, and where its text lies in `Source.text`."""

    name: str
    media_type: str
    encoding: str
    sha256: str
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of one report, never edited. A byte-order mark is not part of it."""

    text: str
    parts: tuple[SourcePart, ...]
    doubts: tuple["Doubt", ...] = ()


class Label(StrEnum):
    """What a block of text is on the newspaper's page."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


class Part(StrEnum):
    """Whether a passage tells what was done or what is to come."""

    REVIEW = "review"
    PLAN = "plan"


class Kind(StrEnum):
    """The full report, its abstract in a newspaper, or a newspaper's own review of the year."""

    REPORT = "report"
    ABSTRACT = "abstract"
    FEATURE = "feature"


class Scope(StrEnum):
    """The time a figure counts: one year, a whole term, or the term as far as it has run."""

    YEAR = "year"
    TERM = "term"
    TERM_TO_DATE = "term-to-date"


@dataclass(frozen=True, slots=True)
class TracedText:
    """Text as shown, each character with the place it was read from.

    `origins[i]` is the offset in `Source.text` of the character that `text[i]` stands for.
    """

    text: str
    origins: tuple[int, ...]

    def __getitem__(self, part: slice) -> "TracedText":
        return TracedText(self.text[part], self.origins[part])


@dataclass(frozen=True, slots=True)
class Block:
    """One title, heading, paragraph, caption …, whole, in reading order.

    `spans` cover every character of the block in the source, in the order in which they are
    read; `shown` is the text after emendations. `level` is set for titles, subtitles and
    headings (1 title, 2 subtitle and heads of parts, 3 sections, 4 their parts).
    """

    label: Label
    shown: TracedText
    spans: tuple[Span, ...]
    level: int | None = None
    part: Part | None = None
    topic: str | None = None
    emendations: tuple[Emendation, ...] = ()

    @property
    def id(self) -> str:
        """The block's name for ever: `p` and the place of its first character in the source."""
        return f"p{self.shown.origins[0]}"


@dataclass(frozen=True, slots=True)
class Record:
    """The catalogue record of one report.

    `year` is the year reported on; `term` and `session` are the congress's (届, 次) at which the
    report was given; `date` is ISO 8601; `newspaper` printed it. Fields that neither the text
    nor a maintainer gives are None, never guessed.
    """

    title: str | None = None
    subtitle: str | None = None
    division: Division | None = None
    year: int | None = None
    kind: Kind | None = None
    term: int | None = None
    session: int | None = None
    date: str | None = None
    newspaper: str | None = None
    creators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the text gives, with its sentence.

    `low` and `high` differ only for a range (1至2期). `indicators` is empty for a figure of no
    listed indicator and holds several for a joint total, which is nobody's own. `block` counts
    `Report.blocks` from 0; `place` and `sentence` are ranges in that block's shown text: the
    quantity (numeral, approximation, unit) and the sentence around it; `span` is where the
    quantity lies in the source.
    """

    indicators: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    part: Part
    scope: Scope | None
    wording: str
    block: int
    place: Span
    sentence: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator the text speaks of without a number (任免一批, 全部办结): never 0, never 100."""

    indicator: str
    part: Part
    wording: str
    block: int
    sentence: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the program is unsure of, for the maintainer to look at.

    `code` is stable (kebab-case), `message` says what is doubtful and how to settle it,
    `place` is where in the source, if it has a place.
    """

    code: str
    message: str
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One source, read: its record, its blocks in reading order, its figures.

    `doubts` are those of the reading; the source has its own.
    """

    source: Source
    record: Record
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    order_reconstructed: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Rights:
    """Where a source came from and on what terms it is shown."""

    source_url: str | None = None
    rights: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A report that the archive holds. `id` is its folder below corpus/: `<division>/<year>-<kind>`.

    `report.record` is complete here: what was read, overlaid with what the sidecar says.
    """

    id: str
    report: Report
    rights: Rights = field(default_factory=Rights)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands where a report stood: it was moved (`target` is its new id) or withdrawn."""

    id: str
    target: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One file below docs/: its path with forward slashes, and its content."""

    path: str
    content: str
