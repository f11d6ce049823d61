"""The texts: one file a report, from which results are verified and shown."""

from collections.abc import Iterator, Sequence

from generator.model import Page
from generator.search.alphabet import written
from generator.search.packing import compact, deflated, file, name, packed
from generator.search.searched import Row, Searched
from generator.terms.fold import needs_rest

LISTED = 128
"""Texts whose names one file lists."""


def text(report: Searched) -> tuple[str, bytes]:
    """A report's text as a file: its name and content."""
    rows = [row for rows in report.classes for row in rows]
    content = compact(
        {
            "report": report.id,
            "title": report.title,
            "district": report.division,
            "place": report.place,
            "year": report.year,
            "kind": report.kind,
            "date": report.date,
            "unfolded": any(needs_rest(row.text) for row in rows),
            "blocks": _columns(rows),
        }
    )
    return name(content), deflated(written(content.decode()))


def listing(names: Sequence[str], listed: list[str]) -> Iterator[Page]:
    """The files that list a segment's texts by ordinal; their names go into `listed`."""
    for at in range(0, len(names), LISTED):
        named, page = packed("".join(names[at : at + LISTED]).encode())
        listed.append(named)
        yield page


def texts(made: Sequence[tuple[str, bytes]]) -> Iterator[Page]:
    """The files of texts."""
    return (file(named, data) for named, data in made)


def _columns(rows: Sequence[Row]) -> list[list[object]]:
    """Blocks as columns, of places the difference to the one before: like stands beside like."""
    places, *others = map(list, zip(*rows, strict=True)) if rows else [[] for _ in Row._fields]
    return [[place - before for place, before in zip(places, [0, *places], strict=False)], *others]
