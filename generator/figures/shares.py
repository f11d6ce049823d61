"""Shares that a text offers: whether a percentage is that of the numbers it is told of.

A percentage may be rounded or cut off at its last digit printed: 119 of 120 is 99.2 % as well as 99.1 %.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.figures.finding import Found

_SHARE = re.compile(
    r"[，（(、]?占(?P<all>(?:建议|全年|代表建议)?(?:总数|总件数|全部))?(?:的|比)?(?:为|达到?)?"
)
_OF_WHICH = re.compile("其中|^[中里]")
_SATISFIED = re.compile(r"(?<!基本)(?<!不)满意(?:的|和基本满意的?)?(?:有|为|共)?$|^(?:表示)?满意")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def agrees(share: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a percentage, digits as printed, is the part of the whole, rounded or cut off at its end.

    >>> [agrees(Decimal(share), Decimal(118), Decimal(120)) for share in ("98.3", "98", "98.5")]
    [True, True, False]
    """
    unit = Decimal(1).scaleb(min(0, int(share.as_tuple().exponent)))
    exact = part * 100 / whole
    return share - unit / 2 <= exact < share + unit


def wrong_share(rate: Found, row: Sequence[Found], earlier: Sequence[Found]) -> Iterator[str]:
    """办结118件，办结率98.3%; 68件，占总数的70.1%: of some number of the same things told before."""
    part = _part_of(rate, row) if rate.quantity.unit == "%" and rate.exact else None
    if part is None:
        return
    wholes = [one for one in (*earlier, *row) if one.is_like(part) and one.quantity.low >= part.quantity.low]
    wholes = [one for one in wholes if one is not part]
    if not (_are_suggestions(rate, wholes) or _is_told_of(rate, part, [one for one in wholes if one in row])):
        return
    share, count = _printed(rate), part.quantity.low
    if not any(agrees(share, count, one.quantity.low) for one in wholes):
        nearest = wholes[-1].quantity.low
        exact = round(count * 100 / nearest, 2)
        yield f"{count} of {nearest} is {exact} %, the text says {rate.quantity.low} %"


def _are_suggestions(rate: Found, wholes: Sequence[Found]) -> bool:
    """Whether a rate of suggestions stands behind a number of them."""
    return bool(rate.match.ids) and any("proposals" in one.match.raw for one in wholes)


def _is_told_of(rate: Found, part: Found, wholes: Sequence[Found]) -> bool:
    """Whether a share is said to be one of numbers in its sentence (占总数的, 其中, 132 件中)."""
    text = rate.sentence.text
    said = _SHARE.fullmatch(text[part.end : rate.begin])
    if said and said["all"]:
        return bool(wholes)
    return any(_OF_WHICH.search(text[one.end : part.begin]) for one in wholes)


def _part_of(rate: Found, row: Sequence[Found]) -> Found | None:
    """The count that a percentage is the share of."""
    if not row or not row[-1].exact:
        return None
    last = row[-1]
    between = rate.sentence.text[last.end : rate.begin]
    if _SHARE.fullmatch(between):
        return last
    if rate.match.ids == ("proposal-completion-rate",):
        return next(
            (one for one in reversed(row) if one.match.ids == ("proposals-completed",) and one.exact), None
        )
    if rate.match.ids != ("proposal-satisfaction-rate",) or "基本满意" in rate.clause.bare:
        return None
    return last if _SATISFIED.search(last.clause.head) or _SATISFIED.match(last.clause.tail) else None


def _printed(rate: Found) -> Decimal:
    """The percentage with all its digits, also those that say nothing (99.0)."""
    digits = _DIGITS.search(rate.sentence.text, rate.begin)
    return Decimal(digits[0]) if digits and Decimal(digits[0]) == rate.quantity.low else rate.quantity.low
