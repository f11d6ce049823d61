"""One text → its figures: the pure heart, which knows nothing of blocks and reports."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures.attempts import Match, scene
from generator.figures.clauses import Claims, Clause, clauses
from generator.figures.decisions import Bar
from generator.figures.filing import match
from generator.figures.flat import Flat, flatten, sentences
from generator.figures.idioms import is_idiom
from generator.figures.levels import Levels
from generator.figures.quantities import Quantity, quantities
from generator.figures.standing import is_norm, is_own, is_part
from generator.figures.times import Reckoning, Time, Timeline, carried, reckoning, scope_of, timeline
from generator.figures.wordings import Vocabularies
from generator.model import Scope, Span

_NOTHING = Match()
"""What was found before a sentence's first number."""


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence, its place among the quantities and in its text, the one before it, its quantities, times.

    `plan`: its text tells what is to come.
    """

    text: str
    start: int
    span: Span
    earlier: str
    quantities: Sequence[Quantity]
    times: Timeline
    plan: bool

    def time(self, quantity: Quantity) -> Time | None:
        """The time that a quantity counts."""
        return self.times.at(quantity.start - self.start)


@dataclass(slots=True, eq=False)
class Found:
    """A figure in a text, and all it was decided by: `place` is a range of the text as it was given."""

    place: Span
    sentence: Sentence
    clause: Clause
    match: Match
    time: Time | None

    @property
    def indicators(self) -> tuple[str, ...]:
        """Those it is filed under."""
        return self.match.ids

    @property
    def quantity(self) -> Quantity:
        """What was counted."""
        return self.clause.quantity

    @property
    def begin(self) -> int:
        """Where the quantity begins in its sentence."""
        return self.clause.quantity.start - self.sentence.start

    @property
    def end(self) -> int:
        """Where the quantity ends in its sentence."""
        return self.clause.quantity.end - self.sentence.start

    @property
    def exact(self) -> bool:
        """Whether it is one number, not about one, and something at all."""
        quantity = self.clause.quantity
        return not quantity.approximation and quantity.low == quantity.high > 0

    def is_like(self, other: "Found") -> bool:
        """Whether it is an exact count in the measure word of another."""
        return self.quantity.unit == other.quantity.unit and self.exact

    @property
    def scope(self) -> Scope | None:
        """What its own sentence says of the time it counts."""
        return scope_of(self.time, self.clause.quantity.unit)

    @property
    def planned(self) -> bool:
        """Whether its own sentence tells it of the future."""
        return self.time is Time.COMING


def figures_in(text: str, vocabularies: Vocabularies, levels: Levels, year: int | None = None) -> list[Found]:
    """All figures of a text on `year`, in order. Numbers that count nothing (dates, slogans) are none."""
    flat = flatten(text)
    return figures_of(flat, quantities(flat.text), 0, vocabularies, levels, reckoning(flat.text, year))


def figures_of(
    flat: Flat,
    found: Sequence[Quantity],
    base: int,
    vocabularies: Vocabularies,
    levels: Levels,
    reckoned: Reckoning,
) -> list[Found]:
    """The figures among the quantities of a text, whose places are told from `base` before its beginning."""
    return [
        Found(_place(flat, clause.quantity, base), sentence, clause, match, time)
        for sentence in _sentences(flat, found, base, reckoned)
        for clause, match, time in _filed(sentence, vocabularies, levels)
        if not is_idiom(clause, bool(match.ids))
    ]


def _place(flat: Flat, quantity: Quantity, base: int) -> Span:
    return flat.span(quantity.start - base, quantity.end - base)


def _sentences(flat: Flat, found: Sequence[Quantity], base: int, reckoned: Reckoning) -> Iterator[Sentence]:
    """The sentences that hold quantities."""
    starts = [one.start - base for one in found]
    last: Sentence | None = None
    earlier = ""
    for start, end in sentences(flat.text) if found else ():
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        body = flat.text[start:end]
        if inside:
            opening = _carried(last, body, base + start, inside) if last else None
            times = timeline(body, reckoned, opening)
            last = Sentence(body, base + start, flat.span(start, end), earlier, inside, times, reckoned.plan)
            yield last
        earlier = body


def _carried(last: Sentence, body: str, start: int, inside: Sequence[Quantity]) -> Time | None:
    rates = all(one.unit == "%" for one in inside)
    return carried(last.times, last.text, body, inside[0].start - start, rates)


def _filed(
    sentence: Sentence, vocabularies: Vocabularies, levels: Levels
) -> Iterator[tuple[Clause, Match, Time | None]]:
    claims = Claims()
    previous = whole = _NOTHING
    setting = scene(sentence.text, vocabularies, levels)
    for clause in clauses(sentence.text, sentence.start, sentence.earlier, sentence.quantities, claims):
        found = match(clause, previous, setting)
        time = sentence.time(clause.quantity)
        if found.ids and time is Time.OTHER:
            found = found.barred(Bar.TIME)
        elif found.ids and not sentence.plan and is_norm(clause):
            found = found.barred(Bar.NORM)
        if found.after:
            claims.end = clause.quantity.end + found.after
        part = found.ids and is_part(clause, found.raw, whole.raw)
        part = part and not (is_own(clause, levels) and not whole.ids) and whole.bar is not Bar.MIXED
        yield clause, found.barred(Bar.PART) if part else found, time
        whole = found if found.raw else whole
        previous = found
