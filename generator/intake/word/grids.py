"""Tables of a Word document: rows, merged cells, and tables that only frame text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.intake.tabling import CellText, RowText
from generator.intake.word.package import attribute, child, local
from generator.intake.word.parts import Blocks, Node, Paragraph, Table

WRAPPERS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""Elements that may stand between a table and its rows, or a row and its cells."""

FRAMED_TEXT = 300
"""Characters of several paragraphs in one cell, from which on a table is there to place text on the page."""

LEAST_PARAGRAPHS = 3
"""Paragraphs that such a cell has."""

MOST_ACROSS = 63
"""Columns that a table of Word has at the most."""


@dataclass
class Cell:
    """A cell: what stands in it, and how many columns and rows it covers."""

    blocks: Blocks
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        """Its paragraphs."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, Paragraph))


@dataclass
class GridRow:
    """A row of cells."""

    cells: list[Cell] = field(default_factory=list)
    head: bool = False


Walker = Callable[[Node, bool], Blocks]
"""What stands in a cell; told whether the cell was deleted."""


def blocks_of(element: Node, walk: Walker, hidden: Callable[[str], None]) -> tuple[Blocks, int]:
    """What a table is: itself, followed by those inside of it, of which the number is told, too.

    Where it has one row or one column, or cells of whole passages, it is only a frame, and is what stands in
    it. `hidden` is told text in cells that Word covers with the cell above.
    """
    rows = _rows(element, walk, hidden)
    inside = [block for row in rows for cell in row.cells for block in cell.blocks]
    if _is_frame(rows):
        return inside, 0
    inner = [block for block in inside if isinstance(block, Table)]
    return [Table([_as_text(row) for row in rows]), *inner], len(inner)


def _as_text(row: GridRow) -> RowText:
    return RowText(tuple(CellText(cell.text, cell.across, cell.down) for cell in row.cells), row.head)


def _is_frame(rows: Sequence[GridRow]) -> bool:
    inked = [row for row in rows if any(cell.text.strip() for cell in row.cells)]
    widest = max((sum(cell.across for cell in row.cells) for row in inked), default=0)
    cells = max((len(row.cells) for row in inked), default=0)
    return len(inked) < 2 or widest < 2 or cells < 2 or any(_holds_passage(row) for row in inked)


def _holds_passage(row: GridRow) -> bool:
    for cell in row.cells:
        texts = [text for text in cell.text.split("\n") if text.strip()]
        if len(texts) >= LEAST_PARAGRAPHS and sum(map(len, texts)) >= FRAMED_TEXT:
            return True
    return False


def _rows(element: Node, walk: Walker, hidden: Callable[[str], None]) -> list[GridRow]:
    rows: list[GridRow] = []
    above: dict[int, Cell] = {}
    for tr in _inside(element, "tr"):
        row, above = _row(tr, above, walk, hidden)
        if row.cells:
            rows.append(row)
    return rows


def _row(
    tr: Node, above: dict[int, Cell], walk: Walker, hidden: Callable[[str], None]
) -> tuple[GridRow, dict[int, Cell]]:
    """A row, and by the columns they begin in the cells that the next row may go on with."""
    deleted = child(tr, "trPr", "del") is not None
    row = GridRow(head=child(tr, "trPr", "tblHeader") is not None)
    open_cells: dict[int, Cell] = {}
    column = _number(child(tr, "trPr", "gridBefore"), 0)
    if column:
        row.cells.append(Cell([], column))
    for tc in _inside(tr, "tc"):
        across = _number(child(tc, "tcPr", "gridSpan"), 1)
        blocks = walk(tc, deleted or child(tc, "tcPr", "cellDel") is not None)
        merge = child(tc, "tcPr", "vMerge")
        goes_on = merge is not None and attribute(merge, "val") != "restart" and column in above
        if goes_on and not deleted:
            open_cells[column] = _grown(above[column], blocks, hidden)
        elif not deleted:
            row.cells.append(Cell(blocks, across))
            if merge is not None:
                open_cells[column] = row.cells[-1]
        column += across
    return (row, above) if deleted else (row, open_cells)


def _grown(cell: Cell, blocks: Blocks, hidden: Callable[[str], None]) -> Cell:
    """A cell that covers one row more. Tables in what it covers are kept, words are told as hidden."""
    cell.down += 1
    for block in blocks:
        if isinstance(block, Table):
            cell.blocks.append(block)
        elif block.text.strip():
            hidden(block.text + "\n")
    return cell


def _inside(element: Node, wanted: str) -> Iterator[Node]:
    for one in element:
        if local(one) == wanted:
            yield one
        elif local(one) in WRAPPERS:
            yield from _inside(one, wanted)


def _number(element: Node, otherwise: int) -> int:
    given = None if element is None else attribute(element, "val")
    return min(max(int(given), 1), MOST_ACROSS) if given and given.isdecimal() else otherwise
