"""Columns of a page and what stands in them beside text: pictures, boxes, pictures text runs round."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.press.forms.pouring import Item, pour
from tests.press.forms.sheets import Region, Run

Painter = Callable[[Region], None]

AIR = 9.0
"""Points between text and what stands in the columns."""


@dataclass(frozen=True, slots=True)
class Hole:
    """Room kept in the columns `first` to `last`: at their top, bottom or middle; then `paint` fills it.

    `left` and `right` are how much of the first and the last column it takes, from 0 to 1.
    """

    first: int
    last: int
    place: str
    height: float
    paint: Painter
    left: float = 1.0
    right: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of one width, side by side."""

    left: float
    columns: int
    width: float
    gap: float

    @property
    def right(self) -> float:
        return self.left + self.columns * self.width + (self.columns - 1) * self.gap

    def column(self, number: int) -> tuple[float, float]:
        """Left and right end of a column."""
        left = self.left + number * (self.width + self.gap)
        return left, left + self.width

    def part(self, first: int, last: int) -> "Grid":
        """The grid of some of its columns, the last of them left out."""
        return Grid(self.column(first)[0], last - first, self.width, self.gap)


def room(grid: Grid, hole: Hole, top: float, bottom: float) -> Region:
    """Where a hole lies when the columns reach from top to bottom."""
    first, last = grid.column(hole.first), grid.column(hole.last)
    left = first[1] - hole.left * grid.width
    right = last[0] + hole.right * grid.width
    start = {"top": top, "bottom": bottom - hole.height, "middle": (top + bottom - hole.height) / 2}[
        hole.place
    ]
    return Region(left, start, right, start + hole.height)


def regions(grid: Grid, holes: Sequence[Hole], top: float, bottom: float) -> list[Region]:
    """What the holes leave of the columns, in reading order."""
    rooms = [room(grid, hole, top, bottom) for hole in holes]
    return [
        region
        for number in range(grid.columns)
        for region in _column(*grid.column(number), top, bottom, rooms)
    ]


def _column(left: float, right: float, top: float, bottom: float, rooms: list[Region]) -> Iterator[Region]:
    """One column's regions from top to bottom, beside and between the rooms kept."""
    kept = sorted((r for r in rooms if r.left < right - 1 and r.right > left + 1), key=lambda r: r.top)
    at = top
    for hole in kept:
        if hole.top - AIR > at:
            yield Region(left, at, right, hole.top - AIR)
        start, end = max(at, hole.top - AIR), min(bottom, hole.bottom + AIR)
        if hole.left > left + 1:
            yield Region(left, start, hole.left - AIR, end)
        elif hole.right < right - 1:
            yield Region(hole.right + AIR, start, right, end)
        at = end
    if at < bottom:
        yield Region(left, at, right, bottom)


def filled(
    grid: Grid, holes: Sequence[Hole], items: Sequence[Item], top: float, share: float = 1.0
) -> tuple[list[Run], list[Item], float]:
    """Items set into columns just so high that all (or so large a share of them) fits.

    Gives the runs, what was left for another page, and the columns' bottom; the holes are painted.
    """
    bottom = _least(grid, holes, items, top)
    while pour(items, regions(grid, holes, top, bottom))[1]:
        bottom += items[0].lead
    bottom = max(_least(grid, holes, (), top), top + (bottom - top) * share)
    for hole in holes:
        hole.paint(room(grid, hole, top, bottom))
    return *pour(items, regions(grid, holes, top, bottom)), bottom


def _least(grid: Grid, holes: Sequence[Hole], items: Sequence[Item], top: float) -> float:
    """A height that is surely not too much."""
    cells = sum(len(item.text) for item in items)
    area = cells * items[0].size * items[0].lead * 0.8 if items else 0.0
    columns = range(grid.columns)
    taken = max(_taken([hole for hole in holes if hole.first <= n <= hole.last]) for n in columns)
    return top + max(area / (grid.width * grid.columns), taken * 1.15, 80)


def _taken(holes: Sequence[Hole]) -> float:
    """How high a column is at least, so that what stands in it stands apart."""
    high = {hole.place: hole.height + AIR * 2 for hole in holes}
    ends = high.get("top", 0.0), high.get("bottom", 0.0)
    return 2 * max(ends) + high["middle"] if "middle" in high else sum(ends)
