"""Each table of the site as CSV and as JSON, with the same rows."""

from collections.abc import Callable, Iterable, Iterator

from generator.exports import rows
from generator.exports.csv_files import CsvFile
from generator.exports.json_files import JsonFile
from generator.exports.rows import Row
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import Table
from generator.model import Page

WHOLE: tuple[tuple[Table, Callable[[Catalogue], Iterator[Row]]], ...] = (
    (columns.REPORTS, rows.reports),
    (columns.FIGURES, rows.figures),
    (columns.BLOCKS, rows.blocks),
    (columns.PASSAGES, rows.passages),
    (columns.SHARES, rows.shares),
    (columns.COVERAGE, rows.coverage),
    (columns.TOPICS, rows.topics),
    (columns.INDICATORS, rows.indicators),
)
"""The tables of the whole archive, each with what makes its rows."""


def whole(catalogue: Catalogue) -> Iterator[Page]:
    """The tables below data/."""
    for table, make in WHOLE:
        yield from both(table, make(catalogue))


def comparisons(catalogue: Catalogue) -> Iterator[Page]:
    """The tables of each indicator, year and district, beside their pages."""
    for address, keys in _pages(catalogue):
        yield from both(columns.COMPARISON, rows.comparison(catalogue, keys), addresses.csv(address))


def both(table: Table, made: Iterable[Row], path: str | None = None) -> tuple[Page, Page]:
    """The rows as CSV, at the table's own address or at `path`, and as JSON beside it; each is made once."""
    files = (CsvFile(table, path), JsonFile(table, path))
    for row in made:
        for file in files:
            file.add(row)
    as_csv, as_json = files
    return as_csv.page(), as_json.page()


Keys = list[tuple[str, str, int]]


def _pages(catalogue: Catalogue) -> Iterator[tuple[str, Keys]]:
    """The address of each page of comparison, and the cells that it shows."""
    slugs = [division.slug for division in catalogue.divisions]
    ids = [indicator.id for indicator in catalogue.authority.indicators]
    for id in ids:
        yield addresses.indicator(id), [(id, slug, year) for slug in slugs for year in catalogue.years]
    for year in catalogue.years:
        held = [slug for slug in slugs if (slug, year) in catalogue.by_place]
        yield addresses.comparison_year(year), [(id, slug, year) for slug in held for id in ids]
    for slug in slugs:
        years = [year for year in catalogue.years if (slug, year) in catalogue.by_place]
        yield addresses.district(slug), [(id, slug, year) for id in ids for year in years]
