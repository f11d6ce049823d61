"""One text → its figures: the pure heart, which knows nothing of blocks and reports."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.figures.attempts import Match
from generator.figures.bodies import Levels
from generator.figures.clauses import Claims, Clause, clauses
from generator.figures.filing import match
from generator.figures.flat import Flat, flatten, sentences
from generator.figures.idioms import is_idiom
from generator.figures.quantities import Quantity, quantities
from generator.figures.standing import is_norm, is_own, is_part
from generator.figures.times import Reckoning, Time, Timeline, carried, reckoning, scope_of, timeline
from generator.figures.wordings import Vocabularies
from generator.model import Scope, Span


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in a text: `place` and `sentence` are ranges of the text as it was given.

    `scope` is what its own sentence says of the time it counts; `planned` is what it tells of the future.
    """

    indicators: tuple[str, ...]
    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    scope: Scope | None
    planned: bool
    place: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its place in its text, the one before it, its quantities with their times, if of a plan."""

    text: str
    start: int
    earlier: str
    quantities: Sequence[Quantity]
    times: Timeline
    plan: bool

    def time(self, clause: Clause) -> Time | None:
        """The time that the clause's quantity counts."""
        return self.times.at(clause.quantity.start - self.start)


def figures_in(text: str, vocabularies: Vocabularies, levels: Levels, year: int | None = None) -> list[Found]:
    """All figures of a text on `year`, in order. Numbers that count nothing (dates, slogans) are none."""
    flat = flatten(text)
    return figures_of(flat, vocabularies, levels, reckoning(flat.text, year))


def figures_of(flat: Flat, vocabularies: Vocabularies, levels: Levels, reckoned: Reckoning) -> list[Found]:
    """The figures of a text that was flattened before."""
    return [
        _found(flat, sentence, clause, indicators)
        for sentence in _sentences(flat.text, reckoned)
        for clause, indicators in _filed(sentence, vocabularies, levels)
        if not is_idiom(clause, bool(indicators))
    ]


def _sentences(text: str, reckoned: Reckoning) -> Iterator[Sentence]:
    """The sentences that hold quantities."""
    found = quantities(text)
    starts = [one.start for one in found]
    last: Sentence | None = None
    earlier = ""
    for start, end in sentences(text) if found else ():
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        body = text[start:end]
        if inside:
            opening = _carried(last, body, start, inside) if last else None
            last = Sentence(body, start, earlier, inside, timeline(body, reckoned, opening), reckoned.plan)
            yield last
        earlier = body


def _carried(last: Sentence, body: str, start: int, inside: Sequence[Quantity]) -> Time | None:
    rates = all(one.unit == "%" for one in inside)
    return carried(last.times, last.text, body, inside[0].start - start, rates)


def _filed(
    sentence: Sentence, vocabularies: Vocabularies, levels: Levels
) -> Iterator[tuple[Clause, tuple[str, ...]]]:
    claims = Claims()
    previous = whole = Match()
    for clause in clauses(sentence.text, sentence.start, sentence.earlier, sentence.quantities, claims):
        found = match(clause, previous, vocabularies, levels)
        if sentence.time(clause) is Time.OTHER or (not sentence.plan and is_norm(clause)):
            found = replace(found, ids=())
        part = is_part(clause, found.raw, whole.raw) and not (is_own(clause, levels) and not whole.ids)
        if found.after:
            claims.end = clause.quantity.end + found.after
        yield clause, () if part else found.ids
        whole = found if found.raw else whole
        previous = found


def _found(flat: Flat, sentence: Sentence, clause: Clause, indicators: tuple[str, ...]) -> Found:
    quantity = clause.quantity
    time = sentence.time(clause)
    return Found(
        indicators,
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.approximation,
        scope_of(time, quantity.unit),
        time is Time.COMING,
        flat.span(quantity.start, quantity.end),
        flat.span(sentence.start, sentence.start + len(sentence.text)),
    )
