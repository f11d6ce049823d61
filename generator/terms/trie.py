"""Many terms sought in much text at once: a tree of characters, walked from all places side by side."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_NOWHERE = -1
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""Multiplied with a key, it spreads keys over a table: 2^64 by the golden ratio (Knuth, TAOCP 3, 6.4)."""


class Trie:
    """Terms, each a sequence of letters (numbers from 1); node 0 is the root."""

    def __init__(self, terms: Sequence[Sequence[int]], letters: int) -> None:
        """`letters` is the highest letter."""
        self._width = letters + 1
        edges: dict[int, int] = {}
        ends: dict[int, int] = {}
        for number, term in enumerate(terms):
            node = 0
            for letter in term:
                node = edges.setdefault(node * self._width + letter, len(edges) + 1)
            ends[node] = number
        self._edges = _Table(edges)
        self._first = np.zeros(self._width, np.int64)
        self._first[1:] = [edges.get(letter, 0) for letter in range(1, self._width)]
        self._ends = np.full(len(edges) + 1, _NOWHERE, np.int64)
        self._ends[list(ends)] = list(ends.values())

    def walk(self, letters: NDArray[np.int16]) -> Iterator[tuple[Ints, Ints]]:
        """Where which terms stand: places, and the terms' numbers.

        A letter below 1 is of no term; the last one is such.
        """
        nodes = self._first[np.maximum(letters, 0)]
        places = np.flatnonzero(nodes)
        nodes = nodes[places]
        depth = 1
        while len(places):
            terms = self._ends[nodes]
            ended = np.flatnonzero(terms >= 0)
            yield places[ended], terms[ended]
            following = letters[places + depth]
            going = np.flatnonzero(following > 0)
            places = places[going]
            nodes = self._edges.find(nodes[going] * self._width + following[going])
            going = np.flatnonzero(nodes >= 0)
            places, nodes = places[going], nodes[going]
            depth += 1


class _Table:
    """Numbers by keys (from 0), for many keys at once: open addressing, each key in the next free slot."""

    def __init__(self, content: dict[int, int]) -> None:
        bits = max(2, (2 * len(content)).bit_length())
        self._shift, self._mask = np.uint64(64 - bits), (1 << bits) - 1
        self._keys = np.full(1 << bits, _NOWHERE, np.int64)
        self._values = np.full(1 << bits, _NOWHERE, np.int64)
        keys, values = (np.array(list(those), np.int64) for those in (content, content.values()))
        slots = self._slots(keys)
        while len(keys):
            free = self._keys[slots] == _NOWHERE
            self._keys[slots[free]] = keys[free]  # of several for one slot the last stays
            left = self._keys[slots] != keys
            self._values[slots[~left]] = values[~left]
            keys, values, slots = keys[left], values[left], slots[left] + 1 & self._mask

    def find(self, keys: Ints) -> Ints:
        """The number of each key; -1 where there is none."""
        slots = self._slots(keys)
        held = self._keys[slots]
        (astray,) = np.nonzero((held != keys) & (held != _NOWHERE))
        while len(astray):
            slots[astray] = slots[astray] + 1 & self._mask
            held[astray] = self._keys[slots[astray]]
            astray = astray[(held[astray] != keys[astray]) & (held[astray] != _NOWHERE)]
        return np.where(held == keys, self._values[slots], _NOWHERE)

    def _slots(self, keys: Ints) -> Ints:
        return (keys.astype(np.uint64) * _SPREAD >> self._shift).astype(np.int64)
