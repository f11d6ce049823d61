"""Long lists in pages of bounded length, each with its own lasting address.

A list is cut where the digests of its items say, not where its pages are full: so who comes to stand in a
list, leaves it or grows changes one page of it, seldom two, and all others stay as they are.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Generic, TypeVar

from generator.gathering import addresses
from generator.words import say

Item = TypeVar("Item")
Key = Callable[[Item], str]

ROWS = 200
"""Rows on one page at most: some ten screens on a desk, and a page of about 60 KB."""
CELLS = 1500
"""Cells of figures on one page at most: each carries its link, some 130 bytes."""
LEAST = 20
"""So many rows a page has, however many columns."""
NAMED = 9
"""Up to so many pages are all named on each; of more the first, the last, and those beside."""


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Item]):
    """One page of a list: its number, counted from 1, of how many, and what stands on it."""

    number: int
    total: int
    items: tuple[Item, ...]
    first: str

    @property
    def address(self) -> str:
        return addresses.numbered(self.first, self.number)

    @property
    def others(self) -> tuple[tuple[int, str], ...]:
        """The pages of the list that are named on this one, with their addresses; itself among them."""
        here, total = self.number, self.total
        near = range(1, total + 1) if total <= NAMED else range(max(1, here - 2), min(total, here + 2) + 1)
        return tuple((number, addresses.numbered(self.first, number)) for number in sorted({1, total, *near}))

    @property
    def place(self) -> tuple[int, int]:
        """Which page of how many: all that its links to its sisters depend on."""
        return self.number, self.total

    def below(self, first: str) -> "Sheet[Item]":
        """The same page of the list that begins at another address."""
        return replace(self, first=first)

    def titled(self, title: str) -> str:
        """The page's title, told apart from its sisters'."""
        return title if self.number == 1 else say("shared_words.page", title=title, number=self.number)


def sheets(items: Sequence[Item], first: str, key: Key[Item], rows: int = ROWS) -> Iterator[Sheet[Item]]:
    """The list in pages of at most `rows`; a list of nothing has one empty page. `key` names an item.

    >>> [(sheet.address, "".join(sheet.items)) for sheet in sheets("abcdefg", "reports/", str, rows=3)]
    [('reports/', 'abc'), ('reports/page-2/', 'de'), ('reports/page-3/', 'fg')]
    """
    return packed(items, first, key, _one, (rows,))


def _one(item: object) -> tuple[int]:
    return (1,)


def packed(
    items: Sequence[Item],
    first: str,
    key: Key[Item],
    sizes: Callable[[Item], Sequence[int]],
    most: Sequence[int],
) -> Iterator[Sheet[Item]]:
    """The list in pages of at most `most` of each size, but one item at least; a list of nothing has one.

    >>> cut = packed(["abc", "de", "fgh", "ijklmnop"], "x/", str, lambda text: [len(text)], [5])
    >>> [sheet.items for sheet in cut]
    [('abc', 'de'), ('fgh',), ('ijklmnop',)]
    """
    ends = list(_ends(items, key, [sizes(item) for item in items], most)) or [0]
    starts = [0, *ends[:-1]]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        yield Sheet(number, len(ends), tuple(items[start:end]), first)


def _ends(
    items: Sequence[Item], key: Key[Item], sizes: Sequence[Sequence[int]], most: Sequence[int]
) -> Iterator[int]:
    """Where each page ends: what is left when it fits, else before the item of the least digest among
    those that come after the page is half full and before it is too full."""
    sums = [list(accumulate((one[at] for one in sizes), initial=0)) for at in range(len(most))]
    start = 0
    while start < len(items):
        full = min(bisect_right(held, held[start] + top) - 1 for held, top in zip(sums, most, strict=True))
        half = min(bisect_left(held, held[start] + top / 2) for held, top in zip(sums, most, strict=True))
        first, last = max(start + 1, min(half, full)), max(start + 1, full)
        if last >= len(items):
            yield len(items)
            return
        start = min(range(first, last + 1), key=lambda at: _digest(key(items[at])))
        yield start


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def rows_for(columns: int, cells: int = CELLS) -> int:
    """How many rows of so many cells of figures a page bears, of `cells` in all.

    >>> rows_for(3), rows_for(36), rows_for(400), rows_for(10, 900)
    (200, 41, 20, 90)
    """
    return min(ROWS, max(LEAST, cells // max(1, columns)))
