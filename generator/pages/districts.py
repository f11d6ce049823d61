"""Districts: the index by province and city, and a page a district: what its reports tell over the years."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup

from generator.authority import Division, Indicator, Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.keyterms import Keyword
from generator.gathering.movement import PERCENT, Change, movement
from generator.model import Job, Page
from generator.pages import labels, ratios, working
from generator.pages.development import development
from generator.pages.frame import page, way
from generator.pages.keywords import keywords
from generator.pages.marks import marks
from generator.pages.paging import Sheet, sheets
from generator.pages.places import by_place, place, slug
from generator.pages.portions import Portions, by_topic
from generator.pages.record import meeting
from generator.pages.shelves import shelved, span
from generator.pages.tables import printer
from generator.words import say

YEARS = 12
"""Years in one table at most, the newest on the first page: with forty indicators a page of about 200 KB."""

Years = tuple[int, ...]


def render(catalogue: Catalogue) -> Iterator[Page]:
    """The index of districts and every district's pages."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every page by itself: a district's depends on its own reports, and on its key terms."""
    for sheet in sheets(catalogue.divisions, addresses.DISTRICTS, slug):
        depends = partial(_indexed, catalogue, sheet)
        yield working.of_page(__name__, sheet.address, depends, partial(_index, catalogue, sheet))
    for division in catalogue.divisions:
        yield from _district(catalogue, division)


def _indexed(catalogue: Catalogue, sheet: Sheet[Division]) -> object:
    counted = [_counted(catalogue, division) for division in sheet.items]
    return sheet.place, working.named(catalogue, sheet.items), counted


def _index(catalogue: Catalogue, sheet: Sheet[Division]) -> Page:
    rows = [_counted(catalogue, division) for division in sheet.items]
    return page(
        sheet.address,
        "districts.raw.j2",
        sheet.titled(say("districts.title")),
        sheet.titled(say("districts.description")),
        name=catalogue.name,
        groups=by_place(rows, lambda row: row[0]),
        sheet=sheet,
    )


def _counted(catalogue: Catalogue, division: Division) -> tuple[Division, int, str]:
    entries = catalogue.by_division[division.slug]
    return division, len(entries), span(entry.year for entry in entries)


def _district(catalogue: Catalogue, division: Division) -> Iterator[Job]:
    """The first page with everything, and those with the tables of earlier years."""
    years = tuple(sorted({entry.year for entry in catalogue.by_division[division.slug]}))
    for sheet in sheets(stretches(years), addresses.district(division.slug), str, rows=1):
        depends = partial(_told, catalogue, division, sheet)
        make = partial(_page, catalogue, division, sheet, years)
        yield working.of_page(__name__, sheet.address, depends, make)


def _told(catalogue: Catalogue, division: Division, sheet: Sheet[Years]) -> object:
    held = [entry.told_by() for entry in catalogue.by_division[division.slug]]
    terms = _terms(catalogue, division) if sheet.number == 1 else ()
    return catalogue.authority_digest, division, catalogue.name(division), sheet.place, held, terms


def _terms(catalogue: Catalogue, division: Division) -> Sequence[Keyword]:
    return catalogue.key_terms().districts[division.slug]


def _page(catalogue: Catalogue, division: Division, sheet: Sheet[Years], years: Years) -> Page:
    (shown,) = sheet.items
    tables = _tables(catalogue, division, shown, sheet.address)
    cells = [(i.id, division.slug, year) for _, rows in tables for i, _ in rows for year in shown]
    return page(
        sheet.address,
        "district.raw.j2",
        sheet.titled(catalogue.name(division)),
        say("district.description", district=division.full_name),
        name=catalogue.name,
        division=division,
        years=shown,
        span=span(shown),
        tables=tables,
        csv=addresses.csv(sheet.first),
        marks=marks(catalogue, cells),
        sheet=sheet,
        whole=_whole(catalogue, division, sheet, years) if sheet.number == 1 else {},
    )


def stretches(years: Sequence[int]) -> list[Years]:
    """Years in tables of a bounded width, the newest first; within each in their order.

    >>> [(one[0], one[-1]) for one in stretches(range(1994, 2024))]
    [(2012, 2023), (2000, 2011), (1994, 1999)]
    """
    ends = range(len(years), 0, -YEARS)
    return [tuple(years[max(0, end - YEARS) : end]) for end in ends]


def _whole(catalogue: Catalogue, division: Division, sheet: Sheet[Years], years: Years) -> dict[str, object]:
    """What only the first page of a district shows."""
    entries = catalogue.by_division[division.slug]
    return {
        "place": place(division),
        "entries": tuple(reversed(entries)),
        "span": span(years),
        "terms": terms(entries),
        "meeting": meeting,
        "beside": catalogue.beside,
        "keywords": keywords(sheet.address, _terms(catalogue, division), district=division.slug),
        "moved": movement(catalogue, division.slug),
        "amount": amount,
        "growth": growth,
        "lines": development(catalogue, division, sheet.address, years),
        "shares": _shares(catalogue, division, sheet.address, years),
        "heads": {year: _head(catalogue, sheet.address, division.slug, year) for year in years},
        "coverage": addresses.COVERAGE,
        "feed": addresses.feed(sheet.address),
    }


def terms(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    """The congresses' terms, the latest first, each with the years that its reports tell of.

    A report that names no term is of none here: nobody counts years to find it.
    """
    known = {(one.holding.report.record.term or 0, one.year) for one in entries}
    grouped = groupby(sorted(known, reverse=True), key=lambda pair: pair[0])
    years = {term: sorted(year for _, year in pairs) for term, pairs in grouped if term}
    return [(meeting(term, None) or "", labels.listed(map(str, held))) for term, held in years.items()]


def amount(change: Change) -> str:
    """The difference as printed, with its unit."""
    told = ratios.difference(change.difference)
    unit = change.later.figure.unit
    key = "district.rate_amount" if unit == PERCENT else "district.amount"
    return say(key, difference=told, unit=unit)


def growth(change: Change) -> str:
    """The growth in percent as printed; empty where there is none, or none to tell."""
    return ratios.signed(ratios.percent(change.growth)) if change.growth else ""


def _shares(catalogue: Catalogue, division: Division, address: str, years: Years) -> Portions | None:
    texts = {year: text for year in years if (text := catalogue.shares.at(division.slug, year))}
    title = say("district.shares_title", district=catalogue.name(division))
    return by_topic(catalogue, address, title, years, texts)


def _head(catalogue: Catalogue, address: str, district: str, year: int) -> Markup:
    """A year with the report that was counted, where there is one."""
    entry = catalogue.shares.counted.get((district, year))
    if entry is None:
        return Markup(year)
    words = f"{year} {labels.kind_short(entry)}"
    return way(address, words, addresses.report(entry.id))


def _tables(
    catalogue: Catalogue, division: Division, years: Years, address: str
) -> list[tuple[Topic, list[tuple[Indicator, Markup]]]]:
    """Indicators by topic, each with its cells as HTML."""
    spoken = [
        indicator
        for indicator in catalogue.authority.indicators
        if any((indicator.id, division.slug, year) in catalogue.cells for year in years)
    ]
    cells = printer(catalogue, address).row

    def row(indicator: Indicator) -> tuple[Indicator, Markup]:
        return indicator, cells((indicator.id, division.slug, year) for year in years)

    return [(topic, [row(i) for i in indicators]) for topic, indicators in shelved(catalogue, spoken)]
