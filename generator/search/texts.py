"""The texts: one file a report, from which results are verified and shown."""

from collections.abc import Iterator, Sequence

from generator.model import Page
from generator.search.fold import needs_rest
from generator.search.packing import compact, deflated, file, name, packed
from generator.search.searched import Searched

LISTED = 128
"""Texts whose names one file lists."""

UTF_8, GBK = b"\x00", b"\x01"


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
            "blocks": rows,
        }
    )
    return name(content), _encoded(content)


def listing(names: Sequence[str], listed: list[str]) -> Iterator[Page]:
    """The files that list a segment's texts by ordinal; their names go into `listed`."""
    for at in range(0, len(names), LISTED):
        named, page = packed("".join(names[at : at + LISTED]).encode())
        listed.append(named)
        yield page


def texts(made: Sequence[tuple[str, bytes]]) -> Iterator[Page]:
    """The files of texts."""
    return (file(named, data) for named, data in made)


def _encoded(content: bytes) -> bytes:
    """JSON behind the sign of its encoding: GBK takes two bytes a character, but has not every one."""
    try:
        return GBK + deflated(content.decode().encode("gbk"))
    except UnicodeEncodeError:
        return UTF_8 + deflated(content)
