"""Rows and documents as JSON: UTF-8 without a mark, real types, nothing guarded."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from generator.exports.rows import Row, Value
from generator.gathering import addresses
from generator.gathering.columns import Table, Type
from generator.gathering.numbers import number
from generator.model import Page

NOTHING: Mapping[str, str] = {}


def json_file(table: Table, made: Iterable[Row]) -> bytes:
    """The rows of a table: an array, a row a line, every column in each; an absent list is one of nothing."""
    names = [column.name for column in table.columns]
    lists = [at for at, column in enumerate(table.columns) if column.type is Type.LIST]
    lines = (f"\n{written(_named(names, row, lists))}".encode() for row in made)
    return b"[%b\n]\n" % b",".join(lines)


def _named(names: Sequence[str], row: Row, lists: Sequence[int]) -> dict[str, Value]:
    named = dict(zip(names, row, strict=True))
    for at in lists:
        named[names[at]] = row[at] or ()
    return named


def document(
    path: str, schema: str, content: Mapping[str, object], more: Mapping[str, str] = NOTHING
) -> Page:
    """A document of the API at `path`, which names its JSON Schema by a relative address.

    `more` are the last properties, their values as JSON already.
    """
    folder = path.rpartition("/")[0] + "/"
    named = {"$schema": addresses.relative(folder, addresses.api_schema(schema)), **content}
    last = "".join(f',"{name}":{value}' for name, value in more.items())
    return Page(path, f"{written(named)[:-1]}{last}}}\n")


def written(value: object) -> str:
    """JSON on one line, Chinese as it is, decimals as numbers.

    >>> written({"low": Decimal("98.50"), "unit": "件"})
    '{"low":98.5,"unit":"件"}'
    """
    return _ENCODER.encode(value)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return number(value)
    raise TypeError(f"{value!r} has no form in JSON")


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False, default=_plain
)
