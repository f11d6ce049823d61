"""The texts: one file a report, from which results are verified and shown."""

from collections.abc import Iterator, Sequence

from generator.model import Page
from generator.results import remembering
from generator.search.alphabet import written
from generator.search.chunks import Read, Unit, read
from generator.search.packing import deflated, file, name, packed
from generator.search.pieces import content

LISTED = 128
"""Texts whose names one file lists."""


def text(piece: bytes) -> Page:
    """A report's text as a file."""
    whole = content(piece)
    return file(name(whole), deflated(written(whole.decode())))


def texts(unit: Unit) -> Iterator[Page]:
    """The texts of a chunk, which is read for its segment while it is at hand."""
    yield from map(text, unit.given())
    if remembering():
        read(unit)


def with_read(unit: Unit) -> tuple[list[Page], Read]:
    """The texts of a chunk, and what is read of it."""
    return list(map(text, unit.given())), read(unit)


def listing(names: Sequence[str], listed: list[str]) -> Iterator[Page]:
    """The files that list a segment's texts by ordinal; their names go into `listed`."""
    for at in range(0, len(names), LISTED):
        named, page = packed("".join(names[at : at + LISTED]).encode())
        listed.append(named)
        yield page
