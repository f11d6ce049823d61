"""Word lists, written as running text, and made into patterns."""

import re
from collections.abc import Iterable


def words(text: str) -> tuple[str, ...]:
    """The words of a text, parted by white space.

    >>> words("人次 场次")
    ('人次', '场次')
    """
    return tuple(text.split())


def either(alternatives: Iterable[str]) -> str:
    """A pattern for any of the words, longest first.

    >>> either(("次", "人次"))
    '人次|次'
    """
    return "|".join(sorted(map(re.escape, set(alternatives)), key=lambda word: (-len(word), word)))
