"""Reports by year: the index of years, and a page a year by province and city."""

from collections.abc import Iterator

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.paging import sheets
from generator.pages.places import by_place, named
from generator.pages.shelves import counted_years
from generator.words import say


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of years and every year's pages."""
    yield page(
        addresses.YEARS,
        "years.md.j2",
        say("years.title"),
        say("years.description"),
        years=counted_years(catalogue),
    )
    for year in catalogue.years:
        yield from _year(catalogue, year)


def _year(catalogue: Catalogue, year: int) -> Iterator[Page]:
    entries = catalogue.by_year.get(year, ())
    shares = addresses.TOPICS + ("#shares" if catalogue.shares.years else "")
    absent, more = named(d for d in catalogue.divisions if (d.slug, year) not in catalogue.by_place)
    for sheet in sheets(entries, addresses.year(year)):
        yield page(
            sheet.address,
            "year.md.j2",
            sheet.titled(say("archive.year", year=year)),
            say("year.description", year=year, count=len(entries)),
            name=catalogue.name,
            year=year,
            total=len(entries),
            districts=len({entry.division.slug for entry in entries}),
            groups=by_place(sheet.items, lambda entry: entry.division),
            sheet=sheet,
            shares=shares,
            absent=absent,
            more_absent=more,
            beside=[other for other in (year - 1, year + 1) if other in catalogue.years],
        )
