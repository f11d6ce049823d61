"""Tables as a form tells them → rows that each stand on a line: those without ink go, heads are found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import itemgetter

from generator.model.tables import columns_of

YEAR = re.compile(r"(?:19|20)\d\d\s*年?")
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class CellText:
    """The text of a cell, and how many columns and rows it covers."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class RowText:
    """The cells of a row; `head` says that the form calls it the head of its table."""

    cells: tuple[CellText, ...]
    head: bool = False


def whole_rows(rows: Sequence[RowText]) -> list[RowText]:
    """The rows that hold text. Cells that reach over one without text reach that much less far.

    Where the form names no head, the first row is one if it alone has no numbers.

    >>> [row.head for row in whole_rows([RowText((CellText("项目"), CellText("2023年"))),
    ...                                  RowText((CellText(""),)),
    ...                                  RowText((CellText("会议"), CellText("8次")))])]
    [True, False]
    """
    inked = [any(cell.text.strip() for cell in row.cells) for row in rows]
    before = list(accumulate(inked, initial=0))
    kept: list[list[tuple[int, CellText]]] = [[] for _ in range(before[-1])]
    for at, columns in enumerate(columns_of([row.cells for row in rows])):
        for column, cell in zip(columns, rows[at].cells, strict=True):
            down = before[min(at + cell.down, len(rows))] - before[at]
            if down:
                kept[before[at]].append((column, replace(cell, down=down)))
    heads = [row.head for row, ink in zip(rows, inked, strict=True) if ink]
    return _headed([RowText(_in_order(cells), head) for cells, head in zip(kept, heads, strict=True)])


def _in_order(cells: Sequence[tuple[int, CellText]]) -> tuple[CellText, ...]:
    """Cells by their columns: one that began in a row without text stands before or between the others."""
    return tuple(cell for _, cell in sorted(cells, key=itemgetter(0)))


def _headed(rows: Sequence[RowText]) -> list[RowText]:
    if len(rows) < 2 or any(row.head for row in rows) or len(rows[0].cells) < 2:
        return list(rows)
    size = min(max(cell.down for cell in rows[0].cells), len(rows))
    body = rows[size:]
    counted = sum(map(_has_number, body))
    if any(map(_has_number, rows[:size])) or 2 * counted <= len(body):
        return list(rows)
    return [replace(row, head=at < size) for at, row in enumerate(rows)]


def _has_number(row: RowText) -> bool:
    return any(DIGIT.search(YEAR.sub("", cell.text)) for cell in row.cells)
