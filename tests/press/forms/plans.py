"""Drawing how a page is laid out: `layout_of(seed)`, from a table of what newspapers do."""

from dataclasses import dataclass
from random import Random
from typing import TypeAlias

Ways: TypeAlias = tuple[tuple[int, str], ...]
"""Weights, and what each is called."""

TABLE: dict[str, Ways] = {
    "heads": ((4, "centred"), (3, "left"), (3, "bold"), (2, "marked"), (2, "spaced")),
    "lede": ((5, "plain"), (3, "wide"), (2, "boxed")),
    "parts": ((3, "inline"), (3, "bands"), (4, "sides")),
    "pictures": ((2, "none"), (3, "columns"), (3, "row"), (3, "round"), (2, "lede")),
    "captions": ((6, "below"), (4, "beside")),
    "box": ((6, "none"), (4, "sidebar")),
    "others": ((5, "none"), (3, "below"), (3, "right"), (2, "both"), (2, "report")),
    "furniture": ((1, "none"), (3, "top"), (3, "both")),
    "turned": ((8, "0"), (1, "90"), (1, "270"), (1, "90 untold")),
    "continued": ((7, "no"), (2, "files"), (1, "leaves")),
    "stream": ((3, "reading"), (3, "reversed"), (3, "shuffled"), (3, "rows")),
    "title": ((4, "one line"), (3, "two lines"), (2, "spread"), (2, "spaced"), (2, "left")),
    "indent": ((6, "moved"), (4, "characters")),
    "rules": ((6, "none"), (4, "columns")),
}
"""In each row one way is taken; rows are independent of one another."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is laid out: `columns` of type of `size` points, and a way of each row of TABLE."""

    seed: int
    columns: int
    size: float
    ways: tuple[tuple[str, str], ...]

    def __getitem__(self, row: str) -> str:
        return dict(self.ways)[row]


def layout_of(seed: int, **ways: str) -> Layout:
    """The layout that this seed draws, the same everywhere; ways that are given go before drawn ones.

    >>> layout_of(3).columns, layout_of(3, box="none")["box"]
    (4, 'none')
    """
    drawn = {row: ways.get(row) or _drawn(seed, row) for row in TABLE}
    size = Random(f"layout/{seed}/size").choice((8.5, 9.0, 9.5, 10.0, 10.5))
    return Layout(seed, seed % 6 + 1, size, tuple(drawn.items()))


def _drawn(seed: int, row: str) -> str:
    weights, names = zip(*TABLE[row], strict=True)
    return str(Random(f"layout/{seed}/{row}").choices(names, weights)[0])
