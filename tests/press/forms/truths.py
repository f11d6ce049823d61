"""The truth about a report in any form, as a gold reading whose spans count in its clean text."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from tests.press.forms.pieces import Piece
from tests.press.manuscript import Manuscript, Mark

APART = "sidebar"
"""The section that has no place in the order: it stands in a box."""


def text_of(pieces: Sequence[Piece]) -> str:
    """The blocks, one a line."""
    return "\n".join(piece.text for piece in pieces)


def gold_of(manuscript: Manuscript, pieces: Sequence[Piece]) -> dict[str, Any]:
    """The true reading. Page furniture and other articles are no part of it."""
    record = asdict(manuscript.metadata)
    sections = dict.fromkeys(piece.section for piece in pieces)
    return {
        "source": f"{manuscript.id}.txt",
        "metadata": {**record, "creators": list(record["creators"])},
        "unordered_sections": [[APART, other] for other in sections if other != APART],
        "blocks": [_block(piece, start) for piece, start in _placed(pieces)],
        "figures": [_figure(p, mark, start) for p, start in _placed(pieces) for mark in p.passage.figures],
        "not_figures": [],
    }


def _placed(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, int]]:
    start = 0
    for piece in pieces:
        yield piece, start
        start += len(piece.text) + 1


def _block(piece: Piece, start: int) -> dict[str, Any]:
    passage = piece.passage
    block = {
        "label": passage.label,
        "part": passage.part,
        "topic": passage.topic,
        "spans": [[start, start + len(piece.text)]],
        "section": piece.section,
    }
    return {**block, "level": passage.level} if passage.level else block


def _figure(piece: Piece, mark: Mark, start: int) -> dict[str, Any]:
    return {
        "span": [start + mark.start, start + mark.end],
        "value": _value(mark),
        "unit": "%" if mark.unit == "百分之" else mark.unit,
        "approximation": mark.approximation,
        "indicators": list(mark.indicators),
        "part": piece.passage.part,
        "scope": mark.scope,
        "line": 1,
    }


def _value(mark: Mark) -> int | float | list[int | float]:
    low, high = _number(mark.low), _number(mark.high)
    return low if low == high else [low, high]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
