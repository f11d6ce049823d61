"""What the root site of a parted archive tells of one part, so that it need not know its reports."""

from collections import Counter
from dataclasses import dataclass

from generator.authority import Division, Part
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Reported
from generator.gathering.entries import Entry
from generator.model import Kind

NEWEST = 6
"""Reports of each part that may stand on the root's home page."""


@dataclass(frozen=True, slots=True)
class Held:
    """A district of a part: what readers call it, and its years with the number of reports on each."""

    division: Division
    name: str
    years: tuple[tuple[int, int], ...]

    @property
    def reports(self) -> int:
        return sum(count for _, count in self.years)


@dataclass(frozen=True, slots=True)
class Given:
    """How many figures of an indicator a part's reports give, of how many districts, on which years."""

    indicator: str
    figures: int
    districts: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class New:
    """A report as a list names it; `added` is the day it came, or the earliest that it can have."""

    id: str
    title: str
    name: str
    year: int
    kind: Kind
    date: str
    added: str


@dataclass(frozen=True, slots=True)
class Told:
    """One part. `topics` tells how many passages are on each topic, by its id."""

    part: Part
    districts: tuple[Held, ...] = ()
    given: tuple[Given, ...] = ()
    topics: tuple[tuple[str, int], ...] = ()
    newest: tuple[New, ...] = ()

    @property
    def reports(self) -> int:
        return sum(district.reports for district in self.districts)

    @property
    def figures(self) -> int:
        return sum(given.figures for given in self.given)

    @property
    def years(self) -> tuple[int, ...]:
        """The years of which a report is held, the first first."""
        return tuple(sorted({year for district in self.districts for year, _ in district.years}))

    def in_year(self, year: int) -> tuple[int, int]:
        """How many districts and how many reports of a year are held."""
        counts = [count for district in self.districts for one, count in district.years if one == year]
        return len(counts), sum(counts)


def told(catalogue: Catalogue) -> Told:
    """What is told of the part that the catalogue was gathered of. Raises ValueError where it is of none."""
    part = catalogue.authority.archive.part
    if part is None:
        raise ValueError("the catalogue is of the whole archive")
    return Told(
        part,
        tuple(_held(catalogue, division) for division in catalogue.divisions),
        tuple(_given(catalogue)),
        tuple((shelf.topic.id, len(shelf.passages)) for shelf in catalogue.topics if shelf.passages),
        tuple(_new(catalogue, entry) for entry in sorted(catalogue.entries, key=_age, reverse=True)[:NEWEST]),
    )


def _held(catalogue: Catalogue, division: Division) -> Held:
    years = Counter(entry.year for entry in catalogue.by_division[division.slug])
    return Held(division, catalogue.name(division), tuple(sorted(years.items())))


def _given(catalogue: Catalogue) -> list[Given]:
    found: dict[str, list[tuple[str, int, int]]] = {}
    for (indicator, slug, year), cell in catalogue.cells.items():
        if isinstance(cell, Reported):
            found.setdefault(indicator, []).append((slug, year, len(cell.figures)))
    return [
        Given(
            one.id,
            sum(figures for *_, figures in found[one.id]),
            len({slug for slug, *_ in found[one.id]}),
            tuple(sorted({year for _, year, _ in found[one.id]})),
        )
        for one in catalogue.authority.indicators
        if one.id in found
    ]


def _age(entry: Entry) -> tuple[int, str, str]:
    return entry.year, entry.holding.report.record.date or "", entry.id


def _new(catalogue: Catalogue, entry: Entry) -> New:
    date = entry.holding.report.record.date or ""
    added = entry.holding.added or date or f"{entry.year + 1}-01-01"
    return New(entry.id, entry.title, catalogue.name(entry.division), entry.year, entry.kind, date, added)
