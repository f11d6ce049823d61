"""What last year's plan announced, and the sentences of this year's review that may answer to it.

A plan is a plan: what is found are passages on the same matter, never that something was done.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from generator.gathering.kinship.bonds import weighed
from generator.gathering.kinship.halves import Half, Numbers, Sentence
from generator.gathering.kinship.kin import Announced, Reply
from generator.gathering.kinship.matters import Weights
from generator.gathering.kinship.overlap import Overlap
from generator.gathering.kinship.rating import SURE, matter
from generator.model import Part

REPLIES = 3
"""So many passages are named with a sentence of a plan, the surest first."""

Weighed = tuple[float, Reply]
"""A sentence that may answer, and the weight of what speaks for it."""


def announced(
    earlier: Half, later: Half, overlap: Overlap, weights: Weights, opening: str
) -> tuple[Announced, ...]:
    """Each sentence of the earlier report's plan that names a matter, in reading order.

    Passages of the topic `opening` are greetings and mottoes that announce nothing, but for features, which
    tell their plans there: of them only what is surely answered is told.
    """
    plan, review = earlier.sentences(Part.PLAN), later.sentences(Part.REVIEW)
    answers = _answers(earlier, later, plan, review, overlap, weights)
    found = (
        Announced(sentence.block, sentence.span, _replies(answers.get(number, ())))
        for number, sentence in enumerate(plan)
        if _names_a_matter(earlier, sentence)
    )
    return tuple(one for one in map(partial(_told, opening), found) if one)


def _told(opening: str, one: Announced) -> Announced | None:
    if one.block.topic != opening:
        return one
    surely = tuple(reply for reply in one.replies if reply.confidence >= SURE)
    return replace(one, replies=surely) if surely else None


def _names_a_matter(half: Half, sentence: Sentence) -> bool:
    return bool(half.runs[sentence.start : sentence.start + len(_text(sentence)) - 2].any())


def _text(sentence: Sentence) -> str:
    return sentence.block.shown.text[sentence.span.start : sentence.span.end]


def _answers(
    earlier: Half,
    later: Half,
    plan: Sequence[Sentence],
    review: Sequence[Sentence],
    overlap: Overlap,
    weights: Weights,
) -> Mapping[int, list[Weighed]]:
    """For each sentence of the plan, those of the review on its matter, in reading order."""
    found = defaultdict[int, list[Weighed]](list)
    for met in overlap.meetings(_within(earlier, plan), _within(later, review), weights):
        old, new = plan[met.one], review[met.other]
        evidence = weighed(met, earlier, later, weights, (_text(old), _text(new)))
        if confidence := matter(evidence):
            reply = Reply(new.block, new.span, confidence, evidence.runs)
            found[met.one].append((evidence.weight, reply))
    return found


def _within(half: Half, sentences: Sequence[Sentence]) -> Numbers:
    """Of which sentence each character is, -1 of none."""
    found = np.full(len(half.text), -1, np.int32)
    for number, sentence in enumerate(sentences):
        found[sentence.start : sentence.start + len(_text(sentence))] = number
    return found


def _replies(answers: Sequence[Weighed]) -> tuple[Reply, ...]:
    """The surest sentence of each paragraph, the surest paragraphs first."""
    best: dict[str, Weighed] = {}
    for weight, reply in answers:
        if weight > best.get(reply.block.id, (0.0, reply))[0]:
            best[reply.block.id] = (weight, reply)
    surest = sorted(best.values(), key=lambda found: -found[0])  # a stable sort: else in reading order
    return tuple(reply for _, reply in surest[:REPLIES])
