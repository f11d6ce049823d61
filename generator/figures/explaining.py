"""Why each quantity was filed as it was, told to people from the very decisions that filed it."""

from bisect import bisect_right
from collections.abc import Iterator

from generator.figures.decisions import Bar
from generator.figures.finding import Found
from generator.figures.rating import BASE, WEIGHTS, Sign, confidence, signs
from generator.figures.searching import Search
from generator.figures.time_words import time_words
from generator.figures.wordings import Vocabulary
from generator.model import Account, Block, Evidence, Part, Question, Scope

_ADJACENT = 30
"""How many characters before a number are shown where words there speak against it."""


def account(searched: Search, number: int, found: Found) -> Account:
    """What was decided of one quantity of a block, how surely, and on what evidence."""
    block = searched.report.blocks[number]
    seen = signs(found, block, searched.report.source)
    return Account(
        Question.FIGURE,
        min(block.shown.origins[found.place.start : found.place.end]),
        _decision(found),
        confidence(seen),
        (
            Evidence(_numeral(found), BASE),
            *(Evidence(_told(sign, found, searched), WEIGHTS.get(sign, 0.0)) for sign in seen),
            Evidence(_time(found, searched.scopes[number]), 0.0),
            Evidence(_part(found, block), 0.0),
        ),
    )


def _decision(found: Found) -> str:
    quantity = found.quantity
    value = str(quantity.low) if quantity.low == quantity.high else f"{quantity.low}–{quantity.high}"
    return f"{value} {quantity.unit} → {' + '.join(found.indicators) or 'no indicator'}"


def _numeral(found: Found) -> str:
    quantity = found.quantity
    written = "in characters" if quantity.spelled else "in digits"
    vague = f", {quantity.approximation}" if quantity.approximation else ""
    return f"a numeral {written} with the measure word {quantity.unit or '(none: a fraction)'}{vague}"


def _told(sign: Sign, found: Found, searched: Search) -> str:
    """The sign in words, with the words of the text that it was seen in."""
    match = found.match
    if sign is match.way and match.words:
        return f"{sign}: {match.words}"
    if sign is not match.bar:
        return str(sign)
    words = "; ".join(_against(sign, found, searched))
    otherwise = f" (otherwise: {' + '.join(match.raw)})" if match.raw else ""
    return f"{sign}{': ' if words else ''}{words}{otherwise}"


def _against(bar: Sign, found: Found, searched: Search) -> Iterator[str]:
    """The words that a bar was seen in, where they can be shown."""
    clause = found.clause
    for one in searched.vocabularies.by_unit.get(found.quantity.unit, ()):
        if bar is Bar.WORD:
            yield from _word(one, clause.item)
        elif bar is Bar.BEFORE and one.id in found.match.raw and one.unless_before:
            hit = one.unless_before.search(clause.before)
            yield from (hit[0][-_ADJACENT:],) if hit else ()
    if bar is Bar.TIME:
        yield from _last_time(found)


def _word(one: Vocabulary, item: str) -> Iterator[str]:
    hit = one.unless.search(item) if one.unless and one.can_stand_in(item) else None
    if hit:
        yield f"{one.id} not with {hit[0]}"


def _last_time(found: Found) -> Iterator[str]:
    """The word of time that holds where the quantity stands, if it was not set back to one before it."""
    starts = found.sentence.times.starts
    number = bisect_right(starts, found.quantity.start - found.sentence.start)
    for word in time_words(found.sentence.text) if number else ():
        if word.end() == starts[number - 1] and word[0] not in "（）":
            yield word[0]


def _time(found: Found, frame: Scope | None) -> str:
    scope = found.scope
    if scope is None:
        return f"nothing in its sentence tells the time; the report's frame: {frame or 'not known'}"
    return f"its sentence tells the time: {scope}" + "".join(f" ({word})" for word in _last_time(found))


def _part(found: Found, block: Block) -> str:
    if found.planned:
        return "its sentence tells what is to come"
    return "its block tells what is to come" if block.part is Part.PLAN else "its block tells what was done"
