"""Catalogue → data files: a CSV beside each table, and whole-archive files below data/."""

from collections.abc import Iterator

from generator.exports import rows
from generator.exports.csv_files import csv_file
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.model import Page

__all__ = ["export"]


def export(catalogue: Catalogue) -> Iterator[Page]:
    """Every data file of the archive. Each table of a page has one, all its further pages included."""
    yield csv_file(columns.REPORTS, rows.reports(catalogue))
    yield csv_file(columns.FIGURES, rows.figures(catalogue))
    yield csv_file(columns.COVERAGE, rows.coverage(catalogue))
    yield csv_file(columns.PASSAGES, rows.passages(catalogue))
    yield from _indicators(catalogue)
    yield from _years(catalogue)
    yield from _districts(catalogue)


def _indicators(catalogue: Catalogue) -> Iterator[Page]:
    slugs = [division.slug for division in catalogue.divisions]
    for indicator in catalogue.authority.indicators:
        keys = ((indicator.id, slug, year) for slug in slugs for year in catalogue.years)
        yield _comparison(catalogue, keys, addresses.indicator(indicator.id))


def _years(catalogue: Catalogue) -> Iterator[Page]:
    for year in catalogue.years:
        slugs = [d.slug for d in catalogue.divisions if (d.slug, year) in catalogue.by_place]
        keys = ((i.id, slug, year) for slug in slugs for i in catalogue.authority.indicators)
        yield _comparison(catalogue, keys, addresses.comparison_year(year))


def _districts(catalogue: Catalogue) -> Iterator[Page]:
    for division in catalogue.divisions:
        years = [year for year in catalogue.years if (division.slug, year) in catalogue.by_place]
        keys = ((i.id, division.slug, year) for i in catalogue.authority.indicators for year in years)
        yield _comparison(catalogue, keys, addresses.district(division.slug))


def _comparison(catalogue: Catalogue, keys: Iterator[tuple[str, str, int]], address: str) -> Page:
    return csv_file(columns.COMPARISON, rows.comparison(catalogue, keys), addresses.csv(address))
