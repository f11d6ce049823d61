"""Several files of one report → one source, the parts in order, every place counted anew."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Cell, Leaf, Mark, Omission, Row, Source, Span, Told, Unsure

PART_SEPARATOR = "\f"
"""Stands between the parts of a report: white space, so that it is no part of any text."""


def join(sources: Sequence[Source]) -> Source:
    """One source of the sources of its files, each of which has one part.

    >>> from generator.intake.asking import alone
    >>> whole = join([alone("a.txt", b"", "text/plain", "utf-8", "一"), alone("b.txt", b"", "", "", "二")])
    >>> whole.text, whole.parts[1].span
    ('一\\x0c二', Span(start=2, end=3))
    """
    if len(sources) == 1:
        return sources[0]
    shifted, start, tables = [], 0, 0
    for number, source in enumerate(sources):
        shifted.append(_shifted(source, start, number, tables))
        start += len(source.text) + len(PART_SEPARATOR)
        tables += 1 + max((mark.row.table for mark in source.marks if mark.row), default=-1)
    return _together(shifted)


def _together(sources: Sequence[Source]) -> Source:
    return Source(
        PART_SEPARATOR.join(source.text for source in sources),
        tuple(one for source in sources for one in source.parts),
        tuple(one for source in sources for one in source.doubts),
        tuple(one for source in sources for one in source.marks),
        tuple(one for source in sources for one in source.leaves),
        tuple(one for source in sources for one in source.unsure),
        tuple(one for source in sources for one in source.omissions),
        _told([source.told for source in sources]),
        all(source.ordered for source in sources),
    )


def _told(all_told: Sequence[Told]) -> Told:
    """What the first says that says anything."""
    return Told(
        *(
            next((getattr(told, name) for told in all_told if getattr(told, name)), None)
            for name in Told.__slots__
        )
    )


def _shifted(source: Source, by: int, part: int, tables: int) -> Source:
    return replace(
        source,
        parts=tuple(replace(one, span=_moved(one.span, by)) for one in source.parts),
        doubts=tuple(replace(one, place=one.place and _moved(one.place, by)) for one in source.doubts),
        marks=tuple(_mark(one, by, tables) for one in source.marks),
        leaves=tuple(_leaf(one, by, part) for one in source.leaves),
        unsure=tuple(Unsure(one.place + by, one.confidence) for one in source.unsure),
        omissions=tuple(_omission(one, part) for one in source.omissions),
    )


def _mark(mark: Mark, by: int, tables: int) -> Mark:
    row = mark.row and Row(
        mark.row.table + tables, tuple(_cell(cell, by) for cell in mark.row.cells), mark.row.head
    )
    return replace(mark, start=mark.start + by, row=row)


def _cell(cell: Cell, by: int) -> Cell:
    return replace(cell, span=_moved(cell.span, by))


def _leaf(leaf: Leaf, by: int, part: int) -> Leaf:
    return replace(leaf, part=part, span=_moved(leaf.span, by))


def _omission(omission: Omission, part: int) -> Omission:
    return replace(omission, part=part)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
