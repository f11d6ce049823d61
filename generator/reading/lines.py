"""Source → lines: what stands between two line ends, with its place and its width in the column."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import Mark, Source, Span
from generator.reading.forms import PART_HEAD, SIDE_HEAD

LINE = re.compile(r"[^\r\n\f\v\u2028\u2029\x85]+")
LINE_END = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029\x85]")
INDENT = re.compile(r"[ \t]{2,}|[\u3000\u2003]+")

WIDE_GAP = re.compile(r"(?<=\S)(?:\t+|\u3000+|  +)(?=\S)")
"""What parts the cells of a table's row."""

LONGEST_LINE_END = 2
"""Characters: CR and LF."""

HALF, GAP = 0.5, 0.25
"""Cells that a Latin letter or digit takes, and a space beside one (an ideograph takes one)."""

LONGEST_SIDE_BY_SIDE = 44
"""Characters of a line on which two heads of parts stand."""

SPACED_SHARE = 0.6
"""Share of a line's gaps between characters that hold a space, above which it is letter-spaced."""

LEAST_SPACED = 6
"""Ideographs that a letter-spaced line has at the least: a shorter one may be two words."""


class Line(NamedTuple):
    """One printed line, without the white space around it.

    `start` and `end` are its place in the source, `ink` is its text without white space; `gap`
    counts the blank lines before it; `indented` says that white space of two cells stands before
    it; `spaced` that it is letter-spaced (今 年 以 来), so it fills its column whatever its width;
    `width` is in cells of one ideograph; `beside` says that it stands on one line with the one before;
    `cells` counts what wide gaps part on it, as in a table; `mark` is what the source's form tells of it.
    """

    start: int
    end: int
    text: str
    ink: str
    gap: int
    indented: bool
    spaced: bool
    width: float
    beside: bool = False
    cells: int = 1
    mark: Mark | None = None

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return Span(self.start, self.end)


def split_lines(source: Source) -> tuple[Line, ...]:
    """The lines that hold ink, in the order of the file."""
    lines = tuple(_lines(source.text))
    if not source.marks:
        return lines
    marks = {mark.start: mark for mark in source.marks}
    return tuple(line._replace(mark=marks.get(line.start)) for line in lines)


def _lines(text: str) -> Iterator[Line]:
    after, ends = 0, 0
    for match in LINE.finditer(text):
        start, end = match.span()
        ends += 1 if start == after + 1 else _line_ends(text, after, start)
        after = end
        raw = match[0]
        if not (bare := raw.strip()):
            continue
        left, indented = start, False
        if bare is not raw:
            left = start + raw.index(bare[0])
            indented = INDENT.match(raw) is not None
        gap = ends - 1 if ends else 0
        ends = 0
        if len(words := bare.split()) == 1:
            yield Line(left, left + len(bare), bare, bare, gap, indented, False, _width(bare, bare))
        elif parts := _side_by_side(bare, words):
            for at, head in parts:
                line = _line(left + at, head, head.split(), 0 if at else gap, indented)
                yield line._replace(beside=at > 0)
        else:
            yield _line(left, bare, words, gap, indented)


def _line_ends(text: str, start: int, end: int) -> int:
    return len(LINE_END.findall(text, start, end))


def _side_by_side(bare: str, words: list[str]) -> list[tuple[int, str]]:
    """The heads of parts that stand on one line (2022年 2023年), each with its place; else none."""
    if len(bare) > LONGEST_SIDE_BY_SIDE or not ("年" in bare or "工作" in bare):
        return []
    places = [0, *(space.end() for space in re.finditer(r"\s+", bare)), len(bare)]
    if all(map(PART_HEAD.fullmatch, words)):
        return list(zip(places, words, strict=False))
    for at in places[1:-1]:
        if SIDE_HEAD.fullmatch("".join(bare[:at].split())) and SIDE_HEAD.fullmatch(
            "".join(bare[at:].split())
        ):
            return [(0, bare[:at].rstrip()), (at, bare[at:])]
    return []


def _line(start: int, text: str, words: list[str], gap: int, indented: bool) -> Line:
    ink = "".join(words)
    spaced = _is_spaced(words, ink)
    cells = 1 if spaced else 1 + len(WIDE_GAP.findall(text))
    return Line(start, start + len(text), text, ink, gap, indented, spaced, _width(text, ink), cells=cells)


def width(text: str) -> float:
    """Cells that a text takes when printed: an ideograph one, a Latin letter half.

    >>> width("会议10次")
    4.0
    >>> width("会议 10 次"), width("会　议")
    (4.5, 3.0)
    """
    return _width(text, "".join(text.split()))


def _width(text: str, ink: str) -> float:
    if text is ink:
        return len(ink) - HALF * _latin(ink)
    spaces = len(text) - len(ink)
    wide = text.count("\u3000") if spaces else 0
    return len(ink) - HALF * _latin(ink) + wide + GAP * (spaces - wide)


def _latin(ink: str) -> int:
    """How many characters are ASCII; the codec counts them far faster than a loop."""
    return len(ink.encode("ascii", "ignore"))


def is_letter_spaced(text: str) -> bool:
    """Whether a line was driven out to fill its column, a space after nearly each character.

    >>> is_letter_spaced("今 年 以 来 ，我 们 始 终 坚 持"), is_letter_spaced("曾 崎")
    (True, False)
    """
    runs = text.split()
    return _is_spaced(runs, "".join(runs))


def _is_spaced(runs: list[str], ink: str) -> bool:
    joints = len(ink) - 1 - _inside_numbers(runs)
    return len(ink) - _latin(ink) >= LEAST_SPACED and len(runs) - 1 >= SPACED_SHARE * joints


def _inside_numbers(runs: list[str]) -> int:
    return sum(len(run) - 1 for run in runs if run.isascii())


def spans_of(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Where the lines lie in the source; those that follow one another over a single line end, as one."""
    found: list[Span] = []
    start, end = lines[0].start, lines[0].end
    for line in lines[1:]:
        if not 0 <= line.start - end <= LONGEST_LINE_END:
            found.append(Span(start, end))
            start = line.start
        end = line.end
    return (*found, Span(start, end))
