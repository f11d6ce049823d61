"""Comparison: the choosing of what to compare, and a page an indicator (districts × years)."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.authority import Division, Indicator
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Mark, Reported
from generator.model import Job, Page
from generator.pages import comparison_year, labels, working
from generator.pages.drawn import drawings
from generator.pages.frame import page
from generator.pages.marks import marks
from generator.pages.paging import Sheet, rows_for, sheets
from generator.pages.places import place, slug
from generator.pages.shelves import counted_years, shelved, span
from generator.pages.tables import printer
from generator.words import say

_OFFERED, _UNASKED = 8, 24
"""How many districts the chooser lists at once, and up to how many it lists any before something is typed."""

_CELLS = 900
"""Cells on an indicator's page at most: a report has its figures on some forty of them, which are all made
again when it changes."""


def render(catalogue: Catalogue) -> Iterator[Page]:
    """All comparison pages."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: those of an indicator, or a year, depend on the reports that they show."""
    index, years = partial(_index, catalogue), partial(_years, catalogue)
    yield working.of_page(__name__, addresses.COMPARE, lambda: catalogue.digest, index)
    yield working.of_page(__name__, addresses.COMPARE_YEARS, partial(counted_years, catalogue), years)
    yield from _indicators(catalogue)
    yield from comparison_year.jobs(catalogue)


def _index(catalogue: Catalogue) -> Page:
    held = _held(catalogue)
    shelves = [
        (topic, [(indicator, *held[indicator.id]) for indicator in indicators])
        for topic, indicators in shelved(catalogue, catalogue.authority.indicators)
    ]
    return page(
        addresses.COMPARE,
        "comparison.raw.j2",
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


def _held(catalogue: Catalogue) -> defaultdict[str, tuple[int, int, str]]:
    """By indicator how many own figures the archive holds, of how many districts and which years."""
    found: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for (indicator, district, year), cell in catalogue.cells.items():
        if isinstance(cell, Reported):
            found[indicator].append((district, year, len(cell.figures)))
    counted = {
        indicator: (
            sum(figures for *_, figures in those),
            len({district for district, *_ in those}),
            span({year for _, year, _ in those}),
        )
        for indicator, those in found.items()
    }
    return defaultdict(lambda: (0, 0, ""), counted)


def _indicators(catalogue: Catalogue) -> Iterator[Job]:
    years = tuple(year for year in catalogue.years if year in catalogue.by_year)
    rows = rows_for(len(years), _CELLS)
    cut = working.told(catalogue, sheets(catalogue.divisions, addresses.COMPARE, slug, rows), years)
    for indicator in catalogue.authority.indicators:
        for shared, told in cut:
            sheet = shared.below(addresses.indicator(indicator.id))
            yield working.of_page(
                __name__,
                sheet.address,
                lambda told=told: (catalogue.authority_digest, told()),  # type: ignore[misc]
                partial(_indicator, catalogue, indicator, sheet, years),
            )


def _indicator(
    catalogue: Catalogue, indicator: Indicator, sheet: Sheet[Division], years: tuple[int, ...]
) -> Page:
    line = printer(catalogue, sheet.address).line
    rows = (
        line(division, [(indicator.id, division.slug, year) for year in years]) for division in sheet.items
    )
    cells = ((indicator.id, division.slug, year) for division in sheet.items for year in years)
    return page(
        sheet.address,
        "comparison_indicator.raw.j2",
        sheet.titled(say("compare.indicator.title", indicator=indicator.name)),
        say("compare.indicator.description", indicator=indicator.name),
        name=catalogue.name,
        indicator=indicator,
        years=years,
        rows=Markup("".join(rows)),
        drawn=drawings(catalogue, indicator, sheet.address, sheet.items, years),
        sheet=sheet,
        csv=addresses.csv(sheet.first),
        marks=marks(catalogue, cells),
    )


def _years(catalogue: Catalogue) -> Page:
    return page(
        addresses.COMPARE_YEARS,
        "comparison_years.raw.j2",
        say("compare.years.title"),
        say("compare.years.description"),
        years=counted_years(catalogue),
    )
