"""Headings of one family: those of one part of a report are made alike.

All of a review's headings have two clauses and all of its plan's one, or the first clauses are of
one length, or the second ones begin alike; and where they are numbered, the numbers begin anew.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from statistics import fmean

from generator.reading.outline import Head

LEAST_MEMBERS = 2
"""A family has at least two headings; one alone may be made any way."""

LEAST_DISTANCE = 0.5
"""How much more alike the members of two families must be than strangers, to be called two."""

MOST_HEADS = 60
"""Headings beyond which a text is no report, or its lines were taken for headings: it has no families."""

SAME_SIZE = 2
"""Characters by which two headings of one length may differ."""

ALIKE, STRANGE = 1.0, -0.5
"""How alike the headings of two pieces of one count are at the least; and how little two of one may be."""


def families_of(heads: Sequence[Head]) -> list[object]:
    """For each heading a mark that it shares with its family. Order is that of the file."""
    groups = _two_groups([head for head in heads if head.number is None])
    for style in dict.fromkeys(head.style for head in heads if head.number is not None):
        groups += _counts([head for head in heads if head.style == style and head.number is not None])
    marks: dict[int, object] = {head.at: n for n, group in enumerate(groups) for head in group}
    return [marks[head.at] for head in heads]


def _counts(heads: Sequence[Head]) -> list[list[Head]]:
    """Numbered headings of one style, in counts that hold each number once.

    Where no number is there twice, there is one count. Else a heading goes to the latest count
    that lacks its number and has its neighbour, or begins one; pieces of one count, which a
    shuffled page makes, are put together where their headings are alike.
    """
    if len({head.number for head in heads}) == len(heads):
        return [list(heads)]
    counts: list[list[Head]] = []
    for head in heads:
        host = next((count for count in reversed(counts) if _continues(count, head)), None)
        if host is None:
            counts.append([head])
        else:
            host.append(head)
    return _merged(counts, max(Counter(head.number for head in heads).values()))


def _numbers(heads: Sequence[Head]) -> set[int]:
    return {head.number for head in heads if head.number is not None}


def _continues(count: Sequence[Head], head: Head) -> bool:
    """Whether a heading has the number before or after one of a count, and is made like its last."""
    number, numbers = head.number or 0, _numbers(count)
    nexts = {number - 1, number + 1} & numbers
    return number not in numbers and bool(nexts) and alike(count[-1], head) > STRANGE


def _merged(counts: list[list[Head]], least: int) -> list[list[Head]]:
    """Pieces put together that are made alike, and the likest till no more counts are left than must be."""
    while True:
        pairs = [
            (_between(a, b), i, j)
            for (i, a), (j, b) in combinations(enumerate(counts), 2)
            if not _numbers(a) & _numbers(b)
        ]
        if not pairs or (max(pairs)[0] < ALIKE and len(counts) <= least):
            return counts
        _, i, j = max(pairs)
        counts[i] += counts.pop(j)


def _two_groups(heads: Sequence[Head]) -> list[list[Head]]:
    """The headings in two groups, if they plainly fall into two, else in one."""
    if not LEAST_MEMBERS * 2 <= len(heads) <= MOST_HEADS:
        return [list(heads)]
    groups = _clusters(heads)
    if min(map(len, groups)) < LEAST_MEMBERS:
        return [list(heads)]
    inside = fmean(fmean(alike(a, b) for a, b in combinations(group, 2)) for group in groups)
    return groups if inside - _between(*groups) > LEAST_DISTANCE else [list(heads)]


def _clusters(heads: Sequence[Head]) -> list[list[Head]]:
    """Two clusters by average linkage: the two most alike on average are joined till two are left."""
    groups = [[head] for head in heads]
    sums = [[alike(a, b) for b in heads] for a in heads]
    while len(groups) > 2:
        pairs = combinations(range(len(groups)), 2)
        a, b = max(
            pairs, key=lambda pair: sums[pair[0]][pair[1]] / len(groups[pair[0]]) / len(groups[pair[1]])
        )
        groups[a] += groups.pop(b)
        joined = sums.pop(b)
        sums[a] = [mine + its for mine, its in zip(sums[a], joined, strict=True)]
        for row in sums:
            row[a] += row.pop(b)
    return groups


def _between(first: Sequence[Head], second: Sequence[Head]) -> float:
    return fmean(alike(a, b) for a, b in product(first, second))


NUMBER = re.compile(
    r"^[^\w（(]*(?:第?[一二三四五六七八九十]{1,3}[、\s]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.])\s*"
)


@dataclass(frozen=True, slots=True)
class Make:
    """How a heading is made: clauses, their beginnings, lengths."""

    clauses: int
    first: str
    first_size: int
    second: str
    size: int


@lru_cache(maxsize=1024)
def make_of(text: str) -> Make:
    """The make of a heading's text."""
    clauses = NUMBER.sub("", text).split("，")
    second = clauses[1][:1] if len(clauses) > 1 else ""
    return Make(len(clauses), clauses[0][:1], len(clauses[0]), second, len(text))


def alike(a: Head, b: Head) -> float:
    """How alike two headings are made, whatever they say; about -2 to 3.

    >>> head = lambda text: Head(0, text, None, None, None)
    >>> alike(head("以忠诚为魂，筑牢思想根基"), head("以大局为重，助推能级跃升")) > 1.5
    True
    >>> alike(head("以忠诚为魂，筑牢思想根基"), head("在自身建设上树新风")) < 0
    True
    """
    mine, its = make_of(a.text), make_of(b.text)
    score = 1.0 if mine.clauses == its.clauses else -1.0
    score += 0.6 * (mine.first == its.first) + (0.6 if mine.first_size == its.first_size else -0.3)
    if mine.clauses == its.clauses > 1:
        score += 0.6 * (mine.second == its.second)
    return score + (0.4 if abs(mine.size - its.size) <= SAME_SIZE else -0.2)
