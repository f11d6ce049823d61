"""The order of names that hold numbers: page 2 before page 10, 第二版 before 第三版, 上 before 下."""

import re

from generator.figures.numerals import chinese

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(rf"(\d{{1,18}}|(?<=第){_NUMERAL}|^{_NUMERAL}(?=[.．、_\s-]|$)|[上中下](?=(?:\.\w+)?$))")
_VOLUMES = {"上": 1, "中": 2, "下": 3}
"""How three volumes are counted; of two there is no second."""


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts names by the numbers in them; names that differ have keys that do.

    >>> sorted(["第十版", "第2版", "第三版", "10", "9", "９a"], key=natural)
    ['9', '９a', '10', '第2版', '第三版', '第十版']
    >>> sorted(["下.pdf", "中.pdf", "上.pdf", "四.pdf"], key=natural)
    ['上.pdf', '中.pdf', '下.pdf', '四.pdf']
    """
    pieces = enumerate(_NUMBER.split(name))  # numbers are every other piece
    return [(0, _value(piece), piece) if place % 2 else (1, 0, piece) for place, piece in pieces if piece]


def _value(piece: str) -> int:
    if piece.isdecimal():
        return int(piece)
    return _VOLUMES.get(piece) or int(chinese(piece)[0])
