"""Reports → figures: quantities in paragraphs and headings, filed under indicators where that is sure."""

from collections.abc import Sequence
from dataclasses import replace

from generator.authority import Indicator
from generator.figures.bodies import levels_of
from generator.figures.finding import Found, figures_of
from generator.figures.flat import flatten
from generator.figures.mentions import mentions
from generator.figures.scope import frames
from generator.figures.speakers import speaks_for_another
from generator.figures.times import reckoning
from generator.figures.wordings import compiled
from generator.model import Block, Figure, Label, Part, Report, Scope, Span

__all__ = ["find"]

_SEARCHED = (Label.PARAGRAPH, Label.HEADING)


def find(report: Report, indicators: Sequence[Indicator]) -> Report:
    """The report with its figures, and with the indicators it speaks of without a number.

    Raises InvalidArchive where a wording of an indicator is no regular expression.
    """
    indicators = () if speaks_for_another(report.blocks) else indicators
    vocabularies = compiled(tuple(indicators))
    levels = levels_of(report.record.division, report.source.text)
    scopes = frames(report.blocks, report.record.year)
    flats = {
        number: flatten(block.shown.text)
        for number, block in enumerate(report.blocks)
        if block.label in _SEARCHED
    }
    reckoned = {
        number: reckoning(
            flat.text,
            report.record.year,
            plan=report.blocks[number].part is Part.PLAN,
            term=scopes[number] is Scope.TERM,
        )
        for number, flat in flats.items()
    }
    figures = tuple(
        _figure(found, report.blocks[number], number, scopes[number])
        for number, flat in flats.items()
        for found in figures_of(flat, vocabularies, levels, reckoned[number])
    )
    return replace(report, figures=figures, mentions=mentions(report.blocks, flats, figures, vocabularies))


def _figure(found: Found, block: Block, number: int, frame: Scope | None) -> Figure:
    place = slice(found.place.start, found.place.end)
    origins = block.shown.origins[place]
    return Figure(
        indicators=found.indicators,
        low=found.low,
        high=found.high,
        unit=found.unit,
        approximation=found.approximation,
        part=Part.PLAN if found.planned else block.part or Part.REVIEW,
        scope=found.scope or frame,
        wording="".join(block.shown.text[place].split()),
        block=number,
        place=found.place,
        sentence=found.sentence,
        span=Span(min(origins), max(origins) + 1),
    )
