"""A table as CSV: UTF-8 with a byte-order mark, LF, quoted as RFC 4180 asks, safe to open.

Excel in China reads a CSV without the mark as GBK, so the mark is there; `utf-8-sig` takes it off.
Spreadsheets run a cell that begins with = + - @ as a formula. A text cell that begins so, or with
an apostrophe, gets one apostrophe in front: take one off and the text is again what it was.
"""

import codecs
import csv
import gzip
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, BinaryIO, cast

from generator.exports.rows import Row, Value
from generator.gathering.columns import Column, Table, Type

RISKY = frozenset("=+-@＝＋－＠\t\r\n'")
"""First characters that a spreadsheet may act on, in either width; the last makes guarding reversible."""

LEVEL = 3
"""How closely tables are packed: the closest packing takes three times as long and saves a tenth."""
CONVERTED = frozenset({Type.LIST, Type.FLAG, Type.NUMBER})
"""What `csv` would not write as it is meant."""


def guard(text: str) -> str:
    """Keep a spreadsheet from running text as a formula. `unguard` undoes it.

    >>> guard("=SUM(A1)"), guard("3万余人次"), guard("'引'")
    ("'=SUM(A1)", '3万余人次', "''引'")
    """
    return f"'{text}" if text[:1] in RISKY else text


def unguard(text: str) -> str:
    """The text that was guarded.

    >>> unguard(guard("-x")), unguard("3万余人次")
    ('-x', '3万余人次')
    """
    return text.removeprefix("'")


def csv_file(table: Table, made: Iterable[Row]) -> bytes:
    """The rows as CSV, below the names of the table's columns."""
    written = io.BytesIO()
    _write(written, table, made)
    return written.getvalue()


def packed(table: Table, made: Iterable[Row]) -> bytes:
    """The rows as CSV, packed by gzip, which tells no name and no time."""
    written = io.BytesIO()
    with gzip.GzipFile("", "wb", LEVEL, written, mtime=0) as file:
        _write(cast(BinaryIO, file), table, made)
    return written.getvalue()


def _write(file: BinaryIO, table: Table, made: Iterable[Row]) -> None:
    """Write the rows as they come, so that many need no memory. The file stays open."""
    file.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(file, "utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(map(_cells(table.columns), made))
    text.detach()


def _cells(columns: Sequence[Column]) -> Callable[[Row], list[object]]:
    """From a row to its cells: what is written as it is costs nothing, for there are very many."""
    converted = [at for at, column in enumerate(columns) if column.type in CONVERTED]
    texts = [at for at, column in enumerate(columns) if column.text]

    def cells(row: Row) -> list[object]:
        made: list[Any] = list(row)
        for at in converted:
            made[at] = plain(row[at])
        for at in texts:
            text = made[at]
            if text and text[0] in RISKY:
                made[at] = guard(text)
        return made

    return cells


def plain(value: Value) -> str:
    """A value as a cell has it, unguarded: lists parted by semicolons, decimals without exponents.

    >>> plain(("a", "b")), plain(Decimal("1E+4")), plain(True), plain(None)
    ('a;b', '10000', 'true', '')
    """
    tell = _PLAIN.get(type(value), str)
    return tell(value)


_PLAIN: Mapping[type, Callable[[Any], str]] = {
    tuple: ";".join,
    bool: lambda value: "true" if value else "false",
    Decimal: "{:f}".format,
    type(None): lambda value: "",
}
