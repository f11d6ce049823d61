"""Long lists in pages of bounded length, each with its own lasting address."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.gathering import addresses
from generator.words import say

Item = TypeVar("Item")

ROWS = 200
"""Rows on one page at most: some ten screens on a desk, and a page of about 100 KB."""
CELLS = 1500
"""Cells of figures on one page at most: each carries its link and its sentence, some 300 bytes."""
LEAST = 20
"""So many rows a page has, however many columns."""


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
        """Every page of the list with its address."""
        return tuple((number, addresses.numbered(self.first, number)) for number in range(1, self.total + 1))

    def titled(self, title: str) -> str:
        """The page's title, told apart from its sisters'."""
        return title if self.number == 1 else say("shared_words.page", title=title, number=self.number)


def sheets(items: Sequence[Item], first: str, rows: int = ROWS) -> Iterator[Sheet[Item]]:
    """The list in pages of `rows`; a list of nothing has one empty page.

    >>> [(sheet.address, sheet.items) for sheet in sheets("abcde", "reports/", rows=3)]
    [('reports/', ('a', 'b', 'c')), ('reports/page-2/', ('d', 'e'))]
    """
    total = max(1, -(-len(items) // rows))
    for number in range(1, total + 1):
        yield Sheet(number, total, tuple(items[(number - 1) * rows : number * rows]), first)


def packed(
    items: Sequence[Item], first: str, sizes: Callable[[Item], Sequence[int]], most: Sequence[int]
) -> Iterator[Sheet[Item]]:
    """The list in pages of at most `most` of each size, but one item at least; a list of nothing has one.

    >>> [sheet.items for sheet in packed(["abc", "de", "fgh", "ijklmnop"], "x/", lambda t: [len(t)], [5])]
    [('abc', 'de'), ('fgh',), ('ijklmnop',)]
    """
    pages: list[list[Item]] = [[]]
    held = [0] * len(most)
    for item in items:
        held = [sum(pair) for pair in zip(held, sizes(item), strict=True)]
        if pages[-1] and any(size > limit for size, limit in zip(held, most, strict=True)):
            pages.append([])
            held = list(sizes(item))
        pages[-1].append(item)
    for number, page in enumerate(pages, 1):
        yield Sheet(number, len(pages), tuple(page), first)


def rows_for(columns: int) -> int:
    """How many rows of so many cells of figures a page bears.

    >>> rows_for(3), rows_for(36), rows_for(400)
    (200, 41, 20)
    """
    return min(ROWS, max(LEAST, CELLS // max(1, columns)))
