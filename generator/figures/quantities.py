"""Quantities: a numeral with its approximation and the measure word that says what it counts."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

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
from generator.figures.numerals import CHINESE, DIGITS, LARGE, NUMERAL, SIGNS, plain, values
from generator.figures.patterns import guarded
from generator.figures.words import either


class Quantity(NamedTuple):
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
_SHARE = re.compile(f"[{SIGNS}]+分之")
_PERCENT = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<first>百分之)(?P<number>{NUMERAL})(?P<behind>{either(BEHIND)})?"
)
_FRACTION = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<first>{CHINESE})分之(?P<part>{CHINESE})(?P<behind>{either(BEHIND)})?"
)
_NO_NUMBER = re.compile(r"0\d")
"""What remains of a number whose thousands are parted by a full comma, and such."""
_NEAR = 8
"""How far before a quantity the words are that make time a count, in characters."""
_NO_FIGURE = tuple(guarded(pattern) for _, pattern in NO_FIGURES)
_FOLLOWERS = "".join(sorted({sign for word in (*UNITS, *AFTER) for sign in word} | set("至到-—–－~～")))
_RUN = re.compile(rf"\d+(?=[.,{SIGNS}{_FOLLOWERS}])|[{SIGNS}]+(?=[{_FOLLOWERS}]|、[{SIGNS}])")
"""Where a quantity's numeral may begin: what follows can be a measure word, or part of the numeral."""
_LAST_BEFORE = frozenset(word[-1] for word in (*BEFORE, "上", "数", "几", "成"))
_FIRST_BEFORE = frozenset(word[0] for word in (*BEFORE, "上", "数", "几", "成"))
_LONGEST_BEFORE = 4
"""不少于 and 数 of 不少于数十件 are the longest words before a numeral."""


def quantities(text: str) -> list[Quantity]:
    """All quantities of a text without white space, in order; what counts nothing is left out.

    读者：数词（阿拉伯数字、汉字、混写、分数、成数、区间）连同约数词和量词一起取出。序数、日期、届次、文号、
    名称和口号里的数不算数字。

    >>> [(str(q.low), q.unit, q.approximation) for q in quantities("第3次会议后走访近3万人次，办结率98.5%")]
    [('30000', '人次', '近'), ('98.5', '%', None)]
    """
    found = [*_totals(text), *_shares(text)]
    counted = sorted((one for one in found if _counts(one, text)), key=lambda one: one.start)
    return list(_free(counted, _barred(text))) if counted else []


def _barred(text: str) -> list[tuple[int, int]]:
    """Where numbers are no figures, in order; of ranges that overlap the union."""
    spans = sorted(match.span() for pattern in _NO_FIGURE for match in pattern.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _free(found: Iterable[Quantity], barred: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """Those that touch none of these ranges; both follow one another."""
    ranges = iter((*barred, (sys.maxsize, sys.maxsize)))
    start, end = next(ranges)
    for one in found:
        while end <= one.start:
            start, end = next(ranges)
        if one.end <= start:
            yield one


def _counts(one: Quantity, text: str) -> bool:
    """305 天 of 优良天数305天 count something; 3 天 are a time."""
    if one.high == 0 and (one.spelled or _NO_NUMBER.match(text, one.start)):
        return False
    if one.unit == "次" and text.startswith("会", one.end):
        return bool(MEETINGS_HELD.search(text[max(0, one.start - _NEAR) : one.start]))
    where = COUNTED_ONLY.get(one.unit)
    if where is None:
        return True
    near = max(0, one.start - _NEAR)
    return any(re.search(where, text[near:end]) for end in (one.start, one.end))


def _totals(text: str) -> Iterator[Quantity]:
    for match in _matches(text):
        before, vague, first, after, _, _, last, last_after, unit, tenth, behind = match.groups()
        low, high, inner = values(first)
        if last:
            _, high, _ = values(last)
            low = plain(_raise(low, high, first, last))
        if tenth:
            low = high = plain(low + _tenth(tenth))
        if low <= high:
            words = (before, vague, inner, after, last_after, behind)
            yield _quantity(low, high, unit, words, match.span(), not first[0].isdigit())


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What `_TOTAL` finds in a text, looked for only where numerals begin."""
    end = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start >= end and (match := _led(_TOTAL, text, end, start) or _TOTAL.match(text, start)):
            end = match.end()
            yield match


def _led(pattern: re.Pattern[str], text: str, floor: int, start: int) -> re.Match[str] | None:
    """A quantity whose numeral begins at `start` with an approximation before it."""
    if start == floor or text[start - 1] not in _LAST_BEFORE:
        return None
    for place in range(max(floor, start - _LONGEST_BEFORE), start):
        if text[place] in _FIRST_BEFORE:
            match = pattern.match(text, place)
            if match and match.start("first") == start:
                return match
    return None


def _tenth(sign: str) -> Decimal:
    """七成五 is 7.5, 三成半 3.5."""
    return Decimal("0.5") if sign == "半" else Decimal(DIGITS[sign]) / 10


def _shares(text: str) -> Iterator[Quantity]:
    """百分之九十八 is 98 %, 三分之二 is 0.6667 of something and has no unit."""
    for run in _SHARE.finditer(text) if "分之" in text else ():
        pattern = _PERCENT if run[0] == "百分之" else _FRACTION
        match = _led(pattern, text, 0, run.start()) or pattern.match(text, run.start())
        if match:
            yield from _percent(match) if pattern is _PERCENT else _fraction(match)


def _percent(match: re.Match[str]) -> Iterator[Quantity]:
    low, high, inner = values(match["number"])
    yield _quantity(low, high, "%", (match["before"], inner, match["behind"]), match.span(), False)


def _fraction(match: re.Match[str]) -> Iterator[Quantity]:
    whole, _, _ = values(match["first"])
    part, _, _ = values(match["part"])
    if whole > part > 0:
        share = plain(round(part / whole, 4))
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
    if unit[:1] in LARGE:
        factor, unit = LARGE[unit[0]], unit[1:]
        low, high = plain(low * factor), plain(high * factor)
    approximation = "".join(filter(None, words)) or None
    return Quantity(low, high, unit, approximation, *place, spelled)
