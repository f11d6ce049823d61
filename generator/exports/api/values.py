"""Figures and words as every document of the API gives them."""

from generator.gathering import addresses
from generator.gathering.cells import Citation, Wording
from generator.gathering.doubts import stands_doubtful
from generator.gathering.entries import Entry

Json = dict[str, object]


def figure(citation: Citation) -> Json:
    """A figure with its sentence, and why it may not be the year's own (`marks`)."""
    one = citation.figure
    return {
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "approximation": one.approximation,
        "quantity": citation.quantity,
        "wording": one.wording,
        "sentence": citation.sentence,
        "address": _address(citation.entry, citation.anchor),
        "marks": citation.marks,
        "doubtful": stands_doubtful(one, citation.entry.holding.report.blocks[one.block]),
    }


def words_alone(wording: Wording) -> Json:
    """What a report says of an indicator without a number."""
    return {
        "wording": wording.mention.wording,
        "sentence": wording.sentence,
        "address": _address(wording.entry, wording.anchor),
        "report": wording.entry.id,
    }


def _address(entry: Entry, anchor: str) -> str:
    return f"{addresses.report(entry.id)}#{anchor}"
