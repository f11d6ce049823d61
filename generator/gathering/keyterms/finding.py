"""What may be key terms of an archive: the domain's words, and those where reports name their matter."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from generator.authority import Authority
from generator.gathering.entries import Entry
from generator.gathering.keyterms.places import places, quoted
from generator.terms.candidates import Candidates, is_term, named
from generator.terms.choice import FEW, Size
from generator.terms.fold import fold
from generator.terms.words import Cutter

MOST_CANDIDATES = 60_000
"""More are not counted; those met least often where they are looked for are left out."""

SURE = 2.0
"""From this weight on, a subject's word may be one of the domain's."""

CHARACTERS_A_WORD = 2
"""Of the demonstration's reports, marks included, 1.97; of others between 1.6 and 2.1."""


def vocabulary(authority: Authority) -> frozenset[str]:
    """The domain's words, folded: phrases, names of subjects and indicators, and subjects' own words.

    Of the latter those that are sure of their subject and might be terms by the words they are made of.
    """
    subjects, counted = (
        (thing.name for thing in those) for those in (authority.topics, authority.indicators)
    )
    sayings = frozenset(filter(is_term, map(fold, (*authority.phrases, *subjects, *counted))))
    found = Candidates(Cutter(sayings))
    words = chain.from_iterable(topic.terms for topic in authority.topics)
    sure = (fold(word) for word, weight in words if weight >= SURE and len(word) > 2)
    return sayings.union(word for word in sure if word in found.of(word))


def candidates(entries: Sequence[Entry], domain: frozenset[str], cutter: Cutter) -> list[str]:
    """What may be key terms, in the order of its characters."""
    texts = Counter(text for entry in entries for text in frozenset(map(fold, places(entry))))
    found = Candidates(cutter).count(texts)
    for entry in entries:
        found.update(named(frozenset(map(fold, quoted(entry)))))
    least = 1 if len(entries) < FEW else 2
    often = (term for term, times in found.items() if times >= least)
    best = sorted(often, key=lambda term: (-found[term], term))[:MOST_CANDIDATES]
    return sorted(domain.union(best))


def size(entries: Sequence[Entry]) -> Size:
    """How large an archive is, its headings and captions included."""
    blocks = [block for entry in entries for block in entry.holding.report.blocks]
    characters = sum(len(block.shown.text) for block in blocks)
    return Size(len(entries), len(blocks), characters // CHARACTERS_A_WORD)
