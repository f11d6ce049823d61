"""Drawings of an indicator: a small line for each district, bars of all for the newest year.

Only what makes a series is drawn (`gathering.series`): the year's own single figures, in one unit. What
is left out stands in the table beside, and the page says how much that is and why.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from generator.authority import Division, Indicator
from generator.charts import Bar, Line, Point, bars, lines
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation
from generator.gathering.series import LeftOut, Series, series
from generator.pages import raw
from generator.words import say

PANELS = 24
"""So many small lines stand on a page at most: beyond, a reader looks into the table, or chooses."""
LEAST = 8
POINTS = 300
"""As many points stand on a page at most, unless that were less than LEAST lines."""
BARS = 24


@dataclass(frozen=True, slots=True)
class Ranking:
    """Bars of one year; `more` districts have a lesser figure and are not drawn."""

    year: int
    drawing: Markup
    more: int


@dataclass(frozen=True, slots=True)
class Drawings:
    """What is drawn of an indicator on one page.

    `panels` are districts with their lines, `more` counts districts that have a line which is not
    drawn. `left_out` has the reasons why cells with figures are not drawn, in words, with their number.
    """

    unit: str
    panels: tuple[tuple[Division, Markup], ...] = ()
    more: int = 0
    ranking: Ranking | None = None
    left_out: tuple[str, ...] = ()
    cells: int = 0


def drawings(
    catalogue: Catalogue, indicator: Indicator, page: str, divisions: Sequence[Division], years: Sequence[int]
) -> Drawings:
    """The drawings of an indicator over these districts and years, for the page at address `page`."""
    found = series(catalogue, indicator, ((d.slug, year) for d in divisions for year in years))
    own = _own(found)
    lined = [division for division in divisions if len(own[division.slug]) > 1]
    span = sorted({year for _, year in found.figures})
    most = min(PANELS, max(LEAST, POINTS // max(1, len(span))))
    chosen = _longest(own, lined, most)
    values = tuple(one.figure.low for division in chosen for one in own[division.slug].values())
    panel = partial(_panel, catalogue, indicator, page, found.unit, span, values)
    return Drawings(
        unit=found.unit,
        panels=tuple((division, panel(division, own[division.slug])) for division in chosen),
        more=len(lined) - len(chosen),
        ranking=_ranking(catalogue, indicator, page, found, divisions),
        left_out=_reasons(found),
        cells=sum(found.left_out.values()),
    )


def ranked(
    catalogue: Catalogue, indicator: Indicator, page: str, divisions: Sequence[Division], year: int
) -> tuple[Ranking | None, int]:
    """Bars of one year, None for less than two, and how many cells with figures are left out.

    The figures of an indicator in one year, of one unit; all others stand in the table above.
    """
    found = series(catalogue, indicator, ((division.slug, year) for division in divisions))
    return _ranking(catalogue, indicator, page, found, divisions), sum(found.left_out.values())


Own = Mapping[int, Citation]
"""A district's figures by year."""


def _own(found: Series) -> defaultdict[str, dict[int, Citation]]:
    figures: defaultdict[str, dict[int, Citation]] = defaultdict(dict)
    for (slug, year), one in found.figures.items():
        figures[slug][year] = one
    return figures


def _longest(own: Mapping[str, Own], divisions: Sequence[Division], most: int) -> list[Division]:
    """Those with the most years, as many as are drawn, in the order given."""
    best = {one.slug for one in sorted(divisions, key=lambda one: -len(own[one.slug]))[:most]}
    return [division for division in divisions if division.slug in best]


def _panel(
    catalogue: Catalogue,
    indicator: Indicator,
    page: str,
    unit: str,
    span: Sequence[int],
    beside: Sequence[Decimal],
    division: Division,
    own: Own,
) -> Markup:
    """A district's line; all panels of a page stand beside one another on one scale."""
    points = tuple(
        Point(
            x=year,
            value=one.figure.low,
            label=say("compare.point", year=year, quantity=one.quantity),
            href=_href(page, one),
            text=one.quantity.removesuffix(unit) if one.figure.approximation else "",
        )
        for year, one in own.items()
    )
    title = say("compare.line_of", district=catalogue.name(division), indicator=indicator.name)
    id = f"line-{division.slug}"
    return lines(title, span, [Line(indicator.name, points)], unit=unit, id=id, small=True, beside=beside)


def _ranking(
    catalogue: Catalogue,
    indicator: Indicator,
    page: str,
    found: Series,
    divisions: Sequence[Division],
) -> Ranking | None:
    """Bars of the newest full year, the greatest first."""
    year = _full(found)
    if year is None:
        return None
    known = [(d, found.figures[d.slug, year]) for d in divisions if (d.slug, year) in found.figures]
    known.sort(key=lambda pair: -pair[1].figure.low)
    rows = [_bar(catalogue, page, division, one) for division, one in known[:BARS]]
    title = say("compare.bars_of", year=year, indicator=indicator.name)
    drawing = bars(title, rows, unit=found.unit, id=f"bars-{indicator.id}")
    return Ranking(year, drawing, len(known) - len(rows))


def _full(found: Series) -> int | None:
    """The newest year with two figures or more, and half as many as the best-filled: a year of which few
    reports are held yet tells little."""
    counts = Counter(year for _, year in found.figures)
    best = max(counts.values(), default=0)
    return max((year for year, count in counts.items() if count > 1 and 2 * count >= best), default=None)


def _bar(catalogue: Catalogue, page: str, division: Division, one: Citation) -> Bar:
    name = catalogue.name(division)
    label = say("compare.bar", district=name, quantity=one.quantity)
    text = one.quantity if one.figure.approximation else ""
    return Bar(name, one.figure.low, label, _href(page, one), text=text)


def _href(page: str, one: Citation) -> str:
    return f"{raw.root(page)}{addresses.report(one.entry.id)}#{one.anchor}"


def _reasons(found: Series) -> tuple[str, ...]:
    def worded(reason: LeftOut, count: int) -> str:
        return say(f"compare.left_out.{reason.value}", count=count)

    return tuple(worded(reason, count) for reason, count in found.left_out.items())
