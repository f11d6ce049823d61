"""Distortions of single lines: blanks, letter-spacing, lost punctuation."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import TypeAlias

from tests.press.sheet import Frame, Glyph, Line, Sheet, block_of, space
from tests.press.wrapping import measure

SENTENCE_END = frozenset("。！？")


def lose_punctuation(sheet: Sheet, rng: Random) -> Sheet:
    """The full stop at the end of one to three paragraphs is lost, where the last line is short."""
    ends = [
        (f, n)
        for f, n in _places(sheet, lambda frame, n: _ends_short(frame, n) and frame.lines[n][-1].char == "。")
        if sheet.label(block_of(sheet.frames[f].lines[n]) or 0) == "paragraph"
    ]
    rng.shuffle(ends)
    return _edited(
        sheet, {place: [line[:-1]] for place in ends[: rng.randint(1, 3)] for line in [_line(sheet, place)]}
    )


def space_letters(sheet: Sheet, rng: Random) -> Sheet:
    """Some lines are letter-spaced (今 年 以 来), their numbers kept together; neighbours mostly."""
    spots = _places(sheet, lambda frame, n: _is_full(sheet, frame, n))
    if not spots:
        return sheet
    starts = [rng.randrange(len(spots)) for _ in range(2)]
    chosen = {spots[i] for start in starts for i in range(start, min(start + rng.randint(1, 3), len(spots)))}
    return _edited(sheet, {place: [tuple(_spaced(_line(sheet, place)))] for place in chosen})


def lose_blanks(sheet: Sheet, rng: Random) -> Sheet:
    """No blank line between some paragraphs, where a short last line still shows the end."""
    blanks = _places(
        sheet, lambda frame, n: not frame.lines[n] and n > 0 and _ends_plainly(sheet, frame, n - 1)
    )
    blanks = [(f, n) for f, n in blanks if _goes_on_in_section(sheet, f, n)]
    rng.shuffle(blanks)
    return _edited(sheet, {place: [] for place in blanks[: max(2, len(blanks) // 3)]})


def strew_blanks(sheet: Sheet, rng: Random) -> Sheet:
    """Blank lines stand inside paragraphs, about one in a dozen lines, never after a full stop."""
    inside = _places(sheet, lambda frame, n: _goes_on(frame, n))
    rng.shuffle(inside)
    return _edited(sheet, {place: [_line(sheet, place), ()] for place in inside[: max(2, len(inside) // 12)]})


Place: TypeAlias = tuple[int, int]
"""A frame's number and a line's."""


def _places(sheet: Sheet, wanted: Callable[[Frame, int], bool]) -> list[Place]:
    """The lines of lede, body, headings that are wanted."""
    return [
        (f, n)
        for f, frame in enumerate(sheet.frames)
        for n in range(len(frame.lines))
        if frame.kind in ("lede", "body", "heading", "part-head") and wanted(frame, n)
    ]


def _line(sheet: Sheet, place: Place) -> Line:
    return sheet.frames[place[0]].lines[place[1]]


def _edited(sheet: Sheet, edits: dict[Place, list[Line]]) -> Sheet:
    """The sheet with some lines replaced by none, one or several."""

    def lines(f: int, frame: Frame) -> Iterator[Line]:
        for n, line in enumerate(frame.lines):
            yield from edits.get((f, n), [line])

    return sheet.with_frames(
        [replace(frame, lines=tuple(lines(f, frame))) for f, frame in enumerate(sheet.frames)]
    )


def _ends_short(frame: Frame, n: int) -> bool:
    """A block's last line, two cells short at least (or the only one of an unwrapped block)."""
    line = frame.lines[n]
    if not line or (n + 1 < len(frame.lines) and frame.lines[n + 1]):
        return False
    return frame.width == 0 or measure(line) <= frame.width - 2


def _goes_on_in_section(sheet: Sheet, f: int, n: int) -> bool:
    """Whether the next line is of the same section: no caption or stranger ever joins on."""
    if n + 1 < len(sheet.frames[f].lines):
        return True
    return f + 1 < len(sheet.frames) and sheet.frames[f + 1].section == sheet.frames[f].section


def _ends_plainly(sheet: Sheet, frame: Frame, n: int) -> bool:
    """A short last line that is a heading's, or a paragraph's with its full stop."""
    line = frame.lines[n]
    if not line or not _ends_short(frame, n):
        return False
    return line[-1].char in SENTENCE_END or sheet.label(line[-1].block) != "paragraph"


def _is_full(sheet: Sheet, frame: Frame, n: int) -> bool:
    return _goes_on(frame, n) and sheet.label(block_of(frame.lines[n]) or 0) == "paragraph"


def _goes_on(frame: Frame, n: int) -> bool:
    """A line in the middle of a paragraph and of a sentence."""
    if n + 1 >= len(frame.lines) or not frame.lines[n] or frame.lines[n][-1].char in SENTENCE_END:
        return False
    return block_of(frame.lines[n]) == block_of(frame.lines[n + 1])


def _spaced(line: Line) -> Iterator[Glyph]:
    """A space after each character, none inside a number and none doubled."""
    for glyph, after in zip(line, (*line[1:], None), strict=True):
        yield glyph
        together = after is None or (glyph.char.isascii() and after.char.isascii()) or after.char.isspace()
        if not together and not glyph.char.isspace():
            yield space()
