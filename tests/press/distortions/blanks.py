"""Distortions of blank lines: lost between paragraphs, put inside of them."""

from collections import Counter
from itertools import pairwise
from random import Random

from tests.press.distortions.places import (
    SENTENCE_END,
    Place,
    edited,
    ends_plainly,
    ends_short,
    goes_on,
    goes_on_in_section,
    line_at,
    places,
)
from tests.press.sheet import Frame, Sheet, block_of
from tests.press.wrapping import measure

OFTEN = 4
"""Two characters that stand side by side so often in a text are taken for a word's."""


def lose_blanks(sheet: Sheet, rng: Random) -> Sheet:
    """No blank line between some paragraphs, where a short last line still shows the end."""
    blanks = places(
        sheet, lambda frame, n: not frame.lines[n] and n > 0 and ends_plainly(sheet, frame, n - 1)
    )
    blanks = [(f, n) for f, n in blanks if goes_on_in_section(sheet, f, n)]
    rng.shuffle(blanks)
    return edited(sheet, {place: [] for place in blanks[: max(2, len(blanks) // 3)]})


def lose_all_blanks(sheet: Sheet, rng: Random) -> Sheet:
    """No blank line stands between the paragraphs of a section, as newspapers set them.

    A blank line stays where nothing else would tell: after a full line, before a short one at the edge.
    """
    blanks = places(sheet, lambda frame, n: _between(frame, n) and _shows_without(sheet, frame, n))
    return edited(sheet, {place: [] for place in blanks})


def strew_blanks(sheet: Sheet, rng: Random) -> Sheet:
    """Blank lines stand inside paragraphs, about one in a dozen lines, never after a full stop."""
    inside = places(sheet, lambda frame, n: goes_on(frame, n))
    rng.shuffle(inside)
    return _broken(sheet, inside[: max(2, len(inside) // 12)])


def strew_blanks_anywhere(sheet: Sheet, rng: Random) -> Sheet:
    """Blank lines stand inside paragraphs, one in eight lines, after a full stop too.

    After a full stop only where the next line shows that no paragraph begins there: it is as wide as
    a line can be, or the indents are kept and it has none.
    """
    inside = places(sheet, lambda frame, n: goes_on(frame, n) or _goes_on_plainly(sheet, frame, n))
    rng.shuffle(inside)
    return _broken(sheet, inside[: max(1, len(inside) // 8)])


def part_words(sheet: Sheet, rng: Random) -> Sheet:
    """Blank lines stand inside words (履职能 | 力建设), at two to five line ends."""
    pairs = Counter(
        (a.char, b.char)
        for copy in sheet.copy
        for a, b in pairwise(copy)
        if a.char.isalpha() and b.char.isalpha()
    )
    inside = places(sheet, lambda frame, n: goes_on(frame, n) and pairs[_around(frame, n)] >= OFTEN)
    rng.shuffle(inside)
    return _broken(sheet, inside[: rng.randint(2, 5)])


def _broken(sheet: Sheet, chosen: list[Place]) -> Sheet:
    """The sheet with a blank line after each of these lines."""
    return edited(sheet, {place: [line_at(sheet, place), ()] for place in chosen})


def _between(frame: Frame, n: int) -> bool:
    """A blank line with a block before and another after it, in one frame."""
    return (
        0 < n < len(frame.lines) - 1
        and not frame.lines[n]
        and bool(frame.lines[n - 1] and frame.lines[n + 1])
    )


def _shows_without(sheet: Sheet, frame: Frame, n: int) -> bool:
    """Whether a new block can be told though no blank line stands before it."""
    after = frame.lines[n + 1 : n + 3]
    begins_long = len(after) == 2 and bool(after[1])
    return ends_short(frame, n - 1) or begins_long or bool(sheet.setting.indent)


def _goes_on_plainly(sheet: Sheet, frame: Frame, n: int) -> bool:
    """A line that ends a sentence and not its paragraph, before one that can't be a paragraph's first."""
    if not frame.width or n + 1 >= len(frame.lines) or not frame.lines[n]:
        return False
    after = frame.lines[n + 1]
    same = block_of(frame.lines[n]) == block_of(after) and sheet.label(block_of(after) or 0) == "paragraph"
    ends = frame.lines[n][-1].char in SENTENCE_END
    return same and ends and (bool(sheet.setting.indent) or measure(after) > frame.width - 1)


def _around(frame: Frame, n: int) -> tuple[str, str]:
    """The characters before and after a line's end."""
    return frame.lines[n][-1].char, frame.lines[n + 1][0].char
