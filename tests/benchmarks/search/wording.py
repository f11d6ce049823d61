"""Words by which made reports differ: each report's own exchange of words and numbers.

The manuscripts are few, so 10,000 reports made of them alone would hold no more than 12,000 distinct
two-character grams, every one of them in a tenth of all blocks. Each report therefore exchanges words of
the manuscripts for words of the same length of jieba's dictionary, drawn by how frequent they are there,
and its numbers for others with as many digits. EXCHANGED is set so that the number of distinct grams
grows with the archive about as it grows from manuscript to manuscript (with the power .7 of the length,
falling to .5), and that a third of a report's distinct grams are in no manuscript.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from random import Random

import jieba  # type: ignore[import-untyped]

from generator.terms.fold import needs_rest
from tests.press.manuscript import Manuscript
from tests.press.pages import manuscripts

EXCHANGED = 900
"""Words of the manuscripts that a report has others for; of about 6,000, each stands in few reports."""

FEW = 3
"""Manuscripts, of 22, that a word may stand in at most to be exchanged."""

HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.])(?!年)")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one length, and their frequencies summed up, for drawing."""

    words: tuple[str, ...]
    weights: tuple[int, ...]

    def drawn(self, rng: Random) -> str:
        """One word, the frequent ones more often.

        >>> Words(("监督", "代表"), (3, 4)).drawn(Random(1)) in ("监督", "代表")
        True
        """
        return rng.choices(self.words, cum_weights=self.weights)[0]


def reworded(texts: Sequence[str], rng: Random) -> list[str]:
    """The texts of one report, with the words and numbers of this draw; a word has one other throughout."""
    whole = "\n".join(texts)
    pairs = set(map("".join, pairwise(whole)))  # most words are not there: this says so sooner
    for word in rng.sample(own_words(), EXCHANGED):
        if word[:2] in pairs:
            whole = whole.replace(word, dictionary()[len(word)].drawn(rng))
    return NUMBER.sub(lambda match: _number(match[0], rng), whole).split("\n")


@cache
def own_words() -> tuple[str, ...]:
    """The words of two to four characters that stand in a few manuscripts only: the genre's own stay."""
    held = Counter(word for manuscript in manuscripts("seen") for word in _words_of(manuscript))
    return tuple(sorted(word for word, count in held.items() if count <= FEW))


@cache
def dictionary() -> dict[int, Words]:
    """The words of jieba's dictionary by their length, but for those in characters that reports never use."""
    _quiet()
    words = ((word, count) for word, count in jieba.dt.FREQ.items() if count and HAN.fullmatch(word))
    known = sorted((word, count) for word, count in words if not needs_rest(word))
    return {length: _words(pair for pair in known if len(pair[0]) == length) for length in (2, 3, 4)}


def _words_of(manuscript: Manuscript) -> set[str]:
    _quiet()
    return {word for passage in manuscript.blocks for word in jieba.cut(passage.text) if HAN.fullmatch(word)}


def _words(pairs: Iterable[tuple[str, int]]) -> Words:
    words, counts = zip(*pairs, strict=True)
    return Words(words, tuple(accumulate(counts)))


def _quiet() -> None:
    jieba.setLogLevel("ERROR")
    jieba.initialize()


def _number(number: str, rng: Random) -> str:
    """Another number with as many digits before and behind the point; the first is not 0 where it was not."""
    first = str(rng.randint(1, 9)) if number[0] != "0" else "0"
    return first + "".join(char if char == "." else str(rng.randint(0, 9)) for char in number[1:])
