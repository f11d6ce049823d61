"""Where the contents of two reports share runs of three characters, found for all passages at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.gathering.kinship.grams import pairs, ranges
from generator.gathering.kinship.halves import Half, Numbers
from generator.gathering.kinship.matters import UNIT, Weights
from generator.gathering.kinship.rating import LEAST

_LAW, _CODE = ord("法"), ord("典")

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two passages, by their numbers in either report, that may be of one matter.

    `here` and `there` are the pieces of text in which they share runs.
    """

    one: int
    other: int
    here: list[int]
    there: list[int]


class Overlap:
    """The shared runs of two reports: the places in either where each starts."""

    def __init__(self, one: Half, other: Half) -> None:
        self._one, self._other = one, other
        mine, own = one.sorted_runs
        theirs, others = other.sorted_runs
        times, at = ranges(others, own)
        self._here, self._there = np.repeat(mine, times), theirs[at]

    def touched(self) -> tuple[frozenset[int], frozenset[int]]:
        """The paragraphs of either report that share a run with any of the other."""
        mine, theirs = self._one.owner[self._here], self._other.owner[self._there]
        return frozenset(mine.tolist()), frozenset(theirs.tolist())

    def meetings(self, ones: Numbers, others: Numbers, weights: Weights) -> Iterator[Meeting]:
        """The passages that share enough to be of one matter, whatever their words are.

        `ones` and `others` tell of which passage each character is, -1 of none.
        """
        one, other = ones[self._here], others[self._there]
        within = np.flatnonzero((one >= 0) & (other >= 0))
        order = within[np.lexsort((self._here[within], other[within], one[within]))]
        if not len(order):
            return
        one, other, here, there = one[order], other[order], self._here[order], self._there[order]
        starts = np.flatnonzero(_new(one) | _new(other))
        ends = np.append(starts[1:], len(order))
        for at in np.flatnonzero(self._enough(here, starts, weights)).tolist():
            part = slice(starts[at], ends[at])
            yield Meeting(
                int(one[starts[at]]),
                int(other[starts[at]]),
                sorted({*self._one.pieces[here[part]].tolist()}),
                sorted({*self._other.pieces[there[part]].tolist()}),
            )

    def _enough(self, here: NDArray[np.int64], starts: NDArray[np.int64], weights: Weights) -> Flags:
        """Whether the shared characters weigh as much as any matter, and make a name, for each meeting.

        Each shared run lies between characters that are weighed here, so that none weighs more.
        """
        begins = np.zeros(len(here), bool)
        begins[starts] = True
        step = np.diff(here, prepend=-9)
        again, follows = (step == 0) & ~begins, (step == 1) & ~begins
        rarity = weights.each(pairs(self._one.codes))
        weight = np.where(again, 0, rarity[here + 1] + np.where(follows, 0, rarity[here]))
        named = follows | self._law(here)
        heavy = np.add.reduceat(weight, starts) >= LEAST * UNIT
        return heavy & np.logical_or.reduceat(named, starts)

    def _law(self, here: NDArray[np.int64]) -> Flags:
        codes = self._one.codes
        last = codes[here + 2]
        law: Flags = (last == _LAW) | ((last == _CODE) & (codes[here + 1] == _LAW))
        return law


def _new(numbers: Numbers) -> Flags:
    new: Flags = np.diff(numbers, prepend=-1) != 0
    return new
