"""A chart on its canvas: its frame with what names it, its points as links, its axes."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.points import Bar, Point
from generator.charts.scales import Years
from generator.charts.svg import escaped, group, text


@dataclass(frozen=True, slots=True)
class Canvas:
    """The size of a drawing and what of it margins take."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height of what is within the margins."""
        return self.width - self.left - self.right, self.height - self.top - self.bottom


def linked(point: Point | Bar, inside: str) -> str:
    """A point with all that belongs to it, as a link where it leads somewhere, named by its label."""
    label = escaped(point.label)
    told = f"{label}\u3000{escaped(point.note)}" if point.note else label
    inner = f'aria-label="{label}"><title>{told}</title>{inside}'
    if point.href:
        return f'<a class="point" href="{escaped(point.href)}" {inner}</a>'
    return f'<g class="point" role="img" {inner}</g>'


def axis_of_years(years: Years, across: float, down: float) -> str:
    """The years below a drawing, as far as there is room to name them."""
    named = (text(str(year), years.project(year, 0, across), down + 8, dy="1em") for year in years.ticks())
    return group("axis bottom", "".join(named))


def axis_of_amounts(marks: Iterable[tuple[float, str]], across: float) -> str:
    """Lines across a drawing, each at its height with the amount that it stands for, if any."""
    return group("axis left", "".join(_mark(y, told, across) for y, told in marks))


def _mark(y: float, told: str, across: float) -> str:
    named = text(told, -8, y, dy="0.32em") if told else ""
    return f'<line x1="-4" y1="{y:g}" x2="{across:g}" y2="{y:g}"/>{named}'


def framed(inside: str, canvas: Canvas, kind: str, title: str, said: str, id: str) -> Markup:
    """The finished drawing. `said` is read out after the title."""
    wide, tall = f"{canvas.width:g}", f"{canvas.height:g}"
    described = f' aria-describedby="{id}-desc"' if said else ""
    desc = f'<desc id="{id}-desc">{escaped(said)}</desc>' if said else ""
    return Markup(
        f'<svg class="chart {kind}" viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}" role="group"'
        f' aria-labelledby="{id}-title"{described}><title id="{id}-title">{escaped(title)}</title>{desc}'
        f'<g transform="translate({canvas.left:g} {canvas.top:g})">{inside}</g></svg>'
    )
