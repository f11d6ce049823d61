"""Reports → figures: quantities in paragraphs and headings, filed under indicators where that is sure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from generator.authority import Indicator
from generator.figures.arithmetic import contradictions
from generator.figures.explaining import account
from generator.figures.finding import Found
from generator.figures.mentions import mentions as _mentions
from generator.figures.rating import confidence, signs
from generator.figures.searching import found_in, search
from generator.model import Account, Block, Doubt, Figure, Part, Report, Scope, Span

__all__ = ["explain", "find"]


def find(report: Report, indicators: Sequence[Indicator]) -> Report:
    """The report with its figures, with the indicators it speaks of without a number, and with a doubt
    wherever a sum or a share that the text itself offers does not come out.

    Raises InvalidArchive where a wording of an indicator is no regular expression.
    """
    searched = search(report, indicators)
    found = list(found_in(searched))
    figures = tuple(_figure(one, report, number, searched.scopes[number]) for number, one in found)
    mentions = _mentions(report.blocks, searched.flats, figures, searched.vocabularies)
    doubts = (*report.doubts, *_doubts(report, found))
    return replace(report, figures=figures, mentions=mentions, doubts=doubts)


def _doubts(report: Report, found: Sequence[tuple[int, Found]]) -> Iterator[Doubt]:
    for number, group in groupby(found, key=itemgetter(0)):
        block = report.blocks[number]
        for one in contradictions(figure for _, figure in group):
            place = _origin(block, one.at)
            wording = "".join(block.shown.text[one.at.place.start : one.at.place.end].split())
            mend = "Compare it with the printed page; if it is printed so, leave it."
            yield Doubt("figures-contradict", f"at {wording}: {one.message}. {mend}", place)


def explain(report: Report, indicators: Sequence[Indicator]) -> tuple[Account, ...]:
    """For each figure that `find` finds in a report, in order, what was decided, how surely, and why.

    Raises InvalidArchive as `find` does.
    """
    searched = search(report, indicators)
    return tuple(account(searched, number, found) for number, found in found_in(searched))


def _figure(found: Found, report: Report, number: int, frame: Scope | None) -> Figure:
    place, quantity, block = found.place, found.quantity, report.blocks[number]
    return Figure(
        indicators=found.indicators,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        approximation=quantity.approximation,
        part=Part.PLAN if found.planned else block.part or Part.REVIEW,
        scope=found.scope or frame,
        wording="".join(block.shown.text[place.start : place.end].split()),
        block=number,
        place=place,
        sentence=found.sentence.span,
        span=_origin(block, found),
        confidence=confidence(signs(found, block, report.source)),
    )


def _origin(block: Block, found: Found) -> Span:
    """Where a quantity lies in the source."""
    origins = block.shown.origins[found.place.start : found.place.end]
    return Span(min(origins), max(origins) + 1)
