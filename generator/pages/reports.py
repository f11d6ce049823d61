"""The index of all reports, by year, latest first."""

from collections.abc import Iterator
from itertools import groupby

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.paging import sheets


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index, in as many pages as it needs."""
    entries = [entry for year in reversed(catalogue.years) for entry in catalogue.by_year.get(year, ())]
    for sheet in sheets(entries, addresses.REPORTS):
        groups = groupby(sheet.items, key=lambda entry: entry.year)
        yield page(
            sheet.address,
            "reports.md.j2",
            sheet.titled("全部报告"),
            f"本库收录的全部人大常委会工作报告，共 {len(entries)} 篇。",
            name=catalogue.name,
            total=len(entries),
            groups=[(year, tuple(group)) for year, group in groups],
            sheet=sheet,
            csv=addresses.REPORTS_CSV,
        )
