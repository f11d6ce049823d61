"""Quantities: a numeral with its approximation and the measure word that says what it counts."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.measures import (
    AFTER,
    BEFORE,
    BEHIND,
    COUNTED_ONLY,
    MEETINGS_HELD,
    NO_FIGURES,
    NOT_BEFORE,
    UNIT_TAILS,
    UNITS,
)
from generator.figures.numerals import CHINESE, DIGITS, NUMERAL, plain, values
from generator.figures.words import either


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things: `start` and `end` enclose approximation, numeral and unit in the text.

    `spelled` is true for a numeral in Chinese characters only: such numbers live in idioms too.
    """

    low: Decimal
    high: Decimal
    unit: str
    approximation: str | None
    start: int
    end: int
    spelled: bool = False


def _unit(word: str) -> str:
    tails = UNIT_TAILS.get(word, "")
    return re.escape(word) + (f"(?!{'|'.join(tails.split())})" if tails else "")


def _before(word: str) -> str:
    barred = NOT_BEFORE.get(word, "")
    return (f"(?<![{barred}])" if barred else "") + word


_UNIT = "|".join(_unit(word) for word in sorted(set(UNITS), key=lambda word: (-len(word), word)))
_BEFORE = "|".join(map(_before, BEFORE))
_VAGUE = r"(?<!以)上(?=[百千万亿])|(?<![总人次件])数(?=[十百千万亿])|几(?=[十百千万亿])|成(?=[百千万])"
_TOTAL = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<vague>{_VAGUE})?(?P<first>{NUMERAL})(?P<first_after>{either(AFTER)})?"
    rf"(?:(?P<first_unit>{_UNIT})?(?P<to>[至到]|[-—–－~～]+)(?P<last>{NUMERAL})(?P<last_after>{either(AFTER)})?)?"
    rf"(?P<unit>{_UNIT})(?P<tenth>(?<=成)[一二三四五六七八九半](?![十成个分]))?(?P<behind>{either(BEHIND)})?"
)
_PERCENT = re.compile(rf"(?P<before>{_BEFORE})?百分之(?P<number>{NUMERAL})(?P<behind>{either(BEHIND)})?")
_FRACTION = re.compile(
    rf"(?P<before>{_BEFORE})?(?!百分)(?P<whole>{CHINESE})分之(?P<part>{CHINESE})(?P<behind>{either(BEHIND)})?"
)
_NEAR = 8
"""How far before a quantity the words are that make time a count, in characters."""
_NO_FIGURE = re.compile("|".join(pattern for _, pattern in NO_FIGURES))


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text without white space, in order; what counts nothing is left out.

    读者：数词（阿拉伯数字、汉字、混写、分数、成数、区间）连同约数词和量词一起取出。序数、日期、届次、文号、
    名称和口号里的数不算数字。

    >>> [(str(q.low), q.unit, q.approximation) for q in quantities("第3次会议后走访近3万人次，办结率98.5%")]
    [('30000', '人次', '近'), ('98.5', '%', None)]
    """
    barred = [match.span() for match in _NO_FIGURE.finditer(text)]
    found = [*_totals(text), *_percents(text), *_fractions(text)]
    free = [one for one in found if _counts(one, text) and not _touches(one, barred)]
    return sorted(free, key=lambda one: one.start)


def _touches(one: Quantity, barred: Sequence[tuple[int, int]]) -> bool:
    """Whether a quantity overlaps one of these ranges, which follow one another."""
    first = bisect_right(barred, one.start, key=lambda span: span[1])
    return first < len(barred) and barred[first][0] < one.end


def _counts(one: Quantity, text: str) -> bool:
    """305 天 of 优良天数305天 count something; 3 天 are a time."""
    if one.unit == "次" and text.startswith("会", one.end):
        return bool(MEETINGS_HELD.search(text[max(0, one.start - _NEAR) : one.start]))
    where = COUNTED_ONLY.get(one.unit)
    if where is None:
        return True
    near = max(0, one.start - _NEAR)
    return any(re.search(where, text[near:end]) for end in (one.start, one.end))


def _totals(text: str) -> Iterator[Quantity]:
    for match in _TOTAL.finditer(text):
        low, high, inner = values(match["first"])
        if match["last"]:
            _, high, _ = values(match["last"])
            low = _raise(low, high, match["first"], match["last"])
        if match["tenth"]:
            low = high = low + _tenth(match["tenth"])
        words = (
            match["before"],
            match["vague"],
            inner,
            match["first_after"],
            match["last_after"],
            match["behind"],
        )
        if low <= high:
            yield _quantity(low, high, match["unit"], words, match.span(), not match["first"][0].isdigit())


def _tenth(sign: str) -> Decimal:
    """七成五 is 7.5, 三成半 3.5."""
    return Decimal("0.5") if sign == "半" else Decimal(DIGITS[sign]) / 10


def _percents(text: str) -> Iterator[Quantity]:
    for match in _PERCENT.finditer(text) if "百分之" in text else ():
        low, high, inner = values(match["number"])
        yield _quantity(low, high, "%", (match["before"], inner, match["behind"]), match.span(), False)


def _fractions(text: str) -> Iterator[Quantity]:
    """三分之二 is 0.6667 of something and has no unit."""
    for match in _FRACTION.finditer(text) if "分之" in text else ():
        whole, _, _ = values(match["whole"])
        part, _, _ = values(match["part"])
        if whole > part > 0:
            share = round(part / whole, 4)
            yield _quantity(share, share, "", (match["before"], match["behind"]), match.span(), False)


def _raise(low: Decimal, high: Decimal, first: str, last: str) -> Decimal:
    """3至5万 is 30,000 to 50,000."""
    for sign, factor in (("万", 10**4), ("亿", 10**8)):
        if last.endswith(sign) and sign not in first and low * factor <= high:
            return low * factor
    return low


def _quantity(
    low: Decimal,
    high: Decimal,
    unit: str,
    words: tuple[str | None, ...],
    place: tuple[int, int],
    spelled: bool,
) -> Quantity:
    for sign, factor in (("万", 10**4), ("亿", 10**8)):
        if unit.startswith(sign):
            low, high, unit = low * factor, high * factor, unit[1:]
    approximation = "".join(word for word in words if word) or None
    return Quantity(plain(low), plain(high), unit, approximation, *place, spelled)
