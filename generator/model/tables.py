"""Tables inside a report: their rows, and the cells of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.model.compact import compact
from generator.model.texts import Span


@compact
@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table's row: its text in the source, and how many columns and rows it covers."""

    span: Span
    across: int = 1
    down: int = 1


@compact
@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: `table` counts the tables of a source from 0; `head` says that it names columns."""

    table: int
    cells: tuple[Cell, ...]
    head: bool = False


class Spanning(Protocol):
    """What covers columns and rows: a cell, or the text that is to be one."""

    @property
    def across(self) -> int:
        """Columns."""

    @property
    def down(self) -> int:
        """Rows."""


def columns_of(rows: Sequence[Sequence[Spanning]]) -> list[list[int]]:
    """For each cell of each row the column in which it begins, from 0, as HTML tables place their cells.

    A cell that reaches down keeps its columns from the rows below, which have no cell of their own there.

    >>> whole = Span(0, 0)
    >>> columns_of([(Cell(whole, down=2), Cell(whole, across=2)), (Cell(whole), Cell(whole))])
    [[0, 1], [1, 2]]
    """
    taken: dict[int, int] = {}
    return [_placed(row, taken) for row in rows]


def _placed(row: Sequence[Spanning], taken: dict[int, int]) -> list[int]:
    """The columns of one row; `taken` says for how many rows more a column is taken, and is kept up."""
    free = {column: left for column, left in taken.items() if left > 0}
    taken.clear()
    taken.update({column: left - 1 for column, left in free.items()})
    columns, at = [], 0
    for cell in row:
        while at in free:
            at += 1
        columns.append(at)
        taken.update(dict.fromkeys(range(at, at + cell.across), cell.down - 1))
        at += cell.across
    return columns
