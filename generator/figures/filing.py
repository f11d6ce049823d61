"""Clause → indicators: what a quantity counts, or nothing where that is not sure."""

from collections.abc import Callable

from generator.figures.attempts import Attempt, Match, Scene
from generator.figures.clauses import Clause
from generator.figures.continuing import continued, contrasted, resumed
from generator.figures.decisions import Bar
from generator.figures.following import formed, opened
from generator.figures.preceding import ended, is_shared_out, shared_out
from generator.figures.standing import is_increase, is_share

WAYS = (ended, formed, opened, continued, resumed, contrasted)
"""How to look for what is counted, the surest first."""


def match(clause: Clause, previous: Match, scene: Scene) -> Match:
    """The indicators that a quantity is a figure of; none where anything speaks against one.

    读者：按词表认定数字属于哪个指标：看同一分句里的名词、动词和量词，承前省略的动词也算。几项合计的数不归任何
    一项；别的机关、别的层级的数字，增减量和会议的应到、实到人数，认出来的都不归。认不准就空着。
    """
    candidates = scene.candidates(clause.quantity.unit)
    if not candidates:
        unknown = Bar.NAME if clause.quantity.unit in scene.vocabularies.by_unit else Bar.UNIT
        return Match(bar=unknown, said=clause.head, before=previous)
    attempt = Attempt(clause, candidates, previous, scene)
    for way in _ways(attempt):
        if found := way(attempt):
            bar = _bar(clause)
            return Match(bar=bar, said=clause.head, before=previous) if bar else found
    attempt.bar = _bar(clause) or attempt.bar
    return attempt.unmatched()


def _bar(clause: Clause) -> Bar | None:
    """What makes any number none of its own, whatever it counts."""
    if clause.each:
        return Bar.EACH
    if is_increase(clause):
        return Bar.INCREASE
    return Bar.SHARE if is_share(clause) else None


def _ways(attempt: Attempt) -> tuple[Callable[[Attempt], Match | None], ...]:
    """The ways open to a clause: numbers in a row are shared out to their nouns or to none."""
    clause = attempt.clause
    if clause.chained:
        return (continued,) if attempt.previous.pending else ()
    if clause.respectively or (clause.run > 1 and is_shared_out(attempt)):
        return (shared_out,)
    return WAYS
