"""What may be key terms of an archive: the domain's words, and those where reports name their matter."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.gathering.keyterms.units import Unit
from generator.results import loaded
from generator.terms.choice import FEW, Size

MOST_CANDIDATES = 60_000
"""More are not counted; those met least often where they are looked for are left out."""

SHARE = 500
"""A term is met once in so many reports at least, that the terms of a large archive hardly change."""

CHARACTERS_A_WORD = 2
"""Of the demonstration's reports, marks included, 1.97; of others between 1.6 and 2.1."""


@dataclass(slots=True)
class Nominations:
    """How often terms are nominated in some reports, and how large these are together.

    `topics` and `holders` tell how many characters are of each: of paragraphs alone, empty for no topic.
    """

    terms: Counter[str] = field(default_factory=Counter)
    topics: Counter[str] = field(default_factory=Counter)
    holders: Counter[str] = field(default_factory=Counter)
    reports: int = 0
    blocks: int = 0
    characters: int = 0

    @property
    def size(self) -> Size:
        """How large they are, headings and captions included."""
        return Size(self.reports, self.blocks, self.characters // CHARACTERS_A_WORD)


def nominations(units: Iterable[Unit]) -> Nominations:
    """The nominations of all these reports."""
    found = Nominations()
    for unit in units:
        _add(found, loaded(_nominations, unit))
    return found


def _add(found: Nominations, one: Nominations) -> None:
    for those, more in ((found.terms, one.terms), (found.topics, one.topics), (found.holders, one.holders)):
        those.update(more)
    found.reports += one.reports
    found.blocks += one.blocks
    found.characters += one.characters


def _nominations(unit: Unit) -> Nominations:
    found = Nominations()
    for nominated in unit.nominated():
        found.terms.update(nominated)
    for report in unit.told():
        for text, topic in zip(report.blocks, report.topics, strict=True):
            found.characters += len(text)
            if topic is not None:
                found.topics[topic] += len(text)
                found.holders[report.holder] += len(text)
        found.reports += 1
        found.blocks += len(report.blocks)
    return found


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
