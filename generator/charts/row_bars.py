"""Bars beside one another: each row a name, a bar that begins at nought, and its value."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.charts.drawing import Canvas, Plain, framed, linked
from generator.charts.library import Bars, Ordinal, Series
from generator.charts.measures import WIDE, fitting, number, width
from generator.charts.points import Bar
from generator.charts.scales import Whole
from generator.charts.svg import element

ROW = 26
"""The height of a row: a finger finds it, and it has its line of text."""
THICK = 12
NAMES = 112
"""The room for names at most; longer ones are cut, and told whole to who points at them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A bar in its place, counted from the top: two of one name stay two."""

    place: str
    bar: Bar

    @property
    def text(self) -> str:
        return self.bar.text


def bars(title: str, rows: Sequence[Bar], *, unit: str, id: str) -> Markup:
    """A bar for each row, in the order given. `unit` stands behind values that have no text of their own."""
    texts = [bar.text or f"{number(bar.value)}{unit}" for bar in rows]
    left = min(NAMES, max((width(bar.name) for bar in rows), default=0)) + 8
    right = max((width(text) for text in texts), default=0) + 8
    canvas = Canvas(WIDE, max(1, len(rows)) * ROW + 4, 2, min(right, WIDE - left - 60), 2, left)
    chart = Plain(canvas)
    chart.set_x_scale(Whole([bar.value for bar in rows]))
    chart.set_y_scale(Ordinal([str(at) for at in range(len(rows))]))
    placed = [Row(str(at), bar) for at, bar in enumerate(rows)]
    if placed:
        series = Series(placed, x=lambda row, _: row.bar.value, y=lambda row, _: row.place)
        chart.add_series(series, Strips(texts, left))
    return framed(chart.to_svg_group(), canvas, "chart-bars", title, unit, id)


class Strips(Bars):  # type: ignore[misc]
    """Rows of name, bar and value, each one link."""

    def __init__(self, texts: Sequence[str], left: float) -> None:
        super().__init__()
        self._texts, self._left = texts, left

    def to_svg(
        self, across: float, down: float, amounts: Whole, places: object, series: object, palette: object
    ) -> Element:
        group = element("g")
        zero = amounts.project(Decimal(0), 0, across)
        for datum, text in zip(series.data(), self._texts, strict=True):  # type: ignore[attr-defined]
            middle = float(places.project(datum.y, 0, down))  # type: ignore[attr-defined]
            end = amounts.project(datum.x, 0, across)
            group.append(linked(datum.row.bar, *self._row(datum.row.bar, text, middle, zero, end, across)))
        group.append(element("path", class_="zero", d=f"M {zero:g} 0 V {down:g}"))
        return group

    def _row(
        self, bar: Bar, text: str, middle: float, zero: float, end: float, across: float
    ) -> tuple[Element, ...]:
        top = round(middle - THICK / 2, 1)
        name = fitting(bar.name, self._left - 8)
        wide = across + self._left
        return (
            element("rect", class_="reach", x=-self._left, y=middle - ROW / 2, width=wide, height=ROW),
            element("text", name, class_="name", x=-8, y=middle, dy="0.35em"),
            element(
                "rect", class_="bar", x=min(zero, end), y=top, width=round(abs(end - zero), 1), height=THICK
            ),
            element("text", text, class_="value", x=max(zero, end) + 5, y=middle, dy="0.35em"),
        )
