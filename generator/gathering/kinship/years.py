"""Two years of one district side by side: which passages stayed, which are new, which are not there again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.gathering.entries import KINDS, Entry
from generator.gathering.kinship.bonds import Bond, Paragraph, bonds, paragraphs
from generator.gathering.kinship.content import placenames
from generator.gathering.kinship.kin import Beside, Fate, Side, TopicPair
from generator.gathering.kinship.matters import Weights, pairs
from generator.gathering.kinship.plans import announced
from generator.gathering.kinship.rating import EXTRACT, news
from generator.model import BODY, Block, Kind

OPENING = "overview"
"""The topic of openings, totals and endings: said every year in other words, they are never new."""
LEAST_CONTENT = 4.0
"""A passage is new only where it has so much content of its own (`Evidence.weight`): a motto has none."""
TIES = 3
"""So many passages of the other report are named with one, the surest first."""
STRENGTH = (Fate.SAME, Fate.REWORDED, Fate.TAKEN_UP)


def earlier(entry: Entry, district: Iterable[Entry]) -> Entry | None:
    """The report of the nearest earlier year: of the same kind, else the fullest; None where none is held."""
    before = [other for other in district if other.year < entry.year]
    return min(before, key=lambda other: _nearness(entry, other), default=None)


def _nearness(entry: Entry, other: Entry) -> tuple[int, bool, int, int, str]:
    return -other.year, other.kind is not entry.kind, KINDS.index(other.kind), other.copy, other.id


def beside(entry: Entry, before: Entry, topics: Sequence[str]) -> Beside:
    """A report and an earlier one of its district, by topic in the order of `topics`."""
    names = placenames([name for one in (before, entry) for name in _names(one)])
    old, new = paragraphs(before, names), paragraphs(entry, names)
    weights = Weights(paragraph.content for paragraph in (*old, *new))
    bound = list(bonds(old, new, weights))
    left = Column(before, old, Fate.DROPPED, entry, new, bound, weights).sides()
    right = Column(entry, new, Fate.NEW, before, old, bound, weights).sides()
    next_year = before.year == entry.year - 1
    told = announced(before, entry, names, weights, OPENING) if next_year else ()
    return Beside(entry, before, tuple(_by_topic(left, right, topics)), told)


def _names(entry: Entry) -> tuple[str | None, ...]:
    return entry.division.name, entry.division.city, entry.division.province


class Column:
    """One of two reports beside the other: what became of each of its passages.

    `alone` is the fate of a passage that the other report has nothing of.
    """

    def __init__(
        self,
        entry: Entry,
        own: Sequence[Paragraph],
        alone: Fate,
        other: Entry,
        others: Sequence[Paragraph],
        bound: Iterable[Bond],
        weights: Weights,
    ) -> None:
        self._entry, self._alone, self._weights = entry, alone, weights
        self._own = {paragraph.block.id: paragraph for paragraph in own}
        self._surely = 1.0 if other.kind is Kind.REPORT else EXTRACT
        self._said = frozenset(pair for one in others for pair in pairs(one.content.text))
        self._bonds: defaultdict[str, list[Bond]] = defaultdict(list)
        for bond in bound:
            here = bond.later if alone is Fate.NEW else bond.earlier
            self._bonds[here.block.id].append(bond)

    def sides(self) -> list[Side]:
        """All headings and paragraphs, in reading order."""
        return [self._side(block) for block in self._entry.holding.report.blocks if block.label in BODY]

    def _side(self, block: Block) -> Side:
        paragraph = self._own.get(block.id)
        if paragraph is None:
            return Side(block, Fate.UNTOLD)
        if found := self._bonds.get(block.id):
            found = sorted(found, key=lambda bond: (STRENGTH.index(bond.fate), -bond.confidence))
            ties = tuple(bond.tie(paragraph) for bond in found[:TIES])
            return Side(block, ties[0].fate, ties[0].confidence, ties)
        confidence = self._alone_surely(paragraph)
        return Side(block, self._alone if confidence else Fate.UNTOLD, confidence)

    def _alone_surely(self, paragraph: Paragraph) -> float:
        """How surely the other report has nothing of it; 0 where that cannot be told."""
        own = pairs(paragraph.content.text)
        whole = sum(map(self._weights.of, own))
        if paragraph.block.topic in (None, OPENING) or whole < LEAST_CONTENT:
            return 0.0
        known = sum(map(self._weights.of, own & self._said))
        return news(1 - known / whole) * self._surely


def _by_topic(left: Sequence[Side], right: Sequence[Side], topics: Sequence[str]) -> Iterator[TopicPair]:
    """The topics of which either says something; what is under none comes last."""
    earlier, later = _grouped(left), _grouped(right)
    for topic in (*topics, None):
        if topic in earlier or topic in later:
            yield TopicPair(topic, earlier.get(topic, ()), later.get(topic, ()))


def _grouped(sides: Iterable[Side]) -> Mapping[str | None, tuple[Side, ...]]:
    groups: defaultdict[str | None, list[Side]] = defaultdict(list)
    for side in sides:
        groups[side.block.topic].append(side)
    return {topic: tuple(group) for topic, group in groups.items()}
