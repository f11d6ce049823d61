"""One report, read: its catalogue record and all that was read from its source."""

from dataclasses import dataclass
from enum import StrEnum

from generator.authority import Division
from generator.model.blocks import Block
from generator.model.corrections import Correction, Value
from generator.model.ledger import Figure, Mention
from generator.model.sources import Source
from generator.model.texts import Doubt


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

    def told(self, name: str) -> Value:
        """A field as report.yml has it: a division by its slug, a kind by its word.

        >>> Record(kind=Kind.REPORT).told("kind"), Record().told("division"), Record().told("creators")
        ('report', None, ())
        """
        value = getattr(self, name)
        if isinstance(value, Division):
            return value.slug
        found: Value = str(value) if isinstance(value, Kind) else value
        return found


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
