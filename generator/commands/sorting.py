"""The order of names that holds numbers: page 2 before page 10, 第二版 before 第三版."""

import re

from generator.figures.numerals import chinese

_NUMBER = re.compile(r"(\d{1,18}|(?<=第)[一二三四五六七八九十]{1,3})")


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts names by the numbers in them; names that differ have keys that do.

    >>> sorted(["第十版", "第2版", "第三版", "10", "9", "９a"], key=natural)
    ['9', '９a', '10', '第2版', '第三版', '第十版']
    """
    pieces = enumerate(_NUMBER.split(name))  # numbers are every other piece
    return [(0, _value(piece), piece) if place % 2 else (1, 0, piece) for place, piece in pieces if piece]


def _value(piece: str) -> int:
    return int(piece) if piece.isdecimal() else int(chinese(piece)[0])
