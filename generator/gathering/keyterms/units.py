"""Reports some dozens at a time, so that what is counted in them can be kept and added up."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from generator.authority import Division
from generator.gathering.entries import Entry
from generator.gathering.keyterms.domain import Domain
from generator.gathering.keyterms.places import nominated
from generator.model import Label

REPORTS = 96
"""Reports of a unit at most, about: enough for arrays to pay, few enough to be counted anew for one."""


class Told(NamedTuple):
    """A report as it is counted: whose it is (a slug), and its blocks with the topic of each.

    Topics are identifiers, empty for none, and None for what counts to no topic at all.
    """

    holder: str
    blocks: Sequence[str]
    topics: Sequence[str | None]


class Unit(Protocol):
    """Some reports, which a digest tells."""

    def told_by(self) -> object:
        """What stands for them where a digest is taken."""

    def told(self) -> list[Told]:
        """The reports themselves."""

    def nominated(self) -> Iterable[Mapping[str, int]]:
        """What each report nominates for a key term, and how often."""


class Placed(Protocol):
    """What has a place among the reports."""

    @property
    def division(self) -> Division: ...
    @property
    def year(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Held:
    """Reports that are at hand."""

    entries: tuple[Entry, ...]
    domain: Domain

    def told_by(self) -> object:
        return self.entries, self.domain

    def told(self) -> list[Told]:
        return list(map(_told, self.entries))

    def nominated(self) -> Iterable[Mapping[str, int]]:
        return (nominated(entry, self.domain) for entry in self.entries)


Item = TypeVar("Item", bound=Placed)


def grouped(items: Iterable[Item]) -> dict[tuple[int, int], tuple[Item, ...]]:
    """Items by year and a number drawn from the division's slug, in the order they come.

    How many numbers a year has changes only where its reports double, so that one more report
    changes one group.
    """
    years: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        years[item.year].append(item)
    groups: defaultdict[tuple[int, int], list[Item]] = defaultdict(list)
    for year in sorted(years):
        parts = _parts(len(years[year]))
        for item in years[year]:
            groups[year, zlib.crc32(item.division.slug.encode()) % parts].append(item)
    return {place: tuple(groups[place]) for place in sorted(groups)}


def _parts(reports: int) -> int:
    """Into how many groups so many reports are parted: a power of two.

    >>> _parts(96), _parts(97), _parts(300)
    (1, 2, 4)
    """
    return 1 << (max(0, reports - 1) // REPORTS).bit_length()


def _told(entry: Entry) -> Told:
    blocks = entry.holding.report.blocks
    topics = [(block.topic or "") if block.label is Label.PARAGRAPH else None for block in blocks]
    texts = [block.shown.text for block in blocks]
    return Told(entry.division.slug, texts, topics)
