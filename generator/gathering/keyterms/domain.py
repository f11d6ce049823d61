"""The domain's words, which are key terms wherever they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from generator.authority import Authority
from generator.results import digest, loaded
from generator.terms.candidates import Candidates, is_term
from generator.terms.fold import fold
from generator.terms.words import Cutter

SURE = 2.0
"""From this weight on, a subject's word may be one of the domain's."""

Weighed = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """Words of a domain, folded. What cuts texts by them is made when it is first needed."""

    words: frozenset[str]

    def told_by(self) -> str:
        """What stands for the words where a digest is taken."""
        return _digest(self.words)

    @property
    def cutter(self) -> Cutter:
        return _made(self.words)[0]

    @property
    def candidates(self) -> Candidates:
        return _made(self.words)[1]


@lru_cache(maxsize=2)
def _digest(words: frozenset[str]) -> str:
    return digest(sorted(words))


@lru_cache(maxsize=2)
def _made(words: frozenset[str]) -> tuple[Cutter, Candidates]:
    cutter = Cutter(words)
    return cutter, Candidates(cutter)


def domain(authority: Authority) -> Domain:
    """The domain that an archive's vocabularies tell."""
    return Domain(vocabulary(authority))


def vocabulary(authority: Authority) -> frozenset[str]:
    """The domain's words, folded: phrases, names of subjects and indicators, and subjects' own words.

    Of the latter those that are sure of their subject and might be terms by the words they are made of.
    """
    names = [thing.name for those in (authority.topics, authority.indicators) for thing in those]
    weighed = tuple(chain.from_iterable(topic.terms for topic in authority.topics))
    return loaded(_vocabulary, (*authority.phrases, *names), weighed)


def _vocabulary(names: Iterable[str], weighed: Weighed) -> frozenset[str]:
    sayings = frozenset(filter(is_term, map(fold, names)))
    found = Candidates(Cutter(sayings))
    sure = (fold(word) for word, weight in weighed if weight >= SURE and len(word) > 2)
    return sayings.union(word for word in sure if word in found.of(word))
