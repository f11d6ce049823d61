"""Comparison by year: a page a year, districts × indicators in a table for each topic."""

from collections.abc import Callable, Iterator
from functools import partial

from markupsafe import Markup

from generator.authority import Division, Indicator, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page
from generator.pages import working
from generator.pages.drawn import BARS, Ranking, ranked
from generator.pages.frame import page
from generator.pages.marks import marks
from generator.pages.paging import Sheet, rows_for, sheets
from generator.pages.places import named, slug
from generator.pages.shelves import shelved
from generator.pages.tables import printer
from generator.words import say

Table = tuple[Topic, tuple[Indicator, ...], Markup]
"""A topic, its indicators, and a row of their cells for each district, as HTML."""
Absent = tuple[tuple[Division, ...], int]
"""Districts that are named as having no report, and how many more there are."""


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: it depends on the reports of the year that it shows."""
    for year in catalogue.years:
        yield from _year(catalogue, year)


def _year(catalogue: Catalogue, year: int) -> Iterator[Job]:
    address = addresses.comparison_year(year)
    here = [division for division in catalogue.divisions if (division.slug, year) in catalogue.by_place]
    rows = rows_for(len(catalogue.authority.indicators))
    for sheet, told in working.told(catalogue, sheets(here, address, slug, rows), (year,)):
        absent = partial(_absent, catalogue, year) if sheet.number == 1 else _nobody
        yield working.of_page(
            __name__,
            sheet.address,
            lambda told=told, absent=absent: (  # type: ignore[misc]
                catalogue.authority_digest,
                told(),
                working.named(catalogue, absent()[0]),
                absent()[1],
            ),
            partial(_of_year, catalogue, year, sheet, absent),
        )


def _absent(catalogue: Catalogue, year: int) -> Absent:
    """Districts without a report of the year, as many as are named, and how many more."""
    return named(d for d in catalogue.divisions if (d.slug, year) not in catalogue.by_place)


def _nobody() -> Absent:
    """Only the first page of a year tells who is absent."""
    return (), 0


def _of_year(catalogue: Catalogue, year: int, sheet: Sheet[Division], absent: Callable[[], Absent]) -> Page:
    silent, spoken = _heard(catalogue, year, sheet)
    cells = ((i.id, division.slug, year) for division in sheet.items for i in spoken)
    divisions, more = absent()
    return page(
        sheet.address,
        "comparison_year.raw.j2",
        sheet.titled(say("compare.year.title", year=year)),
        say("compare.year.description", year=year),
        name=catalogue.name,
        year=year,
        tables=_tables(catalogue, year, spoken, sheet),
        rankings=_rankings(catalogue, year, spoken, sheet),
        sheet=sheet,
        silent=silent,
        absent=divisions,
        more_absent=more,
        csv=addresses.csv(sheet.first),
        marks=marks(catalogue, cells),
    )


def _heard(
    catalogue: Catalogue, year: int, sheet: Sheet[Division]
) -> tuple[tuple[Indicator, ...], tuple[Indicator, ...]]:
    """Indicators that no report on the page speaks of, and those that some report does."""
    everyone = catalogue.authority.indicators
    spoken = {
        indicator.id
        for indicator in everyone
        if any((indicator.id, division.slug, year) in catalogue.cells for division in sheet.items)
    }
    return tuple(i for i in everyone if i.id not in spoken), tuple(i for i in everyone if i.id in spoken)


def _tables(
    catalogue: Catalogue, year: int, spoken: tuple[Indicator, ...], sheet: Sheet[Division]
) -> list[Table]:
    line = printer(catalogue, sheet.address).line

    def rows(indicators: tuple[Indicator, ...]) -> Markup:
        places = ((d, [(i.id, d.slug, year) for i in indicators]) for d in sheet.items)
        return Markup("".join([line(*place) for place in places]))

    return [(topic, indicators, rows(indicators)) for topic, indicators in shelved(catalogue, spoken)]


def _rankings(
    catalogue: Catalogue, year: int, spoken: tuple[Indicator, ...], sheet: Sheet[Division]
) -> dict[str, list[tuple[Indicator, Ranking, int]]]:
    """By topic the bars of its indicators, with how many cells with figures are not among them.

    Where the year has more districts than bars can stand, none are drawn: every indicator's own page
    has those of its newest year.
    """
    found: dict[str, list[tuple[Indicator, Ranking, int]]] = {}
    for indicator in spoken if sheet.total == 1 and len(sheet.items) <= BARS else ():
        ranking, left_out = ranked(catalogue, indicator, sheet.address, sheet.items, year)
        if ranking:
            found.setdefault(indicator.topic, []).append((indicator, ranking, left_out))
    return found
