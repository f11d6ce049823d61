"""Headings of one family: those of one part of a report are made alike.

All of a review's headings have two clauses and all of its plan's one, or the first clauses are of
one length, or the second ones begin alike; and where they are numbered, the numbers begin anew.
"""

from collections.abc import Sequence
from itertools import combinations, product
from statistics import mean

from generator.reading.outline import Head

LEAST_MEMBERS = 2
"""A family has at least two headings; one alone may be made any way."""

LEAST_DISTANCE = 0.5
"""How much more alike the members of two families must be than strangers, to be called two."""

ALIKE = 1.0
"""How alike the headings of two pieces of one count are at the least."""


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
    return _merged(counts)


def _numbers(heads: Sequence[Head]) -> set[int]:
    return {head.number for head in heads if head.number is not None}


def _continues(count: Sequence[Head], head: Head) -> bool:
    number, numbers = head.number or 0, _numbers(count)
    return number not in numbers and bool({number - 1, number + 1} & numbers)


def _merged(counts: list[list[Head]]) -> list[list[Head]]:
    while True:
        pairs = [
            (_between(a, b), i, j)
            for (i, a), (j, b) in combinations(enumerate(counts), 2)
            if not _numbers(a) & _numbers(b)
        ]
        if not pairs or max(pairs)[0] < ALIKE:
            return counts
        _, i, j = max(pairs)
        counts[i] += counts.pop(j)


def _two_groups(heads: Sequence[Head]) -> list[list[Head]]:
    """The headings in two groups, if they plainly fall into two, else in one."""
    groups = [[head] for head in heads]
    while len(groups) > 2:
        a, b = max(combinations(range(len(groups)), 2), key=lambda pair: _between(*(groups[i] for i in pair)))
        groups[a] += groups.pop(b)
    if len(groups) < 2 or min(map(len, groups)) < LEAST_MEMBERS:
        return [list(heads)]
    inside = mean(mean(alike(a, b) for a, b in combinations(group, 2)) for group in groups)
    return groups if inside - _between(*groups) > LEAST_DISTANCE else [list(heads)]


def _between(first: Sequence[Head], second: Sequence[Head]) -> float:
    return mean(alike(a, b) for a, b in product(first, second))


def alike(a: Head, b: Head) -> float:
    """How alike two headings are made, whatever they say; about -2 to 3.

    >>> head = lambda text: Head(0, text, None, None, None)
    >>> alike(head("以忠诚为魂，筑牢思想根基"), head("以大局为重，助推能级跃升")) > 1.5
    True
    >>> alike(head("以忠诚为魂，筑牢思想根基"), head("在自身建设上树新风")) < 0
    True
    """
    mine, its = a.text.split("，"), b.text.split("，")
    score = 1.0 if len(mine) == len(its) else -1.0
    score += 0.6 * (mine[0][0] == its[0][0]) + (0.6 if len(mine[0]) == len(its[0]) else -0.3)
    if len(mine) == len(its) > 1:
        score += 0.6 * (mine[1][:1] == its[1][:1])
    return score + (0.4 if abs(len(a.text) - len(b.text)) <= 2 else -0.2)
