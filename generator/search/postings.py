"""Postings: for each key the blocks it stands in, in arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
"""Keys as numbers, ascending as the keys themselves compare."""

Numbers = NDArray[np.uint32]
"""Block numbers of a segment."""

_BLOCK_BITS = np.uint64(32)
_BLOCK_MASK = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Postings of some reports: each key, in how many blocks it stands, and these, key after key.

    `blocks` count the blocks of these reports alone, ascending as `numbers`, which tells the number of
    each in the segment: so a block takes two bytes, however many there are.
    """

    keys: Keys
    counts: NDArray[np.uint32]
    blocks: NDArray[np.unsignedinteger]
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Range:
    """Postings of a run of keys, whole: as in `Chunk`, but for all reports of the segment."""

    keys: Keys
    counts: NDArray[np.int64]
    numbers: NDArray[np.int64]

    def head(self, keys: int) -> "Range":
        """The first so many keys."""
        return Range(self.keys[:keys], self.counts[:keys], self.numbers[: int(self.counts[:keys].sum())])


def collected(keys: Keys, blocks: NDArray[np.uint32], numbers: Numbers) -> Chunk:
    """Postings of keys as they were met, each with the block it was met in; again and again counts once."""
    bits = np.uint64(max(1, len(numbers)).bit_length())
    met = (keys << bits) | blocks
    met.sort()
    met = met[_firsts(met)]
    found = met >> bits
    at = np.flatnonzero(_firsts(found))
    small = np.min_scalar_type(max(1, len(numbers)))
    return Chunk(
        keys=found[at],
        counts=np.diff(at, append=len(found)).astype(np.uint32),
        blocks=(met & ((np.uint64(1) << bits) - np.uint64(1))).astype(small),
        numbers=numbers,
    )


Kept = Callable[[Keys, NDArray[np.int64]], NDArray[np.bool_]]
"""Tells of keys, by their counts, which are written."""


def every(keys: Keys, counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Keep all keys."""
    return np.ones(len(keys), np.bool_)


class Merged:
    """The postings of all chunks of a segment, to be taken by ranges of keys."""

    def __init__(self, chunks: Sequence[Chunk], kept: Kept = every) -> None:
        self._chunks = [chunk for chunk in chunks if len(chunk.keys)]
        self._ends = [np.cumsum(chunk.counts, dtype=np.int64) for chunk in self._chunks]
        self.keys, self._until = self._united(kept)

    def __len__(self) -> int:
        return len(self.keys)

    def taken(self, start: int, most: int) -> Range:
        """The postings from key number `start` on: of at least one key, but no more than `most` otherwise."""
        before = int(self._until[start - 1]) if start else 0
        end = max(start + 1, int(np.searchsorted(self._until, before + most, "right")))
        keys = self.keys[start:end]
        parts = [self._part(number, keys) for number in range(len(self._chunks))]
        postings = np.concatenate(parts)
        postings.sort()
        found = (postings >> _BLOCK_BITS).astype(np.int64)
        counts = np.bincount(found, minlength=len(keys))
        return Range(keys, counts, (postings & _BLOCK_MASK).astype(np.int64))

    def _united(self, kept: Kept) -> tuple[Keys, NDArray[np.int64]]:
        """All keys, and how many postings there are up to the end of each."""
        if not self._chunks:
            return np.empty(0, np.uint64), np.empty(0, np.int64)
        keys, places = np.unique(np.concatenate([c.keys for c in self._chunks]), return_inverse=True)
        counts = np.concatenate([c.counts for c in self._chunks])
        total = np.bincount(places, counts, len(keys)).astype(np.int64)
        stands = kept(keys, total)
        return keys[stands], np.cumsum(total[stands])

    def _part(self, number: int, keys: Keys) -> NDArray[np.uint64]:
        """One chunk's postings of these keys, each as the key's place among them and its block's number."""
        chunk, ends = self._chunks[number], self._ends[number]
        first, last = np.searchsorted(chunk.keys, keys[[0, -1]] + np.array([0, 1], np.uint64))
        if first == last:
            return np.empty(0, np.uint64)
        held = chunk.blocks[ends[first - 1] if first else 0 : ends[last - 1]]
        places = np.searchsorted(keys, chunk.keys[first:last])
        stands = np.repeat(keys[places] == chunk.keys[first:last], chunk.counts[first:last])
        high = np.repeat(places.astype(np.uint64) << _BLOCK_BITS, chunk.counts[first:last])
        postings: NDArray[np.uint64] = high[stands] | chunk.numbers[held[stands]]
        return postings


def _firsts(values: Keys) -> NDArray[np.bool_]:
    """Where a sorted array's value is another than the one before."""
    first = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return first
