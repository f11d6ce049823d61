"""Trees: postings in leaves of one size, listed in pages, for readers to fetch the few they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from generator.model import Page
from generator.search import rice
from generator.search.packing import compact, file, name, packed, sizes, spread, varints
from generator.search.postings import Merged, Range
from generator.search.spelling import Spelling

LEAF = 4096
"""Bytes of a leaf, about: what one needs of it stands beside what one does not."""

LEAVES = 128
"""Leaves that a page lists."""

POSTINGS = 1 << 17
"""So many postings are coded at once, that they stay near the processor."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf as its page lists it."""

    key: str
    name: str
    size: int


@dataclass(slots=True)
class Tree:
    """The first keys and the names of a tree's pages, filled while its files are made."""

    keys: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def listed(self) -> dict[str, list[str]]:
        """As the manifest lists it."""
        return {"keys": self.keys, "pages": self.pages}


def grown(tree: Tree, merged: Merged, spelling: Spelling, blocks: int) -> Iterator[Page]:
    """The files of the tree of a segment of so many blocks."""
    leaves: list[Leaf] = []
    for key, content in _leaves(merged, spelling, blocks):
        leaves.append(Leaf(key, name(content), len(content)))
        yield file(leaves[-1].name, content)
    for at in range(0, len(leaves), LEAVES):
        yield _page(tree, leaves[at : at + LEAVES])


def _page(tree: Tree, leaves: Sequence[Leaf]) -> Page:
    listed = {
        "keys": [leaf.key for leaf in leaves],
        "leaves": [leaf.name for leaf in leaves],
        "sizes": [leaf.size for leaf in leaves],
    }
    named, page = packed(compact(listed))
    tree.keys.append(leaves[0].key)
    tree.pages.append(named)
    return page


def _leaves(merged: Merged, spelling: Spelling, blocks: int) -> Iterator[tuple[str, bytes]]:
    """Each leaf's first key and content. A leaf that a range may cut is left to the next range."""
    start = 0
    while start < len(merged):
        taken = merged.taken(start, POSTINGS)
        coded = rice.coded(taken, blocks)
        ends = _ends(spelling.sizes(taken.keys) + sizes(taken.counts) + (coded.bits + 7) // 8)
        if start + len(taken.keys) < len(merged) and len(ends) > 1:
            ends.pop()
        yield from _cut(taken, coded, ends, spelling)
        start += ends[-1]


def _ends(costs: NDArray[np.int64]) -> list[int]:
    """Where leaves end that are full, or hold one key alone.

    >>> _ends(np.array([4000, 90, 90, 5000, 10, 4096]))
    [2, 3, 4, 5, 6]
    """
    total = np.cumsum(costs)
    ends = [0]
    while ends[-1] < len(costs):
        before = total[ends[-1] - 1] if ends[-1] else 0
        ends.append(max(ends[-1] + 1, int(np.searchsorted(total, before + LEAF, "right"))))
    return ends[1:]


def _cut(
    taken: Range, coded: rice.Coded, ends: Sequence[int], spelling: Spelling
) -> Iterator[tuple[str, bytes]]:
    stream, byte_ends = rice.stream(coded, np.array(ends))
    counts, count_ends = spread(taken.counts)
    start = first_byte = first_count = 0
    for end, last_byte in zip(ends, byte_ends.tolist(), strict=True):
        keys, last_count = taken.keys[start:end], int(count_ends[end - 1])
        header = spelling.header(keys).encode()
        yield (
            spelling.key(int(keys[0])),
            b"".join(
                (varints([len(header)]), header, counts[first_count:last_count], stream[first_byte:last_byte])
            ),
        )
        start, first_byte, first_count = end, last_byte, last_count
