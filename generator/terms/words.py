"""Text cut into words: by jieba's dictionary and the domain's, as jieba does it, but alike on every machine.

jieba itself writes a file into the machine's folder for passing files and reads it the next time, tells
of it, and sums floating-point numbers. Here its dictionary is read as it is published, and the numbers
are whole. What the dictionary says of a word's class is kept beside.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

import jieba  # type: ignore[import-untyped]

_UNIT = 1 << 16
"""Logarithms of frequencies are counted in such parts."""

_NO_WORD = 0
"""The score of what only begins a word; words have scores below."""

_CERTAIN = -_UNIT
"""The score of a word of the domain: better than any two others together, so that it is never cut in two."""

_MORE = 4
"""A word that stands less than so many times as often as elsewhere tells nothing of these texts.

In the demonstration's reports 孩子, 态度 and 工程 are such, and 审判, 社区 and 选民 are not.
"""


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """jieba's words with their classes; scores of words and of their beginnings.

    `unknown` is the score of a character that is no word.
    """

    classes: Mapping[str, str]
    scores: Mapping[str, int]
    unknown: int


def _fields() -> list[str]:
    """What the dictionary says that jieba is published with: word, frequency, class, again and again."""
    with jieba.Tokenizer().get_dict_file() as file:
        fields: list[str] = file.read().decode("utf-8").split()
    return fields


@cache
def _frequencies() -> tuple[Mapping[str, int], int]:
    """How often words occur, and all together."""
    fields = _fields()
    numbers = list(map(int, fields[1::3]))
    return dict(zip(fields[::3], numbers, strict=True)), sum(numbers)


@cache
def _dictionary() -> _Dictionary:
    """The dictionary made ready to cut by it."""
    fields = _fields()
    words, numbers = fields[::3], list(map(int, fields[1::3]))
    total = sum(numbers)
    levels = {number: round(_UNIT * log(max(number, 1) / total)) for number in {0, *numbers}}
    scores = dict.fromkeys((word[:end] for word in words for end in range(1, len(word))), _NO_WORD)
    scores.update(zip(words, map(levels.__getitem__, numbers), strict=True))
    return _Dictionary(dict(zip(words, fields[2::3], strict=True)), scores, levels[0])


def _scores(domain: frozenset[str]) -> Mapping[str, int]:
    """The dictionary's scores and the domain's."""
    return _extended(domain) if domain else _dictionary().scores


@lru_cache(maxsize=1)
def _extended(domain: frozenset[str]) -> Mapping[str, int]:
    """A table of its own for a domain: it is so large that only the last one is kept."""
    scores = dict(_dictionary().scores)
    for word in domain:
        scores[word] = _CERTAIN
        for end in range(1, len(word)):
            scores.setdefault(word[:end], _NO_WORD)
    return scores


class Cutter:
    """Cuts text into words, the same on every machine. The dictionary is read when a text is first cut.

    >>> Cutter(["备案审查"]).cut("加强备案审查工作")
    ['加强', '备案审查', '工作']
    >>> Cutter([]).cut("加强备案审查工作")
    ['加强', '备案', '审查', '工作']
    """

    def __init__(self, domain: Iterable[str]) -> None:
        """`domain` are words that are never cut in two, but for longer ones among them."""
        self._domain = frozenset(domain)

    def cut(self, text: str) -> list[str]:
        """The words of a text without marks: of all ways to cut it, the likeliest.

        Unknown words are left in single characters: none is guessed.
        """
        ends = self._ends(text)
        words, start = [], 0
        while start < len(text):
            words.append(text[start : ends[start]])
            start = ends[start]
        return words

    def _ends(self, text: str) -> list[int]:
        """Where the word ends that starts at each place, on the best way from there to the end."""
        scores, unknown, size = _scores(self._domain), _dictionary().unknown, len(text)
        best, ends = [0] * (size + 1), [0] * size
        for start in range(size - 1, -1, -1):
            end = start + 1
            score = scores.get(text[start])
            most, at = (score or unknown) + best[end], end
            while score is not None and end < size:
                end += 1
                score = scores.get(text[start:end])
                if score and score + best[end] >= most:
                    most, at = score + best[end], end
            best[start], ends[start] = most, at
        return ends

    def is_domain(self, word: str) -> bool:
        """Whether a word is one of the domain's."""
        return word in self._domain

    def word_class(self, word: str) -> str:
        """The class of a word as ICTCLAS names it (n noun, v verb, vn, c, u …); empty where not known."""
        return _dictionary().classes.get(word, "")

    def is_general(self, word: str, times: int, words: int) -> bool:
        """Whether a word stands hardly more often here (`times` in so many words) than in any Chinese text.

        Words that the dictionary does not know are not general.
        """
        frequencies, total = _frequencies()
        return times * total < _MORE * frequencies.get(word, 0) * words
