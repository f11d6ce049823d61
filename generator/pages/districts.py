"""Districts: the index by province and city, and a page a district with its figures over the years."""

from collections.abc import Iterator

from generator.authority import Division, Indicator, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.marks import marks
from generator.pages.paging import sheets
from generator.pages.places import by_place, place
from generator.pages.shelves import shelved, span
from generator.pages.tables import Slot, slot


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of districts and every district's page."""
    yield from _index(catalogue)
    for division in catalogue.divisions:
        yield _district(catalogue, division)


def _index(catalogue: Catalogue) -> Iterator[Page]:
    for sheet in sheets(catalogue.divisions, addresses.DISTRICTS):
        rows = [_counted(catalogue, division) for division in sheet.items]
        yield page(
            sheet.address,
            "districts.md.j2",
            sheet.titled("地区"),
            f"本库收有报告的地区，共 {len(catalogue.divisions)} 个，按省、市排列。",
            name=catalogue.name,
            groups=by_place(rows, lambda row: row[0]),
            sheet=sheet,
        )


def _counted(catalogue: Catalogue, division: Division) -> tuple[Division, int, str]:
    entries = catalogue.by_division[division.slug]
    return division, len(entries), span(entry.year for entry in entries)


def _district(catalogue: Catalogue, division: Division) -> Page:
    entries = catalogue.by_division[division.slug]
    years = tuple(sorted({entry.year for entry in entries}))
    tables = _tables(catalogue, division, years)
    shown = [indicator.id for _, rows in tables for indicator, _ in rows]
    address = addresses.district(division.slug)
    return page(
        address,
        "district.md.j2",
        catalogue.name(division),
        f"{division.full_name}人大常委会历年工作报告与数字。",
        name=catalogue.name,
        division=division,
        place=place(division),
        entries=tuple(reversed(entries)),
        years=years,
        tables=tables,
        csv=addresses.csv(address),
        marks=marks(catalogue, ((i, division.slug, year) for i in shown for year in years)),
    )


def _tables(
    catalogue: Catalogue, division: Division, years: tuple[int, ...]
) -> list[tuple[Topic, list[tuple[Indicator, list[Slot]]]]]:
    spoken = [
        indicator
        for indicator in catalogue.authority.indicators
        if any((indicator.id, division.slug, year) in catalogue.cells for year in years)
    ]

    def row(indicator: Indicator) -> tuple[Indicator, list[Slot]]:
        return indicator, [slot(catalogue, indicator.id, division.slug, year) for year in years]

    return [(topic, [row(i) for i in indicators]) for topic, indicators in shelved(catalogue, spoken)]
