"""The table of each indicator over the whole archive, put together from what the reports of each city say.

All are made in one go: what is kept of a city has a piece of every table.
"""

import pickle
import zlib
from collections.abc import Iterator
from itertools import chain, groupby

from generator import results
from generator.exports import rows
from generator.exports.csv_files import csv_file
from generator.exports.json_files import json_file
from generator.exports.pieces import cities
from generator.exports.rows import Row
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, NotStated, citations, of_place
from generator.gathering.entries import Entry
from generator.model import Job, Page

Piece = list[tuple[bytes, bytes]]
"""For each indicator the rows that some reports give, as CSV and as JSON."""

TABLE = columns.COMPARISON
HEAD = csv_file(TABLE, ())
OPENING, CLOSING = b"[", b"\n]\n"
LEVEL = 1
"""How closely a piece is packed while it is kept: it is read again as often as anything changes."""


def job(catalogue: Catalogue) -> Job:
    """The tables of all indicators: CSV, and JSON, which the API names."""
    told = catalogue.authority_digest
    return Job("exports/compare", __name__, lambda: (told, catalogue.entries), lambda: _tables(catalogue))


def _tables(catalogue: Catalogue) -> Iterator[Page]:
    ids = tuple(indicator.id for indicator in catalogue.authority.indicators)
    packed = [results.kept(piece, entries, ids) for entries in cities(catalogue.entries)]
    pieces: list[Piece] = [pickle.loads(zlib.decompress(one)) for one in packed]
    for at, id in enumerate(ids):
        path, parts = addresses.csv(addresses.indicator(id)), [one[at] for one in pieces]
        yield Page(path, HEAD + b"".join(lines for lines, _ in parts))
        rows_as_json = b",".join(lines for _, lines in parts if lines)
        yield Page(addresses.json(path), OPENING + rows_as_json + CLOSING)


def piece(entries: tuple[Entry, ...], ids: tuple[str, ...]) -> bytes:
    """What some reports say of the indicators, as a packed `Piece`."""
    places = [(held, _cells(held)) for held in _places(entries)]
    told = [tuple(chain.from_iterable(_rows(id, *one) for one in places)) for id in ids]
    return zlib.compress(pickle.dumps([_written(made) for made in told], pickle.HIGHEST_PROTOCOL), LEVEL)


def _places(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, ...]]:
    """The reports of one district and year after the other, in their order."""
    for _, held in groupby(entries, key=lambda entry: (entry.division.slug, entry.year)):
        yield tuple(held)


def _cells(held: tuple[Entry, ...]) -> dict[str, Cell]:
    return of_place(held, chain.from_iterable(map(citations, held)))


def _rows(id: str, held: tuple[Entry, ...], cells: dict[str, Cell]) -> Iterator[Row]:
    return (row[:-1] for row in rows.of_cell(id, cells.get(id, NotStated()), held[0]))


def _written(made: tuple[Row, ...]) -> tuple[bytes, bytes]:
    lines = csv_file(TABLE, made)[len(HEAD) :]
    return lines, json_file(TABLE, made)[len(OPENING) : -len(CLOSING)]
