"""Which paragraphs of two reports of one district belong together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from generator.gathering.entries import Entry
from generator.gathering.kinship.content import chinese, content
from generator.gathering.kinship.cutting import cut
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.kin import Fate, Tie
from generator.gathering.kinship.likeness import likeness
from generator.gathering.kinship.matters import Content, Weights, acts, of
from generator.gathering.kinship.rating import COUNTED, matter
from generator.gathering.kinship.sharing import SHORTEST
from generator.model import Block, Label

METHODS = frozenset({None, "overview", "supervision"})
"""Topics whose indicators count how something was done (inquiries, inspections), not what it was about."""
SAME_CONTENT = 0.6
"""Two texts that are alike are one passage reworded only where what they are about is alike too: two
listings of reports heard, one on schools and one on care, share four characters in five."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with what is compared of it.

    That is its indicators, all its words, and its content without stock words.
    """

    block: Block
    indicators: frozenset[str]
    folded: str
    words: Content
    content: Content


@dataclass(frozen=True, slots=True)
class Bond:
    """Two paragraphs that belong together: how, how surely, by which words and how like."""

    earlier: Paragraph
    later: Paragraph
    fate: Fate
    confidence: float
    terms: tuple[str, ...] = ()
    likeness: float = 0.0
    indicators: tuple[str, ...] = ()

    def tie(self, here: Paragraph) -> Tie:
        """The bond as it is seen from one of its paragraphs."""
        there = self.later if here is self.earlier else self.earlier
        return Tie(there.block, self.fate, self.confidence, self.terms, self.likeness, self.indicators)


def paragraphs(entry: Entry, names: Sequence[str]) -> list[Paragraph]:
    """The paragraphs of a report in reading order; `names` tell nothing within one district."""
    report = entry.holding.report
    told: defaultdict[int, set[str]] = defaultdict(set)
    for figure in report.figures:
        told[figure.block].update(figure.indicators)
    for mention in report.mentions:
        told[mention.block].add(mention.indicator)
    return [
        _paragraph(block, frozenset(told[number]), names)
        for number, block in enumerate(report.blocks)
        if block.label is Label.PARAGRAPH
    ]


def _paragraph(block: Block, indicators: frozenset[str], names: Sequence[str]) -> Paragraph:
    text = block.shown.text
    matters = of(content(text, names), cut(text, names), acts(text))
    return Paragraph(block, indicators, fold(text), of(chinese(text)), matters)


def bonds(earlier: Sequence[Paragraph], later: Sequence[Paragraph], weights: Weights) -> Iterator[Bond]:
    """All bonds between two reports. Review and plan are different things: none leads across."""
    for old in earlier:
        for new in later:
            if old.block.part is new.block.part and (bond := _bond(old, new, weights)):
                yield bond


def _bond(old: Paragraph, new: Paragraph, weights: Weights) -> Bond | None:
    alike = 0.0
    if min(len(old.folded), len(new.folded)) >= SHORTEST:
        alike = likeness(old.folded, new.folded)
    if alike == 1.0:
        return Bond(old, new, Fate.SAME, 1.0, (), 1.0)
    if alike and Indel.normalized_similarity(old.content.text, new.content.text) >= SAME_CONTENT:
        return Bond(old, new, Fate.REWORDED, alike, (), alike)
    evidence = weights.evidence(old.content, new.content)
    confidence = matter(evidence)
    if confidence:
        return Bond(old, new, Fate.TAKEN_UP, confidence, evidence.runs)
    return _counted(old, new)


def _counted(old: Paragraph, new: Paragraph) -> Bond | None:
    """The bond of two paragraphs of one topic that count the same: suggestions handled, deputies trained."""
    both = tuple(sorted(old.indicators & new.indicators))
    if not both or old.block.topic != new.block.topic or old.block.topic in METHODS:
        return None
    return Bond(old, new, Fate.TAKEN_UP, COUNTED, indicators=both)
