"""Segments: the archive's years in runs, the newest a small one, so that a new report changes little."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from generator.gathering.entries import Entry
from generator.search.searched import sizes

LEAST = 400
"""So many reports a segment has, but for the last."""

GROWTH = 2
"""So many times as many reports as all newer ones together a segment has."""


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
    """All reports, in segments, newest first, whatever order they come in."""
    found: list[list[Entry]] = []
    newer = 0
    for _, of_year in groupby(sorted(entries, key=_order), lambda entry: entry.year):
        if not found or len(found[-1]) >= max(LEAST, GROWTH * newer):
            newer += len(found[-1]) if found else 0
            found.append([])
        found[-1].extend(of_year)
    return [_numbered(tuple(those)) for those in found]


def _order(entry: Entry) -> tuple[int, str, str]:
    return -entry.year, entry.division.code, entry.id


def _numbered(entries: tuple[Entry, ...]) -> Segment:
    counts = tuple(map(sizes, entries))
    row = [count for of_class in zip(*counts, strict=True) for count in of_class]
    firsts = [0, *accumulate(row)][:-1]
    width = len(entries)
    starts = tuple(tuple(firsts[at::width]) for at in range(width))
    return Segment(entries, counts, starts)
