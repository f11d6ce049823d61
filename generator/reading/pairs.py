"""Words found in a text by their first two characters, many words in one pass."""

from collections.abc import Iterable, Iterator

Table = dict[str, dict[str, tuple[str, ...]]]
"""Words by their first character and their second, the longest first."""


def table_of(words: Iterable[str]) -> Table:
    """Words of two characters and more, for finding them.

    >>> table_of(["监督", "监督权", "决定"])
    {'监': {'督': ('监督权', '监督')}, '决': {'定': ('决定',)}}
    """
    table: Table = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        seconds = table.setdefault(word[0], {})
        seconds[word[1]] = (*seconds.get(word[1], ()), word)
    return table


def found_in(text: str, table: Table) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each place where words of a table may begin, with those words.

    >>> list(found_in("依法监督", table_of(["监督", "监督权"])))
    [(2, ('监督权', '监督'))]
    """
    before, at, seconds_of = "", -1, table.get
    for character in text:
        seconds = seconds_of(before)
        if seconds is not None:
            words = seconds.get(character)
            if words is not None:
                yield at, words
        before = character
        at += 1


def pairs_in(text: str, table: Table) -> set[str]:
    """The words of two characters of a table that a text holds."""
    return {words[-1] for _, words in found_in(text, table)}
