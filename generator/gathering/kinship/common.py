"""How common words are in other districts: what many committees write is a formula before it is a matter."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, reduce
from operator import and_

import numpy as np
from numpy.typing import NDArray

from generator.gathering.entries import Entry
from generator.gathering.kinship.content import written
from generator.gathering.kinship.grams import runs
from generator.results import digest

DISTRICTS = 32
"""So many districts are asked, one report each, so that the cost is bound. They are those whose names have
the smallest digests, so that hardly ever another report that comes is among them."""
LEAST = 0.3
"""Words of every district weigh so much still: all have 加装电梯, and it is a matter."""
_RUN = 3
"""Characters of the runs that are looked up; longer words are then searched for."""


class Common:
    """The texts of some districts, by slug, one report each. None at all: nothing is told to be common."""

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = dict(texts or {})
        self._bits = {slug: 1 << place for place, slug in enumerate(self._texts)}
        self._known: dict[str, int] = {}

    def told_by(self) -> str:
        """What stands for these texts where a digest is taken."""
        return self._digest

    def weight(self, run: str, own: str) -> float:
        """What words count of what they weigh: 1 where no district but `own` has them, down to LEAST."""
        if (holding := self._known.get(run)) is None:
            holding = self._known[run] = self._holding(run)
        holding &= ~self._bits.get(own, 0)
        share = holding.bit_count() / (len(self._texts) + 4)  # of a few districts one alone tells little
        return max(LEAST, 1 - share)

    @cached_property
    def _digest(self) -> str:
        return digest(self._texts)

    def _holding(self, run: str) -> int:
        """Which texts hold the words, a bit for each."""
        found = runs(written(run)) if len(run) >= _RUN else np.zeros(0, np.uint64)
        likely = reduce(and_, map(self._with, found.tolist()), (1 << len(self._texts)) - 1)
        return sum(bit for slug, bit in self._bits.items() if bit & likely and run in self._texts[slug])

    def _with(self, run: int) -> int:
        """Which texts have a run of three characters; all of them where it is not all Chinese."""
        known, holding = self._runs
        at = int(np.searchsorted(known, run))
        if not run:
            return -1
        return int(holding[at]) if at < len(known) and int(known[at]) == run else 0

    @cached_property
    def _runs(self) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        """The runs of all texts, and which texts hold each."""
        each = [np.unique(runs(written(text))) for text in self._texts.values()]
        every = np.concatenate([*each, np.zeros(0, np.uint64)])
        ones = np.array([1 << place for place in range(len(each))], np.uint64)
        bits = np.repeat(ones, [len(one) for one in each])
        order = np.argsort(every, kind="stable")
        known, starts = np.unique(every[order], return_index=True)
        return known, np.bitwise_or.reduceat(bits[order], starts) if len(known) else bits


def common(entries: Iterable[Entry]) -> Common:
    """A report of each of at most DISTRICTS districts, mostly the same ones when another report comes."""
    shelves = defaultdict[str, list[Entry]](list)
    for entry in entries:
        shelves[entry.division.slug].append(entry)
    asked = sorted(shelves, key=lambda slug: (digest(slug), slug))[:DISTRICTS]
    return Common({slug: _text(min(shelves[slug], key=_drawn)) for slug in sorted(asked)})


def _drawn(entry: Entry) -> tuple[str, str]:
    return digest(entry.id), entry.id


def _text(entry: Entry) -> str:
    return "\n".join(block.shown.text for block in entry.holding.report.blocks)
