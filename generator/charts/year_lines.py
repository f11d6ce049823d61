"""Lines over the years: a year without a value is a gap, and what is only planned is dashed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.charts.drawing import Canvas, Plain, Ruled, framed, linked, rows
from generator.charts.library import Dots, Path
from generator.charts.measures import INSET, SMALL, TEXT, WIDE, fitting, number, width
from generator.charts.points import Line, Point
from generator.charts.scales import Amounts, Years
from generator.charts.svg import element

HEIGHT = {False: 190, True: 96}
NAMES = 92
"""The room for the names of several lines, at their ends."""
LEADING = 16
KINDS = 4
"""So many lines are told apart by colour and point; their names stand beside them anyway."""


MANY = 12
"""A line of more points shows itself, and not each of them."""


class Gap:
    """A year of which nothing is known."""

    x = None
    value = None


GAP = Gap()


def lines(
    title: str,
    years: Sequence[int],
    lines: Sequence[Line],
    *,
    unit: str,
    id: str,
    small: bool = False,
    beside: Sequence[Decimal] = (),
) -> Markup:
    """Lines over all years from the first to the last of `years`; points of other years are not drawn.

    `unit` is what the values count, `id` what ids in it begin with. A `small` one has no axis of amounts:
    it begins at nought, and its points bear their values as far as there is room.
    `beside` are values of other drawings that share this one's scale.
    """
    known = [replace(line, points=tuple(_within(line, years))) for line in lines]
    drawn = [line for line in known if line.points]
    values = [point.value for line in drawn for point in line.points]
    amounts = Amounts([*values, *beside])
    canvas = _canvas(amounts, len(drawn) > 1, small)
    chart = Plain(canvas)
    chart.set_x_scale(_years(years, canvas))
    chart.set_y_scale(amounts)
    if years:
        chart.set_x_axis(Ruled(tick_formatter=lambda year, *_: str(year)))
    chart.set_y_axis(Ruled([amounts.ticks()[0]] if small else None, lambda v, *_: "" if small else number(v)))
    for at, line in enumerate(drawn):
        _add(chart, line, at, len(drawn))
    group = chart.to_svg_group()
    if not small:
        group.append(element("text", unit, class_="unit", x=4 - canvas.left, y=-10))
    group.extend(_names(drawn, chart) if len(drawn) > 1 else ())
    return framed(group, canvas, "chart-lines chart-small" if small else "chart-lines", title, unit, id)


def _within(line: Line, years: Sequence[int]) -> Iterator[Point]:
    ends = (min(years), max(years)) if years else (1, 0)
    yield from sorted((p for p in line.points if ends[0] <= p.x <= ends[1]), key=lambda point: point.x)


def _canvas(amounts: Amounts, several: bool, small: bool) -> Canvas:
    left = 0 if small else 8 + max(width(number(tick)) for tick in amounts.ticks())
    right = 0 if not several else NAMES
    return Canvas(SMALL if small else WIDE, HEIGHT[small], 22 if small else 26, right, 26, left)


def _years(years: Sequence[int], canvas: Canvas) -> Years:
    room = canvas.inner[0] - 2 * INSET
    most = 1 + int(room // (width("2000") + 8))
    return Years(min(years, default=0), max(years, default=0), most)


def _add(chart: Plain, line: Line, at: int, many: int) -> None:
    kind = "planned" if line.planned else f"series-{at % KINDS}"
    path = Trace(f"line {kind}")
    if not all(point.sparse for point in line.points):
        chart.add_series(rows(list(_with_gaps(line.points))), path)
    chart.add_series(rows(line.points), Links(kind, bears_values=many == 1))


def _with_gaps(points: Sequence[Point]) -> Iterator[Point | Gap]:
    """The points; for sparse ones, and where a year is left out between two, something without a value."""
    for one, other in pairwise(points):
        yield GAP if one.sparse else one
        if other.x > one.x + 1:
            yield GAP
    yield GAP if points[-1].sparse else points[-1]


class Trace(Path):  # type: ignore[misc]
    """The line itself, broken at gaps."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def _new_path(self, stroke_color: str) -> Element:
        return element("path", class_=self._kind)

    def to_svg(self, *given: object) -> Element:
        group: Element = super().to_svg(*given)
        group.attrib.clear()
        # A single point is no line: its dot shows it.
        for path in [path for path in group if "L" not in path.get("d", "")]:
            group.remove(path)
        return group


class Links(Dots):  # type: ignore[misc]
    """The points, each a link with room for a finger; their values where these do not touch."""

    def __init__(self, kind: str, bears_values: bool) -> None:
        super().__init__()
        self._kind, self._bears = kind, bears_values

    def to_svg(
        self, across: float, down: float, years: Years, amounts: Amounts, series: object, palette: object
    ) -> Element:
        group = element("g", class_=f"dots {self._kind}")
        points: list[Point] = [datum.row for datum in series.data()]  # type: ignore[attr-defined]
        places = [(years.project(p.x, 0, across), amounts.project(p.value, down, 0)) for p in points]
        texts = _texts(points, [x for x, _ in places]) if self._bears else {}
        reach = min(24.0, max(8.0, _apart(years, across)))
        radius = 3 if len(points) <= MANY else 2
        for at, (point, (x, y)) in enumerate(zip(points, places, strict=True)):
            parts = [_hit(x, y, reach), element("circle", class_=_dot(point), cx=x, cy=y, r=radius)]
            if at in texts:
                middle = width(texts[at]) / 2
                inside = min(max(x, middle), max(middle, across - middle))
                parts.append(element("text", texts[at], class_="value", x=round(inside, 1), y=y - 8))
            group.append(linked(point, *parts))
        return group


def _dot(point: Point) -> str:
    return "dot sparse" if point.sparse else "dot"


def _apart(years: Years, across: float) -> float:
    if years.first == years.last:
        return across
    return years.project(years.first + 1, 0, across) - years.project(years.first, 0, across)


def _hit(x: float, y: float, reach: float) -> Element:
    return element(
        "rect", class_="reach", x=round(x - reach / 2, 1), y=round(y - 14, 1), width=reach, height=28
    )


def _texts(points: Sequence[Point], places: Sequence[float]) -> dict[int, str]:
    """By number of the point the values beside them: the last, the first, and those between that fit.

    Of many points only the greatest and the least between are told; all are in the links.
    """
    texts = [point.text or number(point.value) for point in points]
    between = sorted(range(len(points)), key=lambda at: -points[at].value)
    if len(points) > MANY:
        between = [between[0], between[-1]]
    chosen: list[int] = []
    for at in (len(points) - 1, 0, *between):
        taken = (abs(places[at] - places[n]) - (width(texts[at]) + width(texts[n])) / 2 for n in chosen)
        if at not in chosen and all(room > 4 for room in taken):
            chosen.append(at)
    return {at: texts[at] for at in chosen}


def _names(drawn: Sequence[Line], chart: Plain) -> Iterator[Element]:
    """The lines' names beside their ends, moved apart where they would touch."""
    across, down = chart.canvas.inner
    ends = [(chart._scales[1].project(line.points[-1].value, down, 0), at) for at, line in enumerate(drawn)]
    place = -LEADING
    last = down + 4 - LEADING * (len(ends) - 1)
    for count, (wanted, at) in enumerate(sorted(ends)):
        place = max(place + LEADING, min(wanted, last + LEADING * count))
        kind = "planned" if drawn[at].planned else f"series-{at % KINDS}"
        name = element("g", class_=f"name {kind}")
        name.append(element("circle", class_="key", cx=across + 8, cy=round(place, 1), r=3))
        text = fitting(drawn[at].name, NAMES - 18)
        name.append(element("text", text, x=across + 16, y=round(place, 1), dy=f"{TEXT / 3:g}"))
        yield name
