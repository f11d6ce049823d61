"""Figures that make a series: one plain number a district, year and indicator, all in one unit.

A drawing joins and measures what it shows, so it bears less than a table: only the year's own figures,
where a cell holds one quantity alone, exact or rounded, sure and in a paragraph that is read surely, and in
the unit that most of them have.
All others stay in the table, and the reason is counted, so that a page can say what it does not draw.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.authority import Indicator
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported
from generator.gathering.doubts import stands_doubtful

Key = tuple[str, int]
"""A division's slug and a year."""


class LeftOut(StrEnum):
    """Why a cell that gives figures has no place in a series, in the order in which reasons are told."""

    SEVERAL = "several"
    RANGE = "range"
    DOUBTFUL = "doubtful"
    UNIT = "unit"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Series:
    """The figures of one indicator that can be drawn, and how many cells are left out for which reason.

    `unit` is that of all its figures, empty where there are none.
    """

    unit: str
    figures: Mapping[Key, Citation]
    left_out: Mapping[LeftOut, int]


def series(catalogue: Catalogue, indicator: Indicator, places: Iterable[Key]) -> Series:
    """The series of an indicator over districts and years, in the order given."""
    found = {place: single(catalogue.cell(indicator.id, *place), indicator) for place in places}
    single_ones = {place: one for place, one in found.items() if isinstance(one, Citation)}
    unit = _unit(indicator, single_ones.values())
    reasons = Counter(one for one in found.values() if isinstance(one, LeftOut))
    drawn = {place: one for place, one in single_ones.items() if one.figure.unit == unit}
    reasons[LeftOut.UNIT] += len(single_ones) - len(drawn)
    return Series(unit, drawn, {reason: reasons[reason] for reason in LeftOut if reasons[reason]})


def single(cell: Cell, indicator: Indicator) -> Citation | LeftOut | None:
    """The one plain figure of a cell, why it has none, or None where it gives no figure at all."""
    if isinstance(cell, Reported):
        return _reason(cell.figures, indicator) or cell.figures[0]
    marked = cell.marked if isinstance(cell, NoValue | OnlyMarked) else ()
    return LeftOut.MARKED if marked else None


def _reason(figures: tuple[Citation, ...], indicator: Indicator) -> LeftOut | None:
    """The first reason, in the order of `LeftOut`, why these do not give one plain figure."""
    first = figures[0].figure
    if len(figures) > 1 and len({_quantity(one) for one in figures}) > 1:
        return LeftOut.SEVERAL
    if first.low != first.high:
        return LeftOut.RANGE
    if any(_is_doubtful(citation) for citation in figures):
        return LeftOut.DOUBTFUL
    return None if first.unit in indicator.units else LeftOut.UNIT


def _quantity(citation: Citation) -> object:
    figure = citation.figure
    return figure.low, figure.high, figure.unit, figure.approximation


def _is_doubtful(citation: Citation) -> bool:
    report = citation.entry.holding.report
    return stands_doubtful(citation.figure, report.blocks[citation.figure.block])


def _unit(indicator: Indicator, figures: Iterable[Citation]) -> str:
    """The unit that most figures have; of equals the one that the vocabulary names first."""
    counts = Counter(citation.figure.unit for citation in figures)
    return max(counts, key=lambda unit: (counts[unit], -indicator.units.index(unit)), default="")
