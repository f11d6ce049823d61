"""Numbers that Word sets before paragraphs by itself (ECMA-376 part 1, 17.9): what they would be in print.

They are no characters of the file, so they are never shown as its text; what they are is told.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from generator.intake.word.package import attribute, child, local
from generator.intake.word.styles import Styles

DIGITS = "〇一二三四五六七八九"
PLACEHOLDER = re.compile(r"%([1-9])")
UNNUMBERED = frozenset(("bullet", "none"))
CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "ideographDigital",
    )
)
CIRCLED = frozenset(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"))
MOST_CIRCLED = 20
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts, from where, and the words round its number."""

    form: str = "decimal"
    start: int = 1
    text: str = ""


class Numbering:
    """The lists of a document, each counting on with every paragraph that is asked for."""

    def __init__(self, root: Any) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        for one in () if root is None else root:
            if local(one) == "abstractNum":
                self._abstract[attribute(one, "abstractNumId") or ""] = dict(map(_level, _all(one, "lvl")))
            elif local(one) == "num":
                self._lists[attribute(one, "numId") or ""] = _value(one, "abstractNumId") or ""
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * LEVELS)

    def next(self, properties: Any, style: str | None, styles: Styles) -> str:
        """What Word sets before the next paragraph, of these properties and style; "" for nothing."""
        own, styled = child(properties, "numPr"), styles.look(style).numbers
        id_ = _value(own, "numId") or _value(styled, "numId")
        depth = _value(own, "ilvl") or _value(styled, "ilvl") or "0"
        abstract = self._lists.get(id_ or "", "")
        levels = self._abstract.get(abstract, {})
        at = int(depth) if depth.isdecimal() else 0
        if at not in levels:
            return ""
        counts = self._counts[abstract]
        counts[at] = (counts[at] or levels[at].start - 1) + 1
        counts[at + 1 :] = [0] * (LEVELS - at - 1)
        return _written(levels, at, counts)


def _written(levels: dict[int, Level], at: int, counts: list[int]) -> str:
    if levels[at].form in UNNUMBERED:
        return ""

    def number(found: re.Match[str]) -> str:
        one = int(found[1]) - 1
        level = levels.get(one, Level())
        return _counted(counts[one] or level.start, level.form)

    return PLACEHOLDER.sub(number, levels[at].text)


def _counted(number: int, form: str) -> str:
    """A number as a list writes it; in digits where the way is a rare one.

    >>> _counted(12, "chineseCountingThousand"), _counted(3, "upperRoman"), _counted(2, "lowerLetter")
    ('十二', '3', 'b')
    """
    if form in CHINESE:
        return _in_chinese(number)
    if form in CIRCLED and number <= MOST_CIRCLED:
        return chr(0x2460 + number - 1)
    if form in ("lowerLetter", "upperLetter") and number <= 26:
        return chr((0x61 if form == "lowerLetter" else 0x41) + number - 1)
    return str(number)


def _in_chinese(number: int) -> str:
    """A number up to 99 in words, as headings are counted; beyond, in digits.

    >>> _in_chinese(3), _in_chinese(10), _in_chinese(21)
    ('三', '十', '二十一')
    """
    if number >= 100:
        return str(number)
    tens, ones = divmod(number, 10)
    before = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""
    return before + (DIGITS[ones] if ones or not tens else "")


def _level(element: Any) -> tuple[int, Level]:
    at, start = attribute(element, "ilvl") or "0", _value(element, "start") or "1"
    return (
        min(int(at), LEVELS - 1) if at.isdecimal() else 0,
        Level(
            _value(element, "numFmt") or "decimal",
            int(start) if start.isdecimal() else 1,
            _value(element, "lvlText") or "",
        ),
    )


def _all(element: Any, name: str) -> list[Any]:
    return [one for one in element if local(one) == name]


def _value(element: Any, name: str) -> str | None:
    found = child(element, name)
    return None if found is None else attribute(found, "val")
