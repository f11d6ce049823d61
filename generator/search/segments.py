"""Segments: the archive's years in runs, the newest a short one, so that a new report changes little."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby

from generator.gathering.entries import Entry
from generator.search.searched import sizes

LEAST = 400
"""So many reports a segment has at least, but for the last."""

GROWTH = 3
"""So many times as many years as the one before a segment takes; the newest takes one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Reports in the order of their ordinals.

    `sizes` tell of each how many blocks it has of each class, `starts` the number of the first of these.
    """

    entries: tuple[Entry, ...]
    sizes: tuple[tuple[int, ...], ...]
    starts: tuple[tuple[int, ...], ...]

    @property
    def years(self) -> list[int]:
        """Newest first."""
        return [year for year, _ in groupby(entry.year for entry in self.entries)]

    @property
    def blocks(self) -> int:
        return sum(map(sum, self.sizes))


def segments(entries: Sequence[Entry]) -> list[Segment]:
    """All reports, in segments, newest first, whatever order they come in.

    Years are counted, not reports, so that one more report moves no bound where years hold enough.
    """
    years = [list(of_year) for _, of_year in groupby(sorted(entries, key=_order), _year)]
    found: list[Segment] = []
    while years:
        taken = _taken(list(map(len, years)), GROWTH ** len(found))
        found.append(_numbered(tuple(chain.from_iterable(years[:taken]))))
        years = years[taken:]
    return found


def _taken(reports: Sequence[int], years: int) -> int:
    """How many years a segment takes of those left, whose reports are counted: so many, and to LEAST.

    >>> _taken([500, 500], 1), _taken([100, 200, 300, 400], 1), _taken([100, 500, 900], 2), _taken([9], 3)
    (1, 3, 2, 1)
    """
    full = (count for count, held in enumerate(accumulate(reports), 1) if count >= years and held >= LEAST)
    return next(full, len(reports))


def _year(entry: Entry) -> int:
    return entry.year


def _order(entry: Entry) -> tuple[int, str, str]:
    return -entry.year, entry.division.code, entry.id


def _numbered(entries: tuple[Entry, ...]) -> Segment:
    counts = tuple(map(sizes, entries))
    row = [count for of_class in zip(*counts, strict=True) for count in of_class]
    firsts = [0, *accumulate(row)][:-1]
    width = len(entries)
    starts = tuple(tuple(firsts[at::width]) for at in range(width))
    return Segment(entries, counts, starts)
