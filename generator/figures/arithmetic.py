"""Sums and shares that a text itself offers, done again: where they fail, the maintainer is told.

Nothing is corrected or hidden. A check is made only where the text says what belongs to what: a share of a
number told in the same paragraph, halves that make up a whole (决议 and 决定), a row and its 共计, a rise
from one number to another. Approximate numbers are left alone.

A percentage may be rounded or cut off at its last digit printed: 118 of 120 is 98.3 or 98.4 %, not 98.5.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.finding import Found

_RATES = frozenset(("proposal-completion-rate", "proposal-satisfaction-rate"))
_POINTS = frozenset(("个百分点", "百分点"))
_SHARE = re.compile(
    r"[，（(、]?占(?P<all>(?:建议|全年|代表建议)?(?:总数|总件数|全部))?(?:的|比)?(?:为|达到?)?"
)
_OF_WHICH = re.compile("其中|^(?:件|人|项|次)?[中里]")
_SATISFIED = re.compile(r"(?<!基本)(?<!不)满意(?:的|和基本满意的?)?(?:有|为|共)?$|^(?:表示)?满意")
_SUMS = frozenset(("总共", "共计", "合计", "总计"))
_OPEN_ROW = re.compile("等|其中|其他|另")
_RISE = re.compile("(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|压缩)了?")
_TO = re.compile(r"(?:提高|提升|上升|增加|增长|扩大|升|增|下降|降低|减少|降|压缩)[到至为]$")
_FROM = re.compile(r"[由从][^，；。]{0,8}$")
_OF_WHICH_BEGINS = re.compile("[^，；。]{0,8}[，；（]?其中")
_BRACKET, _STOP = re.compile("[）)]"), re.compile("[；。]")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
HALVES: tuple[tuple[str, str], ...] = (
    ("决议", "决定"),
    ("任命", "免"),
    ("市属", "区属"),
    ("市级", "区级"),
    ("市级", "县级"),
    ("大会期间", "闭会"),
    ("会议期间", "闭会"),
    ("会上", "闭会"),
)
"""Words of which two parts make up the whole, if nothing else is told beside them."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What does not agree, in words, and the figure it was told at."""

    message: str
    at: Found


def contradictions(found: Iterable[Found]) -> Iterator[Contradiction]:
    """The sums and shares of one text that fail. `found` are its figures, in order."""
    earlier: list[Found] = []
    row: list[Found] = []
    for one in found:
        if row and row[0].sentence is not one.sentence:
            yield from _in_sentence(row, earlier)
            earlier.extend(row)
            row = []
        row.append(one)
    yield from _in_sentence(row, earlier)


def _in_sentence(row: Sequence[Found], earlier: Sequence[Found]) -> Iterator[Contradiction]:
    """Each check where its words stand: most numbers are asked nothing."""
    text = row[0].sentence.text if row else ""
    divided = "其中" in text or "（" in text
    for number, one in enumerate(row):
        if one.quantity.unit == "%":
            yield from _share(one, row[:number], earlier)
        if one.clause.head in _SUMS:
            yield from _sum(one, row[:number])
        if number > 1:
            yield from _rise(one, row[:number])
        if divided:
            yield from _parts(one, row[number + 1 :])


def agrees(share: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a percentage, digits as printed, is the part of the whole, rounded or cut off at its end.

    >>> [agrees(Decimal(share), Decimal(118), Decimal(120)) for share in ("98.3", "98", "98.5")]
    [True, True, False]
    """
    unit = Decimal(1).scaleb(min(0, int(share.as_tuple().exponent)))
    exact = part * 100 / whole
    return share - unit / 2 <= exact < share + unit


def _share(rate: Found, row: Sequence[Found], earlier: Sequence[Found]) -> Iterator[Contradiction]:
    """办结118件，办结率98.3%; 68件，占总数的70.1%: of some number of the same things told before."""
    part = _part_of(rate, row) if rate.quantity.unit == "%" and _exact(rate) else None
    if part is None:
        return
    wholes = [
        one for one in (*earlier, *row) if _same_things(one, part) and one.quantity.low >= part.quantity.low
    ]
    wholes = [one for one in wholes if one is not part]
    if not wholes or not (rate.match.ids or _is_told_of(rate, part, [one for one in row if one in wholes])):
        return
    share, count = _printed(rate), part.quantity.low
    if not any(agrees(share, count, one.quantity.low) for one in wholes):
        nearest = wholes[-1].quantity.low
        exact = round(count * 100 / nearest, 2)
        yield Contradiction(f"{count} of {nearest} is {exact} %, the text says {rate.quantity.low} %", rate)


def _is_told_of(rate: Found, part: Found, wholes: Sequence[Found]) -> bool:
    """Whether a share is said to be one of numbers in its sentence (占总数的, 其中, 132 件中)."""
    text = rate.sentence.text
    said = _SHARE.fullmatch(text[_end(part) : _start(rate)])
    if said and said["all"]:
        return bool(wholes)
    return any(_OF_WHICH.search(text[_end(one) : _start(part)]) for one in wholes)


def _part_of(rate: Found, row: Sequence[Found]) -> Found | None:
    """The count that a percentage is the share of."""
    if not row or not _exact(row[-1]):
        return None
    last = row[-1]
    between = rate.sentence.text[_end(last) : _start(rate)]
    if _SHARE.fullmatch(between):
        return last
    if not _RATES & set(rate.match.ids):
        return None
    if rate.match.ids == ("proposal-completion-rate",):
        return next(
            (one for one in reversed(row) if one.match.ids == ("proposals-completed",) and _exact(one)), None
        )
    if rate.match.ids != ("proposal-satisfaction-rate",) or "基本满意" in rate.clause.bare:
        return None
    return last if _SATISFIED.search(last.clause.head) or _SATISFIED.match(last.clause.tail) else None


def _sum(total: Found, row: Sequence[Found]) -> Iterator[Contradiction]:
    """执法检查2次、工作评议2次，共计5次: what stands in a row before a total makes it up."""
    if total.clause.tail or not _exact(total):
        return
    parts = _row_before(total, row)
    begin = _start(parts[0]) - len(parts[0].clause.head) if parts else 0
    told = total.sentence.text[begin : _start(total)]
    if len(parts) < 2 or _OPEN_ROW.search(told):
        return
    made = sum((one.quantity.low for one in parts), Decimal())
    if made != total.quantity.low:
        terms = " + ".join(str(one.quantity.low) for one in parts)
        yield Contradiction(f"{terms} is {made}, the text says {total.quantity.low}", total)


def _row_before(total: Found, row: Sequence[Found]) -> list[Found]:
    """The exact counts in the same measure word that stand before a total with no other between."""
    parts: list[Found] = []
    for one in reversed(row):
        if not _same_things(one, total) or "；" in total.sentence.text[_end(one) : _start(total)]:
            break
        parts.insert(0, one)
    return parts if len(parts) == len(row) or not parts else []


def _rise(rise: Found, row: Sequence[Found]) -> Iterator[Contradiction]:
    """由58.2%提高到63.5%，提高5.3个百分点: from one number to another, and by how much."""
    if not _RISE.fullmatch(rise.clause.head) or not _exact(rise):
        return
    old, new = row[-2:]
    unit = "%" if rise.quantity.unit in _POINTS else rise.quantity.unit
    if not (unit == old.quantity.unit == new.quantity.unit and _exact(old) and _exact(new)):
        return
    if _TO.search(new.clause.head) and _FROM.search(old.clause.before):
        by = abs(new.quantity.low - old.quantity.low)
        if by != rise.quantity.low:
            told = f"from {old.quantity.low} to {new.quantity.low} is {by}"
            yield Contradiction(f"{told}, the text says {rise.quantity.low}", rise)


def _parts(whole: Found, following: Sequence[Found]) -> Iterator[Contradiction]:
    """作出决议决定13项，其中决议7项、决定6项: two halves make up the whole, no part is more than that."""
    parts = _parts_behind(whole, following)
    made = sum((one.quantity.low for one in parts), Decimal())
    told = whole.quantity.low
    if len(parts) == 2 and any(_are(one, parts) for one in HALVES) and made != told:
        terms = " + ".join(str(one.quantity.low) for one in parts)
        yield Contradiction(f"{terms} is {made}, the text says {told}", whole)
    elif parts and parts[0].quantity.low > told:
        yield Contradiction(f"a part of it is {parts[0].quantity.low}, the text says {told}", whole)


def _parts_behind(whole: Found, following: Sequence[Found]) -> list[Found]:
    """The counts of the same things told as parts right behind a number, up to the end of their list."""
    if not following or not _exact(whole):
        return []
    text = whole.sentence.text
    between = text[_end(whole) : _start(following[0])]
    inside = between.startswith(("（", "("))
    if not inside and not _OF_WHICH_BEGINS.match(between):
        return []
    close = (_BRACKET if inside else _STOP).search(text, _end(whole))
    end = close.start() if close else len(text)
    parts = [one for one in following if _start(one) < end]
    return parts if all(_same_things(one, whole) for one in parts) else []


def _are(words: tuple[str, str], parts: Sequence[Found]) -> bool:
    return all(word in one.clause.head for word, one in zip(words, parts, strict=True))


def _same_things(one: Found, other: Found) -> bool:
    return one.quantity.unit == other.quantity.unit and _exact(one)


def _exact(one: Found) -> bool:
    return not one.quantity.approximation and one.quantity.low == one.quantity.high > 0


def _printed(rate: Found) -> Decimal:
    """The percentage with all its digits, also those that say nothing (99.0)."""
    digits = _DIGITS.search(rate.sentence.text, _start(rate))
    return Decimal(digits[0]) if digits and Decimal(digits[0]) == rate.quantity.low else rate.quantity.low


def _start(one: Found) -> int:
    return one.quantity.start - one.sentence.start


def _end(one: Found) -> int:
    return one.quantity.end - one.sentence.start
