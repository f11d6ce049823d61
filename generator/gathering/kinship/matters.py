"""Whether two texts of one district speak of one matter: by the rare words they share.

A matter is known by a run of whole words, three or more characters long, that both texts have and few
others of the two reports have: 地下管网, 电镀园区, 河湖长制. Words of every report count nothing (stock.yml);
what many paragraphs of the two reports say counts little, and so does what other districts write too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from generator.gathering.kinship.content import GAP, listed

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
    other_acts: bool = False
    """Whether one text inspects and the other hears a report: of one matter, maybe, but not of one act."""


NONE = Evidence()


@dataclass(frozen=True, slots=True)
class Content:
    """A content with its pairs of neighbouring characters, its runs of SHORTEST_RUN, words, and acts.

    The runs tell at once what shares none. `words` have gaps between them where something was left out.
    """

    text: str
    pairs: frozenset[str]
    runs: frozenset[str]
    words: tuple[str, ...] = ()
    acts: frozenset[str] = frozenset()


def of(text: str, words: tuple[str, ...] = (), acts: frozenset[str] = frozenset()) -> Content:
    """The content of a text, ready to be compared."""
    return Content(text, grams(text, 2), grams(text, SHORTEST_RUN), words, acts)


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
    """How rare each pair of neighbouring characters is among the contents of two reports."""

    def __init__(self, contents: Iterable[Content], counts: Callable[[str], float] = whole) -> None:
        """`counts` tells what part of its weight a run counts, 0 to 1."""
        self._counts = counts
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
        runs = shared_runs(one.words, other.words)
        weight = sum(self.of(run) * self._counts(run) for run in runs)
        apart = bool(one.acts and other.acts) and one.acts.isdisjoint(other.acts)
        return Evidence(runs, weight, apart)


def grams(content: str, length: int) -> frozenset[str]:
    """All runs of so many characters of a content.

    >>> sorted(grams("|河湖长|制", 2))
    ['河湖', '湖长']
    """
    found = (content[at : at + length] for at in range(len(content) - length + 1))
    return frozenset(run for run in found if GAP not in run)


def shared_runs(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """Runs of words that stand in both, of SHORTEST_RUN characters and more, each the longest, from the left.

    Words that only lead to a matter (进, 对) neither open nor close a run.

    >>> shared_runs(("电镀", "园区", "二期", "|", "进", "橘园"), ("整治", "电镀", "园区", "|", "进", "橘园"))
    ('电镀园区',)
    """
    runs, start, whole_other, known = list[str](), 0, _bordered(other), frozenset(other) - {GAP}
    while start < len(one):
        end = start
        while end < len(one) and one[end] in known and _bordered(one[start : end + 1]) in whole_other:
            end += 1
        run = "".join(_stripped(one[start:end]))
        if len(run) >= SHORTEST_RUN:
            runs.append(run)
        start = max(end, start + 1)
    return tuple(dict.fromkeys(runs))


def _bordered(words: Sequence[str]) -> str:
    return f"/{'/'.join(words)}/"


def _stripped(words: Sequence[str]) -> Sequence[str]:
    openers = listed("openers")
    while words and words[0] in openers:
        words = words[1:]
    while words and words[-1] in openers:
        words = words[:-1]
    return words
