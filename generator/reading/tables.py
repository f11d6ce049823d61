"""Tables at a report's end (附表): rows whose cells are parted by wide gaps."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.reading.lines import Line

LEAST_ROWS = 3
"""Rows that a table has at the least, its head included: two phrases of a title are parted by a gap, too."""


def rows_of(lines: Sequence[Line]) -> list[int]:
    """The lines that are rows: several in a row of as many cells, most of them with a number.

    >>> from generator.intake import decode
    >>> from generator.reading.lines import split_lines
    >>> table = "指标\\u3000数量\\n会议\\u30008次\\n视察\\u30003次\\n凝心聚力谋发展　履职为民谱新篇"
    >>> rows_of(split_lines(decode([("a.txt", table.encode())]))[:3])
    [0, 1, 2]
    """
    if not any(line.cells > 1 for line in lines):
        return []
    return [at for run in _runs(lines) if _is_table([lines[at] for at in run]) for at in run]


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    for cells, run in groupby(range(len(lines)), key=lambda at: _cells(lines[at])):
        if cells > 1:
            yield list(run)


def _cells(line: Line) -> int:
    """How many cells a line has; what heads an annex (附件　…) is no row of its table."""
    return 1 if line.ink.startswith("附") else line.cells


def _is_table(lines: Sequence[Line]) -> bool:
    counted = sum(any(map(str.isdigit, line.ink)) for line in lines)
    return len(lines) >= LEAST_ROWS and 2 * counted > len(lines)
