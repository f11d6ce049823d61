"""The rows of a report's tables as a grid: for each cell its words, its columns, its place in its block."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from generator.model import Block, Label, Row, Span
from generator.model.tables import columns_of

LONGEST_TITLE = 60
"""Characters of a line that can be a table's title."""

LEADS_TO_TABLE = re.compile(r"如下|下表|附表|表\d|：$")
"""What the last sentence before a table says if it tells of it."""

NOTE = re.compile("[（(]?(?:备?注|说明|以上|上表|本表)")
"""What a note below a table begins with."""

DASH = frozenset("/-—－–无")
"""What stands in a cell for no number."""

NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
"""A number that is no year's."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its text without white space and where each of its characters stands in its block's shown text.

    `column` is its first column, from 0; `down` counts the rows it covers, `own` is False in those below
    its first. `parted` says that white space stands between two of its digits in the source: they may be
    two numbers in two lines, and are shown as one.
    """

    text: str
    index: tuple[int, ...]
    column: int
    across: int
    down: int
    own: bool = True
    parted: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: the number of its block, its cells by their columns, those it shares with rows above, too."""

    block: int
    head: bool
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what stands above it in one line, and in rows across all of it; and its other rows."""

    title: str
    rows: tuple[GridRow, ...]

    def head(self, column: int) -> str:
        """What the head says of a column, from above to below."""
        cells = [cell for row in self.rows if row.head for cell in row.cells if cell.own]
        return "".join(one.text for one in cells if one.column <= column < one.column + one.across)


def tables(blocks: Sequence[Block]) -> Iterator[Table]:
    """The tables of a report, in order. Rows of one table may stand apart in the order of the blocks."""
    members: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.row:
            members.setdefault(block.row.table, []).append(number)
    for numbers in members.values():
        yield _table(blocks, numbers)


def _table(blocks: Sequence[Block], numbers: Sequence[int]) -> Table:
    rows = list(_rows(blocks, numbers))
    width = max((cell.column + cell.across for row in rows for cell in row.cells), default=0)
    whole = [row for row in rows if len(row.cells) == 1 and row.cells[0].across == width > 1]
    told = (_line_above(blocks, numbers[0]), *(row.cells[0].text for row in whole))
    note = _note_below(blocks, numbers[-1])
    return Table("\n".join((*told, note)), _headed([row for row in rows if row not in whole]))


def _headed(rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
    """The rows; those above the first with a number name columns, whether they are marked so or not."""
    heads = list(takewhile(lambda row: not any(map(_counts, row.cells)), rows))
    return (*(replace(row, head=True) for row in heads), *rows[len(heads) :])


def _counts(cell: GridCell) -> bool:
    """Whether a cell holds a number, or says that there is none."""
    return bool(NUMBER.search(cell.text) or (cell.text and set(cell.text) <= DASH))


def _note_below(blocks: Sequence[Block], number: int) -> str:
    text = "".join(blocks[number + 1].shown.text.split()) if number + 1 < len(blocks) else ""
    return text if NOTE.match(text) else ""


def _line_above(blocks: Sequence[Block], number: int) -> str:
    """The heading or caption right above a table, a second line of it, too."""
    lines: list[str] = []
    for block in reversed(blocks[max(0, number - 2) : number]):
        text = "".join(block.shown.text.split())
        if block.row:
            break
        if len(text) > LONGEST_TITLE or text.endswith("。"):
            last = re.split("[。；](?=.)", text)[-1]
            return last if LEADS_TO_TABLE.search(last) else "\n".join(lines)
        lines.append(text)
        if block.label is Label.HEADING:
            break
    return "\n".join(lines)


def _rows(blocks: Sequence[Block], numbers: Sequence[int]) -> Iterator[GridRow]:
    told = [(number, row) for number in numbers if (row := blocks[number].row)]
    columns = columns_of([row.cells for _, row in told])
    reaching: dict[int, tuple[GridCell, int]] = {}
    for (number, row), places in zip(told, columns, strict=True):
        shared = [(cell, left) for cell, left in reaching.values() if left > 0]
        own = list(_cells(blocks[number], row, places))
        every = sorted((*(_below(cell) for cell, _ in shared), *own), key=lambda cell: cell.column)
        yield GridRow(number, row.head, tuple(every))
        reaching = {cell.column: (cell, left - 1) for cell, left in shared}
        reaching |= {cell.column: (cell, cell.down - 1) for cell in own}


def _below(cell: GridCell) -> GridCell:
    return GridCell(cell.text, (), cell.column, cell.across, cell.down, False)


def _cells(block: Block, row: Row, places: Sequence[int]) -> Iterator[GridCell]:
    at: Mapping[int, list[int]] = _by_origin(block)
    for cell, column in zip(row.cells, places, strict=True):
        index = tuple(_held(block, at, cell.span))
        text = "".join(block.shown.text[place] for place in index)
        parted = _is_parted(text, [block.shown.origins[place] for place in index])
        yield GridCell(text, index, column, cell.across, cell.down, parted=parted)


def _is_parted(text: str, origins: Sequence[int]) -> bool:
    beside = pairwise(zip(text, origins, strict=True))
    return any(a.isdecimal() and b.isdecimal() and to - at > 1 for (a, at), (b, to) in beside)


def _by_origin(block: Block) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, origin in enumerate(block.shown.origins):
        found.setdefault(origin, []).append(place)
    return found


def _held(block: Block, at: Mapping[int, list[int]], span: Span) -> Iterator[int]:
    for origin in range(span.start, span.end):
        yield from (place for place in at.get(origin, ()) if not block.shown.text[place].isspace())
