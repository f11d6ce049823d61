"""The root's home page, and its grids and lists of places: each leads into the part that holds them."""

from collections.abc import Iterator, Sequence

from generator.authority import Archive, Division, Part
from generator.gathering import addresses
from generator.gathering.parted import Held, New, Told
from generator.model import Page
from generator.pages import linked
from generator.pages.frame import page
from generator.pages.paging import Sheet, sheets
from generator.pages.places import by_place
from generator.pages.shelves import span
from generator.words import say

NEWEST = 6

Row = tuple[Part, Held, str]


def years(tolds: Sequence[Told]) -> tuple[int, ...]:
    """All years that any part holds a report of, the first first."""
    return tuple(sorted({year for told in tolds for year in told.years}))


def held(told: Told) -> str:
    """How much a part holds, in words."""
    return say("parts.held", districts=len(told.districts), reports=told.reports, span=span(told.years))


def home(tolds: Sequence[Told], archive: Archive) -> Iterator[Page]:
    """The page at the root of all sites."""
    yield page(
        addresses.HOME,
        "parts_home.raw.j2",
        archive.title,
        archive.description,
        head=linked.head(linked.website(archive)),
        archive=archive,
        reports=sum(told.reports for told in tolds),
        districts=sum(len(told.districts) for told in tolds),
        figures=sum(told.figures for told in tolds),
        years=years(tolds),
        rows=_rows(tolds),
        newest=newest(tolds)[:NEWEST],
        held=held,
    )


def newest(tolds: Sequence[Told]) -> list[tuple[Told, New]]:
    """Reports of the latest years first, within a year those printed last."""
    everyone = [(told, new) for told in tolds for new in told.newest]
    return sorted(everyone, key=lambda one: (one[1].year, one[1].date, one[1].id), reverse=True)


def _rows(tolds: Sequence[Told]) -> list[tuple[Told, list[int]]]:
    """Each part with how many districts it holds a year."""
    return [(told, [told.in_year(year)[0] for year in years(tolds)]) for told in tolds]


def coverage(tolds: Sequence[Told]) -> Iterator[Page]:
    """The page at /coverage/."""
    yield page(
        addresses.COVERAGE,
        "parts_coverage.raw.j2",
        say("parts.coverage.title"),
        say("parts.coverage.description"),
        lead=say("parts.coverage.lead"),
        rows=_rows(tolds),
        years=years(tolds),
    )


def districts(tolds: Sequence[Told]) -> Iterator[Page]:
    """All districts, by province and city."""
    rows = [
        (told.part, district, span(year for year, _ in district.years))
        for told in tolds
        for district in told.districts
    ]
    for sheet in sheets(rows, addresses.DISTRICTS, _slug):
        yield _districts(sheet)


def _districts(sheet: Sheet[Row]) -> Page:
    return page(
        sheet.address,
        "parts_districts.raw.j2",
        sheet.titled(say("districts.title")),
        say("districts.description"),
        groups=by_place(sheet.items, _division),
        sheet=sheet,
    )


def _slug(row: Row) -> str:
    return row[1].division.slug


def _division(row: Row) -> Division:
    return row[1].division
