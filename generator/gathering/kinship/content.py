"""What a text is about: its words without those that reports say of everything."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import yaml

STOCK = Path(__file__).with_name("stock.yml")
GAP = "|"
"""Stands in content where something was left out, so that no run of characters reaches across."""

LEFT_OUT = ("committee", "government", "work", "formulas", "form")
"""The lists of stock.yml whose words are left out of a content."""

_COUNTED = re.compile(r"[0-9０-９.．]+[多余万亿]*[\u4e00-\u9fff]?|[省市区县州]?[一二三四五六七八九十]+届")
_REST = re.compile(r"[^\u4e00-\u9fff]+")
_ALONE = re.compile(r"(?<![^|])[^|](?![^|])")
_PLACE_ENDS = "省市区县州盟旗"


def content(text: str, names: Iterable[str] = ()) -> str:
    """Runs of a text's own Chinese words with gaps between them; numbers, names and stock words are gaps.

    >>> content("听取和审议关于地下管网改造情况的报告，检查36处")
    '|地下管网改造|'
    """
    return re.sub(r"\|+", GAP, _ALONE.sub(GAP, masked(text, names)))


def masked(text: str, names: Iterable[str] = ()) -> str:
    """A text as long as it was, a gap in place of each character that is not of its content.

    >>> masked("审议地下管网改造情况，检查36处")
    '||地下管网改造||||||||'
    """
    text = _COUNTED.sub(_gaps, text)
    for name in names:
        text = text.replace(name, GAP * len(name))
    text = _stock().sub(lambda match: match["kept"] or _gaps(match), text)
    return _REST.sub(_gaps, text)


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])


def chinese(text: str) -> str:
    """All runs of a text's Chinese characters, with gaps between them.

    >>> chinese("全年审议议题43项，")
    '全年审议议题|项|'
    """
    return _REST.sub(GAP, text)


def placenames(names: Sequence[str | None]) -> tuple[str, ...]:
    """Names of places, whole and without their last character: they tell nothing within one district.

    >>> placenames(["云渡区", None])
    ('云渡区', '云渡')
    """
    given = [name for name in names if name]
    short = [name[:-1] for name in given if name[-1] in _PLACE_ENDS and len(name) > 2]
    return (*given, *short)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of stock.yml."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    lists: dict[str, str] = yaml.load(STOCK.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return lists


@cache
def _stock() -> re.Pattern[str]:
    kept = _either(listed("kept"))
    left = _either(word for name in LEFT_OUT for word in listed(name))
    return re.compile(f"(?P<kept>{kept})|{left}")


def _either(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
