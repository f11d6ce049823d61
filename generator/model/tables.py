"""Tables inside a report: their rows, and the cells of each."""

from dataclasses import dataclass

from generator.model.texts import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table's row: its text in the source, and how many columns and rows it covers."""

    span: Span
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: `table` counts the tables of a source from 0; `head` says that it names columns."""

    table: int
    cells: tuple[Cell, ...]
    head: bool = False
