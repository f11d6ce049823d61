"""Distortions of the copy itself: how numbers, names, commas and headings are written."""

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.press.sheet import SPACE, Glyph, Line, Sheet, space

MARKS = "■◆●▲★"
"""What newspapers set before the headings of sections."""

NUMBERED = re.compile("[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9０-９]")
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


def double_commas(sheet: Sheet, rng: Random) -> Sheet:
    """Commas are doubled (，，) in one to three places."""
    commas = [
        (n, at)
        for n, line in enumerate(sheet.copy)
        for at, glyph in enumerate(line)
        if glyph.char == "，" and sheet.label(n) == "paragraph"
    ]
    rng.shuffle(commas)
    copy = list(sheet.copy)
    for n, at in sorted(commas[: rng.randint(1, 3)], reverse=True):
        copy[n] = (*copy[n][: at + 1], copy[n][at], *copy[n][at + 1 :])
    return replace(sheet, copy=tuple(copy))


def space_names(sheet: Sheet, rng: Random) -> Sheet:
    """Names of two characters in the byline are as wide as those of three (曾　崎)."""
    gap = space(rng.choice(["\u3000", " "]))
    copy = list(sheet.copy)
    for n, line in enumerate(copy):
        if sheet.label(n) == "byline":
            copy[n] = tuple(_names_spaced(line, sheet.manuscript.metadata.creators, gap))
    return replace(sheet, copy=tuple(copy))


def mark_headings(sheet: Sheet, rng: Random) -> Sheet:
    """A ■ or the like stands before the headings of sections, where they are not numbered."""
    mark, gap = rng.choice(MARKS), [space()] * rng.randint(0, 1)
    copy = list(sheet.copy)
    for n, passage in enumerate(sheet.manuscript.blocks):
        bare = passage.label == "heading" and passage.level == 3 and passage.text[0].isalpha()
        if bare and not NUMBERED.match(passage.text):
            copy[n] = (copy[n][0]._replace(char=mark), *gap, *copy[n])
    return replace(sheet, copy=tuple(copy))


def _names_spaced(line: Line, creators: tuple[str, ...], gap: Glyph) -> Iterator[Glyph]:
    text = "".join(glyph.char for glyph in line)
    short = {text.find(name) for name in creators if len(name) == 2}
    for at, glyph in enumerate(line):
        yield glyph
        if at in short:
            yield gap


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
