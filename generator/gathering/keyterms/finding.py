"""What may be key terms of an archive: the domain's words, and those where reports name their matter."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.gathering.keyterms.units import Unit
from generator.results import loaded
from generator.terms.choice import FEW, Size

MOST_CANDIDATES = 60_000
"""More are not counted; those met least often where they are looked for are left out."""

SHARE = 500
"""A term is met once in so many reports at least, that the terms of a large archive hardly change."""

CHARACTERS_A_WORD = 2
"""Of the demonstration's reports, marks included, 1.97; of others between 1.6 and 2.1."""


@dataclass(frozen=True, slots=True)
class Nominations:
    """How often terms are nominated in some reports, and how large these are together."""

    terms: Counter[str]
    reports: int
    blocks: int
    characters: int

    @property
    def size(self) -> Size:
        """How large they are, headings and captions included."""
        return Size(self.reports, self.blocks, self.characters // CHARACTERS_A_WORD)


def nominations(units: Iterable[Unit]) -> Nominations:
    """The nominations of all these reports."""
    terms: Counter[str] = Counter()
    sizes = (0, 0, 0)
    for unit in units:
        one = loaded(_nominations, unit)
        terms.update(one.terms)
        sizes = sizes[0] + one.reports, sizes[1] + one.blocks, sizes[2] + one.characters
    return Nominations(terms, *sizes)


def _nominations(unit: Unit) -> Nominations:
    told = unit.told()
    terms: Counter[str] = Counter()
    for nominated in unit.nominated():
        terms.update(nominated)
    texts = [text for report in told for text in report.blocks]
    return Nominations(terms, len(told), len(texts), sum(map(len, texts)))


def candidates(found: Nominations, domain: frozenset[str]) -> list[str]:
    """What may be key terms, in the order of its characters."""
    often = (term for term, times in found.terms.items() if times >= _least(found.reports))
    best = sorted(often, key=lambda term: (-found.terms[term], term))[:MOST_CANDIDATES]
    return sorted(domain.union(best))


def _least(reports: int) -> int:
    """How often a term is to be nominated in so many reports.

    >>> _least(FEW - 1), _least(FEW), _least(10_000)
    (1, 2, 20)
    """
    return 1 if reports < FEW else max(2, reports // SHARE)
