"""Passages that stand in several reports, the same or nearly the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from generator.gathering.entries import Entry
from generator.gathering.kinship.families import MOST, families, met, mix
from generator.gathering.kinship.grams import Places, once
from generator.gathering.kinship.kin import Kin, Shared, Sharing
from generator.gathering.kinship.likeness import likeness
from generator.gathering.kinship.sketches import BANDS, Sketch, opened, sketch
from generator.results import digest, kept

TOLD = 3
"""So many other reports are named with a passage at most: the likest, then of the own district, then in the
catalogue's order."""

NO_NAMES: Mapping[str, str] = {}

_Kin = tuple[float, bool, int, int, Entry]
"""A passage that is like another, so that the first to be told is the least: its likeness below zero, whether
it is of another district, its report's place in the catalogue, its own number, its report."""


def sharing(entries: Sequence[Entry], names: Mapping[str, str] = NO_NAMES) -> "Kinship":
    """What each report shares with others. `names` are what districts are called, by slug."""
    return Kinship(entries, names)


class Kinship(Mapping[str, Sharing]):
    """What each report shares with others, by its id, never with itself; found when it is asked for.

    The same in whatever order reports are given, but for the order in which equals are named.
    """

    def __init__(self, entries: Sequence[Entry] = (), names: Mapping[str, str] = NO_NAMES) -> None:
        self._place = {entry.id: place for place, entry in enumerate(entries)}
        self._drawn = sorted(entries, key=lambda entry: (digest(entry.id), entry.id))
        sketches = [opened(kept(sketch, entry)) for entry in self._drawn]
        self._number = {entry.id: number for number, entry in enumerate(self._drawn)}
        self._ends = np.cumsum([0, *(len(one.texts) for one in sketches)])
        self._report = np.repeat(np.arange(len(sketches)), np.diff(self._ends))
        self._report_of = self._report.tolist()
        self._blocks = [block for one in sketches for block in one.blocks.tolist()]
        self._keys = np.concatenate([np.zeros((0, BANDS), "<u4"), *(one.keys for one in sketches)])
        self._texts = [text for one in sketches for text in one.texts]
        self._families = families(self._keys, self._report)
        self._districts = defaultdict[str, list[int]](list)
        for number, entry in enumerate(self._drawn):
            self._districts[entry.division.slug].append(number)
        self._mark(sketches, names)

    def _mark(self, sketches: Sequence[Sketch], names: Mapping[str, str]) -> None:
        """Numbers that are others where anything that is told of a passage is."""
        shown = (
            (entry.id, names.get(entry.division.slug, ""), entry.year, entry.kind) for entry in self._drawn
        )
        reports = np.array([_number(digest(one)) for one in shown], np.uint64)
        own = np.concatenate([np.zeros(0, np.uint64), *(one.marks for one in sketches)])
        marks = mix(own + reports[self._report])
        self._of_families = self._families.marks(marks)
        self._of_reports = [int(own.sum()) for own in np.split(marks, self._ends[1:-1])]

    def told(self, entry: Entry) -> tuple[bytes, ...]:
        """What stands for all that is told of a report's passages, where a digest is taken."""
        start, end = self._passages(self._number[entry.id])
        places = self._families.starts[start : end + 1]
        return (
            (places - places[:1]).tobytes(),
            self._of_families[self._families.of[places[0] : places[-1]]].tobytes(),
            np.array([self._of_reports[other] for other in self._neighbours(entry)], np.uint64).tobytes(),
        )

    def __getitem__(self, id: str) -> Sharing:
        number = self._number[id]
        start, end = self._passages(number)
        blocks = self._drawn[number].holding.report.blocks
        near, more = self._candidates(number)
        found = {
            blocks[self._blocks[passage]].id: self._shared(kin, passage in more)
            for passage, kin in self._kin(number, near).items()
        }
        return Sharing(found, frozenset(blocks[at].id for at in self._blocks[start:end]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)

    def _passages(self, number: int) -> tuple[int, int]:
        return int(self._ends[number]), int(self._ends[number + 1])

    def _neighbours(self, entry: Entry) -> list[int]:
        """The numbers of the other reports of its district."""
        return [other for other in self._districts[entry.division.slug] if self._drawn[other].id != entry.id]

    def _kin(self, number: int, near: Iterable[tuple[int, int]]) -> Mapping[int, Mapping[int, _Kin]]:
        """By the shared passages of a report, and by the other reports: the likest passage there."""
        slug = self._drawn[number].division.slug
        found = defaultdict[int, dict[int, _Kin]](dict)
        for one, other in near:
            if score := likeness(self._texts[one], self._texts[other]):
                report, best = self._report_of[other], found[one]
                if report not in best or -score < best[report][0]:
                    entry = self._drawn[report]
                    apart = entry.division.slug != slug
                    best[report] = (-score, apart, self._place[entry.id], other, entry)
        return found

    def _candidates(self, number: int) -> tuple[Iterable[tuple[int, int]], frozenset[int]]:
        """The passages of a report beside those most likely to be like them, and of which there may be more.

        The likeliest have most keys in common, and of those the own district's come first.
        """
        start, end = self._passages(number)
        one, other, own = self._near(number)
        same = (self._keys[one] == self._keys[other]).sum(axis=1)
        order = np.lexsort((other, ~own, -same, one))
        order = order[same[order] > 0]
        one, other = one[order], other[order]
        place = np.arange(len(one)) - np.searchsorted(one, one)
        more = self._families.with_more(start, end) | frozenset(one[place == MOST].tolist())
        first = place < MOST
        return zip(one[first].tolist(), other[first].tolist(), strict=True), more

    def _near(self, number: int) -> tuple[Places, Places, NDArray[np.bool_]]:
        """The passages of a report beside others of their families, and whether these are of its district."""
        start, end = self._passages(number)
        near = self._families.near(start, end)
        of_district = self._neighbours(self._drawn[number])
        one, other = zip(near, *(self._beside(start, end, at) for at in of_district), strict=True)
        every = len(self._texts)
        pairs = once((np.concatenate(one) * every + np.concatenate(other)).astype(np.uint64))
        ones, others = np.divmod(pairs.astype(np.int64), max(every, 1))
        elsewhere = (others < start) | (others >= end)
        ones, others = ones[elsewhere], others[elsewhere]
        return ones, others, np.isin(self._report[others], of_district)

    def _beside(self, start: int, end: int, other: int) -> tuple[Places, Places]:
        """Passages beside those of another report that are of a family with them."""
        one, of_one = self._families.between(start, end)
        two, of_two = self._families.between(*self._passages(other))
        here, there = met(of_one, of_two)
        return one[here], two[there]

    def _shared(self, kin: Mapping[int, _Kin], more: bool) -> Shared:
        best = sorted(kin.values(), key=itemgetter(0, 1, 2))
        told = tuple(self._told(score, other, entry) for score, _, _, other, entry in best[:TOLD])
        return Shared(len(best), sum(one[0] == -1.0 for one in best), told, more)

    def _told(self, score: float, passage: int, entry: Entry) -> Kin:
        return Kin(entry, entry.holding.report.blocks[self._blocks[passage]], -score)


def _number(digest: str) -> int:
    return int.from_bytes(blake2b(digest.encode(), digest_size=8).digest(), "little")
