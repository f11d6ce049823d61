"""Breaking a paragraph into lines the way a newspaper's column does.

A full-width character takes one cell, a half-width one half a cell. Closing punctuation may hang
one cell over the edge and never begins a line, opening punctuation never ends one; a run of
digits or Latin letters stays whole unless told otherwise.
"""

import re
from collections.abc import Iterator

from tests.press.sheet import Glyph, Line

CLOSING = frozenset("，。、；：！？”’）》〉」』%％")
OPENING = frozenset("“‘（《〈「『")
WHOLE = re.compile(r"[0-9０-９.．]+[%％]?|[A-Za-z]+|.", re.DOTALL)
SINGLE = re.compile(r".", re.DOTALL)


def cells(char: str) -> float:
    """How many cells a character takes.

    >>> cells("会"), cells("8")
    (1.0, 0.5)
    """
    return 0.5 if char.isascii() else 1.0


def measure(glyphs: Line) -> float:
    """The width of a line, in cells, letter-spacing aside."""
    return sum(cells(glyph.char) for glyph in glyphs)


def wrap(glyphs: Line, width: float, first: float, whole_numbers: bool = True) -> tuple[Line, ...]:
    """Set glyphs in lines of `width` cells, the first of `first`; a width of 0 sets one line.

    >>> from tests.press.sheet import ink
    >>> ["".join(g.char for g in line) for line in wrap(ink("开展执法检查12次，视察3次。", 0), 6, 4)]
    ['开展执法', '检查12次，视', '察3次。']
    """
    if width == 0:
        return (glyphs,)
    lines: list[Line] = []
    line: list[Line] = []
    held = 0.0
    for token in _tokens(glyphs, WHOLE if whole_numbers else SINGLE):
        wide = measure(token)
        room = (width if lines else first) - held
        if line and wide > room and not (_starts_wrong(token) and room > -0.5):
            kept, line = _broken(line, token)
            held = sum(map(measure, line))
            lines.append(_trimmed(kept))
        if line or not token[0].char.isspace():
            line.append(token)
            held += wide
    return (*lines, _trimmed(line))


def _tokens(glyphs: Line, pattern: re.Pattern[str]) -> Iterator[Line]:
    for match in pattern.finditer("".join(glyph.char for glyph in glyphs)):
        yield glyphs[match.start() : match.end()]


def _broken(line: list[Line], token: Line) -> tuple[list[Line], list[Line]]:
    """Where to end the line before `token`: earlier, if it would break a rule of punctuation."""
    at = len(line)
    while at > 1 and (
        _starts_wrong(line[at] if at < len(line) else token) or line[at - 1][-1].char in OPENING
    ):
        at -= 1
    return (line[:at], line[at:]) if at > 1 else (line, [])


def _starts_wrong(token: Line) -> bool:
    return token[0].char in CLOSING


def _trimmed(line: list[Line]) -> Line:
    glyphs: list[Glyph] = [glyph for token in line for glyph in token]
    while glyphs and glyphs[0].char.isspace():
        glyphs.pop(0)
    while glyphs and glyphs[-1].char.isspace():
        glyphs.pop()
    return tuple(glyphs)
