"""Source → lines: what stands between two line ends, with its place and its width in the column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Source, Span
from generator.reading.forms import PART_HEAD

LINE = re.compile(r"[^\r\n\f\v\u2028\u2029\x85]+")
LINE_END = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029\x85]")
INDENT = re.compile(r"[ \t]{2,}|[\u3000\u2003]+")

HALF, GAP = 0.5, 0.25
"""Cells that a Latin letter or digit takes, and a space beside one (an ideograph takes one)."""

SPACED_SHARE = 0.6
"""Share of a line's gaps between characters that hold a space, above which it is letter-spaced."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, without the white space around it.

    `gap` counts the blank lines before it; `indented` says that white space of two cells stands
    before it; `spaced` that it is letter-spaced (今 年 以 来), so it fills its column whatever
    its width; `width` is in cells of one ideograph.
    """

    span: Span
    text: str
    gap: int
    indented: bool
    spaced: bool
    width: float


def split_lines(source: Source) -> tuple[Line, ...]:
    """The lines that hold ink, in the order of the file."""
    return tuple(_lines(source.text))


def _lines(text: str) -> Iterator[Line]:
    after, ends = 0, 0
    for match in LINE.finditer(text):
        ends += len(LINE_END.findall(text, after, match.start()))
        after = match.end()
        if not match[0].strip():
            continue
        for span in _columns(match):
            yield _line(text, span, max(0, ends - 1), bool(INDENT.match(match[0])))
            ends = 1
        ends = 0


def _columns(match: re.Match[str]) -> Iterator[Span]:
    """The line itself, or each of the heads that stand on it side by side (2022年 2023年)."""
    words = list(re.finditer(r"\S+", match[0]))
    if len(words) > 1 and all(PART_HEAD.fullmatch(word[0]) for word in words):
        yield from (Span(match.start() + w.start(), match.start() + w.end()) for w in words)
    else:
        yield Span(match.start() + words[0].start(), match.start() + words[-1].end())


def _line(text: str, span: Span, gap: int, indented: bool) -> Line:
    ink = text[span.start : span.end]
    spaced = is_letter_spaced(ink)
    return Line(span, ink, gap, indented, spaced, width(ink))


def width(text: str) -> float:
    """Cells that a text takes when printed: an ideograph one, a Latin letter half.

    >>> width("会议10次")
    4.0
    >>> width("会议 10 次")
    4.5
    """
    return sum(map(_cell, text))


def _cell(character: str) -> float:
    if character.isspace():
        return 1.0 if character == "\u3000" else GAP
    return HALF if character.isascii() else 1.0


def is_letter_spaced(text: str) -> bool:
    """Whether a line was driven out to fill its column, a space after nearly each character.

    >>> is_letter_spaced("今 年 以 来 ，我 们 始 终 坚 持"), is_letter_spaced("曾 崎")
    (True, False)
    """
    runs = text.split()
    ink = sum(map(len, runs))
    ideographs = sum(not character.isascii() for character in text if not character.isspace())
    return ideographs >= 6 and len(runs) - 1 >= SPACED_SHARE * (ink - 1 - _inside_numbers(runs))


def _inside_numbers(runs: list[str]) -> int:
    return sum(len(run) - 1 for run in runs if run.isascii())
