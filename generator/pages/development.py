"""A district's figures over the years as small lines, those with the most years first chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.authority import Division, Indicator
from generator.charts import Line, Point, lines
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation
from generator.gathering.series import Series, series
from generator.pages import raw
from generator.words import say

PANELS = 12
"""So many small lines stand on a page at most, each of some kilobytes."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A small line of one indicator."""

    indicator: Indicator
    unit: str
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Development:
    """What is drawn of a district: `more` indicators have a line too, which is not drawn."""

    panels: tuple[Panel, ...] = ()
    more: int = 0


def development(catalogue: Catalogue, division: Division, page: str, years: Sequence[int]) -> Development:
    """The lines of a district's indicators that have two years or more, in the order of the vocabulary."""
    places = [(division.slug, year) for year in years]
    found = {one.id: series(catalogue, one, places) for one in catalogue.authority.indicators}
    lined = [one for one in catalogue.authority.indicators if len(found[one.id].figures) > 1]
    best = {one.id for one in sorted(lined, key=lambda one: -len(found[one.id].figures))[:PANELS]}
    panels = tuple(
        Panel(one, found[one.id].unit, _drawing(one, page, found[one.id], years))
        for one in lined
        if one.id in best
    )
    return Development(panels, len(lined) - len(panels))


def _drawing(indicator: Indicator, page: str, found: Series, years: Sequence[int]) -> Markup:
    points = tuple(_point(page, found.unit, year, one) for (_, year), one in found.figures.items())
    title = say("district.line", indicator=indicator.name, unit=found.unit)
    id = f"line-{indicator.id}"
    return lines(title, years, [Line(indicator.name, points)], unit=found.unit, id=id, small=True)


def _point(page: str, unit: str, year: int, one: Citation) -> Point:
    return Point(
        x=year,
        value=one.figure.low,
        label=say("district.point", year=year, quantity=one.quantity),
        href=f"{raw.root(page)}{addresses.report(one.entry.id)}#{one.anchor}",
        text=one.quantity.removesuffix(unit) if one.figure.approximation else "",
    )
