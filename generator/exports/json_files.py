"""Rows and documents as JSON: UTF-8 without a mark, real types, nothing guarded."""

import io
import json
from collections.abc import Mapping
from decimal import Decimal

from generator.exports.rows import Row, Value
from generator.gathering import addresses
from generator.gathering.columns import Table, Type
from generator.gathering.numbers import number
from generator.model import Page


class JsonFile:
    """The rows of a table beside its CSV file, row by row: an array, a row a line, every column in each."""

    def __init__(self, table: Table, csv: str | None = None) -> None:
        self._path = addresses.json(csv or table.address)
        self._columns = [(column.name, column.type) for column in table.columns]
        self._bytes = io.BytesIO(b"[")
        self._bytes.seek(1)
        self._before = "\n"

    def add(self, row: Row) -> None:
        """Write a row. A column that it lacks is null, or a list of nothing."""
        line = written({name: _value(row.get(name), type) for name, type in self._columns})
        self._bytes.write(f"{self._before}{line}".encode())
        self._before = ",\n"

    def page(self) -> Page:
        """The whole file; no row can follow."""
        self._bytes.write(b"\n]\n")
        return Page(self._path, self._bytes.getvalue())


def document(path: str, schema: str, content: Mapping[str, object]) -> Page:
    """A document of the API at `path`, which names its JSON Schema by a relative address."""
    folder = path.rpartition("/")[0] + "/"
    named = {"$schema": addresses.relative(folder, addresses.api_schema(schema)), **content}
    return Page(path, f"{written(named)}\n")


def written(value: object) -> str:
    """JSON on one line, Chinese as it is, decimals as numbers.

    >>> written({"low": Decimal("98.50"), "unit": "件"})
    '{"low":98.5,"unit":"件"}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return number(value)
    raise TypeError(f"{value!r} has no form in JSON")


def _value(value: Value, type: Type) -> Value:
    """A list that holds nothing is an empty one; any other absence is null."""
    return () if value is None and type is Type.LIST else value
