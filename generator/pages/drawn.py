"""Drawings of an indicator: a small line for each district, bars of all for the newest year.

Only what makes a series is drawn (`gathering.series`): the year's own single figures, in one unit. What
is left out stands in the table beside, and the page says how much that is and why.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
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
from generator.pages.frame import href
from generator.words import say

PANELS = 24
"""So many small lines stand on a page at most: beyond, a reader looks into the table, or chooses."""
LEAST = 8
POINTS = 300
"""As many points stand on a page at most, unless that were less than LEAST lines: each bears its sentence."""
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
    lined = _lined(found, divisions)
    span = sorted({year for _, year in found.figures})
    most = min(PANELS, max(LEAST, POINTS // max(1, len(span))))
    chosen = _longest(found, lined, most)
    panel = partial(_panel, catalogue, indicator, page, found, span, _values(found, chosen))
    return Drawings(
        unit=found.unit,
        panels=tuple((division, panel(division)) for division in chosen),
        more=len(lined) - len(chosen),
        ranking=_ranking(catalogue, indicator, page, found, divisions),
        left_out=_reasons(found),
        cells=sum(found.left_out.values()),
    )


def ranked(
    catalogue: Catalogue, indicator: Indicator, page: str, divisions: Sequence[Division], year: int
) -> tuple[Ranking | None, int]:
    """Bars of one year, None for less than two, and how many cells with figures are left out.

    Their sentences are not repeated: they stand in the table that the bars are folded below.
    """
    found = series(catalogue, indicator, ((division.slug, year) for division in divisions))
    return _ranking(catalogue, indicator, page, found, divisions, noted=False), sum(found.left_out.values())


def _lined(found: Series, divisions: Iterable[Division]) -> list[Division]:
    counts = Counter(slug for slug, _ in found.figures)
    return [division for division in divisions if counts[division.slug] > 1]


def _longest(found: Series, divisions: Sequence[Division], most: int) -> list[Division]:
    """Those with the most years, as many as are drawn, in the order given."""
    counts = Counter(slug for slug, _ in found.figures)
    best = {division.slug for division in sorted(divisions, key=lambda one: -counts[one.slug])[:most]}
    return [division for division in divisions if division.slug in best]


def _values(found: Series, divisions: Sequence[Division]) -> tuple[Decimal, ...]:
    """What all panels draw: they stand beside one another on one scale."""
    slugs = {division.slug for division in divisions}
    return tuple(one.figure.low for (slug, _), one in found.figures.items() if slug in slugs)


def _panel(
    catalogue: Catalogue,
    indicator: Indicator,
    page: str,
    found: Series,
    span: Sequence[int],
    beside: Sequence[Decimal],
    division: Division,
) -> Markup:
    own = [(year, one) for (slug, year), one in found.figures.items() if slug == division.slug]
    points = tuple(
        Point(
            x=year,
            value=one.figure.low,
            label=say("compare.point", year=year, quantity=one.quantity),
            href=_href(page, one),
            note=one.sentence,
            text=one.quantity.removesuffix(found.unit) if one.figure.approximation else "",
        )
        for year, one in own
    )
    title = say("compare.line_of", district=catalogue.name(division), indicator=indicator.name)
    id = f"line-{division.slug}"
    return lines(
        title, span, [Line(indicator.name, points)], unit=found.unit, id=id, small=True, beside=beside
    )


def _ranking(
    catalogue: Catalogue,
    indicator: Indicator,
    page: str,
    found: Series,
    divisions: Sequence[Division],
    noted: bool = True,
) -> Ranking | None:
    """Bars of the newest full year, the greatest first; where `noted` each tells its sentence."""
    year = _full(found)
    if year is None:
        return None
    known = [(d, found.figures[d.slug, year]) for d in divisions if (d.slug, year) in found.figures]
    known.sort(key=lambda pair: -pair[1].figure.low)
    rows = [_bar(catalogue, page, division, one, noted) for division, one in known[:BARS]]
    title = say("compare.bars_of", year=year, indicator=indicator.name)
    drawing = bars(title, rows, unit=found.unit, id=f"bars-{indicator.id}")
    return Ranking(year, drawing, len(known) - len(rows))


def _full(found: Series) -> int | None:
    """The newest year with two figures or more, and half as many as the best-filled: a year of which few
    reports are held yet tells little."""
    counts = Counter(year for _, year in found.figures)
    best = max(counts.values(), default=0)
    return max((year for year, count in counts.items() if count > 1 and 2 * count >= best), default=None)


def _bar(catalogue: Catalogue, page: str, division: Division, one: Citation, noted: bool) -> Bar:
    name = catalogue.name(division)
    label = say("compare.bar", district=name, quantity=one.quantity)
    text = one.quantity if one.figure.approximation else ""
    note = one.sentence if noted else ""
    return Bar(name, one.figure.low, label, _href(page, one), note, text)


def _href(page: str, one: Citation) -> str:
    return str(href(page, f"{addresses.report(one.entry.id)}#{one.anchor}"))


def _reasons(found: Series) -> tuple[str, ...]:
    def worded(reason: LeftOut, count: int) -> str:
        return say(f"compare.left_out.{reason.value}", count=count)

    return tuple(worded(reason, count) for reason, count in found.left_out.items())
