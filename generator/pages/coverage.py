"""Coverage: of which districts and years a report is held, missing, or known not to have been published."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby

from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.gathering.coverage import State
from generator.model import Job, Page
from generator.pages import working
from generator.pages.about import contact
from generator.pages.frame import page
from generator.pages.grid import Count, Grid, Sum, anchor, province_anchor
from generator.pages.paging import Sheet
from generator.pages.shelves import span
from generator.words import say


@dataclass(frozen=True, slots=True)
class Whole:
    """What the first page tells of all: counts of the grid, in all and by year, and by province.

    `registered` are the districts of all provinces, `unpublished` counts what is known of the grid's years.
    """

    districts: int
    span: str
    total: Count
    years: tuple[Count, ...]
    sums: tuple[Sum, ...]
    registered: Count
    unpublished: int


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The pages at /coverage/."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: the first depends on all that is held, the others on what stands in them."""
    grid = Grid(catalogue)
    for sheet in grid.sheets:
        depends = partial(_told, grid, sheet)
        yield working.of_page(__name__, sheet.address, depends, partial(_page, grid, sheet))


def _told(grid: Grid, sheet: Sheet[Division]) -> object:
    catalogue = grid.catalogue
    if sheet.number == 1:
        return catalogue.digest
    slots = [
        (slot.state, slot.note, [entry.card for entry in slot.entries])
        for slot in (grid.slot(division, year) for division in sheet.items for year in grid.covered.years)
    ]
    names = working.named(catalogue, sheet.items)
    return sheet.place, catalogue.authority_digest, grid.covered.years, names, slots, grid.notes(sheet)


def _page(grid: Grid, sheet: Sheet[Division]) -> Page:
    catalogue, archive = grid.catalogue, grid.catalogue.authority.archive
    return page(
        sheet.address,
        "coverage.raw.j2",
        sheet.titled(say("coverage.title")),
        say("coverage.description"),
        name=catalogue.name,
        grid=grid,
        sheet=sheet,
        years=catalogue.coverage.years,
        whole=_whole(grid) if sheet.number == 1 else None,
        notes=grid.notes(sheet),
        provinces=_by_province(sheet.items),
        gap=_gap(catalogue, sheet.items),
        archive=archive,
        contact=contact(archive.contact),
        anchor=anchor,
        province_anchor=province_anchor,
    )


def _whole(grid: Grid) -> Whole:
    covered, years = grid.covered, grid.covered.years
    sums = tuple(grid.sums()) if years else ()
    return Whole(
        districts=len(covered.divisions),
        span=span(years),
        total=grid.count(covered.divisions, years),
        years=tuple(grid.count(covered.divisions, [year]) for year in years),
        sums=sums,
        registered=_added([one.districts for one in sums]),
        unpublished=sum(year in years for _, year in covered.unpublished),
    )


def _added(counts: Iterable[Count]) -> Count:
    every = tuple(counts)
    return Count(sum(one.held for one in every), sum(one.possible for one in every))


def _by_province(
    divisions: Iterable[Division],
) -> list[tuple[Division, list[tuple[str, tuple[Division, ...]]]]]:
    """Districts by province, each named by its first, and within it by city."""
    provinces = [tuple(group) for _, group in groupby(divisions, key=lambda d: d.province)]
    return [
        (own[0], [(city or "", tuple(group)) for city, group in groupby(own, key=lambda d: d.city)])
        for own in provinces
    ]


def _gap(catalogue: Catalogue, divisions: Sequence[Division]) -> tuple[str, int] | None:
    """An example of a place to tell of: the first of these that is missing, else one of the year to come."""
    covered = catalogue.coverage
    places = ((division, year) for division in divisions for year in covered.years)
    missing = ((d.slug, year) for d, year in places if covered.state(d, year) is State.MISSING)
    to_come = ((division.slug, covered.years[-1] + 1) for division in divisions)
    return next(chain(missing, to_come), None)
