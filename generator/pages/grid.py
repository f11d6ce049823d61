"""The grid of districts and years: what stands for each, in pages, and how much of it is held."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.coverage import State
from generator.gathering.entries import Entry
from generator.model import Unpublished
from generator.pages.paging import LEAST, ROWS, Sheet, sheets
from generator.pages.places import slug

CELLS = 3000
"""Cells on one page at most: a word or a short link each, some 100 bytes."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands in the grid for a district and year; `note` is the address of why nothing was published."""

    state: State
    entries: tuple[Entry, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many reports' places are held of those that can be: what was never published cannot."""

    held: int
    possible: int


@dataclass(frozen=True, slots=True)
class Sum:
    """A province: where its districts begin, how many of those it has are held, and its counts by year."""

    name: str
    address: str
    districts: Count
    years: tuple[Count, ...]
    total: Count


class Grid:
    """The grid of districts and years, in pages."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.covered = catalogue.coverage
        rows = min(ROWS, max(LEAST, CELLS // max(1, len(self.covered.years))))
        self.sheets: tuple[Sheet[Division], ...] = tuple(
            sheets(self.covered.divisions, addresses.COVERAGE, slug, rows)
        )
        self._stands = {
            division.slug: sheet.address for sheet in reversed(self.sheets) for division in sheet.items
        }

    def slot(self, division: Division, year: int) -> Slot:
        """What stands for a district and year."""
        place = (division.slug, year)
        note = f"{self._stands[division.slug]}#{anchor(*place)}" if place in self.covered.unpublished else ""
        return Slot(self.covered.state(division, year), self.catalogue.by_place.get(place, ()), note)

    def own(self, division: Division) -> str:
        """The address of a district's page; none where no report of it is held."""
        return addresses.district(division.slug) if division.slug in self.catalogue.by_division else ""

    def notes(self, sheet: Sheet[Division]) -> list[tuple[Division, Unpublished]]:
        """What is known of the districts on a page not to have been published, whatever the year."""
        named = {division.slug: division for division in sheet.items}
        known = ((named.get(slug), entry) for (slug, _), entry in self.covered.unpublished.items())
        found = [(division, entry) for division, entry in known if division]
        order = [division.slug for division in sheet.items]
        return sorted(found, key=lambda one: (order.index(one[0].slug), one[1].year))

    def count(self, divisions: Sequence[Division], years: Iterable[int]) -> Count:
        """How many of these districts' places in these years are held, of how many."""
        states = [self.covered.state(division, year) for year in years for division in divisions]
        return Count(states.count(State.HELD), len(states) - states.count(State.UNPUBLISHED))

    def held(self, year: int) -> bool:
        """Whether a report of the year is held, so that the year has its page."""
        return year in self.catalogue.years

    def sums(self) -> list[Sum]:
        """A sum for each province, in the order of codes."""
        known = _registered(self.catalogue)
        return [
            self._sum(province, tuple(group), known.get(province, frozenset()))
            for province, group in groupby(self.covered.divisions, key=lambda d: d.province)
        ]

    def _sum(self, province: str, divisions: tuple[Division, ...], known: frozenset[str]) -> Sum:
        first = divisions[0]
        slugs = {division.slug for division in divisions}
        return Sum(
            province,
            f"{self._stands[first.slug]}#{province_anchor(first)}",
            Count(len(slugs & self.catalogue.by_division.keys()), len(slugs | known)),
            tuple(self.count(divisions, [year]) for year in self.covered.years),
            self.count(divisions, self.covered.years),
        )


def _registered(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The divisions of each province that stood in the last year of the grid, by slug."""
    last = catalogue.coverage.years[-1]
    found: dict[str, set[str]] = {}
    for division in catalogue.authority.divisions:
        if division.stood_in(last):
            found.setdefault(division.province, set()).add(division.slug)
    return {province: frozenset(slugs) for province, slugs in found.items()}


def anchor(slug: str, year: int) -> str:
    """The anchor of why nothing was published of a district and year."""
    return f"none-{slug}-{year}"


def province_anchor(division: Division) -> str:
    """The anchor of a province's districts, after the first digits of their codes, which it keeps."""
    return f"province-{division.code[:2]}"
