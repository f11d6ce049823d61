"""What every page of a newspaper carries: running heads, page numbers, where an article goes on."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.intake.layout.lines import Line, around, lines_of, on_one_line
from generator.intake.layout.plates import Plate
from generator.intake.layout.regions import box_across, overlap

TURN = re.compile(
    r"[（(]?(?:紧?接|[上下][接转]|转)第?[0-9A-Z一二三四五六七八九十]{1,4}[版页][^。]{0,12}[)）]?"
)
"""A line that says where an article comes from or goes on."""

LETTERHEAD = re.compile(
    r"[^，。；：、\d]{2,24}(?:人民代表大会|人大)(?:常务委员会|常委会)?(?:办公室)?文件"
    r"|[^，。；：、《》（）]{0,6}人[^，。；：、《》（）]{0,6}[〔\[]\d{4}[〕\]]\d{1,4}号"
)
"""The name and the number that head an office's documents."""

CARRIED = re.compile(
    r"(?:^|[^\d])\d{4}年\d{1,2}月\d{1,2}日|星期[一二三四五六日天]|第?[0-9A-Z一二三四五六七八九十]{1,3}版"
    r"|责任?编辑?|责编|校对|美编|版式|组版|审读|邮箱|电话|热线|网址|https?:|www\.|印刷|印务|投稿|国内统一|邮发代号"
    r"|^[-—–·\s]*第?\d{1,3}页?[-—–·\s]*$|^第\d{1,3}页共\d{1,3}页$|^\d{2}\D{2,4}$"
    r"|^\d{1,4}/\d{1,2}/\d{2,4}(?:\D|\d{1,2}:)"
)
"""What is written at the edges of a page."""

EDGE, LEAST_EDGE = 0.12, 70.0
"""Share of a page's height within which its edges lie, and how many points these are at the least."""

LONGEST = 60
"""Characters of a row at the edge; a longer one is text."""

LARGEST = 2.2
"""Ems of body type that it is printed in, at the most."""

REPEATED = 0.4
"""Share of the pages, and two at the least, that carry the same row at the same height: odd or even ones."""

TIGHT, ALIKE = 0.8, 0.12
"""Ems between a row and text of its own size from which on it is apart; share by which sizes of one text
differ at the most. What stands closer is a line of text, be there a date or a telephone number in it."""

EDGE_ROWS = 4
"""Rows that are carried at the head of a page, or at its foot, at the most."""

Row = tuple[str, int, int]
"""A row without its numbers and white space, its height on the page and its size in points."""


def carried_by(plates: Sequence[Plate]) -> frozenset[Row]:
    """The rows that stand at the head or foot of several pages alike: running heads, addresses."""
    counted = Counter(row for plate in plates for row in set(_edge_rows(plate)))
    least = max(2, REPEATED * len(plates))
    return frozenset(row for row, pages in counted.items() if pages >= least)


def _edge_rows(plate: Plate) -> Iterator[Row]:
    rows = rows_of(lines_of(plate.runs))
    yield from (_key(row) for row in rows[:EDGE_ROWS] if _upper(row, plate.height))
    yield from (_key(row) for row in rows[-EDGE_ROWS:] if _lower(row, plate.height))


def _key(row: Sequence[Line]) -> Row:
    text = "".join(line.text for line in sorted(row, key=lambda line: line.box.left))
    name = re.sub(r"\d+", "0", "".join(text.split()))
    return name, round(min(line.box.top for line in row)), round(max(line.size for line in row))


def is_turn(line: Line) -> bool:
    """Whether a line is the note that an article goes on elsewhere, and nothing else.

    >>> bool(TURN.fullmatch("（下转第2版）")), bool(TURN.fullmatch("上接第一版的报道，全文如下。"))
    (True, False)
    """
    return bool(TURN.fullmatch("".join(line.text.split())))


def is_letterhead(line: Line) -> bool:
    """Whether a line is of the head that an office prints above its documents, and nothing else.

    It is the largest line of the page, and no title (GB/T 9704-2012, 7.2: 发文机关标志, 发文字号).

    >>> [bool(LETTERHEAD.fullmatch(text)) for text in ("某县人大常委会文件", "某人大常〔2024〕7号")]
    [True, True]
    """
    return bool(LETTERHEAD.fullmatch("".join(line.text.split())))


def at_edges(
    lines: Sequence[Line], height: float, em: float, carried: frozenset[Row] = frozenset()
) -> list[Line]:
    """The lines of the rows at the page's head and foot that no article is made of.

    `carried` are those that other pages have as well.
    """
    rows = rows_of(lines)
    found: list[Line] = []
    for order, inside in ((rows, _upper), (rows[::-1], _lower)):
        for row in _taken(order, [row for row in order if inside(row, height)], em, carried):
            found += row
    return found


def _taken(
    order: Sequence[list[Line]], near: Sequence[list[Line]], em: float, carried: frozenset[Row]
) -> list[list[Line]]:
    """The rows at one edge, from outside: as many as are carried, and no text goes on with."""
    taken = list(takewhile(lambda row: _key(row) in carried or _is_carried(row, em), near))
    while 0 < len(taken) < len(order) and _key(taken[-1]) not in carried:
        if not _goes_on(taken[-1], order[len(taken)], em):
            break
        taken.pop()
    return taken


def _goes_on(row: Sequence[Line], inner: Sequence[Line], em: float) -> bool:
    """Whether a line of the row is one of a text with a line of the next row."""
    return any(
        overlap(box_across(a.box), box_across(b.box)) > 0
        and max(a.box.top, b.box.top) - min(a.box.bottom, b.box.bottom) < TIGHT * em
        and abs(a.size - b.size) <= ALIKE * b.size
        for a in row
        for b in inner
    )


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
