"""A table as CSV: UTF-8 with a byte-order mark, LF, quoted as RFC 4180 asks, safe to open.

Excel in China reads a CSV without the mark as GBK, so the mark is there; `utf-8-sig` takes it off.
Spreadsheets run a cell that begins with = + - @ as a formula. A text cell that begins so, or with
an apostrophe, gets one apostrophe in front: take one off and the text is again what it was.
"""

import csv
import io
import re
from decimal import Decimal

from generator.exports.rows import Row, Value
from generator.gathering.columns import Table
from generator.model import Page

RISKY = re.compile("[=+\\-@＝＋－＠\t\r\n']")
"""First characters that a spreadsheet may act on, in either width; the last makes guarding reversible."""


def guard(text: str) -> str:
    """Keep a spreadsheet from running text as a formula. `unguard` undoes it.

    >>> guard("=SUM(A1)"), guard("3万余人次"), guard("'引'")
    ("'=SUM(A1)", '3万余人次', "''引'")
    """
    return f"'{text}" if RISKY.match(text) else text


def unguard(text: str) -> str:
    """The text that was guarded.

    >>> unguard(guard("-x")), unguard("3万余人次")
    ('-x', '3万余人次')
    """
    return text.removeprefix("'")


class CsvFile:
    """The CSV file of a table, row by row, at its own address or at `path`."""

    def __init__(self, table: Table, path: str | None = None) -> None:
        self._path = path or table.address
        self._columns = [(column.name, column.text) for column in table.columns]
        self._bytes = io.BytesIO()
        self._text = io.TextIOWrapper(self._bytes, "utf-8-sig", newline="")
        self._writer = csv.writer(self._text, lineterminator="\n")
        self._writer.writerow([name for name, _ in self._columns])

    def add(self, row: Row) -> None:
        """Write a row. A column that it lacks is empty."""
        self._writer.writerow([_cell(row.get(name), guarded) for name, guarded in self._columns])

    def page(self) -> Page:
        """The whole file; no row can follow."""
        self._text.detach()
        return Page(self._path, self._bytes.getvalue())


def _cell(value: Value, guarded: bool) -> str:
    text = plain(value)
    return guard(text) if guarded else text


def plain(value: Value) -> str:
    """A value as a cell has it, unguarded: lists parted by semicolons, decimals without exponents.

    >>> plain(("a", "b")), plain(Decimal("1E+4")), plain(True), plain(None)
    ('a;b', '10000', 'true', '')
    """
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else str(value)
