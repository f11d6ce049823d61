"""Shares of a whole by year: a strip of columns for each part, all by one measure, so that they compare."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain, groupby
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.charts.drawing import Canvas, Plain, Ruled, framed
from generator.charts.library import Columns, Series
from generator.charts.measures import WIDE, fitting, width
from generator.charts.points import Part, Point
from generator.charts.scales import Whole, Years
from generator.charts.svg import element

STRIP = 46
TALLEST = 24
NAMES = 118
"""Nine characters: the longest names of topics."""
THICKEST = 26


@dataclass(frozen=True, slots=True)
class Share:
    """One column: the part in its strip, counted from the top, and the point that it stands for."""

    strip: int
    point: Point
    sparse: bool


def shares(
    title: str, years: Sequence[int], parts: Sequence[Part], *, id: str, sparse: Collection[int] = ()
) -> Markup:
    """A strip for each part, a column for each year of `years` that has a share; values are of 0–1.

    All columns have one measure, of the greatest share; those of `sparse` years are hollow. Raises
    ValueError where a part has not as many values as there are years.
    """
    found = tuple(chain.from_iterable(_shares(at, years, part, sparse) for at, part in enumerate(parts)))
    left = min(NAMES, max((width(part.name) for part in parts), default=0)) + 8
    canvas = Canvas(WIDE, max(1, len(parts)) * STRIP + 24, 0, 0, 24, left)
    chart = Plain(canvas)
    most = int(canvas.inner[0] // (width("2000") + 8))
    chart.set_x_scale(Years(min(years, default=0), max(years, default=0), most))
    chart.set_y_scale(Whole([share.point.value for share in found]))
    if years:
        chart.set_x_axis(Ruled(tick_formatter=lambda year, *_: str(year)))
    if found:
        series = Series(found, x=lambda share, _: str(share.point.x), y=lambda share, _: share.point.value)
        chart.add_series(series, Strips())
    group = chart.to_svg_group()
    group.extend(chain.from_iterable(_heads(at, part, canvas) for at, part in enumerate(parts)))
    return framed(group, canvas, "chart-shares", title, "", id)


def _shares(at: int, years: Sequence[int], part: Part, sparse: Collection[int]) -> Iterator[Share]:
    for year, value in zip(years, part.values, strict=True):
        if value is not None:
            text = percent(value)
            yield Share(at, Point(year, value, f"{part.name} {year} {text}", text=text), year in sparse)


def percent(value: Decimal) -> str:
    """A share as readers know it, to one place, as tables print it.

    >>> percent(Decimal("0.256")), percent(Decimal("0.034")), percent(Decimal(0))
    ('25.6%', '3.4%', '0.0%')
    """
    return f"{(value * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def _heads(at: int, part: Part, canvas: Canvas) -> Iterator[Element]:
    base = (at + 1) * STRIP
    name = element("text", fitting(part.name, canvas.left - 8), class_="name", x=-8, y=base, dy="-0.35em")
    head = element("a", href=part.href, class_="point", aria_label=part.name) if part.href else element("g")
    head.append(element("title", part.name))
    if part.href:
        box = {"x": -canvas.left, "y": base - 24, "width": canvas.left - 4, "height": 28}
        head.append(element("rect", class_="reach", **box))
    head.append(name)
    yield head
    yield element("path", class_="zero", d=f"M 0 {base} H {canvas.inner[0]:g}")


class Strips(Columns):  # type: ignore[misc]
    """The columns of all parts, each in its strip, with their shares above as far as there is room."""

    def to_svg(
        self, across: float, down: float, years: Years, amounts: Whole, series: object, palette: object
    ) -> Element:
        group = element("g")
        found: list[Share] = [datum.row for datum in series.data()]  # type: ignore[attr-defined]
        step = across / max(1, years.last - years.first)
        thick = round(min(THICKEST, step * 0.6), 1)
        bears_all = step >= max(width(share.point.text) for share in found) + 4
        for _, strip in groupby(found, key=lambda share: share.strip):
            shares = tuple(strip)
            told = element("g", role="img", aria_label="\u3000".join(share.point.label for share in shares))
            for share in shares:
                x = years.project(share.point.x, 0, across)
                tall = amounts.project(share.point.value, 0, TALLEST)
                told.extend(_column(share, x, tall, thick, across, bears_all or share is shares[-1]))
            group.append(told)
        return group


def _column(
    share: Share, x: float, tall: float, thick: float, across: float, bears: bool
) -> Iterator[Element]:
    top = round((share.strip + 1) * STRIP - tall, 1)
    bar = element(
        "rect",
        class_="bar sparse" if share.sparse else "bar",
        x=round(x - thick / 2, 1),
        y=top,
        width=thick,
        height=tall,
    )
    bar.append(element("title", share.point.label))
    yield bar
    if bears:
        inside = round(min(x, across - width(share.point.text) / 2), 1)
        yield element("text", share.point.text, class_="value", x=inside, y=round(top - 4, 1))
