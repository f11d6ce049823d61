"""Rice coding of block numbers, whole arrays at a time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.postings import Range

Whole = NDArray[np.int64]


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
    held = len(starts)
    values, k = postings.values[:held], np.repeat(postings.k, postings.counts)[:held]
    ones = values >> k
    bits = _runs(starts, ones, int(byte_ends[-1]) * 8)
    places = starts + ones + 1
    for width in np.unique(k).tolist():
        of_width = np.flatnonzero(k == width)
        for bit in range(width):
            bits[places[of_width] + bit] = (values[of_width] >> (width - 1 - bit)) & 1
    return np.packbits(bits).tobytes(), byte_ends


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


def _runs(starts: Whole, lengths: Whole, bits: int) -> NDArray[np.uint8]:
    """So many bits, ones in runs of these lengths from these places on."""
    steps = np.zeros(bits + 1, np.int8)
    some = np.flatnonzero(lengths)
    steps[starts[some]] = 1
    steps[starts[some] + lengths[some]] = -1
    return np.cumsum(steps[:-1], dtype=np.int8).view(np.uint8)
