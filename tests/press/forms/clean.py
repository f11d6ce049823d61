"""What forms with markup are printed from: blocks in order, tables told apart, an annex put on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path

import yaml

from tests.press.composing import kinds
from tests.press.forms.pieces import Piece
from tests.press.manuscript import Manuscript, Mark, Passage

CELL = "\u3000"
"""Parts the cells of a table's row in a manuscript."""

ROWS = 6
"""Rows of an annex, its head left out."""

NAMES = Path(__file__).parents[3] / "corpus/authority/indicators.yml"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table, each of as many cells; the first names the columns."""

    rows: tuple[tuple[str, ...], ...]


Matter = Passage | Table


def matter_of(manuscript: Manuscript) -> Iterator[Matter]:
    """The manuscript's blocks, its captions at their places, rows in a row as tables."""
    for cells, run in groupby(manuscript.blocks, key=_cells):
        if cells < 2:
            yield from run
        else:
            yield Table(tuple(tuple(passage.text.split(CELL)) for passage in run))


def pieces_of(manuscript: Manuscript) -> list[Piece]:
    """The manuscript's blocks as the truth is told of them."""
    told = zip(manuscript.blocks, kinds(manuscript.blocks), strict=True)
    return [Piece(passage, kind, section) for passage, (kind, section) in told]


def annexed(manuscript: Manuscript) -> Manuscript:
    """The manuscript with a table at its end that tells some of the year's figures again.

    >>> from tests.press.pages import manuscripts
    >>> list(matter_of(annexed(manuscripts("seen")[0])))[-1].rows[0]
    ('项目', '数量')
    """
    rows = list(_rows(manuscript))[:ROWS]
    if not rows:
        return manuscript
    year = manuscript.metadata.year
    head = Passage("heading", 2, "review", None, f"附件{CELL}{year}年主要工作数据")
    names = Passage("paragraph", None, "review", "overview", f"项目{CELL}数量")
    return replace(manuscript, blocks=(*manuscript.blocks, head, names, *rows))


def _cells(passage: Passage) -> int:
    return passage.text.count(CELL) + 1 if passage.label == "paragraph" else 1


def _rows(manuscript: Manuscript) -> Iterator[Passage]:
    """A row for each filed figure of the year under review, each indicator once."""
    told: set[str] = set()
    for passage in manuscript.blocks:
        for mark in passage.figures:
            one = mark.indicators[0] if len(mark.indicators) == 1 else ""
            fit = one not in told and mark.low == mark.high and mark.approximation is None
            if one and fit and passage.part == "review" and mark.scope in ("year", None):
                told.add(one)
                yield _row(one, mark, passage)


def _row(indicator: str, mark: Mark, passage: Passage) -> Passage:
    name, number = names()[indicator], f"{_plain(mark.low)}{mark.unit}"
    at = len(name) + 1
    own = replace(mark, start=at, end=at + len(number))
    return Passage("paragraph", None, "review", passage.topic, f"{name}{CELL}{number}", (own,))


def _plain(value: Decimal) -> str:
    return f"{value:f}"


@cache
def names() -> dict[str, str]:
    """What the archive calls its indicators."""
    return {row["id"]: row["name"] for row in yaml.safe_load(NAMES.read_text("utf-8"))}
