"""Reports → figures: quantities in paragraphs and headings, filed under indicators where that is sure."""

from collections.abc import Sequence
from dataclasses import replace

from generator.authority import Indicator
from generator.figures.bodies import Levels, levels_of
from generator.figures.finding import Found, figures_in
from generator.figures.flat import flatten, sentences
from generator.figures.mentions import mentions
from generator.figures.scope import frames
from generator.figures.wordings import Vocabularies, compiled
from generator.model import Block, Figure, Label, Mention, Part, Report, Scope, Span

__all__ = ["find"]

_SEARCHED = (Label.PARAGRAPH, Label.HEADING)


def find(report: Report, indicators: Sequence[Indicator]) -> Report:
    """The report with its figures, and with the indicators it speaks of without a number.

    Raises InvalidArchive where a wording of an indicator is no regular expression.
    """
    vocabularies = compiled(tuple(indicators))
    levels = levels_of(report.record.division, report.source.text)
    scopes = frames(report.blocks, report.record.year)
    figures: list[Figure] = []
    spoken: list[Mention] = []
    for number, block in enumerate(report.blocks):
        if block.label in _SEARCHED:
            figures += _figures(block, number, scopes[number], vocabularies, levels)
            spoken += _mentions(block, number, vocabularies)
    return replace(report, figures=tuple(figures), mentions=_unnumbered(spoken, figures))


def _figures(
    block: Block, number: int, frame: Scope | None, vocabularies: Vocabularies, levels: Levels
) -> list[Figure]:
    return [
        _figure(found, block, number, frame) for found in figures_in(block.shown.text, vocabularies, levels)
    ]


def _figure(found: Found, block: Block, number: int, frame: Scope | None) -> Figure:
    origins = block.shown.origins[found.place.start : found.place.end]
    return Figure(
        indicators=found.indicators,
        low=found.low,
        high=found.high,
        unit=found.unit,
        approximation=found.approximation,
        part=block.part or Part.REVIEW,
        scope=found.scope or frame,
        wording=found.wording,
        block=number,
        place=found.place,
        sentence=found.sentence,
        span=Span(min(origins), max(origins) + 1),
    )


def _mentions(block: Block, number: int, vocabularies: Vocabularies) -> list[Mention]:
    flat = flatten(block.shown.text)
    return [
        Mention(indicator, block.part or Part.REVIEW, words, number, flat.span(start, end))
        for start, end in sentences(flat.text)
        for indicator, words in mentions(flat.text[start:end], vocabularies)
    ]


def _unnumbered(spoken: list[Mention], figures: list[Figure]) -> tuple[Mention, ...]:
    """Mentions of indicators that have no figure in the same part of the report, each once."""
    numbered = {(indicator, figure.part) for figure in figures for indicator in figure.indicators}
    first = {(one.indicator, one.part): one for one in reversed(spoken)}
    return tuple(
        one
        for one in spoken
        if first[one.indicator, one.part] is one and (one.indicator, one.part) not in numbered
    )
