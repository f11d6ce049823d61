"""Sums and shares that a text itself offers, done again: where they fail, the maintainer is told.

Nothing is corrected or hidden. A check is made only where the text says what belongs to what: a share of a
number told in the same paragraph, halves that make up a whole (决议 and 决定), a row and its 共计, a rise
from one number to another. Approximate numbers are left alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.figures.decisions import Bar
from generator.figures.finding import Found
from generator.figures.listing import VERB
from generator.figures.shares import wrong_share

_POINTS = frozenset(("个百分点", "百分点"))
_SUMS = frozenset(("总共", "共计", "合计", "总计"))
_OPEN_ROW = re.compile("等|其中|其他|另")
_RISE = re.compile("(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|压缩)了?")
_TO = re.compile(r"(?:提高|提升|上升|增加|增长|扩大|升|增|下降|降低|减少|降|压缩)[到至为]$")
_FROM = re.compile(r"[由从][^，；。]{0,8}$")
_OF_WHICH_BEGINS = re.compile("[^，；。]{0,8}[，；（]?其中")
_BRACKET, _STOP = re.compile("[）)]"), re.compile("[；。]")
_PLACES = re.compile("(?:个)?(?:乡镇|镇|乡|街道|村|社区|区县|县|市|单位|部门|企业)")
"""20个镇街建成代表之家20个: where something stands is no part of how many there are."""
_DONE, _RECEIVED = ("proposals-completed",), ("proposals",)
_ALL = 100
_NO_WHOLE = frozenset((Bar.INCREASE, Bar.SHARE, Bar.NORM, Bar.TIME))
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
    """The sums and shares of one text that fail. `found` are its figures, in order.

    读者：文中自己给出的合计、其中项和百分比，逐一复算；对不上的告诉维护者核对原报，数字照登，不改不藏。
    """
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
            wrong = wrong_share(one, row[:number], earlier)
            yield from (Contradiction(message, one) for message in wrong)
            yield from _beyond_all(one)
        if one.clause.head in _SUMS or (one.clause.head == "共" and _are_halves(row[:number])):
            yield from _sum(one, row[:number])
        if number and one.match.ids == _DONE:
            yield from _more_done(one, row[number - 1])
        if number > 1:
            yield from _rise(one, row[:number])
        if divided:
            yield from _parts(one, row[number + 1 :])


def _beyond_all(rate: Found) -> Iterator[Contradiction]:
    """办结率102%: of suggestions no more than all can be done, or be to anyone's satisfaction."""
    if rate.match.ids and rate.exact and rate.quantity.low > _ALL:
        yield Contradiction(f"a share of {rate.quantity.low} % is more than all", rate)


def _more_done(done: Found, received: Found) -> Iterator[Contradiction]:
    """收到118件，办结120件: more was done than there was."""
    both = received.match.ids == _RECEIVED and received.is_like(done) and done.exact
    if both and done.quantity.low > received.quantity.low:
        told = f"{done.quantity.low} done is more than the {received.quantity.low} received"
        yield Contradiction(told, done)


def _are_halves(parts: Sequence[Found]) -> bool:
    return len(parts) > 1 and any(_are(one, parts[-2:]) for one in HALVES)


def _sum(total: Found, row: Sequence[Found]) -> Iterator[Contradiction]:
    """执法检查2次、工作评议2次，共计5次: what stands in a row before a total makes it up."""
    if total.clause.tail or not total.exact:
        return
    parts = [one for one in _row_before(total, row) if not _PLACES.match(one.clause.tail)]
    begin = parts[0].begin - len(parts[0].clause.head) if parts else 0
    told = total.sentence.text[begin : total.begin]
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
        if not one.is_like(total) or "；" in total.sentence.text[one.end : total.begin]:
            break
        parts.insert(0, one)
    return parts if len(parts) == len(row) or not parts else []


def _rise(rise: Found, row: Sequence[Found]) -> Iterator[Contradiction]:
    """由58.2%提高到63.5%，提高5.3个百分点: from one number to another, and by how much."""
    if not _RISE.fullmatch(rise.clause.head) or not rise.exact:
        return
    old, new = row[-2:]
    unit = "%" if rise.quantity.unit in _POINTS else rise.quantity.unit
    if not (unit == old.quantity.unit == new.quantity.unit and old.exact and new.exact):
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
    elif len(parts) > 2 and made > told and _is_a_list(parts):
        terms = " + ".join(str(one.quantity.low) for one in parts)
        yield Contradiction(f"{terms} is {made}, more than the {told} of the text", whole)
    elif parts and parts[0].quantity.low > told:
        yield Contradiction(f"a part of it is {parts[0].quantity.low}, the text says {told}", whole)


def _is_a_list(parts: Sequence[Found]) -> bool:
    """Whether kinds stand in one list (经济类48件、城建类36件): what was done to some may overlap."""
    text = parts[0].sentence.text
    listed = all(text.startswith("、", one.end) for one in parts[:-1])
    return listed and not any(VERB.search(one.clause.head) for one in parts)


def _parts_behind(whole: Found, following: Sequence[Found]) -> list[Found]:
    """The counts of the same things told as parts right behind a number, up to the end of their list."""
    if not following or not whole.exact or whole.match.bar in _NO_WHOLE:
        return []
    text = whole.sentence.text
    between = text[whole.end : following[0].begin]
    inside = between.startswith(("（", "("))
    if not inside and not _OF_WHICH_BEGINS.match(between):
        return []
    close = (_BRACKET if inside else _STOP).search(text, whole.end)
    end = close.start() if close else len(text)
    parts = [one for one in following if one.begin < end]
    return parts if all(one.is_like(whole) for one in parts) else []


def _are(words: tuple[str, str], parts: Sequence[Found]) -> bool:
    return all(word in one.clause.head for word, one in zip(words, parts, strict=True))
