"""Which folded characters make words, by code point."""

import sys
import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

NUMBER = r"[0-9]+(?:\.[0-9]+)*"
"""A number, as a pattern for folded text."""

SPACE = ord(" ")
"""What stands in the second place of a key of one character; folded text holds no space."""

LAST = ord("\x1f")
"""What stands there, before a rare character's list is put in place of the whole one: see `tokens.kept`."""

NEW_LINE = ord("\n")
"""What ends a block, and a line of a leaf's header; it is no word character."""

DIGITS = range(ord("0"), ord("9") + 1)


@cache
def words() -> bytes:
    """For every code point 1 where it is a word character: a letter, number or mark that joins them.

    Code points that Unicode has not assigned yet count as well: browsers may know a later Unicode,
    and tokens that nobody asks for do no harm, where missing ones would lose hits.
    """
    codes = range(sys.maxunicode + 1)
    return bytes(_is_word(unicodedata.category(chr(code))) for code in codes)


@cache
def letters() -> NDArray[np.bool_]:
    """As `words`, without the ASCII digits, which make numbers."""
    table = np.frombuffer(words(), np.bool_).copy()
    table[DIGITS.start : DIGITS.stop] = False
    return table


def _is_word(category: str) -> bool:
    return category[0] in "LNM" or category == "Cn"
