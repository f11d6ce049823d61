"""The index of all reports, by year, latest first."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Job, Page
from generator.pages import working
from generator.pages.frame import page
from generator.pages.paging import Sheet, sheets
from generator.words import say


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index, in as many pages as it needs."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: it depends on what it says of its reports, the first also on their number."""
    entries = [entry for year in reversed(catalogue.years) for entry in catalogue.by_year.get(year, ())]
    for sheet in sheets(entries, addresses.REPORTS, working.id_of):
        total = len(entries) if sheet.number == 1 else 0
        depends = partial(working.cards, catalogue, sheet, total)
        yield working.of_page(__name__, sheet.address, depends, partial(_page, catalogue, sheet, total))


def _page(catalogue: Catalogue, sheet: Sheet[Entry], total: int) -> Page:
    groups = groupby(sheet.items, key=lambda entry: entry.year)
    return page(
        sheet.address,
        "reports.raw.j2",
        sheet.titled(say("reports.title")),
        sheet.titled(say("reports.description")),
        name=catalogue.name,
        total=total,
        groups=[(year, tuple(group)) for year, group in groups],
        sheet=sheet,
        csv=addresses.REPORTS_CSV,
    )
