"""Bars beside one another: each row a name, a bar that begins at nought, and its value."""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.charts.drawing import Canvas, framed, linked
from generator.charts.measures import WIDE, fitting, number, width
from generator.charts.points import Bar
from generator.charts.scales import Whole
from generator.charts.svg import text

ROW = 26
"""The height of a row: a finger finds it, and it has its line of text."""
THICK = 12
NAMES = 112
"""The room for names at most; longer ones are cut, and told whole to who points at them."""


def bars(title: str, rows: Sequence[Bar], *, unit: str, id: str) -> Markup:
    """A bar for each row, in the order given. `unit` stands behind values that have no text of their own."""
    texts = [bar.text or f"{number(bar.value)}{unit}" for bar in rows]
    left = min(NAMES, max((width(bar.name) for bar in rows), default=0)) + 8
    right = max((width(told) for told in texts), default=0) + 8
    canvas = Canvas(WIDE, max(1, len(rows)) * ROW + 4, 2, min(right, WIDE - left - 60), 2, left)
    across, down = canvas.inner
    amounts = Whole([bar.value for bar in rows])
    zero = amounts.project(Decimal(0), 0, across)
    drawn = [
        linked(bar, _row(bar, told, ROW * at, left, zero, amounts.project(bar.value, 0, across), across))
        for at, (bar, told) in enumerate(zip(rows, texts, strict=True))
    ]
    axis = f'<path class="zero" d="M {zero:g} 0 V {down:g}"/>' if rows else ""
    return framed(f"{''.join(drawn)}{axis}", canvas, "chart-bars", title, unit, id)


def _row(bar: Bar, told: str, above: float, left: float, zero: float, end: float, across: float) -> str:
    """A row of name, bar and value, which begins so far from the top; `reach` is where a finger finds it."""
    middle = above + ROW / 2
    name = text(fitting(bar.name, left - 8), -8, middle, "name", "0.35em")
    value = text(told, max(zero, end) + 5, middle, "value", "0.35em")
    reach = f'<rect class="reach" x="{-left:g}" y="{above:g}" width="{across + left:g}" height="{ROW}"/>'
    place = f'x="{min(zero, end):g}" y="{middle - THICK / 2:g}" width="{round(abs(end - zero), 1):g}"'
    return f'{reach}{name}<rect class="bar" {place} height="{THICK}"/>{value}'
