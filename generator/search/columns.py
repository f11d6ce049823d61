"""What is known of a segment's reports and blocks, number by number."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.gathering.entries import KINDS
from generator.model import Part
from generator.search.packing import varints
from generator.search.pieces import Handle
from generator.search.searched import Row

PARTS = tuple(Part)


def columns(handles: Sequence[Handle], sizes: NDArray[np.int64], divisions: Mapping[str, int]) -> bytes:
    """By ordinal: blocks of each class, division's number, kind, year."""
    return b"".join(
        (
            *(varints(of_class.tolist()) for of_class in sizes.T),
            varints(divisions[one.division.slug] for one in handles),
            varints(KINDS.index(one.kind) for one in handles),
            varints(one.year for one in handles),
        )
    )


def topics(rows: Iterable[Row], places: Mapping[str, int]) -> bytes:
    """The topic of each block, one byte each: its place counted from 1, 0 for none."""
    return bytes(places[row.topic] + 1 if row.topic is not None else 0 for row in rows)


def parts(rows: Iterable[Row]) -> bytes:
    """The part of each block, one byte each: its place counted from 1, 0 for none."""
    return bytes(_PLACES[row.part] for row in rows)


def characters(rows: Iterable[Row]) -> int:
    """Characters that are not white space."""
    return sum(len("".join(row.text.split())) for row in rows)


def facets(lengths: Sequence[int], topics: bytes, parts: bytes) -> bytes:
    """The lengths of the reports by ordinal, the blocks' topics and parts by number."""
    return varints(lengths) + topics + parts


_PLACES: dict[str | None, int] = {None: 0} | {part.value: place for place, part in enumerate(PARTS, 1)}
