"""Runs of neighbouring characters as numbers, so that thousands are compared at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from generator.gathering.kinship.content import GAP
from generator.gathering.kinship.stock import Codes

_GAP = ord(GAP)
_BITS = 2048
_DIVISOR = np.uint32((1 << 32) // _BITS)
_ONE, _OTHER = 0x9E3779B1, 0x85EBCA6B
"""Odd numbers without a pattern, which spread characters over all bits."""

Pairs = NDArray[np.uint64]
Places = NDArray[np.int64]
Bits = NDArray[np.uint64]


@dataclass(frozen=True)
class Held:
    """Which pairs of neighbouring characters each paragraph holds: both, sorted, each once."""

    owners: Places
    pairs: Pairs

    @cached_property
    def _order(self) -> tuple[Places, Pairs]:
        order = np.argsort(self.pairs, kind="stable")
        return self.owners[order], self.pairs[order]

    def of(self, owner: int) -> Pairs:
        """The pairs of one paragraph."""
        start, end = np.searchsorted(self.owners, (owner, owner + 1)).tolist()
        return self.pairs[start:end]

    def most(self, pairs: Pairs, weights: NDArray[np.int64]) -> int:
        """How much of the weights of some pairs that paragraph has that has most of them."""
        owners, every = self._order
        times, at = ranges(every, pairs)
        return int(np.bincount(owners[at], np.repeat(weights, times)).max(initial=0))


def ranges(every: NDArray[np.uint64], some: NDArray[np.uint64]) -> tuple[Places, Places]:
    """How often each of some numbers stands among sorted ones, and all these places in turn."""
    first = np.searchsorted(every, some, "left")
    times = np.searchsorted(every, some, "right") - first
    behind = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return times, np.repeat(first, times) + behind


def held(codes: Codes, owner: NDArray[np.int32]) -> Held:
    """The pairs in each paragraph of a text; none reaches over a gap."""
    found = pairs(codes)
    places = np.flatnonzero(found)
    keys = once((owner[places].astype(np.uint64) << np.uint64(32)) | found[places])
    return Held((keys >> np.uint64(32)).astype(np.int64), keys & np.uint64(0xFFFFFFFF))


def once(numbers: Pairs) -> Pairs:
    """Numbers in their order, each once: `numpy.unique` looks them up in a table, which takes longer."""
    found = np.sort(numbers)
    different = np.ones(len(found), bool)
    different[1:] = found[1:] != found[:-1]
    return found[different]


def pairs(codes: Codes) -> Pairs:
    """The pair of characters that starts at each place but the last, 0 where either is a gap."""
    here, there = codes[:-1], codes[1:]
    both = (here.astype(np.uint64) << np.uint64(16)) | there
    return np.where((here == _GAP) | (there == _GAP), np.uint64(0), both)


def runs(codes: Codes) -> NDArray[np.uint64]:
    """The run of three characters that starts at each place but the last two, 0 where one is a gap."""
    two = pairs(codes)
    here, there = two[:-1], two[1:]
    both = (here << np.uint64(16)) | (there & np.uint64(0xFFFF))
    return np.where((here == 0) | (there == 0), np.uint64(0), both)


def bits(texts: Sequence[str]) -> Bits:
    """A set of bits for each text, a row, one for each of its pairs of characters, some of them the same."""
    codes = np.frombuffer("\n".join(texts).encode("utf-32-le"), "<u4")
    ends = codes == ord("\n")
    owner = np.cumsum(ends)
    within = np.flatnonzero(~(ends[:-1] | ends[1:]))
    mixed = (codes[within] * np.uint32(_ONE) + codes[within + 1] * np.uint32(_OTHER)) // _DIVISOR
    found = np.zeros((len(texts), _BITS), bool)
    found[owner[within], mixed] = True
    return np.packbits(found, axis=1).view(np.uint64)
