"""Postings: for each key the blocks it stands in, in arrays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

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
    """Postings of some reports: each key, where its blocks end, and these, key after key.

    `blocks` count the blocks of these reports alone, in the order of their numbers in the segment: so a
    block takes two bytes, however many there are, and what stands in reports does not depend on others.
    """

    keys: Keys
    ends: NDArray[np.uint32]
    blocks: NDArray[np.unsignedinteger]

    def start(self, key: int) -> np.uint32:
        """Where the blocks of key number `key` begin."""
        return self.ends[key - 1] if key else np.uint32(0)

    def counts(self, first: int, last: int) -> NDArray[np.uint32]:
        """In how many blocks each of these keys stands."""
        return np.diff(self.ends[first:last], prepend=self.start(first))


@dataclass(frozen=True, slots=True)
class Range:
    """Postings of a run of keys, whole: in how many blocks each stands, and these, key after key."""

    keys: Keys
    counts: NDArray[np.int64]
    numbers: NDArray[np.int64]


def collected(keys: Keys, blocks: NDArray[np.uint32], most: int) -> Chunk:
    """Postings of keys as they were met, each with the block, of so many, that it was met in.

    What is met again and again in a block counts once.

    The array of keys is written over, since all that is done here needs room for many times as much.
    """
    bits = np.uint64(max(1, most).bit_length())
    keys <<= bits
    keys |= blocks
    keys.sort()
    keys = keys[_firsts(keys)]
    small = np.min_scalar_type(max(1, most))
    held = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(small)
    keys >>= bits
    at = np.flatnonzero(_firsts(keys))
    ends = np.append(at[1:], len(keys)) if len(keys) else at
    return Chunk(keys[at], ends.astype(np.uint32), held)


Kept = Callable[[Keys, NDArray[np.int64]], NDArray[np.bool_]]
"""Tells of keys, by their counts, which are written."""


def every(keys: Keys, counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Keep all keys."""
    return np.ones(len(keys), np.bool_)


class Merged:
    """The postings of all chunks of a segment, to be taken by ranges of keys."""

    def __init__(self, chunks: Sequence[Chunk], numbers: Sequence[Numbers], kept: Kept = every) -> None:
        """`numbers` are those of each chunk's blocks in the segment."""
        self._chunks, self._numbers = chunks, numbers
        self.keys, self._until = self._united(kept)

    def __len__(self) -> int:
        return len(self.keys)

    def taken(self, start: int, most: int) -> Range:
        """The postings from key number `start` on: of at least one key, but no more than `most` otherwise."""
        before = int(self._until[start - 1]) if start else 0
        end = max(start + 1, int(np.searchsorted(self._until, before + most, "right")))
        keys = self.keys[start:end]
        postings = np.concatenate(list(map(partial(_part, keys), self._chunks, self._numbers)))
        postings.sort()
        postings &= _BLOCK_MASK
        return Range(keys, np.diff(self._until[start:end], prepend=before), postings.view(np.int64))

    def _united(self, kept: Kept) -> tuple[Keys, NDArray[np.int64]]:
        """All keys, and how many postings there are up to the end of each."""
        if not self._chunks:
            return np.empty(0, np.uint64), np.empty(0, np.int64)
        keys = np.concatenate([chunk.keys for chunk in self._chunks])
        keys.sort()
        keys = keys[_firsts(keys)]
        total = np.zeros(len(keys), np.int64)
        for chunk in self._chunks:
            total[np.searchsorted(keys, chunk.keys)] += chunk.counts(0, len(chunk.keys))
        stands = kept(keys, total)
        return keys[stands], np.cumsum(total[stands])


def _part(keys: Keys, chunk: Chunk, numbers: Numbers) -> NDArray[np.uint64]:
    """A chunk's postings of these keys, each as the key's place among them and its block's number."""
    first, last = np.searchsorted(chunk.keys, keys[[0, -1]] + np.array([0, 1], np.uint64)).tolist()
    held, counts = chunk.keys[first:last], chunk.counts(first, last)
    places = np.searchsorted(keys, held).astype(np.uint64)
    stands = keys[places] == held
    blocks = chunk.blocks[chunk.start(first) : chunk.start(last)][np.repeat(stands, counts)]
    postings = np.repeat(places[stands] << _BLOCK_BITS, counts[stands])
    postings |= numbers[blocks]
    return postings


def _firsts(values: Keys) -> NDArray[np.bool_]:
    """Where a sorted array's value is another than the one before."""
    first = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return first
