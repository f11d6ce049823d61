"""Distortions of the copy itself: how numbers are written."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.press.sheet import SPACE, Glyph, Line, Sheet, space

WIDE = {ord(str(digit)): 0xFF10 + digit for digit in range(10)}


def widen_digits(sheet: Sheet, rng: Random) -> Sheet:
    """Digits come out full-width (１２件) in about half of the paragraphs and headings."""
    chosen = _some_with_digits(sheet, rng)
    return replace(
        sheet, copy=tuple(_widened(line) if n in chosen else line for n, line in enumerate(sheet.copy))
    )


def space_numbers(sheet: Sheet, rng: Random) -> Sheet:
    """Numbers stand apart from the words around them (会议 10 次), in about half of the paragraphs."""
    chosen = _some_with_digits(sheet, rng)
    return replace(
        sheet, copy=tuple(tuple(_spaced(line)) if n in chosen else line for n, line in enumerate(sheet.copy))
    )


def _some_with_digits(sheet: Sheet, rng: Random) -> set[int]:
    """Half of the paragraphs with digits, at least one: a page is seldom of one piece."""
    with_digits = [
        n
        for n, line in enumerate(sheet.copy)
        if sheet.label(n) == "paragraph" and any(glyph.char.isdigit() for glyph in line)
    ]
    rng.shuffle(with_digits)
    return set(with_digits[: (len(with_digits) + 1) // 2])


def _widened(line: Line) -> Line:
    return tuple(glyph._replace(char=glyph.char.translate(WIDE)) for glyph in line)


def _spaced(line: Line) -> Iterator[Glyph]:
    """A space between a number and a word, on both sides; none beside punctuation."""
    before = None
    for glyph in line:
        if before and SPACE not in (before.block, glyph.block) and _parts(before.char, glyph.char):
            yield space()
        yield glyph
        before = glyph


def _parts(left: str, right: str) -> bool:
    def number(char: str) -> bool:
        return char.isdigit() and not _word(char)

    return (number(left) and _word(right)) or (_word(left) and number(right))


def _word(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
