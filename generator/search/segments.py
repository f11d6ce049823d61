"""Segments: the archive's years in runs, the newest a short one, so that a new report changes little."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby

from generator.gathering.keyterms import grouped
from generator.search.pieces import Handle

LEAST = 400
"""So many reports a segment has at least, but for the last."""

MOST, SHARE = 2500, 8
"""A segment takes no year more that would bring it above so many reports, or above this part of them all
where that is more, rounded up to so many times a power of two: what one report changes is made anew.
"""

GROWTH = 3
"""So many times as many years as the one before a segment takes; the newest takes one."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Reports in the order of their ordinals, and the same in chunks, which have names."""

    handles: tuple[Handle, ...]
    names: tuple[str, ...]
    chunks: tuple[tuple[Handle, ...], ...]

    @property
    def years(self) -> list[int]:
        """Newest first."""
        return [year for year, _ in groupby(self.handles, _year)]

    @property
    def ordinals(self) -> list[list[int]]:
        """The ordinals of each chunk's reports."""
        places = {one.id: ordinal for ordinal, one in enumerate(self.handles)}
        return [[places[one.id] for one in chunk] for chunk in self.chunks]


def segments(handles: Sequence[Handle]) -> list[Segment]:
    """All reports, in segments, newest first, whatever order they come in.

    Years are counted, not reports, so that one more report moves no bound where years hold enough.
    """
    most = _most(len(handles))
    years = [list(of_year) for _, of_year in groupby(sorted(handles, key=_order), _year)]
    found: list[Segment] = []
    while years:
        taken = _taken(list(map(len, years)), GROWTH ** len(found), most)
        held = tuple(chain.from_iterable(years[:taken]))
        found.append(_parted(held))
        years = years[taken:]
    return found


def _most(reports: int) -> int:
    """How many reports a segment takes together, of so many.

    >>> _most(10_000), _most(20_001), _most(300_000)
    (2500, 5000, 40000)
    """
    times = max(1, -(-reports // (SHARE * MOST)))
    return MOST << (times - 1).bit_length()


def _taken(reports: Sequence[int], years: int, most: int) -> int:
    """How many years a segment takes of those left, whose reports are counted: so many, and to LEAST,
    but none that would bring it above the most.

    >>> _taken([500, 500], 1, 2500), _taken([100, 200, 300, 400], 1, 2500), _taken([100, 500, 900], 2, 2500)
    (1, 3, 2)
    >>> _taken([9], 3, 2500), _taken([1500, 1000, 1], 3, 2500), _taken([3000, 1], 3, 2500)
    (1, 2, 1)
    """
    held = list(accumulate(reports))
    full = (count for count, together in enumerate(held, 1) if count >= years and together >= LEAST)
    return min(next(full, len(reports)), max(1, bisect_right(held, most)))


def _year(one: Handle) -> int:
    return one.year


def _order(one: Handle) -> tuple[int, str, str]:
    return -one.year, one.division.code, one.id


def _parted(held: tuple[Handle, ...]) -> Segment:
    chunks = grouped(held)
    return Segment(held, tuple(f"{year}-{part}" for year, part in chunks), tuple(chunks.values()))
