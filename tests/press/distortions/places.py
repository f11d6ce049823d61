"""Where lines stand on a sheet, what a line ends, and how lines are replaced."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from tests.press.sheet import Frame, Line, Sheet, block_of
from tests.press.wrapping import measure

SENTENCE_END = frozenset("。！？")

Place: TypeAlias = tuple[int, int]
"""A frame's number and a line's."""


def places(sheet: Sheet, wanted: Callable[[Frame, int], bool]) -> list[Place]:
    """The lines of lede, body, headings that are wanted."""
    return [
        (f, n)
        for f, frame in enumerate(sheet.frames)
        for n in range(len(frame.lines))
        if frame.kind in ("lede", "body", "heading", "part-head") and wanted(frame, n)
    ]


def line_at(sheet: Sheet, place: Place) -> Line:
    return sheet.frames[place[0]].lines[place[1]]


def edited(sheet: Sheet, edits: dict[Place, list[Line]]) -> Sheet:
    """The sheet with some lines replaced by none, one or several."""

    def lines(f: int, frame: Frame) -> Iterator[Line]:
        for n, line in enumerate(frame.lines):
            yield from edits.get((f, n), [line])

    return sheet.with_frames(
        [replace(frame, lines=tuple(lines(f, frame))) for f, frame in enumerate(sheet.frames)]
    )


def ends_short(frame: Frame, n: int) -> bool:
    """A block's last line, two cells short at least (or the only one of an unwrapped block)."""
    line = frame.lines[n]
    if not line or (n + 1 < len(frame.lines) and frame.lines[n + 1]):
        return False
    return frame.width == 0 or measure(line) <= frame.width - 2


def goes_on_in_section(sheet: Sheet, f: int, n: int) -> bool:
    """Whether the next line is of the same section: no caption or stranger ever joins on."""
    if n + 1 < len(sheet.frames[f].lines):
        return True
    return f + 1 < len(sheet.frames) and sheet.frames[f + 1].section == sheet.frames[f].section


def ends_plainly(sheet: Sheet, frame: Frame, n: int) -> bool:
    """A short last line that is a heading's, or a paragraph's with its full stop."""
    line = frame.lines[n]
    if not line or not ends_short(frame, n):
        return False
    return line[-1].char in SENTENCE_END or sheet.label(line[-1].block) != "paragraph"


def goes_on(frame: Frame, n: int) -> bool:
    """A line in the middle of a paragraph and of a sentence."""
    if n + 1 >= len(frame.lines) or not frame.lines[n] or frame.lines[n][-1].char in SENTENCE_END:
        return False
    return block_of(frame.lines[n]) == block_of(frame.lines[n + 1])
