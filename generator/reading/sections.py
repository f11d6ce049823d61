"""Outline → sections: which passages stand under which heading.

In a text in order a heading owns what follows it. In a torn one the heading may come after its
body, and two bodies may meet with no heading between. So every way of giving each stretch of
passages to the heading before it, to the one after it, or to none is weighed by the words that
passages and headings share, and the best is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from generator.model import Part
from generator.reading.forms import CLOSING
from generator.reading.outline import Head, Item, Passage
from generator.reading.roles import role_place
from generator.reading.tense import tense
from generator.reading.topics import TopicScorer, is_general, passage_topics

FOLLOWS, PRECEDES, ALONE = 0.42, 0.30, 0.25
"""What a passage is worth to the heading before it, after it, or to none, words aside."""

OVERVIEW_ALONE = 0.9
"""What a passage of general review is worth outside any section."""

EMPTY = -2.0
"""What a heading without a body costs."""

SAME_PART = 0.55
"""What it is worth that a passage's tense is that of the part whose head it may stand under."""

PARALLEL = 0.6
"""What it is worth that a passage opens as another of the section does (盯住…。盯住…。)."""

SEAM = 0.6
"""What it is worth that a run parts where the width of the column changes."""

AFTER_CLOSING = 1.2
"""What it is worth that a run parts after the closing words of a report."""

SAME_COLUMN = 1.5
"""Cells by which the columns of two passages of one frame may differ."""

SHARED_PAIR, MOST_PAIRS = 0.12, 4
"""What each pair of characters shared by heading and passage is worth, and how many count."""

INTRODUCTION = re.compile(
    r"^[^。]{0,60}是[^。]{0,40}(?:职权|原则|根本|基础|使命|责任|要求|保证|保障|体现|职责|前提|生命线)[^。]{0,6}。"
)
"""A sentence that introduces a subject by saying what it is (监督权是…的一项重要职权。)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or none, with the passages under it, in file order."""

    head: Head | None
    passages: tuple[Passage, ...]

    @property
    def at(self) -> int:
        """Where in the file the section begins."""
        places = [passage.at for passage in self.passages]
        return min([*places, self.head.at] if self.head else places)


def sections_in_order(stretches: Sequence[Sequence[Item]]) -> list[Section]:
    """Each heading with what follows it, up to the next."""
    found: list[Section] = []
    for stretch in stretches:
        head: Head | None = None
        body: list[Passage] = []
        for item in stretch:
            if isinstance(item, Passage):
                body.append(item)
                continue
            _close(found, head, body)
            head, body = item, []
        _close(found, head, body)
    return found


def _close(found: list[Section], head: Head | None, body: list[Passage]) -> None:
    if head or body:
        found.append(Section(head, tuple(body)))


class Matcher:
    """Gives passages to headings in a torn text."""

    def __init__(self, scorer: TopicScorer, year: int | None) -> None:
        self._scorer = scorer
        self._year = year

    def sections(self, stretch: Sequence[Item]) -> list[Section]:
        """The best sections of one stretch. Heads of parts that stand side by side own nothing."""
        found: list[Section] = []
        piece: list[Item] = []
        for at, item in enumerate(stretch):
            if _is_part(item) and any(map(_is_part, (*stretch[at - 1 : at], *stretch[at + 1 : at + 2]))):
                found += [*self._match(piece), Section(cast(Head, item), ())]
                piece = []
            else:
                piece.append(item)
        return found + self._match(piece)

    def _match(self, piece: Sequence[Item]) -> list[Section]:
        heads = [item for item in piece if isinstance(item, Head)]
        runs = _runs(piece)
        if not heads:
            return self._alone(runs[0])
        sides = self._best_sides(heads, runs)
        return self._cut(heads, runs, sides)

    def _best_sides(self, heads: Sequence[Head], runs: Sequence[Sequence[Passage]]) -> tuple[bool, ...]:
        """For each heading whether its body follows it (True) or precedes it."""
        best: dict[bool | None, tuple[float, tuple[bool, ...]]] = {None: (0.0, ())}
        for i, head in enumerate(heads):
            nearer = {}
            for follows in (True, False):
                options = []
                for last, (score, sides) in best.items():
                    owner = heads[i - 1] if last else None
                    gain, _ = self._split(runs[i], owner, None if follows else head)
                    options.append((score + gain, (*sides, follows)))
                nearer[follows] = max(options, key=lambda option: option[0])
            best = dict(nearer)
        closing = [
            (score + self._split(runs[-1], heads[-1] if last else None, None)[0], sides)
            for last, (score, sides) in best.items()
        ]
        return max(closing, key=lambda option: option[0])[1]

    def _split(
        self, run: Sequence[Passage], before: Head | None, after: Head | None
    ) -> tuple[float, tuple[int, int]]:
        """The best way to part a run between the heading before it, none, and the heading after it."""
        size = len(run)
        first = _sums([FOLLOWS + self._likeness(before, p) if before else 0.0 for p in run])
        none = _sums([self._worth_alone(p) for p in run])
        last = _sums([PRECEDES + self._likeness(after, p) if after else 0.0 for p in run])
        options = []
        for a in range(size + 1 if before else 1):
            for b in range(a if after else size, size + 1):
                score = first[a] + none[b] - none[a] + last[size] - last[b]
                score += EMPTY * bool(before and not a) + EMPTY * bool(after and b == size)
                score += sum(_seam(run, cut) for cut in {a, b})
                options.append((score, (a, b)))
        return max(options, key=lambda option: option[0])

    def _cut(
        self, heads: Sequence[Head], runs: Sequence[Sequence[Passage]], sides: Sequence[bool]
    ) -> list[Section]:
        bodies: list[list[Passage]] = [[] for _ in heads]
        found: list[Section] = []
        for i, run in enumerate(runs):
            before = i - 1 if i and sides[i - 1] else None
            after = i if i < len(heads) and not sides[i] else None
            a, b = self._split(
                run, None if before is None else heads[before], None if after is None else heads[after]
            )[1]
            if before is not None:
                bodies[before] += run[:a]
            found += self._alone(run[a:b])
            if after is not None:
                bodies[after] += run[b:]
        return found + [Section(h, tuple(b)) for h, b in zip(heads, bodies, strict=True)]

    def _subjects(self, run: Sequence[Passage]) -> list[str | None]:
        """The subject of each passage; one that names none introduces the next."""
        topics = passage_topics(self._scorer, (), [passage.text for passage in run])
        for at in range(len(run) - 2, -1, -1):
            if not self._scorer.scores(run[at].text):
                topics[at] = topics[at + 1]
        return topics

    def adopt(self, sections: Sequence[Section]) -> list[Section]:
        """Give passages that were left without a heading to the section they speak of most.

        In a text with headings every passage stands under one, but for general statements; a
        column may have taken a passage away from its section. It goes before the passages that
        come later in the file, and after those that come earlier.
        """
        headed = [s for s in sections if s.head and not s.head.part]
        found = list(sections)
        for stray in [s for s in sections if headed and s.head is None and not self._is_general(s)]:
            host = max(headed, key=lambda s: self._belongs(s, stray))
            passages = tuple(sorted(host.passages + stray.passages, key=lambda passage: passage.at))
            grown = Section(host.head, passages)
            found[found.index(host)] = grown
            headed[headed.index(host)] = grown
            found.remove(stray)
        return found

    def _is_general(self, section: Section) -> bool:
        return all(self._worth_alone(passage) == OVERVIEW_ALONE for passage in section.passages)

    def _belongs(self, host: Section, stray: Section) -> float:
        assert host.head
        openings = {passage.text[:2] for passage in host.passages}
        return sum(
            self._likeness(host.head, passage) + PARALLEL * (passage.text[:2] in openings)
            for passage in stray.passages
        )

    def _alone(self, run: Sequence[Passage]) -> list[Section]:
        """Passages under no heading, cut where the subject changes or a new one is introduced."""
        if not run:
            return []
        topics = self._subjects(run)
        cuts = [
            at
            for at in range(len(run))
            if at == 0 or topics[at] != topics[at - 1] or _stands_apart(run[at - 1], run[at])
        ]
        ends = [*cuts[1:], len(run)]
        return [Section(None, tuple(run[a:b])) for a, b in zip(cuts, ends, strict=True)]

    def _worth_alone(self, passage: Passage) -> float:
        overview = self._scorer.best(self._scorer.scores(passage.text)) in ("overview", None)
        return OVERVIEW_ALONE if overview or is_general(passage.text) else ALONE

    def _likeness(self, head: Head, passage: Passage) -> float:
        if head.part:
            past = tense(passage.text, self._year)
            return SAME_PART * ((past < 0) if head.part is Part.PLAN else (past > 0))
        mine, its = self._scorer.shares(head.text), self._scorer.shares(passage.text)
        common = sum(share * its.get(topic, 0.0) for topic, share in mine.items())
        return common + SHARED_PAIR * min(MOST_PAIRS, len(_pairs(head.text) & _pairs(passage.text)))


def _stands_apart(before: Passage, passage: Passage) -> bool:
    roles = role_place(before.text), role_place(passage.text)
    return roles != (None, None) or bool(INTRODUCTION.match(passage.text))


def _seam(run: Sequence[Passage], cut: int) -> float:
    """What speaks for parting a run at a place: a change of column, as between two frames."""
    if not 0 < cut < len(run):
        return 0.0
    other_column = abs(run[cut - 1].column - run[cut].column) > SAME_COLUMN
    return SEAM * other_column + AFTER_CLOSING * bool(CLOSING.match(run[cut - 1].text))


def _is_part(item: Item) -> bool:
    return isinstance(item, Head) and item.part is not None


def _runs(piece: Sequence[Item]) -> list[list[Passage]]:
    runs: list[list[Passage]] = [[]]
    for item in piece:
        if isinstance(item, Passage):
            runs[-1].append(item)
        else:
            runs.append([])
    return runs


def _sums(values: Sequence[float]) -> list[float]:
    total = [0.0]
    for value in values:
        total.append(total[-1] + value)
    return total


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
