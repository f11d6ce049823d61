"""Lines over the years: a year without a value is a gap, and what is only planned is dashed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from generator.charts.drawing import Canvas, axis_of_amounts, axis_of_years, framed, linked
from generator.charts.measures import INSET, SMALL, TEXT, WIDE, fitting, number, width
from generator.charts.points import Line, Point
from generator.charts.scales import Amounts, Years
from generator.charts.svg import group, text

HEIGHT = {False: 190, True: 96}
NAMES = 92
"""The room for the names of several lines, at their ends."""
LEADING = 16
KINDS = 4
"""So many lines are told apart by colour and point; their names stand beside them anyway."""


MANY = 12
"""A line of more points shows itself, and not each of them."""


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
    across, down = canvas.inner
    scale = _years(years, canvas)
    marks = ((amounts.project(tick, down, 0), number(tick)) for tick in amounts.ticks())
    axes = axis_of_amounts([(down, "")] if small else marks, across)
    axes += axis_of_years(scale, across, down) if years else ""
    traced = "".join(_drawn(line, at, len(drawn), scale, amounts, canvas) for at, line in enumerate(drawn))
    said = "" if small else text(unit, 4 - canvas.left, -10, "unit")
    names = "".join(_names(drawn, amounts, canvas)) if len(drawn) > 1 else ""
    kind = "chart-lines chart-small" if small else "chart-lines"
    return framed(f"{axes}{traced}{said}{names}", canvas, kind, title, unit, id)


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


def _drawn(line: Line, at: int, many: int, years: Years, amounts: Amounts, canvas: Canvas) -> str:
    """A line with its points, of which its values stand where these do not touch."""
    across, down = canvas.inner
    kind = "planned" if line.planned else f"series-{at % KINDS}"
    places = [(years.project(p.x, 0, across), amounts.project(p.value, down, 0)) for p in line.points]
    texts = _texts(line.points, [x for x, _ in places]) if many == 1 else {}
    reach = min(24.0, max(8.0, _apart(years, across)))
    radius = 3 if len(places) <= MANY else 2
    dots = []
    for number_of, (point, (x, y)) in enumerate(zip(line.points, places, strict=True)):
        value = _value(texts[number_of], x, y, across) if number_of in texts else ""
        dot = f'<circle class="{_dot(point)}" cx="{x:g}" cy="{y:g}" r="{radius}"/>'
        dots.append(linked(point, f"{_hit(x, y, reach)}{dot}{value}"))
    return _traces(line.points, places, kind) + group(f"dots {kind}", "".join(dots))


def _value(told: str, x: float, y: float, across: float) -> str:
    middle = width(told) / 2
    inside = min(max(x, middle), max(middle, across - middle))
    return text(told, round(inside, 1), round(y - 8, 1), "value")


def _traces(points: Sequence[Point], places: Sequence[tuple[float, float]], kind: str) -> str:
    """The line itself, broken where a year is left out, and where a point is sparse. One point is no line."""
    runs: list[list[tuple[float, float]]] = [[]]
    last: Point | None = None
    for point, place in zip(points, places, strict=True):
        if last is None or last.sparse or point.sparse or point.x > last.x + 1:
            runs.append([])
        runs[-1].append(place)
        last = point
    paths = (" L ".join(f"{x:g} {y:g}" for x, y in run) for run in runs if len(run) > 1)
    return "".join(f'<path class="line {kind}" d="M {path}"/>' for path in paths)


def _dot(point: Point) -> str:
    return "dot sparse" if point.sparse else "dot"


def _apart(years: Years, across: float) -> float:
    if years.first == years.last:
        return across
    return years.project(years.first + 1, 0, across) - years.project(years.first, 0, across)


def _hit(x: float, y: float, reach: float) -> str:
    left, top = round(x - reach / 2, 1), round(y - 14, 1)
    return f'<rect class="reach" x="{left:g}" y="{top:g}" width="{reach:g}" height="28"/>'


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


def _names(drawn: Sequence[Line], amounts: Amounts, canvas: Canvas) -> Iterator[str]:
    """The lines' names beside their ends, moved apart where they would touch."""
    across, down = canvas.inner
    ends = [(amounts.project(line.points[-1].value, down, 0), at) for at, line in enumerate(drawn)]
    place = -float(LEADING)
    last = down + 4 - LEADING * (len(ends) - 1)
    for count, (wanted, at) in enumerate(sorted(ends)):
        place = max(place + LEADING, min(wanted, last + LEADING * count))
        kind = "planned" if drawn[at].planned else f"series-{at % KINDS}"
        key = f'<circle class="key" cx="{across + 8:g}" cy="{round(place, 1):g}" r="3"/>'
        name = fitting(drawn[at].name, NAMES - 18)
        told = text(name, across + 16, round(place, 1), dy=f"{TEXT / 3:g}")
        yield group(f"name {kind}", f"{key}{told}")
