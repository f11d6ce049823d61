"""Reports → figures: quantities in paragraphs and headings, filed under indicators where that is sure."""

from collections.abc import Sequence
from dataclasses import replace

from generator.authority import Indicator
from generator.figures.finding import Found
from generator.figures.mentions import mentions as _mentions
from generator.figures.searching import found_in, search
from generator.model import Block, Figure, Part, Report, Scope, Span

__all__ = ["find"]


def find(report: Report, indicators: Sequence[Indicator]) -> Report:
    """The report with its figures, and with the indicators it speaks of without a number.

    Raises InvalidArchive where a wording of an indicator is no regular expression.
    """
    searched = search(report, indicators)
    figures = tuple(
        _figure(found, report.blocks[number], number, searched.scopes[number])
        for number, found in found_in(searched)
    )
    mentions = _mentions(report.blocks, searched.flats, figures, searched.vocabularies)
    return replace(report, figures=figures, mentions=mentions)


def _figure(found: Found, block: Block, number: int, frame: Scope | None) -> Figure:
    place, quantity = found.place, found.quantity
    within = slice(place.start, place.end)
    origins = block.shown.origins[within]
    return Figure(
        indicators=found.indicators,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        approximation=quantity.approximation,
        part=Part.PLAN if found.planned else block.part or Part.REVIEW,
        scope=found.scope or frame,
        wording="".join(block.shown.text[within].split()),
        block=number,
        place=place,
        sentence=found.sentence.span,
        span=Span(min(origins), max(origins) + 1),
    )
