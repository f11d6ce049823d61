"""One report, read: its catalogue record and all that was read from its source."""

from dataclasses import dataclass
from enum import StrEnum

from generator.authority import Division
from generator.model.blocks import Block
from generator.model.corrections import Correction
from generator.model.ledger import Figure, Mention
from generator.model.texts import Doubt, Source


class Kind(StrEnum):
    """The full report, its abstract in a newspaper, or a newspaper's own review of the year."""

    REPORT = "report"
    ABSTRACT = "abstract"
    FEATURE = "feature"


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
class Report:
    """One source, read: its record, its blocks in reading order, its figures.

    `doubts` are those of the reading; the source has its own. `corrections` are what a person set
    right in it, in the order of report.yml.
    """

    source: Source
    record: Record
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    order_reconstructed: bool = False
    doubts: tuple[Doubt, ...] = ()
    corrections: tuple[Correction, ...] = ()
