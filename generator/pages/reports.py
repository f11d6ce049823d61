"""The index of all reports, by year, latest first."""

from collections.abc import Iterator
from itertools import groupby

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.paging import sheets
from generator.words import say


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index, in as many pages as it needs."""
    entries = [entry for year in reversed(catalogue.years) for entry in catalogue.by_year.get(year, ())]
    for sheet in sheets(entries, addresses.REPORTS):
        groups = groupby(sheet.items, key=lambda entry: entry.year)
        yield page(
            sheet.address,
            "reports.md.j2",
            sheet.titled(say("reports.title")),
            say("reports.description", count=len(entries)),
            name=catalogue.name,
            total=len(entries),
            groups=[(year, tuple(group)) for year, group in groups],
            sheet=sheet,
            csv=addresses.REPORTS_CSV,
        )
