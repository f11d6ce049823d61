"""Where stock words stand in a text: those of stock.yml, the longest first, found in one pass."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

STOCK = Path(__file__).with_name("stock.yml")
LEFT_OUT = ("committee", "government", "work", "formulas", "form")
"""The lists of stock.yml whose words are left out of a content."""
_CODES = 1 << 16
"""All Chinese characters that are compared lie below."""

Codes = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class _Openings:
    """Words by their first two characters: those that are kept before those left out, long before short.

    `one` and `two` number the characters that begin a word and follow there, 0 for all others; `pairs`
    tells of these numbers whether any word begins so. `alone` are the words of one character.
    """

    words: Mapping[str, tuple[tuple[str, bool], ...]]
    alone: NDArray[np.bool_]
    one: NDArray[np.uint16]
    two: NDArray[np.uint16]
    pairs: NDArray[np.bool_]

    def at(self, codes: Codes) -> list[int]:
        """The places where a word may begin."""
        single = self.alone[codes]
        single[:-1] |= self.pairs[self.one[codes[:-1]], self.two[codes[1:]]]
        return np.flatnonzero(single).tolist()


def stock(text: str, codes: Codes) -> Iterator[tuple[int, int]]:
    """Beginning and end of each word that is left out of `text`, whose characters `codes` gives."""
    openings, past = _openings(), 0
    for at in openings.at(codes) if len(codes) else ():
        if at < past:
            continue
        for word, kept in openings.words.get(text[at : at + 2], ()):
            if text.startswith(word, at):
                past = at + len(word)
                if not kept:
                    yield at, past
                break
        else:
            if openings.alone[codes[at]]:
                yield at, at + 1


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of stock.yml."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    lists: dict[str, str] = yaml.load(STOCK.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return lists


@cache
def _openings() -> _Openings:
    left = {word for name in LEFT_OUT for word in listed(name)}
    known = [(word, True) for word in listed("kept")] + [(word, False) for word in left if len(word) > 1]
    words = defaultdict[str, list[tuple[str, bool]]](list)
    for word, kept in sorted(known, key=lambda one: (not one[1], -len(one[0]), one[0])):
        words[word[:2]].append((word, kept))
    one, two = (_numbered({pair[place] for pair in words}) for place in (0, 1))
    pairs = np.zeros((int(one.max()) + 1, int(two.max()) + 1), bool)
    for pair in words:
        pairs[one[ord(pair[0])], two[ord(pair[1])]] = True
    alone = np.zeros(_CODES, bool)
    alone[[ord(word) for word in left if len(word) == 1]] = True
    return _Openings({pair: tuple(held) for pair, held in words.items()}, alone, one, two, pairs)


def _numbered(characters: set[str]) -> NDArray[np.uint16]:
    numbers = np.zeros(_CODES, np.uint16)
    numbers[[ord(character) for character in sorted(characters)]] = range(1, len(characters) + 1)
    return numbers
