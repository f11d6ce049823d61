"""Whether two texts of one district speak of one matter: by the rare words they share.

A matter is known by a run of whole words, three or more characters long, that both texts have and few
others of the two reports have: 地下管网, 电镀园区, 河湖长制. Words of every report count nothing (stock.yml);
what many paragraphs of the two reports say counts little, and so does what other districts write too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from generator.gathering.kinship.content import GAP
from generator.gathering.kinship.grams import Held, Pairs
from generator.gathering.kinship.stock import listed

SHORTEST_RUN = 3
"""Characters. Two are 教育, 平台, 规划: words that passages about anything share."""
UNIT = 1 << 16
"""Weights are counted in such parts of 1: sums of whole numbers are the same in whatever order."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one matter: the shared runs, and their weight.

    A run weighs what its pairs of neighbouring characters weigh: 1 each where only one paragraph of
    each report has the pair, 0 where all have it. So 电镀园区, said nowhere else, weighs 3.
    """

    runs: tuple[str, ...] = ()
    weight: float = 0.0
    other_acts: bool = False
    """Whether one text inspects and the other hears a report: of one matter, maybe, but not of one act."""


def acts(text: str) -> frozenset[str]:
    """How a committee went about it, where a text says so.

    >>> sorted(acts("开展档案法执法检查，听取和审议专项工作报告"))
    ['听取', '检查']
    """
    return frozenset(act for act in listed("acts") if act in text)


def whole(run: str) -> float:
    """What a run counts where nothing is known of other districts."""
    return 1.0


class Weights:
    """How rare each pair of neighbouring characters is among the paragraphs of two reports."""

    def __init__(self, told: Sequence[Held], paragraphs: int, counts: Callable[[str], float] = whole) -> None:
        """`counts` tells what part of its weight a run counts, 0 to 1."""
        self._counts = counts
        every = np.sort(np.concatenate([one.pairs for one in told]))
        starts = np.flatnonzero(np.diff(every, prepend=np.uint64(0)))  # no pair is 0
        self._pairs, times = every[starts], np.diff(starts, append=len(every))
        most = max(paragraphs, 3)
        levels = [round(UNIT * min(1.0, log(most / max(n, 1)) / log(most / 2))) for n in range(most + 1)]
        self._rarity = np.array(levels, np.int64)[times]

    @cached_property
    def _by_pair(self) -> dict[int, int]:
        return dict(zip(self._pairs.tolist(), self._rarity.tolist(), strict=True))

    def each(self, pairs: Pairs) -> NDArray[np.int64]:
        """The weight of each of some pairs, in UNITs; what none of the paragraphs has is rare."""
        at = np.minimum(np.searchsorted(self._pairs, pairs), max(len(self._pairs) - 1, 0))
        if not len(self._pairs):
            return np.full(len(pairs), UNIT, np.int64)
        return np.where(self._pairs[at] == pairs, self._rarity[at], UNIT)

    def of(self, run: str) -> float:
        """What a run of characters weighs."""
        codes = list(map(ord, run))
        pairs = (one << 16 | other for one, other in pairwise(codes))
        return sum(self._by_pair.get(pair, UNIT) for pair in pairs) / UNIT

    def whole(self, pairs: Pairs) -> float:
        """What all pairs of a paragraph weigh."""
        return int(self.each(pairs).sum()) / UNIT

    def likest(self, one: Pairs, others: Held) -> float:
        """The largest share of the weight of `one` that any paragraph of another report has too, 0 to 1."""
        weights = self.each(one)
        whole = int(weights.sum())
        return others.most(one, weights) / whole if whole else 0.0

    def evidence(self, runs: tuple[str, ...], acts: frozenset[str], others: frozenset[str]) -> Evidence:
        """What two texts share, whose acts these are."""
        weight = sum(self.of(run) * self._counts(run) for run in runs)
        return Evidence(runs, weight, bool(acts and others) and acts.isdisjoint(others))


def shared_runs(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Runs of words that stand in both, of SHORTEST_RUN characters and more, each the longest, from the left.

    Words that only lead to a matter (进, 对) neither open nor close a run.

    >>> shared_runs(("电镀", "园区", "二期", "|", "进", "橘园"), ("整治", "电镀", "园区", "|", "进", "橘园"))
    ('电镀园区',)
    """
    runs, start, whole, known = list[str](), 0, f"/{'/'.join(other)}/", frozenset(other) - {GAP}
    while start < len(one):
        end, so_far = start, "/"
        while end < len(one) and one[end] in known and (so_far := f"{so_far}{one[end]}/") in whole:
            end += 1
        run = "".join(_stripped(one[start:end])) if end > start else ""
        if len(run) >= SHORTEST_RUN:
            runs.append(run)
        start = max(end, start + 1)
    return tuple(dict.fromkeys(runs))


def _stripped(words: Sequence[str]) -> Sequence[str]:
    openers = listed("openers")
    while words and words[0] in openers:
        words = words[1:]
    while words and words[-1] in openers:
        words = words[:-1]
    return words
