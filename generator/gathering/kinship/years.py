"""Two years of one district side by side: which passages stayed, which are new, which are not there again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from generator.gathering.entries import KINDS, Entry
from generator.gathering.kinship.bonds import Bond, bonds
from generator.gathering.kinship.common import Common
from generator.gathering.kinship.content import placenames
from generator.gathering.kinship.halves import Half, Paragraph, half
from generator.gathering.kinship.kin import Announced, Beside, Compared, Fate, Side, TopicPair
from generator.gathering.kinship.matters import Weights
from generator.gathering.kinship.overlap import Overlap
from generator.gathering.kinship.plans import announced
from generator.gathering.kinship.rating import EXTRACT, LIKEST_CONTENT, news
from generator.model import BODY, Kind, Label

OPENING = "overview"
"""The topic of openings, totals and endings."""
EVERY_YEAR = frozenset({None, OPENING, "party-leadership", "self-building"})
"""Topics of which every report speaks in words of its own year: what they say is never told as new."""
LEAST_CONTENT = 10.0
"""A passage is new only where it has so much content (`Evidence.weight`): a motto has none to be new."""
TIES = 3
"""So many passages of the other report are named with one, the surest first."""
UNKNOWN = Common()
STRENGTH = (Fate.SAME, Fate.REWORDED, Fate.TAKEN_UP)


def beside(districts: Iterable[Sequence[Entry]]) -> dict[str, Beside]:
    """Each report, by its id, beside the earlier one of its district, where one is held."""
    pairs = ((entry, earlier(entry, district)) for district in districts for entry in district)
    return {entry.id: Beside(entry, before) for entry, before in pairs if before}


def earlier(entry: Entry, district: Iterable[Entry]) -> Entry | None:
    """The report of the nearest earlier year: of the same kind, else the fullest; None where none is held."""
    before = [other for other in district if other.year < entry.year]
    return min(before, key=lambda other: _nearness(entry, other), default=None)


def _nearness(entry: Entry, other: Entry) -> tuple[int, bool, int, int, str]:
    return -other.year, other.kind is not entry.kind, KINDS.index(other.kind), other.copy, other.id


def compare(pair: Beside, topics: Sequence[str], common: Common = UNKNOWN) -> Compared:
    """What two reports of one district say, by topic in the order of `topics`.

    `common` tells which words other districts write too, which count less.
    """
    names = placenames([name for one in (pair.earlier, pair.entry) for name in _names(one)])
    counts = partial(common.weight, own=pair.entry.division.slug)
    found = Comparison(half(pair.earlier, names), half(pair.entry, names), counts)
    next_year = pair.earlier.year == pair.entry.year - 1
    told = found.announced() if next_year else ()
    return Compared(tuple(_by_topic(found.earlier(), found.later(), topics)), told)


def _names(entry: Entry) -> tuple[str | None, ...]:
    return entry.division.name, entry.division.city, entry.division.province


class Comparison:
    """What became of the passages of each of two reports."""

    def __init__(self, before: Half, after: Half, counts: Callable[[str], float]) -> None:
        self._before, self._after = before, after
        paragraphs = len(before.paragraphs) + len(after.paragraphs)
        self._weights = Weights((before.content, after.content), paragraphs, counts)
        self._words = cache(lambda: Weights((before.chinese, after.chinese), paragraphs))
        self._overlap = Overlap(before, after)
        self._touched = dict(zip((before, after), self._overlap.touched(), strict=True))
        self._bonds: defaultdict[tuple[Fate, int], list[Bond]] = defaultdict(list)
        for bond in bonds(before, after, self._overlap, self._weights):
            self._bonds[Fate.DROPPED, bond.earlier.number].append(bond)
            self._bonds[Fate.NEW, bond.later.number].append(bond)

    def announced(self) -> tuple[Announced, ...]:
        """What became of the earlier report's plan."""
        return announced(self._before, self._after, self._overlap, self._weights, OPENING)

    def earlier(self) -> list[Side]:
        """The headings and paragraphs of the earlier report, in reading order."""
        return self._sides(self._before, self._after, Fate.DROPPED)

    def later(self) -> list[Side]:
        """Those of the later report."""
        return self._sides(self._after, self._before, Fate.NEW)

    def _sides(self, here: Half, there: Half, alone: Fate) -> list[Side]:
        paragraphs = iter(here.paragraphs)
        return [
            self._side(next(paragraphs), here, there, alone)
            if block.label is Label.PARAGRAPH
            else Side(block, Fate.UNTOLD)
            for block in here.entry.holding.report.blocks
            if block.label in BODY
        ]

    def _side(self, paragraph: Paragraph, here: Half, there: Half, alone: Fate) -> Side:
        block = paragraph.block
        if found := self._bonds.get((alone, paragraph.number)):
            found = sorted(found, key=lambda bond: (STRENGTH.index(bond.fate), -bond.confidence))
            ties = tuple(bond.tie(paragraph) for bond in found[:TIES])
            return Side(block, ties[0].fate, ties[0].confidence, ties, len(found) - len(ties))
        if block.topic in EVERY_YEAR or paragraph.indicators & there.indicators:
            return Side(block, Fate.UNTOLD)
        confidence = self._alone(paragraph, here, there)
        return Side(block, alone if confidence else Fate.UNTOLD, confidence)

    def _alone(self, paragraph: Paragraph, here: Half, there: Half) -> float:
        """How surely the other report has nothing of it; 0 where that cannot be told."""
        if paragraph.number in self._touched[here] or paragraph.block.part not in there.parts:
            return 0.0
        content = here.content.of(paragraph.number)
        if self._weights.whole(content) < LEAST_CONTENT:
            return 0.0
        likest = self._weights.likest(content, there.content)
        if likest > LIKEST_CONTENT:
            return 0.0
        return news(
            self._words().likest(here.chinese.of(paragraph.number), there.chinese),
            likest,
            1.0 if there.entry.kind is Kind.REPORT else EXTRACT,
        )


def _by_topic(left: Sequence[Side], right: Sequence[Side], topics: Sequence[str]) -> Iterator[TopicPair]:
    """The topics of which either says something; then any that `topics` lacks; what is under none is last."""
    earlier, later = _grouped(left), _grouped(right)
    others = sorted(topic for topic in {*earlier, *later} if topic and topic not in topics)
    for topic in (*topics, *others, None):
        if topic in earlier or topic in later:
            yield TopicPair(topic, earlier.get(topic, ()), later.get(topic, ()))


def _grouped(sides: Iterable[Side]) -> Mapping[str | None, tuple[Side, ...]]:
    groups: defaultdict[str | None, list[Side]] = defaultdict(list)
    for side in sides:
        groups[side.block.topic].append(side)
    return {topic: tuple(group) for topic, group in groups.items()}
