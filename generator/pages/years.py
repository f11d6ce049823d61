"""Reports by year: the index of years, and a page a year by province and city."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Job, Page
from generator.pages import working
from generator.pages.frame import page
from generator.pages.paging import Sheet, sheets
from generator.pages.places import by_place, named
from generator.pages.shelves import counted_years
from generator.words import say


@dataclass(frozen=True, slots=True)
class Whole:
    """What the first page of a year tells of it: districts and reports held, and who has none (`more` beyond
    those that are named)."""

    districts: int = 0
    reports: int = 0
    absent: tuple[Division, ...] = ()
    more: int = 0


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of years and every year's pages."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: it depends on what it says of the reports on it."""
    index = partial(_index, catalogue)
    yield working.of_page(__name__, addresses.YEARS, partial(counted_years, catalogue), index)
    for year in catalogue.years:
        for sheet in sheets(catalogue.by_year.get(year, ()), addresses.year(year), working.id_of):
            depends = partial(_told, catalogue, year, sheet)
            yield working.of_page(__name__, sheet.address, depends, partial(_page, catalogue, year, sheet))


def _index(catalogue: Catalogue) -> Page:
    return page(
        addresses.YEARS,
        "years.raw.j2",
        say("years.title"),
        say("years.description"),
        years=counted_years(catalogue),
    )


def _whole(catalogue: Catalogue, year: int, sheet: Sheet[Entry]) -> Whole:
    if sheet.number > 1:
        return Whole()
    entries = catalogue.by_year.get(year, ())
    absent, more = named(d for d in catalogue.divisions if (d.slug, year) not in catalogue.by_place)
    return Whole(len({entry.division.slug for entry in entries}), len(entries), absent, more)


def _beside(catalogue: Catalogue, year: int) -> list[int]:
    return [other for other in (year - 1, year + 1) if other in catalogue.years]


def _told(catalogue: Catalogue, year: int, sheet: Sheet[Entry]) -> object:
    whole = _whole(catalogue, year, sheet)
    absent = working.named(catalogue, whole.absent)
    more = (whole, absent, _beside(catalogue, year), bool(catalogue.shares.years))
    return working.cards(catalogue, sheet, *more)


def _page(catalogue: Catalogue, year: int, sheet: Sheet[Entry]) -> Page:
    whole = _whole(catalogue, year, sheet)
    return page(
        sheet.address,
        "year.raw.j2",
        sheet.titled(say("archive.year", year=year)),
        sheet.titled(say("year.description", year=year)),
        name=catalogue.name,
        year=year,
        total=whole.reports,
        districts=whole.districts,
        groups=by_place(sheet.items, lambda entry: entry.division),
        sheet=sheet,
        shares=addresses.TOPICS + ("#shares" if catalogue.shares.years else ""),
        absent=whole.absent,
        more_absent=whole.more,
        beside=_beside(catalogue, year),
    )
