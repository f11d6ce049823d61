"""What speaks for a passage standing under a heading, alone, or apart from the one before it."""

import re

from generator.model import Part
from generator.reading.forms import CLOSING
from generator.reading.outline import Head, Passage, follows_in_count
from generator.reading.roles import role_place
from generator.reading.sections import Section
from generator.reading.tense import tense
from generator.reading.topics import TopicScorer, is_general

FOLLOWS, PRECEDES, ALONE = 0.42, 0.30, 0.25
"""What a passage is worth to the heading before it, after it, or to none, words aside."""

OVERVIEW_ALONE = 0.9
"""What a passage of general review is worth outside any section."""

SAME_PART = 0.55
"""What it is worth that a passage's tense is that of the part whose head it may stand under."""

PARALLEL = 0.6
"""What it is worth that a passage opens as another of the section does (盯住…。盯住…。)."""

SEAM = 0.6
"""What it is worth that a run parts where the width of the column changes."""

AFTER_CLOSING = 1.2
"""What it is worth that a run parts after the closing words of a report."""

OUTLOOK_BELOW = -2.0
"""Tense below which passages without a heading are an outlook and belong to no section of the review."""

SAME_COUNT = -1.5
"""What it costs that a run parts inside a count of numbered passages (（三）… （四）…)."""

SAME_COLUMN = 1.5
"""Cells by which the columns of two passages of one frame may differ."""

SHARED_PAIR, MOST_PAIRS = 0.12, 4
"""What each pair of characters shared by heading and passage is worth, and how many count."""

INTRODUCTION = re.compile(
    r"^[^。]{0,60}是[^。]{0,40}(?:职权|原则|根本|基础|使命|责任|要求|保证|保障|体现|职责|前提|生命线)[^。]{0,6}。"
)
"""A sentence that introduces a subject by saying what it is (监督权是…的一项重要职权。)."""


class Worth:
    """Weighs passages against headings by the words they share."""

    def __init__(self, scorer: TopicScorer, year: int | None) -> None:
        self.scorer = scorer
        self._year = year

    def under(self, head: Head, passage: Passage) -> float:
        """How much a heading and a passage speak of the same; about 0 to 1.5."""
        if head.part:
            past = tense(passage.text, self._year)
            return SAME_PART * ((past < 0) if head.part is Part.PLAN else (past > 0))
        mine, its = self.scorer.shares(head.text), self.scorer.shares(passage.text)
        common = sum(share * its.get(topic, 0.0) for topic, share in mine.items())
        return common + SHARED_PAIR * min(MOST_PAIRS, len(_pairs(head.text) & _pairs(passage.text)))

    def alike(self, one: Passage, other: Passage) -> float:
        """How much two passages speak of the same; 0 to 1."""
        mine, its = self.scorer.shares(one.text), self.scorer.shares(other.text)
        return sum(share * its.get(topic, 0.0) for topic, share in mine.items())

    def alone(self, passage: Passage) -> float:
        """What a passage is worth under no heading: much for a general statement."""
        overview = self.scorer.best(self.scorer.scores(passage.text)) in ("overview", None)
        return OVERVIEW_ALONE if overview or is_general(passage.text) else ALONE

    def stands_alone(self, section: Section) -> bool:
        """Whether all passages of a section are general statements, or it is an outlook."""
        outlook = sum(tense(passage.text, self._year) for passage in section.passages) < OUTLOOK_BELOW
        return outlook or all(self.alone(passage) == OVERVIEW_ALONE for passage in section.passages)

    def belonging(self, host: Section, stray: Section) -> float:
        """How much the passages of `stray` speak of what `host` does, and open as its passages do."""
        openings = {passage.text[:2] for passage in host.passages}
        return sum(
            (self.under(host.head, passage) if host.head else 0.0) + PARALLEL * (passage.text[:2] in openings)
            for passage in stray.passages
        )


def seam(before: Passage, after: Passage) -> float:
    """What speaks for parting a run between two passages: another column, or closing words."""
    if follows_in_count(before.text, after.text):
        return SAME_COUNT
    other_column = abs(before.column - after.column) > SAME_COLUMN
    return SEAM * other_column + AFTER_CLOSING * bool(CLOSING.match(before.text))


def stand_apart(before: Passage, after: Passage) -> bool:
    """Whether one of two passages says itself where it stands, or the second introduces a subject."""
    roles = role_place(before.text), role_place(after.text)
    return roles != (None, None) or bool(INTRODUCTION.match(after.text))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
