"""Holdings with their place in the archive: whose report, on which year, of which kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.authority import Division
from generator.errors import Faults, UncertainRecord
from generator.model import Block, Holding, Kind, Span

KINDS = tuple(Kind)
"""The order in which reports of one district and year stand: full report, abstract, feature."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A holding whose division, year and kind are known, so that it has a place in every index."""

    holding: Holding
    division: Division
    year: int
    kind: Kind

    @property
    def id(self) -> str:
        return self.holding.id

    def told_by(self) -> tuple[str, str]:
        """What stands for the report where a digest is taken: its id and the digest of its holding."""
        return self.id, self.holding.digest

    @property
    def card(self) -> tuple[str, str]:
        """What stands for it where no more of it is shown than its title, place, year, kind and counts."""
        return self.id, self.holding.card

    @property
    def copy(self) -> int:
        """Which of the reports of one district, year and kind: 2 for `…/2023-abstract-2`, 1 for the first."""
        number = self.id.rpartition("/")[2].removeprefix(f"{self.year}-{self.kind.value}").lstrip("-")
        return int(number) if number.isdecimal() else 1

    @property
    def title(self) -> str:
        """The report's title, or where it has none what it is: `清河区 2023 年`."""
        return self.holding.report.record.title or f"{self.division.name} {self.year} 年"

    def text(self, block: Block, span: Span) -> str:
        """What is shown of `block` between the ends of `span`."""
        return block.shown.text[span.start : span.end]


def anchor(block: Block, span: Span) -> str:
    """The anchor of the sentence at `span`: `s` and the place of its first character in the source."""
    return f"s{block.shown.origins[span.start]}"


def enter(holdings: Iterable[Holding]) -> tuple[Entry, ...]:
    """All holdings by division, year, kind and id, whatever order they came in.

    Raises `Faults` naming every holding whose division, year or kind is not known.
    """
    entries: list[Entry] = []
    faults: list[UncertainRecord] = []
    for holding in holdings:
        placed = _place(holding)
        (entries.append(placed) if isinstance(placed, Entry) else faults.append(placed))
    if faults:
        raise Faults(tuple(sorted(faults, key=str)))
    return tuple(sorted(entries, key=_shelf))


def _place(holding: Holding) -> Entry | UncertainRecord:
    record = holding.report.record
    if record.division is None or record.year is None or record.kind is None:
        missing = [name for name in ("division", "year", "kind") if getattr(record, name) is None]
        return UncertainRecord(
            f"corpus/{holding.id}/report.yml",
            f"the report's {', '.join(missing)} is not known.",
            "Set it in report.yml.",
        )
    return Entry(holding, record.division, record.year, record.kind)


def _shelf(entry: Entry) -> tuple[str, str, int, int, int, str]:
    division = entry.division
    return (
        division.code,
        division.slug,
        entry.year,
        KINDS.index(entry.kind),
        len(entry.id),
        entry.id,
    )
