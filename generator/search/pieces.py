"""Pieces: what the index takes of one report, as bytes to be kept; and handles, which stand for reports."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.authority import Division
from generator.gathering.entries import Entry
from generator.gathering.keyterms import Domain, Told, nominated
from generator.model import Kind, Label
from generator.search.packing import compact
from generator.search.searched import Row, searched, sizes
from generator.terms.fold import needs_rest

_END = b"\n"
"""Between the text and the terms: compact JSON has none."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A report of which no more is at hand than its place in the archive.

    `base` is the path of the site that shows it, below that of the search: empty, or `chongqing/`.
    """

    id: str
    digest: str
    division: Division
    year: int
    kind: Kind
    base: str = ""

    def told_by(self) -> tuple[str, str]:
        """What stands for the report where a digest is taken, as for its entry."""
        return self.id, self.digest


Source = Callable[[Handle], bytes]
"""Gives a report's piece."""


class Piece(NamedTuple):
    """A piece, read: the content of the text's file, its blocks, and how many there are of each class."""

    content: bytes
    rows: list[Row]
    sizes: tuple[int, ...]


def handle(entry: Entry, base: str = "") -> Handle:
    """What stands for a report."""
    return Handle(entry.id, entry.holding.digest, entry.division, entry.year, entry.kind, base)


def piece(entry: Entry, domain: Domain | None) -> bytes:
    """What the index takes of a report, with the key terms that it nominates where their domain is given."""
    return _END.join((compact(_document(entry)), compact(nominated(entry, domain) if domain else {})))


def opened(data: bytes) -> Piece:
    """A piece as it was made."""
    whole = content(data)
    rows = list(_rows(json.loads(whole)["blocks"]))
    return Piece(whole, rows, sizes([row.label for row in rows]))


def content(data: bytes) -> bytes:
    """The content of the text's file, out of a piece."""
    return data.rpartition(_END)[0]


def terms(data: bytes) -> Mapping[str, int]:
    """The key terms that a report nominates, out of its piece, and how often it does."""
    found: dict[str, int] = json.loads(data.rpartition(_END)[2])
    return found


def told(handle: Handle, piece: Piece) -> Told:
    """A report as its key terms are counted."""
    counted = [(row.topic or "") if row.label == Label.PARAGRAPH.value else None for row in piece.rows]
    return Told(handle.division.slug, [row.text for row in piece.rows], counted)


def _document(entry: Entry) -> dict[str, object]:
    """The text's file, as FORMAT.md tells."""
    rows = searched(entry)
    return {
        "report": entry.id,
        "title": entry.title,
        "district": entry.division.name,
        "place": entry.division.full_name,
        "year": entry.year,
        "kind": entry.kind.value,
        "date": entry.holding.report.record.date,
        "unfolded": needs_rest("".join(row.text for row in rows)),
        "blocks": _columns(rows),
    }


def _columns(rows: Sequence[Row]) -> list[list[object]]:
    """Blocks as columns, of places the difference to the one before: like stands beside like."""
    places, *others = map(list, zip(*rows, strict=True)) if rows else [[] for _ in Row._fields]
    return [[place - before for place, before in zip(places, [0, *places], strict=False)], *others]


def _rows(columns: Sequence[Sequence[object]]) -> Iterator[Row]:
    """Blocks of their columns, but for the places, which nobody asks."""
    return map(Row._make, zip(*columns, strict=True))
