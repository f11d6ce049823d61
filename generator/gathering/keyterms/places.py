"""Where key terms are looked for: titles, headings, first sentences, and what stands in quotation marks.

Cutting whole reports into words would cost ten times as much, and what a report is about stands there.
"""

import re
from collections.abc import Iterable, Iterator

from generator.gathering.entries import Entry
from generator.gathering.keyterms.domain import Domain
from generator.model import Block, Label
from generator.results import loaded
from generator.terms.candidates import named
from generator.terms.fold import fold

ALLOWANCE = 500
"""Characters of a report that are cut at most; cutting so many takes about .6 milliseconds."""

_HEADS = (Label.TITLE, Label.HEADING)
_SENTENCE = re.compile(r"[^。；！？!?;]{2,60}")
_QUOTED = re.compile(r"“([^“”‘’\s]{2,12})”|「([^「」『』\s]{2,12})」|『([^「」『』\s]{2,12})』")


def nominated(entry: Entry, domain: Domain) -> dict[str, int]:
    """What may be key terms by a report, folded: how many of the texts looked through, or quotes, have it."""
    return loaded(_nominated, entry, domain)


def _nominated(entry: Entry, domain: Domain) -> dict[str, int]:
    found = domain.candidates.count(dict.fromkeys(map(fold, places(entry)), 1))
    found.update(named(frozenset(map(fold, quoted(entry)))))
    return dict(sorted(found.items()))


def quoted(entry: Entry) -> frozenset[str]:
    """What stands in quotation marks in a report, where it is as short as a name."""
    found = (_QUOTED.finditer(block.shown.text) for block in entry.holding.report.blocks)
    return frozenset(hit[hit.lastindex or 0] for hits in found for hit in hits)


def places(entry: Entry) -> frozenset[str]:
    """Texts to cut: title and headings, then as many first sentences as the allowance bears.

    Those of sections come before those of other paragraphs.
    """
    blocks = entry.holding.report.blocks
    heads = (block.shown.text for block in blocks if block.label in _HEADS)
    return frozenset(_allowed((*heads, *_sentences(_leading(blocks)), *_sentences(_others(blocks)))))


def _allowed(texts: Iterable[str]) -> Iterator[str]:
    left = ALLOWANCE
    for text in texts:
        left -= len(text)
        if left < 0:
            return
        yield text


def _sentences(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if found := _SENTENCE.match(block.shown.text):
            yield found[0]


def _leading(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs right below a heading."""
    last: Label | None = None
    for block in blocks:
        if block.label is Label.PARAGRAPH and last is Label.HEADING:
            yield block
        last = block.label


def _others(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs that follow another one."""
    last: Label | None = None
    for block in blocks:
        if block.label is Label.PARAGRAPH and last is not Label.HEADING:
            yield block
        last = block.label
