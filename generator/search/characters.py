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
    categories = map(unicodedata.category, map(chr, range(sys.maxunicode + 1)))
    return bytes(map(_OF_CATEGORY.__getitem__, categories))


@cache
def letters() -> NDArray[np.bool_]:
    """As `words`, without the ASCII digits, which make numbers."""
    table = np.frombuffer(words(), np.bool_).copy()
    table[DIGITS.start : DIGITS.stop] = False
    return table


_OTHER = "Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp"
_JOINING = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Cn"
_OF_CATEGORY = dict.fromkeys(_OTHER.split(), 0) | dict.fromkeys(_JOINING.split(), 1)
