"""Passages that may be alike, by families: found for all at once, each a bound number of others.

All passages are numbered. Those with a key in common belong to a family, named by the first of them, and
each is compared with the first of its families, of MOST reports. So a formula in ten thousand reports costs
no more than the passages are many, and one more report changes what is compared with others only where it
is among the first: reports are numbered by the digests of their ids, which nobody chooses.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.gathering.kinship.grams import Places, ranges
from generator.gathering.kinship.sketches import Keys

MOST = 12
"""With the passages of so many reports is each of a family compared."""

Marks = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Families:
    """Which families each passage is of, and the first of each family.

    Passage n is of the families `of[starts[n]:starts[n + 1]]`, family f has the passages
    `first[begins[f]:begins[f + 1]]`; `more` tells whether it has others too.
    """

    starts: Places
    of: Places
    begins: Places
    first: Places
    more: NDArray[np.bool_]

    def between(self, start: int, end: int) -> tuple[Places, Places]:
        """The passages from `start` to before `end`, each beside each of its families."""
        owner = np.repeat(np.arange(start, end), np.diff(self.starts[start : end + 1]))
        return owner, self.of[self.starts[start] : self.starts[end]]

    def near(self, start: int, end: int) -> tuple[Places, Places]:
        """The passages from `start` to before `end`, each beside each of the first of its families."""
        owner, families = self.between(start, end)
        times, at = slices(self.begins[families], self.begins[families + 1])
        return np.repeat(owner, times), self.first[at]

    def with_more(self, start: int, end: int) -> frozenset[int]:
        """Those of the passages that are of a family which has more than are compared."""
        owner, families = self.between(start, end)
        return frozenset(owner[self.more[families]].tolist())

    def marks(self, marks: Marks) -> Marks:
        """A number for each family, another one where any of its first passages has another mark."""
        if not len(self.first):
            return np.zeros(0, np.uint64)
        place = np.arange(len(self.first)) - np.repeat(self.begins[:-1], np.diff(self.begins))
        mixed = mix(marks[self.first] + place.astype(np.uint64))
        return mix(np.add.reduceat(mixed, self.begins[:-1]) + self.more)


def families(keys: Keys, report: Places) -> Families:
    """The families of passages whose keys these are; `report` numbers the report of each, ascending.

    What stands in one report alone makes no family.
    """
    passage, named = _named(keys)
    order = np.lexsort((passage, named))
    passage, named = passage[order], named[order]
    begins = np.flatnonzero(np.diff(named, prepend=-1))
    sizes = np.diff(np.append(begins, len(named)))
    shared = report[passage[begins]] != report[passage[begins + sizes - 1]] if len(begins) else sizes > 1
    begins, sizes = begins[shared], sizes[shared]
    _, at = slices(begins, begins + sizes)
    members, family = passage[at], np.repeat(np.arange(len(begins)), sizes)
    order = np.argsort(members, kind="stable")
    starts = np.searchsorted(members[order], np.arange(len(keys) + 1))
    ends, first, more = _first(members, family, report)
    return Families(starts, family[order], ends, first, more)


def _first(members: Places, family: Places, report: Places) -> tuple[Places, Places, NDArray[np.bool_]]:
    """The first passages of each family, one a report: where they begin, they, and whether more come."""
    once = (np.diff(family, prepend=-1) != 0) | (np.diff(report[members], prepend=-1) != 0)
    members, family = members[once], family[once]
    begins = np.flatnonzero(np.diff(family, prepend=-1))
    sizes = np.diff(np.append(begins, len(family)))
    few = np.minimum(sizes, MOST)
    _, at = slices(begins, begins + few)
    return np.concatenate([[0], np.cumsum(few)]), members[at], sizes > MOST


def _named(keys: Keys) -> tuple[Places, Places]:
    """Each passage with each of the first passages that have a key in common with it, itself among them."""
    count, bands = keys.shape
    firsts = np.empty((count, bands), np.int64)
    place = np.arange(count, dtype=np.uint64)
    for band in range(bands):
        every = np.sort((keys[:, band].astype(np.uint64) << np.uint64(32)) | place)
        at = (every & np.uint64(0xFFFFFFFF)).astype(np.int64)
        begins = np.flatnonzero(np.diff(every >> np.uint64(32), prepend=np.uint64(1 << 40)))
        firsts[at, band] = np.repeat(at[begins], np.diff(np.append(begins, count)))
    firsts.sort(axis=1)
    other = np.ones((count, bands), bool)
    other[:, 1:] = firsts[:, 1:] != firsts[:, :-1]
    return np.nonzero(other)[0], firsts[other]


def slices(starts: Places, ends: Places) -> tuple[Places, Places]:
    """How long each slice is, and all places in all of them in turn."""
    times = ends - starts
    behind = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    return times, np.repeat(starts, times) + behind


def mix(numbers: Marks) -> Marks:
    """Numbers without the pattern they had (the last step of MurmurHash3, 64 bits)."""
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        numbers = (numbers ^ (numbers >> np.uint64(33))) * np.uint64(factor)
    return numbers ^ (numbers >> np.uint64(33))


def met(one: Places, other: Places) -> tuple[Places, Places]:
    """All places in either of two lists of families at which the same one stands."""
    order = np.argsort(other, kind="stable")
    times, at = ranges(other[order].astype(np.uint64), one.astype(np.uint64))
    return np.repeat(np.arange(len(one)), times), order[at]
