"""Pairs of neighbouring characters: quick to find which words a text may hold, and how much two share."""

from collections.abc import Iterable
from functools import lru_cache
from operator import add


@lru_cache(maxsize=4096)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters in a text.

    >>> sorted(pairs_of("人大代表"))
    ['人大', '代表', '大代']
    """
    return frozenset(map(add, text, text[1:]))


def by_pair(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words of two characters and more by their first two, the longest first.

    >>> by_pair(["监督", "监督权", "决定"])
    {'监督': ('监督权', '监督'), '决定': ('决定',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        found[word[:2]] = (*found.get(word[:2], ()), word)
    return found
