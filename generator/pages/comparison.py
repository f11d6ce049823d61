"""Comparison: a page an indicator (districts × years), a page a year (districts × indicators)."""

from collections.abc import Iterator

from generator.authority import Division, Indicator, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Reported
from generator.model import Page
from generator.pages.frame import page
from generator.pages.marks import marks
from generator.pages.paging import Sheet, rows_for, sheets
from generator.pages.places import named
from generator.pages.shelves import counted_years, shelved, span
from generator.pages.tables import Slot, slot


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
        "比较",
        "同一指标，各地区、各年份报告原文的说法并列。",
        shelves=shelves,
    )


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
        yield page(
            sheet.address,
            "comparison_indicator.md.j2",
            sheet.titled(f"{indicator.name}：各地区历年比较"),
            f"{indicator.name}：各地区人大常委会历年报告给出的数字，逐一连到原句。",
            name=catalogue.name,
            indicator=indicator,
            years=years,
            rows=rows,
            sheet=sheet,
            csv=addresses.csv(address),
            marks=marks(catalogue, cells),
        )


def _years(catalogue: Catalogue) -> Page:
    return page(
        addresses.COMPARE_YEARS,
        "comparison_years.md.j2",
        "按年份比较",
        "同一年里各地区人大常委会报告给出的数字。",
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
            sheet.titled(f"{year} 年各地数字比较"),
            f"{year} 年各地区人大常委会报告给出的数字，按主题并列。",
            name=catalogue.name,
            year=year,
            tables=_tables(catalogue, year, spoken, sheet),
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
