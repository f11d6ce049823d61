"""A chart on its canvas: what leather composes, without its ground, title and legend, and with names."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.charts.library import Axis, Chart, Series, X, Y
from generator.charts.points import Bar, Point
from generator.charts.svg import element, written


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


class Plain(Chart):  # type: ignore[misc]
    """A chart of axes and series alone: ground, title and legend are the page's."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas

    def to_svg_group(self, width: float | None = None, height: float | None = None) -> Element:
        group = element("g", transform=f"translate({self.canvas.left:g} {self.canvas.top:g})")
        across, down = self.canvas.inner
        for dimension, side in ((Y, "left"), (X, "bottom")):
            if axis := self._axes[dimension]:
                group.append(axis.to_svg(across, down, self._scales[dimension], side))
        for series, shape in self._layers:
            group.append(shape.to_svg(across, down, *self._scales, series, self._palette()))
        return group


class Ruled(Axis):  # type: ignore[misc]
    """An axis whose marks have lines only where the eye needs them: across, not along."""

    def to_svg(self, width: float, height: float, scale: object, orient: str) -> Element:
        group: Element = super().to_svg(width, height, scale, orient)
        for tick in group:
            tick.attrib.clear()
            if orient == "bottom":
                tick.remove(tick[0])
        return group


def rows(points: Sequence[object]) -> Series:
    """A series of points with an `x` and a `value`."""
    return Series(points, x=lambda point, _: point.x, y=lambda point, _: point.value)


def linked(point: Point | Bar, *children: Element) -> Element:
    """A point with all that belongs to it, as a link where it leads somewhere, named by its label."""
    told = {"aria_label": point.label} if point.href else {"aria_label": point.label, "role": "img"}
    group = element("a" if point.href else "g", class_="point", href=point.href or None, **told)
    group.append(element("title", f"{point.label}\u3000{point.note}" if point.note else point.label))
    group.extend(children)
    return group


def framed(chart: Element, canvas: Canvas, kind: str, title: str, said: str, id: str) -> Markup:
    """The finished drawing. `said` is read out after the title."""
    svg = element(
        "svg",
        class_=f"chart {kind}",
        viewBox=f"0 0 {canvas.width:g} {canvas.height:g}",
        width=canvas.width,
        height=canvas.height,
        role="group",
        aria_labelledby=f"{id}-title",
        aria_describedby=f"{id}-desc" if said else None,
    )
    svg.append(element("title", title, id=f"{id}-title"))
    if said:
        svg.append(element("desc", said, id=f"{id}-desc"))
    svg.append(chart)
    return written(svg)
