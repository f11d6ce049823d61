"""Which of many texts are nearly the same, without comparing each with each.

Candidates come from MinHash over runs of three characters, and each is then compared in full, so
that what is told is never an estimate. How many texts one is compared with has a bound, so that
neither a formula in ten thousand reports nor its thousands of variants cost more than the texts
are many.
"""

from array import array
from collections.abc import Sequence

from rapidfuzz.distance import Indel
from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]

ALIKE = 0.80
"""From here on two texts are told to be nearly the same: tests/gathering/kinship/cases/alike.yml has
pairs on either side. At .8 every fifth character may be another one, a formula about another subject;
below, made reports (tests/benchmarks/search) begin to be told alike that share no sentence."""
SHORTEST = 25
"""So many letters and digits has what is compared. 我受区人大常委会委托，向大会报告工作，请予审议 has 21:
what is shorter is a form of address, a formula or a plain heading, and stands in every report."""
GRAM = 3
HASHES = 192
BANDS = 48
"""Four hashes a band. Of all pairs that are alike among 74,000 made paragraphs these find 96 in 100, and
the others lie near ALIKE; 32 bands find 90, 64 bands 98 for a quarter more time and memory."""
SEED = 42
MOST = 60
"""So many texts like it are kept of each. One that has them is not offered to those that come after."""
CANDIDATES = 1000
"""So many candidates are compared in full with each text."""

Like = tuple[int, float]
"""The number of a text, and how like it is: from ALIKE to 1, the share of characters in common order."""


class Likes:
    """The likes of each text, by its number."""

    def __init__(self, texts: int) -> None:
        self._numbers = [array("I") for _ in range(texts)]
        self._scores = [array("f") for _ in range(texts)]

    def full(self, text: int) -> bool:
        return len(self._numbers[text]) >= MOST

    def more(self, text: int) -> bool:
        """Whether there may be more than are told: where it is full, and where one like it is."""
        return self.full(text) or any(map(self.full, self._numbers[text]))

    def of(self, text: int) -> list[Like]:
        """The texts like this one, in no order that means anything."""
        return list(zip(self._numbers[text], self._scores[text], strict=True))

    def add(self, text: int, other: int, score: float) -> None:
        if not self.full(text):
            self._numbers[text].append(other)
            self._scores[text].append(score)


def likes(texts: Sequence[str]) -> Likes:
    """For each of different folded texts, those that are nearly the same.

    Whoever is like another is told at both, unless one of the two is full. Texts are taken in their own
    order: sort them, so that the archive's order changes nothing.
    """
    found = Likes(len(texts))
    index = RMinHashLSH(threshold=ALIKE, num_perm=HASHES, num_bands=BANDS)
    for number, text in enumerate(texts):
        sketch = RMinHash(num_perm=HASHES, seed=SEED)
        sketch.update(_grams(text))
        for other in sorted(index.query(sketch))[:CANDIDATES]:
            if found.full(number):
                break
            if score := likeness(text, texts[other]):
                found.add(number, other, score)
                found.add(other, number, score)
        if not found.full(number):
            index.insert(number, sketch)
    return found


def likeness(one: str, other: str) -> float:
    """The share of characters, of both texts together, that stand in both in the same order; 0 below ALIKE.

    >>> likeness("全年审议议题43项", "全年审议议题430项") > 0.9, likeness("全年审议", "开展视察")
    (True, 0.0)
    """
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE)


def _grams(text: str) -> list[str]:
    return sorted({text[at : at + GRAM] for at in range(max(1, len(text) - GRAM + 1))})
