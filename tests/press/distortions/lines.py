"""Distortions of single lines: letter-spacing, lost punctuation."""

from collections.abc import Iterator
from random import Random

from tests.press.distortions.places import edited, ends_short, goes_on, line_at, places
from tests.press.sheet import Frame, Glyph, Line, Sheet, block_of, space


def lose_punctuation(sheet: Sheet, rng: Random) -> Sheet:
    """The full stop at the end of one to three paragraphs is lost, where the last line is short."""
    ends = [
        (f, n)
        for f, n in places(sheet, lambda frame, n: ends_short(frame, n) and frame.lines[n][-1].char == "。")
        if sheet.label(block_of(sheet.frames[f].lines[n]) or 0) == "paragraph"
    ]
    rng.shuffle(ends)
    return edited(
        sheet, {place: [line[:-1]] for place in ends[: rng.randint(1, 3)] for line in [line_at(sheet, place)]}
    )


def space_letters(sheet: Sheet, rng: Random) -> Sheet:
    """Some lines are letter-spaced (今 年 以 来), their numbers kept together; neighbours mostly."""
    spots = places(sheet, lambda frame, n: _is_full(sheet, frame, n))
    if not spots:
        return sheet
    starts = [rng.randrange(len(spots)) for _ in range(2)]
    chosen = {spots[i] for start in starts for i in range(start, min(start + rng.randint(1, 3), len(spots)))}
    return edited(sheet, {place: [tuple(_spaced(line_at(sheet, place)))] for place in chosen})


def _is_full(sheet: Sheet, frame: Frame, n: int) -> bool:
    return goes_on(frame, n) and sheet.label(block_of(frame.lines[n]) or 0) == "paragraph"


def _spaced(line: Line) -> Iterator[Glyph]:
    """A space after each character, none inside a number and none doubled."""
    for glyph, after in zip(line, (*line[1:], None), strict=True):
        yield glyph
        together = after is None or (glyph.char.isascii() and after.char.isascii()) or after.char.isspace()
        if not together and not glyph.char.isspace():
            yield space()
