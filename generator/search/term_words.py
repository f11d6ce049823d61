"""Text cut into words: by jieba's dictionary and the domain's, in a cutter of its own.

jieba's own start writes a file into the machine's folder for passing files and reads it the next
time, and tells of it. Here the dictionary is read as it is published, so that nothing that lies on a
machine can change what is cut. What the dictionary says of a word's class is kept beside.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import jieba  # type: ignore[import-untyped]

_CERTAIN = 10_000_000
"""How often a word of the domain is said to occur: so often that it is never cut in two."""

_MORE = 4
"""A word that stands less than so many times as often as elsewhere tells nothing of these texts."""


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """jieba's words with how often they occur, their beginnings (0 times), and their classes."""

    frequencies: Mapping[str, int]
    classes: Mapping[str, str]
    total: int


@cache
def _dictionary() -> _Dictionary:
    """The dictionary that jieba is published with: lines of word, frequency and class."""
    with jieba.Tokenizer().get_dict_file() as file:
        fields = file.read().decode("utf-8").split()
    words = dict(zip(fields[::3], map(int, fields[1::3]), strict=True))
    frequencies = dict.fromkeys((word[:end] for word in words for end in range(1, len(word))), 0)
    frequencies.update(words)
    classes = dict(zip(fields[::3], fields[2::3], strict=True))
    return _Dictionary(frequencies, classes, sum(words.values()))


class Cutter:
    """Cuts text into words, the same on every machine.

    >>> Cutter(["备案审查"]).cut("加强备案审查工作")
    ['加强', '备案审查', '工作']
    >>> Cutter([]).cut("加强备案审查工作")
    ['加强', '备案', '审查', '工作']
    """

    def __init__(self, domain: Iterable[str]) -> None:
        """`domain` are words that are never cut in two, but for longer ones among them."""
        known = _dictionary()
        self._classes = known.classes
        self._domain = frozenset(domain)
        self._tokenizer = jieba.Tokenizer()
        self._tokenizer.FREQ = dict(known.frequencies)
        self._tokenizer.total = known.total + _CERTAIN * len(self._domain)
        self._tokenizer.initialized = True
        for word in sorted(self._domain):
            self._learn(word)

    def cut(self, text: str) -> list[str]:
        """The words of a text. Unknown ones are left in single characters: none is guessed."""
        return list(self._tokenizer.cut(text, HMM=False))

    def is_domain(self, word: str) -> bool:
        """Whether a word is one of the domain's."""
        return word in self._domain

    def word_class(self, word: str) -> str:
        """The class of a word as ICTCLAS names it (n noun, v verb, vn, c, u …); empty where not known."""
        return self._classes.get(word, "")

    def is_general(self, word: str, times: int, words: int) -> bool:
        """Whether a word stands hardly more often here (`times` in so many words) than in any Chinese text.

        Words that the dictionary does not know are not general.
        """
        known = _dictionary()
        return times * known.total < _MORE * known.frequencies.get(word, 0) * words

    def _learn(self, word: str) -> None:
        frequencies = self._tokenizer.FREQ
        frequencies[word] = _CERTAIN
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
