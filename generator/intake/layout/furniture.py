"""What every page of a newspaper carries: running heads, page numbers, where an article goes on."""

import re
from collections.abc import Sequence

from generator.intake.layout.lines import Line, around, on_one_line

TURN = re.compile(
    r"[（(]?(?:紧?接|[上下][接转]|转)第?[0-9A-Z一二三四五六七八九十]{1,4}[版页][^。]{0,12}[)）]?"
)
"""A line that says where an article comes from or goes on."""

CARRIED = re.compile(
    r"(?:^|[^\d])\d{4}年\d{1,2}月\d{1,2}日|星期[一二三四五六日天]|第?[0-9A-Z一二三四五六七八九十]{1,3}版"
    r"|责任?编辑?|责编|校对|美编|版式|组版|审读|邮箱|电话|热线|网址|https?:|www\.|印刷|印务|投稿|国内统一|邮发代号"
    r"|^[-—–·\s]*第?\d{1,3}页?[-—–·\s]*$|^第\d{1,3}页共\d{1,3}页$|^\d{2}\D{2,4}$"
)
"""What is written at the edges of a page."""

EDGE, LEAST_EDGE = 0.12, 70.0
"""Share of a page's height within which its edges lie, and how many points these are at the least."""

LONGEST = 60
"""Characters of a row at the edge; a longer one is text."""

LARGEST = 2.2
"""Ems of body type that it is printed in, at the most."""


def is_turn(line: Line) -> bool:
    """Whether a line is the note that an article goes on elsewhere, and nothing else.

    >>> bool(TURN.fullmatch("（下转第2版）")), bool(TURN.fullmatch("上接第一版的报道，全文如下。"))
    (True, False)
    """
    return bool(TURN.fullmatch("".join(line.text.split())))


def at_edges(lines: Sequence[Line], height: float, em: float) -> list[Line]:
    """The lines of the rows at the page's head and foot that no article is made of."""
    rows = rows_of(lines)
    found: list[Line] = []
    for order, inside in ((rows, _upper), (rows[::-1], _lower)):
        for row in order:
            if not inside(row, height) or not _is_carried(row, em):
                break
            found += row
    return found


def rows_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand beside one another, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.top + line.box.bottom, line.box.left)):
        if rows and any(on_one_line(other.box, line.box) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _upper(row: Sequence[Line], height: float) -> bool:
    return around(line.box for line in row).bottom < max(EDGE * height, LEAST_EDGE)


def _lower(row: Sequence[Line], height: float) -> bool:
    return around(line.box for line in row).top > height - max(EDGE * height, LEAST_EDGE)


def _is_carried(row: Sequence[Line], em: float) -> bool:
    texts = ["".join(line.text.split()) for line in row]
    if sum(map(len, texts)) > LONGEST or max(line.size for line in row) > LARGEST * em:
        return False
    return any(CARRIED.search(text) for text in texts)
