"""Rice coding of block numbers, whole arrays at a time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.postings import Range

Whole = NDArray[np.int64]
Words = NDArray[np.uint64]

WORD = 64
"""Bits of the words that streams are put together of."""

RUN = 32
"""So many ones in a row are written apart, so that what is left of a value fits into a word."""


@dataclass(frozen=True, slots=True)
class Coded:
    """Postings as they are written: of each key its k and bits; of each block the value and its bits."""

    k: Whole
    bits: Whole
    counts: Whole
    values: Whole
    value_bits: Whole


def parameters(counts: Whole, blocks: int) -> Whole:
    """How many low bits each key's values have, from the number of its blocks and of all.

    >>> parameters(np.array([1, 10, 60, 100]), 100).tolist()
    [6, 2, 0, 0]
    """
    quotients = (69 * blocks) // (100 * counts)
    return np.where(quotients <= 1, 0, np.frexp(quotients.astype(np.float64))[1].astype(np.int64) - 1)


def coded(postings: Range, blocks: int) -> Coded:
    """Differences of the blocks' numbers, and how long they are, in a segment of so many blocks."""
    values = np.diff(postings.numbers, prepend=-1) - 1
    firsts = np.cumsum(postings.counts) - postings.counts
    values[firsts] = postings.numbers[firsts]
    k = parameters(postings.counts, blocks)
    low = np.repeat(k, postings.counts)
    value_bits: Whole = (values >> low) + 1 + low
    return Coded(k, np.add.reduceat(value_bits, firsts), postings.counts, values, value_bits)


def stream(postings: Coded, ends: Whole) -> tuple[bytes, Whole]:
    """One stream of bits, filled up to whole bytes, for the keys up to each end; and where each stops.

    `ends` are numbers of keys, ascending. Where streams stop is told in bytes.
    """
    starts, byte_ends = _placed(postings, ends)
    held, size = len(starts), int(byte_ends[-1])
    values, k = postings.values[:held], np.repeat(postings.k, postings.counts)[:held]
    ones = values >> k
    some = ones & RUN - 1
    codes = (((1 << some) - 1) << (k + 1)) | (values & ((1 << k) - 1))
    words = _words(starts + ones - some, codes, some + 1 + k, size)
    words |= _runs(starts, ones >> RUN.bit_length() - 1, size)
    return words.byteswap().tobytes()[:size], byte_ends


def _placed(postings: Coded, ends: Whole) -> tuple[Whole, Whole]:
    """The bit that each value begins at, and the byte behind the last of each stream."""
    total = np.concatenate([[0], np.cumsum(postings.bits)])
    sizes = (np.diff(total[ends], prepend=0) + 7) // 8
    byte_ends = np.cumsum(sizes)
    padding = (byte_ends - sizes) * 8 - np.concatenate([[0], total[ends]])[:-1]
    keys = np.diff(ends, prepend=0)
    counts = postings.counts[: int(ends[-1])]
    held = int(counts.sum())
    starts = np.cumsum(postings.value_bits[:held]) - postings.value_bits[:held]
    return starts + np.repeat(np.repeat(padding, keys), counts), byte_ends


def _runs(starts: Whole, runs: Whole, size: int) -> Words:
    """Words of so many bytes with `RUN` ones from each of these places on, so many times."""
    long = np.flatnonzero(runs)
    times = runs[long]
    before = np.repeat(np.cumsum(times) - times, times)
    places = np.repeat(starts[long], times) + RUN * (np.arange(len(before)) - before)
    return _words(places, np.full(len(places), (1 << RUN) - 1), np.full(len(places), RUN), size)


def _words(places: Whole, codes: Whole, bits: Whole, size: int) -> Words:
    """Words of so many bytes that hold codes of some bits, less than a word's, at places which ascend."""
    words = np.zeros(size // 8 + 2, np.uint64)
    if not len(places):
        return words
    at, over = places >> 6, (places & WORD - 1) + bits - WORD
    left = codes.astype(np.uint64) << np.maximum(-over, 0).astype(np.uint64)
    left >>= np.maximum(over, 0).astype(np.uint64)
    firsts = np.flatnonzero(np.diff(at, prepend=-1))
    words[at[firsts]] = np.add.reduceat(left, firsts)
    across = np.flatnonzero(over > 0)  # no two codes go across into one word
    words[at[across] + 1] |= codes[across].astype(np.uint64) << (WORD - over[across]).astype(np.uint64)
    return words
