"""Key terms: of the whole archive, and what the texts of a topic or a district say more often than others.

What may be a term is found by jieba's cutting where reports say what they are on, and by the domain's
own words (`finding`); all text is then counted (`generator.terms.counts`), some dozens of reports at a
time (`units`), and what was found in them is kept and added up (`tallies`, `counting`). To cut all text
into words would cost ten times as much. Terms of a topic or district are those that its paragraphs,
headings excluded, say more often than the archive's other paragraphs (`contrast`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.authority import Authority, Division
from generator.gathering.entries import Entry
from generator.gathering.keyterms.contrast import Keyword, Size, contrasted
from generator.gathering.keyterms.counting import counted
from generator.gathering.keyterms.domain import Domain, domain
from generator.gathering.keyterms.placenames import place_names
from generator.gathering.keyterms.places import nominated
from generator.gathering.keyterms.spread import Spread
from generator.gathering.keyterms.units import Held, Told, Unit, grouped
from generator.terms.choice import Term
from generator.terms.stops import GENRE

__all__ = [
    "Domain",
    "KeyTerms",
    "Keyword",
    "Term",
    "Told",
    "Unit",
    "archive_terms",
    "domain",
    "grouped",
    "key_terms",
    "nominated",
]


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """Key terms of an archive, of each topic (by id) and of each district (by slug), best first."""

    archive: tuple[Term, ...] = ()
    topics: Mapping[str, tuple[Keyword, ...]] = field(default_factory=dict)
    districts: Mapping[str, tuple[Keyword, ...]] = field(default_factory=dict)


def key_terms(entries: Sequence[Entry], divisions: Sequence[Division], authority: Authority) -> KeyTerms:
    """The key terms of an archive: of `entries`, whose `divisions` are held."""
    own = domain(authority)
    units = [Held(those, own) for those in grouped(entries).values()]
    topics = [topic.id for topic in authority.topics]
    found = counted(units, topics, divisions, own)
    names = place_names(divisions, authority.divisions)
    telling = frozenset(term for term in _telling(found.chosen, authority) if not names.are_in(term))
    spread = Spread(found.terms, found.counts, telling)
    sizes, whole = found.found, sum(found.found.topics.values())
    return KeyTerms(
        tuple(found.chosen),
        {id: contrasted(spread.of_subject(n), Size(sizes.topics[id], whole)) for n, id in enumerate(topics)},
        {
            one.slug: contrasted(spread.of_holder(n), Size(sizes.holders[one.slug], whole))
            for n, one in enumerate(divisions)
        },
    )


def archive_terms(
    units: Sequence[Unit], divisions: Sequence[Division], authority: Authority
) -> tuple[Term, ...]:
    """The key terms of reports that are not at hand, but for units of them: those of `KeyTerms.archive`."""
    topics = [topic.id for topic in authority.topics]
    return tuple(counted(units, topics, divisions, domain(authority)).chosen)


def _telling(terms: Iterable[Term], authority: Authority) -> Iterator[str]:
    """Terms without a number in them, however far inside: no measure words, nor what all reports are."""
    units = (unit for one in authority.indicators for unit in (*one.units, *one.wordings.also))
    silent = GENRE.union(units)
    texts = (term.text for term in terms)
    return (text for text in texts if text not in silent and not any(map(str.isdecimal, text)))
