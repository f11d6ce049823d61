"""Where districts lie, in words, and lists of districts by province and city."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from generator.authority import Division

Row = TypeVar("Row")

NAMED = 40
"""So many districts at most are named in a sentence about absence; the rest are counted."""


def place(division: Division) -> str:
    """Province and city a district lies in; a province or city is its own.

    >>> place(Division("500116", "江津区", "500116-jiangjin", "district", "重庆市", None))
    '重庆市'
    >>> place(Division("320106", "鼓楼区", "320106-gulou", "district", "江苏省", "南京市"))
    '江苏省 南京市'
    """
    return _joined(division.province, division.city)


def whole(division: Division) -> str:
    """A division behind those it lies in, each name once.

    >>> whole(Division("500116", "江津区", "500116-jiangjin", "district", "重庆市", None))
    '重庆市 江津区'
    >>> whole(Division("320100", "南京市", "320100-nanjing", "city", "江苏省", "南京市"))
    '江苏省 南京市'
    """
    return _joined(division.province, division.city, division.name)


def _joined(*names: str | None) -> str:
    return " ".join(dict.fromkeys(name for name in names if name))


def slug(division: Division) -> str:
    """What a division is known by: lists of divisions are cut into pages by it."""
    return division.slug


def by_place(
    rows: Iterable[Row], division: Callable[[Row], Division]
) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Rows in the order given, parted where province or city changes."""
    groups = groupby(rows, key=lambda row: place(division(row)))
    return tuple((name, tuple(group)) for name, group in groups)


def named(divisions: Iterable[Division]) -> tuple[tuple[Division, ...], int]:
    """As many districts as a sentence can name, and how many more there are."""
    everyone = tuple(divisions)
    return everyone[:NAMED], max(0, len(everyone) - NAMED)
