"""What speaks for a passage standing under a heading, alone, or apart from the one before it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Part
from generator.reading.forms import CLOSING
from generator.reading.general import general
from generator.reading.outline import Head, Passage, follows_in_count
from generator.reading.pairs import Table, pairs_in, table_of
from generator.reading.roles import MANDATE_PLACE, NOTE_PLACE, SALUTATION_PLACE, role_place
from generator.reading.tense import tense
from generator.reading.topics import Scores, TopicScorer

ALONE = 0.25
"""What a passage is worth outside any section, words aside."""

SAID_ALONE = 2.5
ADDRESSES = (NOTE_PLACE, SALUTATION_PLACE, MANDATE_PLACE)
"""What it is worth outside any section that a passage addresses the congress or the reader."""

OVERVIEW_ALONE = 0.9
"""What a passage of general review is worth outside any section."""

FUTURE_AMISS, PAST_AMISS, MOST_AMISS = 0.8, 0.3, 2.4
"""What each nat of the other part's tense costs text of a whole part; numbers stand in plans, too."""

SUBJECT_PAST: dict[str | None, float] = {
    "party-leadership": 1.5,
    "appointments": 1.5,
    "decisions": 1.0,
    "rule-of-law": 0.8,
}
"""What a subject says of the tense: reviews tell of these, plans seldom do (25 passages to 1, 22 to 1 …)."""

SEAM = 0.6
"""What it is worth that a run parts where the width of the column changes."""

AFTER_CLOSING = 1.2
"""What it is worth that a run parts after the closing words of a report."""

SAME_COUNT = -1.5
"""What it costs that a run parts inside a count of numbered passages (（三）… （四）…)."""

ORDINALS = "一二三四五六七八九十"
ITEM = re.compile(rf"^(?:(?P<number>[{ORDINALS}])(?:是|要)|(?P<mark>[■◆●▲★□◇○▶]|——))")

PARALLEL = -0.6
"""What it costs that a run parts between two passages that open alike (盯住…。盯住…。)."""

COMMON_OPENINGS = frozenset(
    (
        "一年",
        "五年",
        "过去",
        "去年",
        "常委",
        "区人",
        "市人",
        "县人",
        "省人",
        "全区",
        "全市",
        "全县",
        "各位",
        "我们",
    )
)
"""What passages of any section open with."""

SAME_COLUMN = 1.5
"""Cells by which the columns of two passages of one frame may differ."""

SHARED_PAIR, MOST_PAIRS = 0.12, 4
"""What each pair of characters shared by heading and passage is worth, and how many count."""

INTRODUCTION = re.compile(
    r"^[^。]{0,60}是[^。]{0,40}(?:职权|原则|根本|基础|使命|责任|要求|保证|保障|体现|职责|前提|生命线)[^。]{0,6}。"
)
"""A sentence that introduces a subject by saying what it is (监督权是…的一项重要职权。)."""


@dataclass(frozen=True, slots=True)
class Heads:
    """A page's headings: what each is about, and which of them hold each pair of characters."""

    subjects: Sequence[Scores]
    with_pair: Mapping[str, Sequence[int]]
    table: Table


class Worth:
    """Weighs passages against headings by the words they share."""

    def __init__(self, scorer: TopicScorer, year: int | None) -> None:
        self.scorer = scorer
        self._year = year

    def under(self, heads: Heads, text: str) -> list[float]:
        """How much each heading and a text speak of the same; about 0 to 1.5."""
        its = self.scorer.evidence(text)
        common = [
            sum(share * its.get(topic, 0.0) for topic, share in named.items()) for named in heads.subjects
        ]
        shared = Counter(head for pair in pairs_in(text, heads.table) for head in heads.with_pair[pair])
        return [one + SHARED_PAIR * min(MOST_PAIRS, shared[head]) for head, one in enumerate(common)]

    def heads(self, heads: Sequence[Head]) -> Heads:
        """What a page's headings are about, and the pairs of characters in them."""
        with_pair: dict[str, list[int]] = {}
        for n, head in enumerate(heads):
            pairs = {a + b for a, b in pairwise(head.text) if a.isalpha() and b.isalpha()}
            for pair in sorted(pairs):
                with_pair.setdefault(pair, []).append(n)
        subjects = [self.scorer.heading(head.text) for head in heads]
        return Heads(subjects, with_pair, table_of(with_pair))

    def alike(self, one: Passage, other: Passage) -> float:
        """How much two passages speak of the same; 0 to 1."""
        mine, its = self.scorer.shares(one.text), self.scorer.shares(other.text)
        return sum(share * its.get(topic, 0.0) for topic, share in mine.items())

    def alone(self, passage: Passage) -> float:
        """What a passage is worth under no heading: much for a general statement."""
        if role_place(passage.text) in ADDRESSES:
            return SAID_ALONE
        whole = general(passage.text) or self.scorer.alone(passage.text) == "overview"
        return OVERVIEW_ALONE if whole else ALONE

    def whole(self, passage: Passage, part: Part) -> float:
        """What a passage is worth to a part as a whole: less if it is told in the other part's tense."""
        return self.alone(passage) - self.amiss(passage, part)

    def amiss(self, passage: Passage, part: Part) -> float:
        """What speaks against a passage's being of a part: its tense, and that of its subject."""
        subject = self.scorer.alone(passage.text)
        past = tense(passage.text, self._year) + SUBJECT_PAST.get(subject, 0.0)
        against = FUTURE_AMISS * max(0.0, -past) if part is Part.REVIEW else PAST_AMISS * max(0.0, past)
        return min(MOST_AMISS, against)


def seam(before: Passage, after: Passage) -> float:
    """What speaks for parting a run between two passages: another column, closing words, no like opening."""
    if follows_in_count(before.text, after.text) or _counts_on(before.text, after.text):
        return SAME_COUNT
    other_column = abs(before.column - after.column) > SAME_COLUMN
    like = _opening(before.text) == _opening(after.text) is not None
    return SEAM * other_column + AFTER_CLOSING * bool(CLOSING.match(before.text)) + PARALLEL * like


def _counts_on(before: str, after: str) -> bool:
    """Whether two passages are items of one list: 一要…, 二要…, or each with the same mark."""
    one, other = ITEM.match(before), ITEM.match(after)
    if not (one and other):
        return False
    if one["mark"] or other["mark"]:
        return one["mark"] == other["mark"]
    return ORDINALS.find(one["number"]) + 1 == ORDINALS.find(other["number"])


def _opening(text: str) -> str | None:
    """The word a passage opens with, if not every passage may open so."""
    return text[:2] if text[:2].isalpha() and text[:2] not in COMMON_OPENINGS else None


def stand_apart(before: Passage, after: Passage) -> bool:
    """Whether one of two passages says itself where it stands, or the second introduces a subject."""
    roles = role_place(before.text), role_place(after.text)
    return roles != (None, None) or bool(INTRODUCTION.match(after.text))
