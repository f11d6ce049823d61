"""What the search box may suggest, by first character: names of what is held, and key terms of the texts.

Key terms are looked for where reports say what they are about, and counted in all text: the number
told with a term is in how many reports it stands, folded, within a block: neither more nor fewer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from generator.authority import Authority
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.placenames import short_name
from generator.search.fold import fold
from generator.search.terms.candidates import Candidates, is_term, named
from generator.search.terms.choice import FEW, Known, Size, Term, chosen
from generator.search.terms.counts import count
from generator.search.terms.names import Named, names
from generator.search.terms.places import places, quoted
from generator.search.terms.words import Cutter

MOST_TERMS = 20_000

MOST_CANDIDATES = 60_000
"""More are not counted; those met least often where they are looked for are left out."""

SURE = 2.0
"""From this weight on, a subject's word may be one of the domain's."""

CHARACTERS_A_WORD = 2
"""Of the demonstration's reports, marks included, 1.97; of others between 1.6 and 2.1."""


def suggestions(catalogue: Catalogue) -> Mapping[str, Sequence[Named]]:
    """What may be suggested, by folded first character, best first: text, sort, value, reports.

    Names of what is held and key terms take turns, so that neither crowd out the other.
    """
    named_so = _by_first(names(catalogue))
    taken = {fold(text) for those in named_so.values() for text, *_ in those}
    terms = _by_first(
        (one.text, "t", 0, one.reports) for one in key_terms(catalogue) if one.text not in taken
    )
    return {
        first: list(_in_turns(named_so.get(first, []), terms.get(first, [])))
        for first in sorted(named_so.keys() | terms.keys())
    }


def _in_turns(*those: Iterable[Named]) -> Iterator[Named]:
    return (one for row in zip_longest(*those) for one in row if one is not None)


def _by_first(those: Iterable[Named]) -> dict[str, list[Named]]:
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for one in those:
        if folded := fold(one[0]):
            found[folded[0]].append(one)
    return dict(found)


def key_terms(catalogue: Catalogue) -> list[Term]:
    """The archive's key terms, best first."""
    domain = vocabulary(catalogue.authority)
    cutter = Cutter(domain)
    candidates = _candidates(catalogue.entries, domain, cutter)
    found = count(candidates, map(_blocks, catalogue.entries))
    standing = dict(zip(candidates, found, strict=True))
    official = frozenset(fold(division.name) for division in catalogue.divisions)
    known = Known(domain, cutter, official, frozenset(map(short_name, official)))
    return chosen(standing, _size(catalogue.entries), known)[:MOST_TERMS]


def vocabulary(authority: Authority) -> frozenset[str]:
    """The domain's words, folded: phrases, names of subjects and indicators, and subjects' own words.

    Of the latter those that are sure of their subject and might be terms by the words they are made of.
    """
    subjects, counted = (
        (thing.name for thing in those) for those in (authority.topics, authority.indicators)
    )
    sayings = frozenset(filter(is_term, map(fold, (*authority.phrases, *subjects, *counted))))
    candidates = Candidates(Cutter(sayings))
    words = chain.from_iterable(topic.terms for topic in authority.topics)
    sure = (fold(word) for word, weight in words if weight >= SURE and len(word) > 2)
    return sayings.union(word for word in sure if word in candidates.of(word))


def _candidates(entries: Sequence[Entry], domain: frozenset[str], cutter: Cutter) -> list[str]:
    """What may be key terms, in the order of its characters."""
    texts = Counter(text for entry in entries for text in frozenset(map(fold, places(entry))))
    found = Candidates(cutter).count(texts)
    for entry in entries:
        found.update(named(frozenset(map(fold, quoted(entry)))))
    least = 1 if len(entries) < FEW else 2
    often = (term for term, times in found.items() if times >= least)
    best = sorted(often, key=lambda term: (-found[term], term))[:MOST_CANDIDATES]
    return sorted(domain.union(best))


def _blocks(entry: Entry) -> list[str]:
    return [block.shown.text for block in entry.holding.report.blocks]


def _size(entries: Sequence[Entry]) -> Size:
    blocks = [block for entry in entries for block in entry.holding.report.blocks]
    characters = sum(len(block.shown.text) for block in blocks)
    return Size(len(entries), len(blocks), characters // CHARACTERS_A_WORD)
