"""What a text is about: its words without those that reports say of everything."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from generator.gathering.kinship.stock import Codes, stock

GAP = "|"
"""Stands in content where something was left out, so that no run of characters reaches across."""

_COUNTED = re.compile(r"[0-9０-９.．]+[多余万亿]*[\u4e00-\u9fff]?|[省市区县州]?[一二三四五六七八九十]+届")
_FIRST, _LAST = 0x4E00, 0x9FFF
_ALONE = re.compile(r"(?<![^|])[^|](?![^|])")
_PLACE_ENDS = "省市区县州盟旗"


def content(text: str, names: Iterable[str] = ()) -> str:
    """Runs of a text's own Chinese words with gaps between them; numbers, names and stock words are gaps.

    >>> content("听取和审议关于地下管网改造情况的报告，检查36处")
    '|地下管网改造|'
    """
    return condensed(masked(text, names))


def condensed(masked: str) -> str:
    """A masked text with one gap for many, and for characters that stand alone.

    >>> condensed("||地下||的||||")
    '|地下|'
    """
    return re.sub(r"\|+", GAP, _ALONE.sub(GAP, masked))


def masked(text: str, names: Iterable[str] = ()) -> str:
    """A text as long as it was, a gap in place of each character that is not of its content.

    >>> masked("审议地下管网改造情况，检查36处")
    '||地下管网改造||||||||'
    """
    return readable(codes(text, names))


def readable(codes: Codes) -> str:
    """The characters of such numbers."""
    return codes.tobytes().decode("utf-16-le")


def codes(text: str, names: Iterable[str] = ()) -> Codes:
    """The numbers of a text's characters, with that of a gap where `masked` has one."""
    text = _COUNTED.sub(_gaps, text)
    for name in names:
        text = text.replace(name, GAP * len(name))
    found = written(text)
    for start, end in stock(readable(found), found):
        found[start:end] = ord(GAP)
    return found


def written(text: str) -> Codes:
    """The numbers of a text's Chinese characters, with that of a gap for each other one."""
    every = np.frombuffer(text.encode("utf-32-le"), "<u4")
    return np.where((every >= _FIRST) & (every <= _LAST), every, ord(GAP)).astype("<u2")


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])


def placenames(names: Sequence[str | None]) -> tuple[str, ...]:
    """Names of places, whole and without their last character: they tell nothing within one district.

    >>> placenames(["云渡区", None])
    ('云渡区', '云渡')
    """
    given = [name for name in dict.fromkeys(names) if name]
    short = [name[:-1] for name in given if name[-1] in _PLACE_ENDS and len(name) > 2]
    return (*given, *short)
