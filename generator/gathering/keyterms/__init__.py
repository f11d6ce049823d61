"""Key terms: of the whole archive, and what the texts of a topic or a district say more often than others.

What may be a term is found by jieba's cutting where reports say what they are on, and by the domain's
own words (`finding`); all text is then counted once (`generator.terms.counts`). For 1,200 reports of
9.4 million characters that takes two seconds on one core; to cut all their text would take nine.
Terms of a topic or district are those that its paragraphs, headings excluded, say more often than the
archive's other paragraphs (`contrast`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.authority import Authority, Division
from generator.gathering.entries import Entry
from generator.gathering.keyterms.contrast import Keyword, Size, contrasted
from generator.gathering.keyterms.finding import candidates, size, vocabulary
from generator.gathering.keyterms.placenames import place_names
from generator.gathering.keyterms.spread import Spread
from generator.gathering.shares import measured
from generator.model import Label
from generator.placenames import short_name
from generator.terms.choice import Known, Term, chosen
from generator.terms.counts import Text, count_all
from generator.terms.fold import fold
from generator.terms.stops import GENRE
from generator.terms.words import Cutter

__all__ = ["KeyTerms", "Keyword", "Term", "key_terms"]

MOST_TERMS = 20_000


@dataclass(frozen=True, slots=True)
class KeyTerms:
    """Key terms of an archive, of each topic (by id) and of each district (by slug), best first."""

    archive: tuple[Term, ...] = ()
    topics: Mapping[str, tuple[Keyword, ...]] = field(default_factory=dict)
    districts: Mapping[str, tuple[Keyword, ...]] = field(default_factory=dict)


def key_terms(entries: Sequence[Entry], divisions: Sequence[Division], authority: Authority) -> KeyTerms:
    """The key terms of an archive: of `entries`, whose `divisions` are held."""
    domain = vocabulary(authority)
    cutter = Cutter(domain)
    found = candidates(entries, domain, cutter)
    topics = [topic.id for topic in authority.topics]
    slugs = [division.slug for division in divisions]
    counts = count_all(found, _texts(entries, topics, slugs), len(topics) + 1)
    official = frozenset(fold(division.name) for division in divisions)
    known = Known(domain, cutter, official, frozenset(map(short_name, official)))
    terms = chosen(dict(zip(found, counts.standing, strict=True)), size(entries), known)[:MOST_TERMS]
    names = place_names(divisions, authority.divisions)
    telling = frozenset(term for term in _telling(terms, authority) if not names.are_in(term))
    spread = Spread(found, counts, telling)
    sizes = _sizes(entries)
    whole = sizes.pop("")
    return KeyTerms(
        tuple(terms),
        {id: contrasted(spread.of_subject(n), Size(sizes.get(id, 0), whole)) for n, id in enumerate(topics)},
        {slug: contrasted(spread.of_holder(n), Size(sizes[slug], whole)) for n, slug in enumerate(slugs)},
    )


def _texts(entries: Iterable[Entry], topics: Sequence[str], slugs: Sequence[str]) -> Iterator[Text]:
    """Reports as they are counted: paragraphs to their topic, those of none to one of their own."""
    subjects = {topic: number for number, topic in enumerate(topics)}
    holders = {slug: number for number, slug in enumerate(slugs)}
    for entry in entries:
        blocks = entry.holding.report.blocks
        counted = [
            subjects.get(block.topic or "", len(topics)) if block.label is Label.PARAGRAPH else -1
            for block in blocks
        ]
        yield Text([block.shown.text for block in blocks], counted, holders[entry.division.slug])


def _telling(terms: Iterable[Term], authority: Authority) -> Iterator[str]:
    """Terms without a number in them, however far inside: no measure words, nor what all reports are."""
    units = (unit for one in authority.indicators for unit in (*one.units, *one.wordings.also))
    silent = GENRE.union(units)
    texts = (term.text for term in terms)
    return (text for text in texts if text not in silent and not any(map(str.isdecimal, text)))


def _sizes(entries: Iterable[Entry]) -> Counter[str]:
    """Characters of paragraphs by topic, by district (its slug), and of all, by the empty name."""
    found: Counter[str] = Counter({"": 0})
    for entry in entries:
        text = measured(entry)
        found.update({topic: count for topic, count in text.characters.items() if topic})
        found.update({entry.division.slug: text.total, "": text.total})
    return found
