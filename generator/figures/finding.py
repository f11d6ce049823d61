"""One text → its figures: the pure heart, which knows nothing of blocks and reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.attempts import Match
from generator.figures.bodies import Levels
from generator.figures.clauses import Claims, Clause, clauses
from generator.figures.flat import Flat, flatten, sentences
from generator.figures.idioms import is_idiom
from generator.figures.matching import match
from generator.figures.quantities import Quantity, quantities
from generator.figures.scope import said
from generator.figures.standing import is_own, is_part
from generator.figures.wordings import Vocabularies
from generator.model import Scope, Span


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in a text: `place` and `sentence` are ranges of the text as it was given.

    `scope` is what its own sentence says of the time it counts.
    """

    indicators: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    scope: Scope | None
    place: Span
    sentence: Span


def figures_in(text: str, vocabularies: Vocabularies, levels: Levels) -> list[Found]:
    """All figures of a text, in order. Numbers that count nothing (dates, sessions, slogans) are none."""
    return figures_of(flatten(text), vocabularies, levels)


def figures_of(flat: Flat, vocabularies: Vocabularies, levels: Levels) -> list[Found]:
    """The figures of a text that was flattened before."""
    found = quantities(flat.text)
    if not found:
        return []
    figures: list[Found] = []
    earlier = ""
    for start, end in sentences(flat.text):
        inside = [one for one in found if start <= one.start < end]
        sentence = flat.text[start:end]
        for clause, indicators in _filed(sentence, start, earlier, inside, vocabularies, levels):
            if not is_idiom(clause, bool(indicators)):
                figures.append(_found(flat, clause, indicators, Span(start, end)))
        earlier = sentence
    return figures


def _filed(
    sentence: str,
    start: int,
    earlier: str,
    inside: list[Quantity],
    vocabularies: Vocabularies,
    levels: Levels,
) -> Iterator[tuple[Clause, tuple[str, ...]]]:
    claims = Claims()
    previous = whole = Match()
    for clause in clauses(sentence, start, earlier, inside, claims):
        found = match(clause, previous, vocabularies, levels)
        part = is_part(clause, found.raw, whole.raw) and not (is_own(clause, levels) and not whole.ids)
        if found.after:
            claims.end = clause.quantity.end + found.after
        yield clause, () if part else found.ids
        whole = found if found.raw else whole
        previous = found


def _found(flat: Flat, clause: Clause, indicators: tuple[str, ...], sentence: Span) -> Found:
    quantity = clause.quantity
    return Found(
        indicators,
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.approximation,
        said(clause.before),
        flat.span(quantity.start, quantity.end),
        flat.span(sentence.start, sentence.end),
    )
