"""The page of the search: its form, how to ask, and the way on without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Page
from generator.pages.frame import page
from generator.words import say

TELLING = 3.0
"""The weight of terms that name their topic: only such are given as examples."""

SHORTEST, LONGEST = 3, 6
"""Characters of an example's term."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Queries that find something: a phrase, two in one paragraph, one without the other, one in a place."""

    phrase: str
    pair: str
    without: str
    placed: str


def render(catalogue: Catalogue) -> Page:
    """The page at /search/. What is found is put there by `generator/search/browser/interface/`."""
    return page(
        addresses.SEARCH,
        "search.md.j2",
        say("search_page.title"),
        say("search_page.description"),
        head={"robots": "noindex"},
        reports=len(catalogue.entries),
        examples=_examples(catalogue),
    )


def _examples(catalogue: Catalogue) -> Examples | None:
    """Examples from the latest report that has some."""
    terms = _terms(catalogue)
    for entry in sorted(catalogue.entries, key=lambda entry: -entry.year):
        if pair := next(_pairs(entry, terms), None):
            one, other = pair
            place = f"{one} {entry.division.name} {entry.year}"
            return Examples(one, f"{one} {other}", f"{one} -{other}", place)
    return None


def _terms(catalogue: Catalogue) -> tuple[str, ...]:
    """Terms that name a topic which has figures, in the order of the vocabulary, none of them twice."""
    counted = {indicator.topic for indicator in catalogue.authority.indicators}
    terms = (term for topic in catalogue.authority.topics if topic.id in counted for term in topic.terms)
    return tuple(
        dict.fromkeys(
            term for term, weight in terms if weight >= TELLING and SHORTEST <= len(term) <= LONGEST
        )
    )


def _pairs(entry: Entry, terms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Terms that stand together in one block of the report, and the first in another without the second."""
    blocks = [block.shown.text for block in entry.holding.report.blocks]
    for block in blocks:
        for one, other in permutations([term for term in terms if term in block], 2):
            apart = one not in other and other not in one
            if apart and any(one in text and other not in text for text in blocks):
                yield one, other
