"""Whether two texts of one district speak of one matter: by the rare words they share.

A matter is known by a run of three or more characters that both texts have and few others of the two
reports have: 地下管网, 电镀园区, 河湖长制. Words of every report count nothing (stock.yml); what many
paragraphs of the two reports say counts little.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from generator.gathering.kinship.content import GAP

SHORTEST_RUN = 3
"""Characters. Two are 教育, 平台, 规划: words that passages about anything share."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one matter: the shared runs, and their weight.

    A run weighs what its pairs of neighbouring characters weigh: 1 each where only one paragraph of
    each report has the pair, 0 where all have it. So 电镀园区, said nowhere else, weighs 3.
    """

    runs: tuple[str, ...] = ()
    weight: float = 0.0


NONE = Evidence()


@dataclass(frozen=True, slots=True)
class Content:
    """A content with its pairs of neighbouring characters, and its runs of SHORTEST_RUN.

    The runs tell at once what shares none.
    """

    text: str
    pairs: frozenset[str]
    runs: frozenset[str]


def of(text: str) -> Content:
    """The content of a text, ready to be compared."""
    return Content(text, grams(text, 2), grams(text, SHORTEST_RUN))


class Weights:
    """How rare each pair of neighbouring characters is among the contents of two reports."""

    def __init__(self, contents: Iterable[Content]) -> None:
        held = [content.pairs for content in contents]
        self._count = Counter(pair for one in held for pair in one)
        self._most = max(len(held), 3)

    def of(self, run: str) -> float:
        return sum(self._rarity(run[at : at + 2]) for at in range(len(run) - 1))

    def whole(self, content: Content) -> float:
        """What all of a content weighs."""
        return self._sum(content.pairs)

    def likest(self, one: Content, others: Iterable[Content]) -> float:
        """The largest share of the weight of `one` that any of `others` has too, 0 to 1."""
        whole = self._sum(one.pairs)
        return max((self._sum(one.pairs & other.pairs) / whole for other in others if whole), default=0.0)

    def _sum(self, pairs: Iterable[str]) -> float:
        return sum(map(self._rarity, sorted(pairs)))  # in one order: sums of floats hang on it

    def _rarity(self, pair: str) -> float:
        return min(1.0, max(0.0, log(self._most / max(self._count[pair], 1)) / log(self._most / 2)))

    def evidence(self, one: Content, other: Content) -> Evidence:
        """What two contents share."""
        if one.runs.isdisjoint(other.runs):
            return NONE
        runs = shared_runs(one.text, other.text)
        return Evidence(runs, sum(map(self.of, runs)))


def grams(content: str, length: int) -> frozenset[str]:
    """All runs of so many characters of a content.

    >>> sorted(grams("|河湖长|制", 2))
    ['河湖', '湖长']
    """
    found = (content[at : at + length] for at in range(len(content) - length + 1))
    return frozenset(run for run in found if GAP not in run)


def shared_runs(one: str, other: str) -> tuple[str, ...]:
    """Runs of SHORTEST_RUN characters and more that stand in both contents, each the longest, from the left.

    >>> shared_runs("|电镀园区二期提标|水上旅游|", "|水上旅游安全|电镀园区整治|")
    ('电镀园区', '水上旅游')
    """
    runs, start = [], 0
    while start <= len(one) - SHORTEST_RUN:
        end = start + SHORTEST_RUN
        if GAP in one[start:end] or one[start:end] not in other:
            start += 1
            continue
        while end < len(one) and one[end] != GAP and one[start : end + 1] in other:
            end += 1
        runs.append(one[start:end])
        start = end
    return tuple(dict.fromkeys(runs))
