"""The nouns before a number: one, or a list of them (执法检查、视察、调研 12 次)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.figures.phrases import COORDINATORS, GOVERNORS, PEOPLE, VERBS
from generator.figures.wordings import Vocabulary
from generator.figures.words import either

VERB = re.compile(either(VERBS))
_GOVERNED = re.compile(either((*VERBS, *GOVERNORS, *PEOPLE)))
_COORDINATED = re.compile(f"(?:{either(COORDINATORS)})$")
_VERBAL = re.compile(f"(?:{either((*VERBS, '接收'))})$")
"""接收并审查 are two verbs of one noun, no list of nouns."""


@dataclass(slots=True)
class Hit:
    """An indicator's words at the end of a text, `length` characters; `free` words bring their verb along."""

    vocabulary: Vocabulary
    length: int
    free: bool


@dataclass(slots=True)
class Listing:
    """The nouns last before a number, in their order; each a group of indicators that it may stand for.

    `rest` is what stands before them; `foreign`: the list holds other things too (座谈、走访、执法检查).
    """

    groups: tuple[tuple[Hit, ...], ...]
    rest: str
    foreign: bool


def listing(
    text: str, candidates: Sequence[Vocabulary], has_verb: Callable[[Vocabulary, str], bool]
) -> Listing:
    """Take nouns from the end of a text as long as a coordinating word leads to another.

    `has_verb` tells whether an indicator finds its verb when its noun follows the given words.
    """
    groups: list[tuple[Hit, ...]] = []
    foreign = False
    while hits := longest(text, candidates):
        rest = text[: len(text) - hits[0].length]
        hits = tuple([hit for hit in hits if hit.free or has_verb(hit.vocabulary, rest)])
        if not hits:
            break
        groups.insert(0, hits)
        text = rest
        joint = _COORDINATED.search(text)
        if not joint:
            foreign = _goes_on_a_list(text)
            break
        text = text[: joint.start()]
        foreign = bool(text) and not (joint[0] == "并" and _VERBAL.search(text))
    return Listing(tuple(groups), text, foreign)


def longest(text: str, candidates: Sequence[Vocabulary]) -> tuple[Hit, ...]:
    """The candidates whose words end the text with the most characters, each once."""
    hits = [hit for one in candidates if (hit := _ends_with(text, one))] if text else []
    if len(hits) > 1:
        most = max([hit.length for hit in hits])
        hits = [hit for hit in hits if hit.length == most]
    return tuple(hits)


def _ends_with(text: str, one: Vocabulary) -> Hit | None:
    free = one.ending_free.search(text) if one.ending_free else None
    bound = one.ending.search(text) if one.ending else None
    if bound and (not free or bound.start() < free.start()):
        return Hit(one, len(bound[0]), False) if bound[0] else None
    return Hit(one, len(free[0]), True) if free and free[0] else None


def _goes_on_a_list(rest: str) -> bool:
    """Whether a list of other things, its last without a verb, stands before the noun (座谈、走访、专项)."""
    return "、" in rest and not _GOVERNED.search(rest.rsplit("、", 1)[1])
