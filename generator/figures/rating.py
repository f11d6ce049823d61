"""How sure a filing is: what speaks for it and against it, weighed.

A weight is the logarithm of odds, so weights add up. They were set by counting how often figures with each
sign were filed rightly in texts that the rules had not seen: five hundred cases and fourteen reports.
What casts doubt on a figure's being a count of the whole year weighs enough by itself to mark it.
"""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.figures.decisions import Bar, Mark, Way
from generator.figures.finding import Found
from generator.figures.misgivings import misgivings
from generator.figures.patterns import guarded
from generator.figures.recognised import is_unsure
from generator.model import Block, Part, Source

Sign = Way | Bar | Mark

BASE = 4.0
"""Before anything is known of a figure but that it is one."""

WEIGHTS: Mapping[Sign, float] = {
    Way.ENDED: 0.6,
    Way.OPENED: 0.2,
    Way.FORMED: -0.2,
    Way.AMONG: -1.0,
    Way.SHARED: -0.5,
    Way.CONTINUED: -1.5,
    Way.RESUMED: -1.5,
    Way.CONTRASTED: -1.5,
    Bar.SPEAKER: 2.5,
    Bar.UNIT: 2.5,
    Bar.NAME: 1.5,
    Bar.NOUN: 0.8,
    Bar.CLOSE: -1.7,
    Bar.WORD: -0.9,
    Bar.BEFORE: -2.3,
    Bar.MIXED: -2.5,
    Bar.SUBJECT: -2.5,
    Bar.TIME: -1.8,
    Bar.NORM: -0.5,
    Bar.SHARE: -0.5,
    Bar.PART: -0.3,
    Mark.CARRIED: -0.3,
    Mark.JOINT: -0.3,
    Mark.LEANING: -0.8,
    Mark.SPELLED: -0.3,
    Mark.GAP: -2.0,
    Mark.INTENT: -1.5,
    Mark.MEANT: -4.0,
    Mark.BOUND: -4.0,
    Mark.PARTIAL: -4.0,
    Mark.UNSURE: -6.0,
}
"""What is not named here weighs nothing."""

_GAP = re.compile(r"\d\s+[\d.]|\.\s+\d")
_INTENT = guarded("将|拟|计划|打算|力争|争取|确保|要(?!求|素|点|闻|案|情)|继续")


def signs(found: Found, block: Block, source: Source) -> tuple[Sign, ...]:
    """What is seen of a figure: how it was found or why it was not filed, and what makes that less sure."""
    match = found.match
    seen: list[Sign] = [match.bar or match.way or Bar.NOUN]
    place, quantity = found.place, found.quantity
    stretched = place.end - place.start > quantity.end - quantity.start
    if stretched and _GAP.search(block.shown.text, place.start, place.end):
        seen.append(Mark.GAP)
    if quantity.spelled:
        seen.append(Mark.SPELLED)
    if is_unsure(found, block, source):
        seen.append(Mark.UNSURE)
    if match.ids:
        seen += _of_filed(found, block)
    return tuple(seen)


def _of_filed(found: Found, block: Block) -> Iterator[Sign]:
    if len(found.match.ids) > 1:
        yield Mark.JOINT
    if found.match.carried:
        yield Mark.CARRIED
    if found.match.leaning:
        yield Mark.LEANING
    if block.part is not Part.PLAN:
        if found.planned or _INTENT.search(found.clause.stretch):
            yield Mark.INTENT
        yield from misgivings(found)


@cache
def confidence(seen: tuple[Sign, ...]) -> float:
    """The share of figures with these signs that are filed rightly, from 0 to 1."""
    odds = math.exp(BASE + sum(WEIGHTS.get(sign, 0.0) for sign in seen))
    return round(odds / (1 + odds), 3)
