"""How the keys of the two trees are written, for keys that stand as numbers in arrays."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from generator.search.characters import NEW_LINE
from generator.search.postings import Keys
from generator.search.tokens import gram_of, halves


class Spelling(Protocol):
    """One tree's way."""

    def key(self, key: int) -> str:
        """The key itself."""

    def sizes(self, keys: Keys) -> NDArray[np.int64]:
        """How many bytes of a leaf's header each key takes, behind the one before it."""

    def header(self, keys: Keys) -> str:
        """The header of a leaf that holds these keys."""


class Grams:
    """Keys of two characters: the second ones in a line behind the first that they share."""

    def key(self, key: int) -> str:
        return gram_of(key)

    def sizes(self, keys: Keys) -> NDArray[np.int64]:
        first, second = halves(keys)
        return _bytes(second) + np.where(_changes(first), _bytes(first) + 1, 0)

    def header(self, keys: Keys) -> str:
        first, second = halves(keys)
        at = np.flatnonzero(_changes(first))
        lines = np.insert(second, np.repeat(at, 2), _pairs(first[at]))
        return lines.astype("<u4").tobytes().decode("utf-32-le").removeprefix("\n")


class Names:
    """Keys that count a list of names: one a line."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._sizes = np.array([len(name.encode()) + 1 for name in names], np.int64)

    def key(self, key: int) -> str:
        return self._names[key]

    def sizes(self, keys: Keys) -> NDArray[np.int64]:
        return self._sizes[keys.astype(np.int64)]

    def header(self, keys: Keys) -> str:
        return "\n".join(self._names[key] for key in keys.tolist())


def _changes(values: Keys) -> NDArray[np.bool_]:
    """Where a value is another than the one before."""
    return np.append(True, values[1:] != values[:-1])


def _pairs(firsts: Keys) -> Keys:
    """Before each first character, the end of the line before."""
    lines = np.full(2 * len(firsts), NEW_LINE, np.uint64)
    lines[1::2] = firsts
    return lines


def _bytes(codes: Keys) -> NDArray[np.int64]:
    """The length of each code point in UTF-8."""
    return 1 + np.searchsorted(np.array([0x80, 0x800, 0x10000], np.uint64), codes, "right")
