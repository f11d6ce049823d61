"""What is counted, told after the number, or by the form of the whole clause."""

import re

from generator.figures.attempts import Attempt, Match
from generator.figures.clauses import N
from generator.figures.decisions import Way
from generator.figures.phrases import COORDINATORS
from generator.figures.settling import settled
from generator.figures.standing import against
from generator.figures.wordings import Vocabulary
from generator.figures.words import either

_COORDINATOR = re.compile(either(COORDINATORS))
_SAME_NOUN = 6
"""Nouns after a number that end within so many characters are one noun, and the longest is meant."""
_REACH = 160
"""How many characters before the number a form can begin, at most."""


def formed(attempt: Attempt) -> Match | None:
    """A whole clause has the form: 检查 17 部法律法规的实施情况. The first that nothing speaks against."""
    text = attempt.clause.text
    forms = [(one, one.form) for one in attempt.candidates if one.form and one.form.may_match(text)]
    if not forms:
        return None
    begin = max(0, text.find(N) - _REACH)
    hits = [(one, form.pattern.search(text, begin)) for one, form in forms]
    fitting = [(one, hit[0]) for one, hit in hits if hit and attempt.allows(one)]
    if not fitting:
        return None
    one, words = next((row for row in fitting if not against(row[0], attempt)), fitting[0])
    return settled(attempt, Way.FORMED, [[one]], words, len(attempt.clause.tail))


def opened(attempt: Attempt) -> Match | None:
    """The noun stands after the number: 44 项议题, 12 次执法检查、视察."""
    clause = attempt.clause
    hits = [
        (one, end)
        for one, end in _openings(clause.tail, attempt)
        if attempt.has_verb(one, clause.head) and not (clause.adjoined and end == len(clause.tail))
    ]
    if not hits:
        return None
    group, end = _nearest(hits)
    groups = [group]
    while not clause.adjoined and (more := _COORDINATOR.match(clause.tail, end)):
        further = _openings(clause.tail[more.end() :], attempt)
        if not further:
            break
        group, length = _nearest(further)
        groups.append(group)
        end = more.end() + length
    return settled(attempt, Way.OPENED, groups, clause.tail[:end], end)


def _openings(tail: str, attempt: Attempt) -> list[tuple[Vocabulary, int]]:
    found = [(one, one.opening.match(tail)) for one in attempt.near(tail) if one.opening] if tail else []
    return [(one, hit.end()) for one, hit in found if hit]


def _nearest(hits: list[tuple[Vocabulary, int]]) -> tuple[list[Vocabulary], int]:
    least = min(end for _, end in hits)
    end = max(end for _, end in hits if end - least < _SAME_NOUN)
    return [one for one, reach in hits if reach == end], end
