"""Numerals in characters live in idioms and slogans too: which of them are figures."""

import re

from generator.figures.clauses import Clause
from generator.figures.phrases import IDIOMS_AFTER, IDIOMS_BEFORE
from generator.figures.words import words

_AFTER = re.compile(IDIOMS_AFTER)
_COUNTED = frozenset(words("次 场 件 项 个 名 人 条 份 篇 期 部 人次 场次"))
_ROUND = frozenset((1, 100, 1000, 10000, 100000000))
_LARGE = 11
"""From here on a spelled number without an approximation is rarely an idiom."""


def is_idiom(clause: Clause, filed: bool) -> bool:
    """Whether a spelled number says nothing of how many: 一批, 两个确立, 十八个不得, 千家万户.

    One filed under an indicator is a figure, but for 一 before its noun (作出一项重要决定).
    """
    quantity = clause.quantity
    if not quantity.spelled or quantity.approximation or quantity.unit in ("", "成", "倍", "%"):
        return False
    if quantity.low >= _LARGE and quantity.low != quantity.high:
        return False
    if clause.head[-1:] in IDIOMS_BEFORE and clause.head:
        return True
    if filed:
        return quantity.low == 1 and bool(clause.tail)
    if quantity.low >= _LARGE and quantity.low not in _ROUND:
        return bool(_AFTER.match(clause.tail))
    return not _ends_its_clause(clause)


def _ends_its_clause(clause: Clause) -> bool:
    """座谈会三次， is a count; 三次 座谈 may be anything."""
    quantity = clause.quantity
    counted = quantity.low >= 2 and quantity.low not in _ROUND and quantity.unit in _COUNTED
    return counted and not clause.tail and len(clause.head) >= 4
