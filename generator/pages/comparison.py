"""Comparison: a page an indicator (districts × years), a page a year (districts × indicators)."""

from collections.abc import Iterator

from generator.authority import Division, Indicator, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Mark, Reported
from generator.model import Page
from generator.pages import labels
from generator.pages.drawn import BARS, Ranking, drawings, ranked
from generator.pages.frame import page
from generator.pages.marks import marks
from generator.pages.paging import Sheet, rows_for, sheets
from generator.pages.places import named, place
from generator.pages.shelves import counted_years, shelved, span
from generator.pages.tables import Slot, slot
from generator.words import say

_OFFERED, _UNASKED = 8, 24
"""How many districts the chooser lists at once, and up to how many it lists any before something is typed."""


def render(catalogue: Catalogue) -> Iterator[Page]:
    """All comparison pages."""
    yield _index(catalogue)
    for indicator in catalogue.authority.indicators:
        yield from _indicator(catalogue, indicator)
    yield _years(catalogue)
    for year in catalogue.years:
        yield from _year(catalogue, year)


def _index(catalogue: Catalogue) -> Page:
    shelves = [
        (topic, [_held(catalogue, indicator) for indicator in indicators])
        for topic, indicators in shelved(catalogue, catalogue.authority.indicators)
    ]
    return page(
        addresses.COMPARE,
        "comparison.md.j2",
        say("compare.title"),
        say("compare.description"),
        shelves=shelves,
        years=tuple(year for year in catalogue.years if year in catalogue.by_year),
        offered=_offered(catalogue),
        marks={*Mark, labels.DOUBTFUL},
    )


def _offered(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The districts that the chooser offers unasked, with their places: chooser.js lists the same, so that
    nothing moves when it comes."""
    if len(catalogue.divisions) > _UNASKED:
        return ()
    first = catalogue.divisions[:_OFFERED]
    return tuple((catalogue.name(one), place(one)) for one in first)


def _held(catalogue: Catalogue, indicator: Indicator) -> tuple[Indicator, int, int, str]:
    """The indicator with how many own figures the archive holds, of how many districts and years."""
    found = [
        (slug, year, len(cell.figures))
        for slug, year in catalogue.by_place
        if isinstance(cell := catalogue.cell(indicator.id, slug, year), Reported)
    ]
    districts = {slug for slug, _, _ in found}
    return indicator, sum(n for *_, n in found), len(districts), span(year for _, year, _ in found)


def _indicator(catalogue: Catalogue, indicator: Indicator) -> Iterator[Page]:
    address = addresses.indicator(indicator.id)
    years = tuple(year for year in catalogue.years if year in catalogue.by_year)
    for sheet in sheets(catalogue.divisions, address, rows_for(len(years))):
        rows = [
            (division, [slot(catalogue, indicator.id, division.slug, year) for year in years])
            for division in sheet.items
        ]
        cells = ((indicator.id, division.slug, year) for division in sheet.items for year in years)
        title = say("compare.indicator.title", indicator=indicator.name)
        yield page(
            sheet.address,
            "comparison_indicator.md.j2",
            sheet.titled(title),
            say("compare.indicator.description", indicator=indicator.name),
            name=catalogue.name,
            indicator=indicator,
            years=years,
            rows=rows,
            drawn=drawings(catalogue, indicator, sheet.address, sheet.items, years),
            sheet=sheet,
            csv=addresses.csv(address),
            marks=marks(catalogue, cells),
        )


def _years(catalogue: Catalogue) -> Page:
    return page(
        addresses.COMPARE_YEARS,
        "comparison_years.md.j2",
        say("compare.years.title"),
        say("compare.years.description"),
        years=counted_years(catalogue),
    )


def _year(catalogue: Catalogue, year: int) -> Iterator[Page]:
    address = addresses.comparison_year(year)
    here = [division for division in catalogue.divisions if (division.slug, year) in catalogue.by_place]
    absent, more = named(d for d in catalogue.divisions if (d.slug, year) not in catalogue.by_place)
    silent, spoken = _heard(catalogue, year, here)
    for sheet in sheets(here, address, rows_for(len(spoken))):
        cells = ((i.id, division.slug, year) for division in sheet.items for i in spoken)
        yield page(
            sheet.address,
            "comparison_year.md.j2",
            sheet.titled(say("compare.year.title", year=year)),
            say("compare.year.description", year=year),
            name=catalogue.name,
            year=year,
            tables=_tables(catalogue, year, spoken, sheet),
            rankings=_rankings(catalogue, year, spoken, sheet),
            sheet=sheet,
            silent=silent,
            absent=absent,
            more_absent=more,
            csv=addresses.csv(address),
            marks=marks(catalogue, cells),
        )


def _heard(
    catalogue: Catalogue, year: int, here: list[Division]
) -> tuple[tuple[Indicator, ...], tuple[Indicator, ...]]:
    """Indicators that no report of the year speaks of, and those that some report does."""
    spoken = {
        indicator
        for indicator in catalogue.authority.indicators
        if any((indicator.id, division.slug, year) in catalogue.cells for division in here)
    }
    everyone = catalogue.authority.indicators
    return tuple(i for i in everyone if i not in spoken), tuple(i for i in everyone if i in spoken)


def _tables(
    catalogue: Catalogue, year: int, spoken: tuple[Indicator, ...], sheet: Sheet[Division]
) -> list[tuple[Topic, tuple[Indicator, ...], list[tuple[Division, list[Slot]]]]]:
    def row(division: Division, indicators: tuple[Indicator, ...]) -> tuple[Division, list[Slot]]:
        return division, [slot(catalogue, i.id, division.slug, year) for i in indicators]

    return [
        (topic, indicators, [row(division, indicators) for division in sheet.items])
        for topic, indicators in shelved(catalogue, spoken)
    ]


def _rankings(
    catalogue: Catalogue, year: int, spoken: tuple[Indicator, ...], sheet: Sheet[Division]
) -> dict[str, list[tuple[Indicator, Ranking, int]]]:
    """By topic the bars of its indicators, with how many cells with figures are not among them.

    Where a page lists more districts than bars can stand, none are drawn: every indicator's own page
    has those of its newest year.
    """
    found: dict[str, list[tuple[Indicator, Ranking, int]]] = {}
    for indicator in spoken if len(sheet.items) <= BARS else ():
        ranking, left_out = ranked(catalogue, indicator, sheet.address, sheet.items, year)
        if ranking:
            found.setdefault(indicator.topic, []).append((indicator, ranking, left_out))
    return found
