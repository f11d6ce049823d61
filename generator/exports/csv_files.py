"""A table as CSV: UTF-8 with a byte-order mark, LF, quoted as RFC 4180 asks, safe to open.

Excel in China reads a CSV without the mark as GBK, so the mark is there; `utf-8-sig` takes it off.
Spreadsheets run a cell that begins with = + - @ as a formula. A text cell that begins so, or with
an apostrophe, gets one apostrophe in front: take one off and the text is again what it was.
"""

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal

from generator.exports.rows import Row, Value
from generator.gathering.columns import Table
from generator.model import Page

BOM = "\ufeff"
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


def csv_file(table: Table, rows: Iterable[Row], path: str | None = None) -> Page:
    """The file of a table, at its own address or at `path`. A row lacking a column has it empty."""
    names = [column.name for column in table.columns]
    guarded = {column.name for column in table.columns if column.text}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row.get(name), name in guarded) for name in names])
    return Page(path or table.address, BOM + out.getvalue())


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
