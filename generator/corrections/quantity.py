"""A figure that was missed, taken from the text: its value and its unit are what the words there say."""

import re

from generator.corrections.cutting import SURE
from generator.corrections.misfits import Misfit
from generator.corrections.places import holding
from generator.figures.flat import flatten, sentences
from generator.figures.measures import AFTER, BEFORE, BEHIND
from generator.figures.numerals import NUMERAL, plain, values
from generator.figures.quantities import Quantity, quantities
from generator.figures.scope import frames
from generator.figures.words import either
from generator.model import Block, Figure, Part, Report, Span

_ANY_UNIT = re.compile(
    rf"(?P<before>{either(BEFORE)})?(?P<number>{NUMERAL})(?P<after>{either(AFTER)})?"
    rf"(?P<unit>[^\d\s]{{1,3}}?)(?P<behind>{either(BEHIND)})?"
)
"""A number of things whose measure word is in no list."""


def figure_at(report: Report, at: int, wording: str, indicators: tuple[str, ...]) -> Figure:
    """The figure that the text gives at a place in these words.

    Its scope is the report's own, its part the block's. Raises Misfit where other words stand
    there, or where they are not one number with its unit.
    """
    number = holding(report.blocks, at)
    if number is None:
        raise Misfit(f"no block shows the character at p{at}.", "Name another place.")
    block = report.blocks[number]
    place = _words_at(block, at, wording)
    read = quantity_in(wording)
    origins = block.shown.origins[place.start : place.end]
    return Figure(
        indicators=indicators,
        low=read.low,
        high=read.high,
        unit=read.unit,
        approximation=read.approximation,
        part=block.part or Part.REVIEW,
        scope=frames(report.blocks, report.record.year)[number],
        wording=_ink(block.shown.text[place.start : place.end]),
        block=number,
        place=place,
        sentence=_sentence(block, place),
        span=Span(min(origins), max(origins) + 1),
        confidence=SURE,
    )


def quantity_in(wording: str) -> Quantity:
    """The one quantity that some words are. Raises Misfit where they are none, or more.

    >>> found = quantity_in("近3万人次")
    >>> str(found.low), found.unit, found.approximation
    ('30000', '人次', '近')
    >>> quantity_in("12驿").unit
    '驿'
    >>> quantity_in("驿站")
    Traceback (most recent call last):
        ...
    generator.corrections.misfits.Misfit: '驿站' is no number with its unit.
    """
    text = flatten(wording).text
    for one in quantities(text):
        if (one.start, one.end) == (0, len(text)):
            return one
    found = _ANY_UNIT.fullmatch(text)
    if not found:
        raise Misfit(
            f"{wording!r} is no number with its unit.", "Write at `figure` just the words of the figure."
        )
    low, high, inner = values(found["number"])
    about = "".join(word for word in (found["before"], inner, found["after"], found["behind"]) if word)
    return Quantity(plain(low), plain(high), found["unit"], about or None, 0, len(text))


def _words_at(block: Block, at: int, wording: str) -> Span:
    """Where some words stand in a block's text. Raises Misfit where others stand there."""
    start = block.shown.origins.index(at)
    wanted, text = _ink(wording), block.shown.text
    end = start
    while end < len(text) and len(_ink(text[start:end])) < len(wanted):
        end += 1
    if _ink(text[start:end]) != wanted:
        mend = "Write at `figure` what stands in the text there; what does not stand there is no figure."
        raise Misfit(f"the text at p{at} says {text[start:end]!r}, not {wording!r}.", mend)
    return Span(start, end)


def _sentence(block: Block, place: Span) -> Span:
    """The sentence around a place, all of the text where it is in none."""
    flat = flatten(block.shown.text)
    spans = (flat.span(start, end) for start, end in sentences(flat.text))
    whole = Span(0, len(block.shown.text))
    return next((span for span in spans if span.start <= place.start < span.end), whole)


def _ink(text: str) -> str:
    return "".join(text.split())
