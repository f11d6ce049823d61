"""Coverage: of which districts and years a report is held, missing, or known not to have been published."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.coverage import State
from generator.gathering.entries import Entry
from generator.model import Page, Unpublished
from generator.pages.about import contact
from generator.pages.frame import page
from generator.pages.paging import LEAST, ROWS, Sheet, sheets
from generator.pages.shelves import span
from generator.words import say

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
            sheets(self.covered.divisions, addresses.COVERAGE, rows=rows)
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


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The pages at /coverage/."""
    grid, archive = Grid(catalogue), catalogue.authority.archive
    covered, years = catalogue.coverage, catalogue.coverage.years
    sums = grid.sums() if years else []
    for sheet in grid.sheets:
        yield page(
            sheet.address,
            "coverage.md.j2",
            sheet.titled(say("coverage.title")),
            say("coverage.description"),
            name=catalogue.name,
            grid=grid,
            sheet=sheet,
            years=years,
            span=span(years),
            total=grid.count(covered.divisions, years),
            year_totals=[grid.count(covered.divisions, [year]) for year in years],
            sums=sums if sheet.number == 1 else [],
            registered=_added([one.districts for one in sums]),
            districts=len(covered.divisions),
            unpublished=sum(year in years for _, year in covered.unpublished),
            notes=grid.notes(sheet),
            provinces=_by_province(sheet.items),
            gap=_gap(catalogue),
            archive=archive,
            contact=contact(archive.contact),
            anchor=anchor,
            province_anchor=province_anchor,
        )


def _added(counts: Iterable[Count]) -> Count:
    every = tuple(counts)
    return Count(sum(one.held for one in every), sum(one.possible for one in every))


def _registered(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The divisions of each province that stood in the last year of the grid, by slug."""
    last = catalogue.coverage.years[-1]
    found: dict[str, set[str]] = {}
    for division in catalogue.authority.divisions:
        if division.stood_in(last):
            found.setdefault(division.province, set()).add(division.slug)
    return {province: frozenset(slugs) for province, slugs in found.items()}


def _by_province(
    divisions: Iterable[Division],
) -> list[tuple[Division, list[tuple[str, tuple[Division, ...]]]]]:
    """Districts by province, each named by its first, and within it by city."""
    provinces = [tuple(group) for _, group in groupby(divisions, key=lambda d: d.province)]
    return [
        (own[0], [(city or "", tuple(group)) for city, group in groupby(own, key=lambda d: d.city)])
        for own in provinces
    ]


def _gap(catalogue: Catalogue) -> tuple[str, int] | None:
    """An example of a place to tell of: the first that is missing, else one of the year to come."""
    covered = catalogue.coverage
    places = ((division, year) for division in covered.divisions for year in covered.years)
    missing = ((d.slug, year) for d, year in places if covered.state(d, year) is State.MISSING)
    to_come = ((division.slug, covered.years[-1] + 1) for division in covered.divisions)
    return next(chain(missing, to_come), None)


def anchor(slug: str, year: int) -> str:
    """The anchor of why nothing was published of a district and year."""
    return f"none-{slug}-{year}"


def province_anchor(division: Division) -> str:
    """The anchor of a province's districts, after the first digits of their codes, which it keeps."""
    return f"province-{division.code[:2]}"
