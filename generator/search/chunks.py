"""Chunks: some dozens of reports of one year, read for the index, and kept."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.gathering.keyterms import Domain, Told
from generator.results import loaded
from generator.search import columns, packing
from generator.search.pieces import Handle, Piece, Source, opened, terms, told
from generator.search.postings import Chunk, Numbers
from generator.search.searched import CLASSES, Row
from generator.search.tokens import NumberChunk, grams, joined, numbers
from generator.terms.fold import fold

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Unit:
    """The reports of a chunk, in the order of their ordinals, and where topics stand in their list.

    `domain` is that of the pieces. Read by `source`, which is no part of what they are.
    """

    handles: tuple[Handle, ...]
    source: Source
    topics: tuple[str, ...]
    domain: Domain | None

    def told_by(self) -> object:
        """What stands for them where a digest is taken."""
        return self.handles, self.topics, self.domain

    def pieces(self) -> Iterator[Piece]:
        """What the index takes of them."""
        return map(opened, self.given())

    def given(self) -> Iterator[bytes]:
        """The same as it was made."""
        return map(self.source, self.handles)

    def told(self) -> list[Told]:
        """The reports as their key terms are counted."""
        return [told(handle, piece) for handle, piece in zip(self.handles, self.pieces(), strict=True)]

    def nominated(self) -> Iterator[Mapping[str, int]]:
        """What each report nominates for a key term."""
        return map(terms, self.given())


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: by report the name of its text, its blocks of each class, and its length; facets by
    block; postings; and in how many reports each topic is.

    Blocks are counted class by class, in each report by report.
    """

    names: tuple[str, ...]
    sizes: Counts
    lengths: tuple[int, ...]
    topics: bytes
    parts: bytes
    grams: Chunk
    figures: NumberChunk
    held: Mapping[str, int]

    def numbers(self, starts: Counts) -> Numbers:
        """The number of each block, from those of the reports' first blocks by class."""
        sizes = self.sizes.T.ravel()
        before = np.cumsum(sizes) - sizes
        firsts = np.repeat(starts.T.ravel() - before, sizes)
        return (firsts + np.arange(len(firsts))).astype(np.uint32)


def read(unit: Unit) -> Read:
    """A chunk, read or taken from what is kept."""
    return loaded(_read, unit)


def _read(unit: Unit) -> Read:
    pieces = list(unit.pieces())
    rows = list(_ordered(pieces))
    folded = joined([fold(row.text) for row in rows])
    topics = {topic: place for place, topic in enumerate(unit.topics)}
    return Read(
        names=tuple(packing.name(piece.content) for piece in pieces),
        sizes=np.array([piece.sizes for piece in pieces], np.int64),
        lengths=tuple(columns.characters(piece.rows) for piece in pieces),
        topics=columns.topics(rows, topics),
        parts=columns.parts(rows),
        grams=grams(folded),
        figures=numbers(folded),
        held=Counter(topic for piece in pieces for topic in {row.topic for row in piece.rows} if topic),
    )


def _ordered(pieces: Sequence[Piece]) -> Iterator[Row]:
    """The blocks of all pieces, class by class."""
    for of_class in range(len(CLASSES)):
        for piece in pieces:
            start = sum(piece.sizes[:of_class])
            yield from piece.rows[start : start + piece.sizes[of_class]]
