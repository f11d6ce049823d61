"""Each table of the site as files: CSV, for small ones JSON too, and for what grows a packed CSV a year."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.exports import compared, rows
from generator.exports.csv_files import csv_file, packed
from generator.exports.json_files import json_file
from generator.exports.rows import Key, Row
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.columns import Table
from generator.gathering.entries import Entry
from generator.model import Job, Page

Depends = Callable[[Catalogue], object]

SMALL: tuple[tuple[Table, Callable[[Catalogue], Iterable[Row]], Depends], ...] = (
    (columns.REPORTS, rows.reports, lambda told: told.entries),
    (columns.SHARES, rows.shares, lambda told: told.entries),
    (columns.COVERAGE, rows.coverage, lambda told: _grid(told)),
    (columns.TOPICS, rows.topics, lambda told: told.authority_digest),
    (columns.INDICATORS, rows.indicators, lambda told: told.authority_digest),
)
"""The tables that have a row or a few for each report, with what makes their rows, and of what."""

LARGE: tuple[tuple[Table, Callable[[Iterable[Entry]], Iterable[Row]]], ...] = (
    (columns.FIGURES, rows.figures),
    (columns.BLOCKS, rows.blocks),
)
"""The tables that have hundreds of rows for each report."""


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The tables below data/, then those beside the pages of comparison and districts."""
    for table, make, depends in SMALL:
        work = partial(_both, table, make, catalogue)
        yield Job(f"exports/data/{table.id}", __name__, partial(depends, catalogue), work)
    for whole, of_entries in LARGE:
        for year, entries in sorted(catalogue.by_year.items()):
            work = partial(_of_year, whole, of_entries, year, entries)
            yield Job(f"exports/data/{whole.id}/{year}", __name__, partial(tuple, entries), work)
    yield from _comparisons(catalogue)


def _both(table: Table, make: Callable[[Catalogue], Iterable[Row]], catalogue: Catalogue) -> Iterator[Page]:
    made = tuple(make(catalogue))
    yield Page(table.address, csv_file(table, made))
    yield Page(addresses.json(table.address), json_file(table, made))


def _of_year(
    table: Table,
    make: Callable[[Iterable[Entry]], Iterable[Row]],
    year: int,
    entries: tuple[Entry, ...],
) -> Iterator[Page]:
    yield Page(addresses.table_of_year(table.address, year), packed(table, make(entries)))


def _grid(catalogue: Catalogue) -> object:
    """What the table of coverage shows: of a report that it is there, of a division what it is called."""
    covered = catalogue.coverage
    held = [(place, [entry.id for entry in entries]) for place, entries in catalogue.by_place.items()]
    return held, covered.divisions, covered.years, covered.unpublished


def _comparisons(catalogue: Catalogue) -> Iterator[Job]:
    yield compared.job(catalogue)
    for year, entries in sorted(catalogue.by_year.items()):
        yield _job(catalogue, addresses.comparison_year(year), entries, partial(_year, year))
    for division in catalogue.divisions:
        slug = division.slug
        yield _job(catalogue, addresses.district(slug), catalogue.by_division[slug], partial(_district, slug))


def _job(
    catalogue: Catalogue,
    address: str,
    entries: tuple[Entry, ...],
    make: Callable[[Catalogue, str], Iterator[Page]],
) -> Job:
    """The tables of the page at an address, which show what these entries say and nothing else."""
    told = catalogue.authority_digest
    return Job(f"exports/{address}", __name__, lambda: (told, entries), partial(make, catalogue, address))


def _year(year: int, catalogue: Catalogue, address: str) -> Iterator[Page]:
    held = [one.slug for one in catalogue.divisions if (one.slug, year) in catalogue.by_place]
    keys: list[Key] = [(id, slug, year) for slug in held for id in _ids(catalogue)]
    made = rows.quoted(catalogue, keys)
    yield Page(addresses.csv(address), csv_file(columns.COMPARISON_OF_YEAR, made))


def _district(slug: str, catalogue: Catalogue, address: str) -> Iterator[Page]:
    years = [year for year in catalogue.years if (slug, year) in catalogue.by_place]
    keys: list[Key] = [(id, slug, year) for id in _ids(catalogue) for year in years]
    made = rows.unquoted(catalogue, keys)
    yield Page(addresses.csv(address), csv_file(columns.COMPARISON, made))


def _ids(catalogue: Catalogue) -> list[str]:
    return [indicator.id for indicator in catalogue.authority.indicators]
