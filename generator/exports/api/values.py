"""Figures and words as every document of the API gives them: as JSON, since there are very many of them."""

from decimal import Decimal
from json.encoder import encode_basestring

from generator.exports.json_files import written
from generator.gathering.cells import Citation, Wording
from generator.gathering.doubts import is_doubtful, stands_doubtful
from generator.gathering.numbers import number

NONE = "null"

text = encode_basestring
"""A text as JSON."""


def figure(citation: Citation, doubtful: bool | None = None) -> str:
    """The properties of a figure: with its sentence, and why it may not be the year's own (`marks`).

    `doubtful` tells whether its block is, where that is known.
    """
    one, entry = citation.figure, citation.entry
    block = entry.holding.report.blocks[one.block]
    shown, place, sentence = block.shown, one.place, one.sentence
    stands = stands_doubtful(one, block) if doubtful is None else doubtful or is_doubtful(one)
    low = amount(one.low)
    high = low if one.high is one.low else amount(one.high)
    return (
        f'"low":{low},"high":{high},"unit":{text(one.unit)},'
        f'"approximation":{maybe(one.approximation)},"quantity":{text(shown.text[place.start : place.end])},'
        f'"wording":{text(one.wording)},"sentence":{text(shown.text[sentence.start : sentence.end])},'
        f'"address":"reports/{entry.id}/#s{shown.origins[sentence.start]}",'
        f'"marks":{names(citation.marks)},"doubtful":{flag(stands)}'
    )


def words_alone(wording: Wording) -> str:
    """The properties of what a report says of an indicator without a number."""
    return (
        f'"wording":{text(wording.mention.wording)},"sentence":{text(wording.sentence)},'
        f'"address":"reports/{wording.entry.id}/#{wording.anchor}"'
    )


def amount(value: Decimal) -> str:
    """A number as JSON; most are whole ones that are written so already."""
    written_out = str(value)
    return written_out if written_out.isdecimal() else repr(number(value))


def maybe(value: str | None) -> str:
    return NONE if value is None else text(value)


def names(values: tuple[str, ...]) -> str:
    return written(values) if values else "[]"


def flag(value: bool) -> str:
    return "true" if value else "false"


def several(made: list[str]) -> str:
    """An array of what is JSON already."""
    return f"[{','.join(made)}]"
