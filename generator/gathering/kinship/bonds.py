"""Which paragraphs of two reports of one district belong together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Indel

from generator.gathering.kinship.content import condensed
from generator.gathering.kinship.halves import Half, Numbers, Paragraph
from generator.gathering.kinship.kin import Fate, Tie
from generator.gathering.kinship.likeness import SHORTEST, likeness
from generator.gathering.kinship.matters import Evidence, Weights, acts, shared_runs
from generator.gathering.kinship.overlap import Meeting, Overlap
from generator.gathering.kinship.rating import COUNTED, is_name, matter
from generator.model import Part

METHODS = frozenset({None, "overview", "supervision"})
"""Topics whose indicators count how something was done (inquiries, inspections), not what it was about."""
SAME_CONTENT = 0.6
"""Two texts that are alike are one passage reworded only where what they are about is alike too: two
listings of reports heard, one on schools and one on care, share four characters in five."""
IN_COMMON = 0.12
"""Of texts that are alike, the pairs of characters that both have are at least a fifth of the characters of
both together, were none said twice; so many must be different ones."""

Place = tuple[int, int]
"""The number of a paragraph of the earlier report, and of one of the later."""


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


def bonds(earlier: Half, later: Half, overlap: Overlap, weights: Weights) -> Iterator[Bond]:
    """All bonds between two reports. Review and plan are different things: none leads across."""
    alike = _alike(earlier, later)
    matters = _matters(earlier, later, overlap, weights)
    counted = _counted(earlier, later)
    for place in sorted({*alike, *matters, *counted}):
        old, new = earlier.paragraphs[place[0]], later.paragraphs[place[1]]
        likeness = alike.get(place, 0.0)
        if likeness == 1.0:
            yield Bond(old, new, Fate.SAME, 1.0, (), 1.0)
        elif likeness and _content_alike(earlier.masked(old), later.masked(new)):
            yield Bond(old, new, Fate.REWORDED, likeness, (), likeness)
        elif place in matters:
            evidence = matters[place]
            yield Bond(old, new, Fate.TAKEN_UP, matter(evidence), evidence.runs)
        elif place in counted:
            yield Bond(old, new, Fate.TAKEN_UP, COUNTED, indicators=counted[place])


def _content_alike(one: str, other: str) -> bool:
    return Indel.normalized_similarity(condensed(one), condensed(other)) >= SAME_CONTENT


def _alike(earlier: Half, later: Half) -> Mapping[Place, float]:
    """How like the texts are that are the same or nearly so."""
    found = {}
    for old, new in _near(earlier, later):
        if score := likeness(old.folded, new.folded):
            found[old.number, new.number] = score
    return found


def _near(earlier: Half, later: Half) -> Iterator[tuple[Paragraph, Paragraph]]:
    """The paragraphs of one part that are long enough and have so many pairs of characters in common."""
    sizes = np.array([len(new.folded) for new in later.paragraphs])
    for old, bits in zip(earlier.paragraphs, earlier.bits, strict=True):
        if (length := len(old.folded)) >= SHORTEST and len(sizes):
            common = np.bitwise_count(later.bits & bits).sum(axis=1)
            for at in np.flatnonzero((common >= IN_COMMON * (sizes + length)) & (sizes >= SHORTEST)).tolist():
                if (new := later.paragraphs[at]).block.part is old.block.part:
                    yield old, new


def _matters(earlier: Half, later: Half, overlap: Overlap, weights: Weights) -> Mapping[Place, Evidence]:
    """What speaks for one matter, where it is enough."""
    found = {}
    for part in sorted(earlier.parts & later.parts, key=str):
        for met in overlap.meetings(_of(earlier, part), _of(later, part), weights):
            old, new = earlier.paragraphs[met.one], later.paragraphs[met.other]
            evidence = weighed(met, earlier, later, weights, (old.block.shown.text, new.block.shown.text))
            if matter(evidence):
                found[met.one, met.other] = evidence
    return found


def weighed(met: Meeting, one: Half, other: Half, weights: Weights, texts: tuple[str, str]) -> Evidence:
    """What two passages share in whole words, of which these are the texts."""
    runs = shared_runs(one.words(met.here), other.words(met.there))
    return weights.evidence(runs, *map(acts, texts)) if any(map(is_name, runs)) else Evidence(runs)


def _of(half: Half, part: Part | None) -> Numbers:
    """Of which paragraph each character is, -1 where that is of another part."""
    of_part = np.array([one.block.part is part for one in half.paragraphs])
    return np.where(of_part[half.owner], half.owner, -1)


def _counted(earlier: Half, later: Half) -> Mapping[Place, tuple[str, ...]]:
    """The paragraphs of one part and topic that count the same: suggestions handled, deputies trained."""
    counting = [new for new in later.paragraphs if new.indicators and new.block.topic not in METHODS]
    found = {}
    for old in earlier.paragraphs:
        for new in counting if old.indicators else ():
            same = (old.block.topic, old.block.part) == (new.block.topic, new.block.part)
            if same and (both := old.indicators & new.indicators):
                found[old.number, new.number] = tuple(sorted(both))
    return found
