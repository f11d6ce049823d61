"""Long lists in pages of bounded length, each with its own lasting address."""

from collections.abc import Iterator, Sequence
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


def rows_for(columns: int) -> int:
    """How many rows of so many cells of figures a page bears.

    >>> rows_for(3), rows_for(36), rows_for(400)
    (200, 41, 20)
    """
    return min(ROWS, max(LEAST, CELLS // max(1, columns)))
