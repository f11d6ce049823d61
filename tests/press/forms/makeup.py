"""Making up a page: title, lede, columns, boxes, pictures, other articles, and what every page carries."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from tests.press.forms import pictures, setting
from tests.press.forms.columns import AIR, Grid, Hole, filled
from tests.press.forms.desk import Desk
from tests.press.forms.furniture import feet, heads
from tests.press.forms.news import Article
from tests.press.forms.pieces import Piece
from tests.press.forms.plans import Layout
from tests.press.forms.pouring import Item, height_of
from tests.press.forms.sheets import Region, Run, Sheet
from tests.press.forms.strips import STRIP, below, beside

MARGIN = 34.0
LEDE = 120
"""Letters that a lede has at least if it is set apart."""

MEASURES = {1: 36, 2: 25, 3: 20, 4: 16, 5: 14, 6: 12}
"""Cells of a column, by how many there are."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a report, and what else is printed on them."""

    sheets: tuple[Sheet, ...]
    furniture: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(slots=True)
class _Job:
    """A page in the making: `top` is where the next thing stands."""

    layout: Layout
    grid: Grid
    desk: Desk = field(default_factory=Desk)
    top: float = MARGIN

    def region(self, grid: Grid | None = None) -> Region:
        grid = grid or self.grid
        return Region(grid.left, self.top, grid.right, 1e6)


def made_up(
    pieces: Sequence[Piece], layout: Layout, articles: Sequence[Article], paper: str, day: str
) -> Made:
    """The report's pages. `articles` are others on its first page, `paper` and `day` what page heads say."""
    columns = layout.columns
    size = layout.size
    strip = bool(articles) and layout["others"] in ("right", "both")
    grid = Grid(MARGIN, columns, MEASURES[columns] * size, size * 1.7)
    job = _Job(layout, grid)
    right = grid.right + (STRIP + 3 * AIR if strip else 0)
    job.top = heads(job.desk, layout, Region(MARGIN, MARGIN, right, 1e6), paper, day, 1)
    head = job.top
    left = _report(job, pieces)
    if strip:
        beside(job.desk, articles[0], layout, Region(right - STRIP, head, right, job.top))
    for article in articles[1:] if strip else articles:
        job.top = below(job.desk, article, layout, Region(MARGIN, job.top + 14, right, 1e6))
    sheets = [_sheet(job, right)]
    furniture, others = [*job.desk.furniture], [*job.desk.others]
    if left:
        job = _Job(layout, grid)
        job.top = heads(job.desk, layout, Region(MARGIN, MARGIN, grid.right, 1e6), paper, day, 2)
        _continued(job, left)
        sheets.append(_sheet(job, grid.right))
        furniture += job.desk.furniture
    return Made(tuple(sheets), tuple(furniture), tuple(others))


def possible(pieces: Sequence[Piece], layout: Layout) -> Layout:
    """The layout without what this report or so many columns have no room for."""
    ways = dict(layout.ways)
    parts = sum(piece.kind == "part-head" for piece in pieces)
    abstract = parts == 2 and sum(len(p.text) for p in pieces) < 2000
    if ways["parts"] == "sides" and (layout.columns == 1 or not abstract):
        ways["parts"] = "bands" if parts and layout.columns > 1 else "inline"
    if parts == 0 or layout.columns == 1:
        ways["parts"] = "inline"
    if ways["parts"] != "inline":
        ways["continued"] = "no"
    if ways["parts"] == "sides" or layout.columns == 1:
        ways["pictures"] = "none" if ways["pictures"] == "none" else "row"
    return replace(layout, ways=tuple(ways.items()))


def _report(job: _Job, pieces: Sequence[Piece]) -> list[Item]:
    """The report on its first page; what goes over to the next."""
    _front(job, [piece for piece in pieces if piece.kind in ("title", "byline")])
    captions = [piece.text for piece in pieces if piece.kind == "caption"]
    captions = captions or {"none": [], "row": [], "columns": ["", ""]}.get(job.layout["pictures"], [""])
    text = [p for p in pieces if p.kind in ("lede", "part-head", "heading", "body")]
    text, captions = _lede(job, text, captions)
    if any(captions) and job.layout["pictures"] in ("none", "row", "lede"):
        job.top = pictures.row(job.desk, captions, job.layout, job.region()) + AIR
        captions = []
    if not any(captions) and job.layout["parts"] == "sides":
        captions = []
    sidebar = [piece for piece in pieces if piece.kind == "sidebar"]
    room = job.layout.columns * 2 - 2
    if len(captions) > room:
        job.top = pictures.row(job.desk, captions[room:], job.layout, job.region()) + AIR
        captions = captions[:room]
    return _columns(job, text, captions, sidebar)


def _front(job: _Job, pieces: Sequence[Piece]) -> None:
    width, items = job.grid.right - job.grid.left, []
    for piece in pieces:
        if piece.passage.label == "title":
            items += setting.title(piece.text, job.layout, width, 36)
        else:
            size = 14.0 if piece.passage.label == "subtitle" else 9.5
            items.append(setting.below_title(piece.text, job.layout, width, size))
    for item in items:
        job.top = job.desk.set([item], job.region())
    job.top += 12


def _lede(job: _Job, text: list[Piece], captions: list[str]) -> tuple[list[Piece], list[str]]:
    """Set the lede in a wider measure, a picture beside it where there are many columns; what is left."""
    count = next((n for n, piece in enumerate(text) if piece.kind != "lede"), 0)
    lede = text[:count]
    letters = sum(len(piece.text) for piece in lede)
    if job.layout["lede"] == "plain" or not LEDE < letters < 700 or job.layout.columns < 2:
        return text, captions
    grid, columns = job.grid, job.layout.columns
    wide = grid.part(0, (columns + 1) // 2) if columns > 3 else grid
    boxed = job.layout["lede"] == "boxed"
    region = job.region(wide)
    inner = Region(region.left + 8, region.top + 6, region.right - 8, 1e6) if boxed else region
    bottom = job.desk.set(setting.body(lede, job.layout, 1.0), inner)
    if boxed:
        job.desk.box(region.left, region.top, region.right, bottom + 4)
    if columns > 3:
        room = job.region(grid.part((columns + 1) // 2, columns))
        text_of, captions = (captions[0], captions[1:]) if captions else ("", [])
        bottom = max(bottom, pictures.picture(job.desk, text_of, job.layout, room, bottom - job.top))
    job.top = bottom + AIR
    job.desk.rule(grid.left, job.top, grid.right, job.top)
    job.top += AIR
    return text[count:], captions


def _columns(job: _Job, text: list[Piece], captions: list[str], sidebar: list[Piece]) -> list[Item]:
    """The body, in one piece, in bands below one another, or in halves beside one another."""
    bands = _bands(text) if job.layout["parts"] != "inline" else [text]
    if job.layout["parts"] == "sides":
        _sides(job, bands, sidebar)
        return []
    if len(bands) == 1:
        return _filled(job, bands[0], captions, sidebar)
    longest = max(bands, key=lambda band: sum(len(piece.text) for piece in band))
    for band in bands:
        if band[0].kind != "part-head":
            job.top = job.desk.set(setting.body(band, job.layout), job.region()) + AIR
            continue
        job.top = job.desk.set(setting.body(band[:1], job.layout), job.region()) + 8
        _filled(job, band[1:], captions if band is longest else [], sidebar if band is longest else [])
    return []


def _bands(text: list[Piece]) -> list[list[Piece]]:
    """The text cut before each head of a part."""
    starts = [n for n, piece in enumerate(text) if piece.kind == "part-head"]
    cuts = sorted({0, *starts, len(text)})
    return [text[a:b] for a, b in pairwise(cuts)]


def _filled(job: _Job, band: list[Piece], captions: list[str], sidebar: list[Piece]) -> list[Item]:
    layout, grid = job.layout, job.grid
    holes = _boxes(job, grid, sidebar)
    holes += pictures.holes(job.desk, captions, layout, grid, holes)
    share = 1.0 if layout["continued"] == "no" else 0.6
    runs, left, bottom = filled(grid, holes, setting.body(band, layout), job.top, share)
    job.desk.put(runs)
    _rules(job, grid, job.top, bottom, holes)
    job.top = bottom + layout.size
    if left:
        edge = Region(grid.column(grid.columns - 1)[0], bottom + 2, grid.right, 1e6)
        note = Item("（下转第2版）", layout.size, layout.size * setting.LEAD, "right")
        job.top = job.desk.line(note, edge) + 4
    return left


def _boxes(job: _Job, grid: Grid, sidebar: list[Piece]) -> list[Hole]:
    """Room for the box at the foot of the last column, or the last two where they are narrow."""
    if not sidebar:
        return []
    last = grid.columns - 1
    first = last - 1 if grid.columns > 3 else last
    width = grid.column(last)[1] - grid.column(first)[0] - 16
    small = replace(job.layout, size=job.layout.size - 0.5, ways=(("indent", "moved"), ("heads", "centred")))
    items = setting.body(sidebar, small)
    height = height_of(items, width) + 18

    def paint(region: Region) -> None:
        job.desk.box(region.left, region.top, region.right, region.bottom)
        job.desk.set(items, Region(region.left + 8, region.top + 8, region.right - 8, region.bottom + 9))

    return [Hole(first, last, "bottom", height, paint)]


def _sides(job: _Job, bands: list[list[Piece]], sidebar: list[Piece]) -> None:
    """Two parts side by side, each below its head; what stands before them goes over both."""
    *before, one, two = bands
    for band in before:
        job.top = job.desk.set(setting.body(band, job.layout), job.region()) + AIR
    half = _share(one, two, job.grid.columns)
    top, ends = job.top, []
    grids = job.grid.part(0, half), job.grid.part(half, job.grid.columns)
    for grid, band in zip(grids, (one, two), strict=True):
        job.top = top
        start = job.desk.set(setting.body(band[:1], job.layout), job.region(grid)) + 6
        holes = _boxes(job, grid, sidebar if band is two else [])
        runs, _, bottom = filled(grid, holes, setting.body(band[1:], job.layout), start)
        job.desk.put(runs)
        ends.append(bottom)
    job.top = max(ends) + job.layout.size


def _share(one: list[Piece], two: list[Piece], columns: int) -> int:
    """How many columns the first of two parts gets, by their lengths."""
    first, second = (sum(len(piece.text) for piece in band) for band in (one, two))
    return min(columns - 1, max(1, round(columns * first / (first + second))))


def _rules(job: _Job, grid: Grid, top: float, bottom: float, holes: Sequence[Hole]) -> None:
    """Thin lines between columns, where nothing lies across them."""
    if job.layout["rules"] != "columns":
        return
    for number in range(grid.columns - 1):
        if not any(hole.first <= number < hole.last for hole in holes):
            x = grid.column(number)[1] + grid.gap / 2
            job.desk.rule(x, top, x, bottom)


def _continued(job: _Job, items: list[Item]) -> None:
    """The rest of the report on its next page."""
    note = Item("（上接第1版）", job.layout.size, job.layout.size * setting.LEAD, "left")
    job.top = job.desk.line(note, job.region()) + 2
    runs, _, bottom = filled(job.grid, [], items, job.top)
    job.desk.put(runs)
    job.top = bottom + job.layout.size


def _sheet(job: _Job, right: float) -> Sheet:
    """The finished page, its runs in the order in which the file has them."""
    region = Region(MARGIN, job.top + 8, right, 1e6)
    bottom = feet(job.desk, job.layout, region)
    turned, _, untold = job.layout["turned"].partition(" ")
    desk = job.desk
    return Sheet(
        right + MARGIN,
        bottom + MARGIN,
        tuple(_streamed(desk, job.layout)),
        tuple(desk.rules),
        tuple(desk.patches),
        int(turned),
        not untold,
    )


def _streamed(desk: Desk, layout: Layout) -> list[Run]:
    """The runs in the order of the file: by frames, some way or other, or across the columns."""
    frames: dict[int, list[Run]] = {}
    for run in desk.runs:
        frames.setdefault(run.frame, []).append(run)
    order = list(frames.values())
    match layout["stream"]:
        case "reversed":
            order.reverse()
        case "shuffled":
            Random(f"stream/{layout.seed}").shuffle(order)
        case "rows":
            return sorted(desk.runs, key=lambda run: (round(run.y), run.x))
    return [run for frame in order for run in frame]
