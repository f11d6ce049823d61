"""Pictures with their captions: rows of them, in columns, and in the way of text."""

from collections.abc import Iterator, Sequence
from random import Random

from tests.press.forms import setting
from tests.press.forms.columns import Grid, Hole
from tests.press.forms.desk import Desk
from tests.press.forms.plans import Layout
from tests.press.forms.pouring import height_of
from tests.press.forms.sheets import Region

SHAPE = 0.68
"""A picture's height by its width."""

BELOW = 3.0
"""Points between a picture and what is written below it."""


def row(desk: Desk, captions: Sequence[str], layout: Layout, region: Region) -> float:
    """Pictures side by side over the whole width, as many as captions; where they end."""
    if len(captions) == 1 or layout["captions"] == "beside":
        return _beside(desk, captions, layout, region)
    gap, count = 14.0, len(captions)
    width = (region.width - gap * (count - 1)) / count
    ends = []
    for number, text in enumerate(captions):
        left = region.left + number * (width + gap)
        ends.append(picture(desk, text, layout, Region(left, region.top, left + width, region.bottom)))
    return max(ends)


def picture(desk: Desk, text: str, layout: Layout, region: Region, high: float | None = None) -> float:
    """A picture as wide as the region, its caption below; where it ends. `high` is asked of both."""
    own = region.width * SHAPE
    written = height(text, layout, region.width) - own
    bottom = region.top + (max(high - written, 50) if high else own)
    desk.picture(region.left, region.top, region.right, bottom)
    if not text:
        return bottom
    return desk.set([setting.caption(text, layout)], _under(region, bottom))


def height(text: str, layout: Layout, width: float) -> float:
    """How high a picture is with its caption."""
    own = width * SHAPE
    return own + BELOW + height_of([setting.caption(text, layout)], width) if text else own


def _under(region: Region, bottom: float) -> Region:
    return Region(region.left, bottom + BELOW, region.right, bottom + 200)


def _beside(desk: Desk, captions: Sequence[str], layout: Layout, region: Region) -> float:
    """Two pictures a row, each with its caption at its right side, at its foot."""
    half, top, ends = region.width / 2, region.top, [region.top]
    for number, text in enumerate(captions):
        if number and number % 2 == 0:
            top = max(ends) + 8
        left = region.left + (number % 2) * half
        ends.append(_one_beside(desk, text, layout, Region(left, top, left + half - 14, top)))
    return max(ends)


def _one_beside(desk: Desk, text: str, layout: Layout, region: Region) -> float:
    edge = region.left + region.width * 0.6
    item = setting.caption(text, layout)
    room = Region(edge + 6, region.top, region.right, region.top + 500)
    needed = height_of([item], room.width)
    bottom = region.top + max((edge - region.left) * SHAPE, needed)
    desk.picture(region.left, region.top, edge, bottom)
    desk.set([item], Region(room.left, bottom - needed, room.right, bottom + 1))
    return bottom


def holes(
    desk: Desk, captions: Sequence[str], layout: Layout, grid: Grid, taken: Sequence[Hole]
) -> Iterator[Hole]:
    """Room in the columns for pictures: the first one in the way of text, where the layout has it so."""
    left = list(captions)
    if layout["pictures"] == "round" and left:
        yield _round(desk, left.pop(0), layout, grid)
    slots = [(n, place) for n in range(grid.columns) for place in ("top", "bottom")]
    slots = [
        slot for slot in slots if not any(h.first <= slot[0] <= h.last and h.place == slot[1] for h in taken)
    ]
    Random(f"slots/{layout.seed}").shuffle(slots)
    for text, (number, place) in zip(left, slots, strict=False):
        yield _hole(desk, text, layout, grid, (number, number), place)


def _hole(
    desk: Desk,
    text: str,
    layout: Layout,
    grid: Grid,
    columns: tuple[int, int],
    place: str,
    sides: tuple[float, float] = (1.0, 1.0),
) -> Hole:
    first, last = columns
    if first == last:
        width = grid.width * sides[0]
    else:
        width = grid.column(last)[0] + sides[1] * grid.width - grid.column(first)[1] + sides[0] * grid.width
    high = height(text, layout, width)
    return Hole(first, last, place, high, lambda region: _paint(desk, text, layout, region), *sides)


def _paint(desk: Desk, text: str, layout: Layout, region: Region) -> None:
    picture(desk, text, layout, region)


def _round(desk: Desk, text: str, layout: Layout, grid: Grid) -> Hole:
    """In one wide column at its right side; between two narrow ones a part of each."""
    if grid.columns <= 3:
        number = Random(f"round/{layout.seed}").randrange(grid.columns)
        return _hole(desk, text, layout, grid, (number, number), "middle", (0.45, 1.0))
    number = Random(f"round/{layout.seed}").randrange(grid.columns - 1)
    return _hole(desk, text, layout, grid, (number, number + 1), "middle", (0.42, 0.42))
