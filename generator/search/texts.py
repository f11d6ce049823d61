"""The texts: one file a report, from which results are verified and shown."""

from collections.abc import Iterator, Sequence

from generator.model import Page
from generator.search.alphabet import written
from generator.search.packing import deflated, file, name, packed
from generator.search.pieces import Piece

LISTED = 128
"""Texts whose names one file lists."""


def text(piece: Piece) -> Page:
    """A report's text as a file."""
    return file(name(piece.content), deflated(written(piece.content.decode())))


def listing(names: Sequence[str], listed: list[str]) -> Iterator[Page]:
    """The files that list a segment's texts by ordinal; their names go into `listed`."""
    for at in range(0, len(names), LISTED):
        named, page = packed("".join(names[at : at + LISTED]).encode())
        listed.append(named)
        yield page
