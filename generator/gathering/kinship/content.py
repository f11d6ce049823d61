"""What a text is about: its words without those that reports say of everything."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import yaml

STOCK = Path(__file__).with_name("stock.yml")
GAP = "|"
"""Stands in content where something was left out, so that no run of characters reaches across."""

_COUNTED = re.compile(r"[0-9０-９.．]+[多余万亿]*[\u4e00-\u9fff]?|[省市区县州]?[一二三四五六七八九十]+届")
_REST = re.compile(r"[^\u4e00-\u9fff]+")
_ALONE = re.compile(r"(?<![^|])[^|](?![^|])")
_PLACE_ENDS = "省市区县州盟旗"


def content(text: str, names: Iterable[str] = ()) -> str:
    """Runs of a text's own Chinese words with gaps between them; numbers, names and stock words are gaps.

    >>> content("听取和审议关于地下管网改造情况的报告，检查36处")
    '|地下管网改造|'
    """
    text = _COUNTED.sub(GAP, text)
    for name in names:
        text = text.replace(name, GAP)
    text = _stock().sub(lambda match: match["kept"] or GAP, text)
    return re.sub(r"\|+", GAP, _ALONE.sub(GAP, _REST.sub(GAP, text)))


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
def _stock() -> re.Pattern[str]:
    words: dict[str, str] = yaml.load(STOCK.read_text("utf-8"), Loader=yaml.CSafeLoader)
    kept = _either(words["kept"].split())
    left = _either(word for name, text in words.items() if name != "kept" for word in text.split())
    return re.compile(f"(?P<kept>{kept})|{left}")


def _either(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
