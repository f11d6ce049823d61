"""Which blocks of a catalogue hold a query: slow, plain, and written from FORMAT.md alone.

It shares no code with the index or with what reads it, so that neither can agree with itself.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Block
from tests.search.queries.asked import Asked, asked
from tests.search.queries.folding import Folded, fold

Hit = tuple[str, str]
"""A report's id and a block's: `("990102-yundu/2023-report", "p96")`."""

KINDS = {"report": ("工作报告",), "abstract": ("摘要", "报告摘要"), "feature": ("综述", "工作综述")}
PARTS = {"review": "工作回顾", "plan": "工作安排"}
# What a place's name ends in and readers leave out, where two characters remain: of the places tried here.
RANKS = ("省", "市", "区", "县")


@dataclass(frozen=True, slots=True)
class Searched:
    """One block as readers see it, folded, with the folded names of all facets it has."""

    hit: Hit
    text: str
    folded: Folded
    facets: frozenset[str]


class Oracle:
    """Answers queries over the blocks of one catalogue. `simplified` maps traditional characters."""

    def __init__(self, catalogue: Catalogue, simplified: Mapping[str, str]) -> None:
        self.simplified = simplified
        self.blocks = tuple(self._searched(catalogue))

    def hits(self, query: str) -> frozenset[Hit]:
        """All blocks that hold the query, none where it asks for nothing."""
        literal = self._holding(asked(query))
        if literal or not set(query) & {"“", "”"}:
            return literal
        return self._holding(asked(query.translate({ord("“"): '"', ord("”"): '"'})))

    def holds(self, text: str, query: str) -> bool:
        """Whether a text alone, without facets, holds the query."""
        block = Searched(("", ""), text, self._fold(text), frozenset())
        return self._answers(block, asked(query))

    def _holding(self, query: Asked) -> frozenset[Hit]:
        return frozenset(block.hit for block in self.blocks if self._answers(block, query))

    def _answers(self, block: Searched, query: Asked) -> bool:
        terms = self._words(query.terms)
        if not terms or any(self._stands(block, query, term) for term in query.excluded):
            return False
        in_text = any(block.folded.holds(self._fold(term)) for term in terms)
        return in_text and all(self._stands(block, query, term) for term in terms)

    def _words(self, terms: tuple[str, ...]) -> tuple[str, ...]:
        """The terms without those of marks alone, if there are others."""
        return tuple(term for term in terms if _has_words(self._fold(term).text)) or terms

    def _stands(self, block: Searched, query: Asked, term: str) -> bool:
        """Whether a term stands in the block, or names a facet that it has."""
        folded = self._fold(term)
        return block.folded.holds(folded) or (term not in query.quoted and folded.text in block.facets)

    def _searched(self, catalogue: Catalogue) -> Iterator[Searched]:
        topics = {topic.id: topic.name for topic in catalogue.authority.topics}
        for entry in catalogue.entries:
            of_report = tuple(_of_report(entry))
            for block in entry.holding.report.blocks:
                names = (*of_report, *_of_block(block, topics))
                facets = frozenset(self._fold(name).text for name in names)
                text = block.shown.text
                yield Searched((entry.id, block.id), text, self._fold(text), facets)

    def _fold(self, text: str) -> Folded:
        return fold(text, self.simplified)


def _of_report(entry: Entry) -> Iterator[str]:
    division = entry.division
    names = [name for name in (division.name, division.city, division.province) if name]
    yield from (*names, division.full_name)
    yield from (name[:-1] for name in names if len(name) > 2 and name.endswith(RANKS))
    if division.city:
        yield division.province + division.city
    yield from (str(entry.year), f"{entry.year}年", *KINDS[entry.kind.value])


def _has_words(folded: str) -> bool:
    return any(unicodedata.category(character)[0] in "LNM" for character in folded)


def _of_block(block: Block, topics: Mapping[str, str]) -> Iterator[str]:
    if block.part:
        yield PARTS[block.part.value]
    if block.topic and block.topic in topics:
        yield topics[block.topic]


@cache
def simplified(path: Path) -> Mapping[str, str]:
    """The map of traditional characters: simplified.txt names behind each character those read as it."""
    lines = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {form: row[0] for row in (line.split() for line in lines) for form in "".join(row[1:])}
