"""Rows of a report's tables, as they are shown: cell by cell, nothing lost and nothing doubled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Block, Span


@dataclass(frozen=True, slots=True)
class CellPart:
    """A cell: its range in the block's shown text, and how many columns and rows it covers."""

    place: Span
    across: int = 1
    down: int = 1


def cells_of(block: Block) -> tuple[CellPart, ...]:
    """The cells of a block that is a row of a table. None where any of its text stands in no cell, as after
    a correction: then it is shown as a paragraph.

    >>> from generator.model import Cell, Label, Row, TracedText
    >>> row = Row(0, (Cell(Span(0, 2)), Cell(Span(3, 5))))
    >>> block = Block(Label.PARAGRAPH, TracedText("会议 8次", (0, 1, 2, 3, 4)), (Span(0, 5),), row=row)
    >>> [block.shown.text[one.place.start : one.place.end] for one in cells_of(block)]
    ['会议', '8次']
    """
    if block.row is None:
        return ()
    found = tuple(CellPart(_place(block, cell.span), cell.across, cell.down) for cell in block.row.cells)
    held = sum(len("".join(_text(block, cell).split())) for cell in found)
    return found if held == len("".join(block.shown.text.split())) else ()


def _place(block: Block, span: Span) -> Span:
    inside = [at for at, origin in enumerate(block.shown.origins) if span.start <= origin < span.end]
    return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


def _text(block: Block, cell: CellPart) -> str:
    return block.shown.text[cell.place.start : cell.place.end]


def texts_of(block: Block) -> list[str]:
    """The texts of a row's cells; of any other block its text alone."""
    cells = cells_of(block)
    return [_text(block, cell).strip() for cell in cells] if cells else [block.shown.text]


def is_head(block: Block) -> bool:
    """Whether a block is the row that names the columns of its table."""
    return block.row is not None and block.row.head


def in_tables(blocks: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks in order, the rows of one table that follow one another together."""
    for _, run in groupby(enumerate(blocks), key=lambda pair: _key(*pair)):
        yield tuple(block for _, block in run)


def _key(number: int, block: Block) -> tuple[int, int]:
    return (-1, block.row.table) if block.row and cells_of(block) else (number, -1)
