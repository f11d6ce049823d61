"""What last year's plan announced, and the sentences of this year's review that may answer to it.

A plan is a plan: what is found are passages on the same matter, never that something was done.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.gathering.entries import Entry
from generator.gathering.kinship.content import content
from generator.gathering.kinship.cutting import cut
from generator.gathering.kinship.kin import Announced, Reply
from generator.gathering.kinship.matters import Content, Weights, acts, of
from generator.gathering.kinship.rating import SURE, matter
from generator.model import Block, Label, Part, Span

REPLIES = 3
"""So many passages are named with a sentence of a plan, the surest first."""
_SENTENCE = re.compile("[^。！？；;]+[。！？；;]*[”’』」》）]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block and its content."""

    block: Block
    span: Span
    content: Content


def announced(
    earlier: Entry, later: Entry, names: Sequence[str], weights: Weights, opening: str
) -> tuple[Announced, ...]:
    """Each sentence of the earlier report's plan that names a matter, in reading order.

    Passages of the topic `opening` are greetings and mottoes that announce nothing, but for features, which
    tell their plans there: of them only what is surely answered is told.
    """
    review = list(_sentences(later, Part.REVIEW, names))
    plan = (sentence for sentence in _sentences(earlier, Part.PLAN, names) if sentence.content.runs)
    found = (
        Announced(sentence.block, sentence.span, _replies(sentence, review, weights)) for sentence in plan
    )
    return tuple(one for one in map(partial(_told, opening), found) if one)


def _told(opening: str, one: Announced) -> Announced | None:
    if one.block.topic != opening:
        return one
    surely = tuple(reply for reply in one.replies if reply.confidence >= SURE)
    return replace(one, replies=surely) if surely else None


def _sentences(entry: Entry, part: Part, names: Sequence[str]) -> Iterator[Sentence]:
    for block in entry.holding.report.blocks:
        if block.label is Label.PARAGRAPH and block.part is part:
            for match in _SENTENCE.finditer(block.shown.text):
                text = match[0]
                told = of(content(text, names), cut(text, names), acts(text))
                yield Sentence(block, Span(*match.span()), told)


def _replies(sentence: Sentence, review: Sequence[Sentence], weights: Weights) -> tuple[Reply, ...]:
    """The surest sentence of each paragraph, the surest paragraphs first."""
    best: dict[str, tuple[float, Reply]] = {}
    for other in review:
        evidence = weights.evidence(sentence.content, other.content)
        if not (confidence := matter(evidence)):
            continue
        reply = Reply(other.block, other.span, confidence, evidence.runs)
        if evidence.weight > best.get(other.block.id, (0.0, reply))[0]:
            best[other.block.id] = (evidence.weight, reply)
    surest = sorted(best.values(), key=lambda found: -found[0])  # a stable sort: else in reading order
    return tuple(reply for _, reply in surest[:REPLIES])
