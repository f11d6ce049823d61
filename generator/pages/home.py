"""The home page: what this is, what it holds, what is new, and the ways in."""

from collections import Counter

from generator.authority import Indicator
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Reported
from generator.gathering.entries import Entry
from generator.model import Page
from generator.pages import linked
from generator.pages.frame import page
from generator.pages.grid import Grid
from generator.pages.shelves import counted_years, span

GRID = 60
"""Up to so many districts stand one by one in the coverage grid; beyond, provinces are counted."""

NEWEST = 6
INDICATORS = 12


def render(catalogue: Catalogue) -> Page:
    """The page at the site's root."""
    archive = catalogue.authority.archive
    return page(
        addresses.HOME,
        "home.raw.j2",
        archive.title,
        archive.description,
        head=linked.head(linked.website(archive)),
        name=catalogue.name,
        archive=archive,
        reports=len(catalogue.entries),
        districts=len(catalogue.divisions),
        span=span(catalogue.by_year),
        figures=sum(len(cell.figures) for cell in catalogue.cells.values() if isinstance(cell, Reported)),
        years=catalogue.years,
        counted_years=counted_years(catalogue),
        divisions=catalogue.divisions if len(catalogue.divisions) <= GRID else (),
        grid=Grid(catalogue),
        provinces=_provinces(catalogue),
        newest=_newest(catalogue),
        topics=[shelf.topic for shelf in catalogue.topics if shelf.passages],
        indicators=_indicators(catalogue),
    )


def _newest(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Reports of the latest years first, within a year those printed last."""

    def key(entry: Entry) -> tuple[int, str]:
        return entry.year, entry.holding.report.record.date or ""

    return tuple(sorted(catalogue.entries, key=key, reverse=True)[:NEWEST])


def _provinces(catalogue: Catalogue) -> list[tuple[str, list[int]]]:
    """For each province how many districts are held a year."""
    held = Counter((entries[0].division.province, year) for (_, year), entries in catalogue.by_place.items())
    names = dict.fromkeys(division.province for division in catalogue.divisions)
    return [(name, [held[name, year] for year in catalogue.years]) for name in names]


def _indicators(catalogue: Catalogue) -> list[Indicator]:
    """The indicators that most districts and years give, in the order of the vocabulary."""
    given = Counter(
        indicator for (indicator, *_), cell in catalogue.cells.items() if isinstance(cell, Reported)
    )
    everyone = catalogue.authority.indicators
    most = sorted(everyone, key=lambda indicator: -given[indicator.id])[:INDICATORS]
    return [indicator for indicator in everyone if indicator in most and given[indicator.id]]
