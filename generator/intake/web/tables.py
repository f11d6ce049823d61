"""Tables of a page: those that hold data, apart from those that only place things; and their rows."""

from collections.abc import Iterator, Sequence

from generator.intake.tabling import CellText, RowText
from generator.intake.web.page import Page

LONGEST_CELL = 300
"""Characters of a cell from which on a table holds an article, not data."""

FARTHEST = 1000
"""Columns or rows that a cell may cover (HTML Standard, 4.9.11: 1,000 columns)."""


def data_tables(page: Page, start: int, end: int) -> list[int]:
    """The outermost tables of data between two nodes."""
    found, until = [], start
    for at in range(start, end):
        if at >= until and page.nodes[at].tag == "table" and is_data(page, at):
            found.append(at)
            until = page.nodes[at].end
    return found


def is_data(page: Page, table: int) -> bool:
    """Whether a table has rows and columns of short texts, and no table inside.

    读者：网页里的表格，两行两列以上、格内文字不长、不再套表格的，才作表格；用来排版的表格，其中的文字照常成段。
    """
    inside = range(table + 1, page.nodes[table].end)
    if any(page.nodes[at].tag == "table" for at in inside):
        return False
    cells = [list(_cells(page, row)) for row in _rows(page, table)]
    filled = [sum(page.size(at) > 0 for at in row) for row in cells]
    short = all(page.size(at) <= LONGEST_CELL for row in cells for at in row)
    return short and sum(count > 0 for count in filled) > 1 and sum(count > 1 for count in filled) > 1


def rows_of(page: Page, table: int, taken: Sequence[int]) -> list[RowText]:
    """The rows of a table of data, of those texts that are taken."""
    kept = frozenset(taken)
    return [
        RowText(tuple(_cell(page, at, kept) for at in _cells(page, row)), _is_head(page, row))
        for row in _rows(page, table)
    ]


def _rows(page: Page, table: int) -> Iterator[int]:
    return (at for at in range(table + 1, page.nodes[table].end) if page.nodes[at].tag == "tr")


def _cells(page: Page, row: int) -> Iterator[int]:
    inside = range(row + 1, page.nodes[row].end)
    return (at for at in inside if page.nodes[at].tag in ("td", "th") and page.nodes[at].parent == row)


def _cell(page: Page, at: int, kept: frozenset[int]) -> CellText:
    text = " ".join(line.text.strip() for line in page.lines(text for text in page.texts(at) if text in kept))
    return CellText(text, _span(page, at, "colspan"), _span(page, at, "rowspan"))


def _span(page: Page, at: int, name: str) -> int:
    given = page.nodes[at].attributes.get(name, "").strip()
    return min(max(1, int(given)), FARTHEST) if given.isascii() and given.isdigit() and len(given) < 6 else 1


def _is_head(page: Page, row: int) -> bool:
    cells = list(_cells(page, row))
    in_head = any(page.nodes[above].tag == "thead" for above in page.above(row))
    return bool(cells) and (in_head or all(page.nodes[at].tag == "th" for at in cells))


def is_in_cell(page: Page, at: int, table: int) -> bool:
    """Whether a text of a table stands in one of its cells."""
    return any(page.nodes[above].tag in ("td", "th") for above in page.above(at) if above > table)
