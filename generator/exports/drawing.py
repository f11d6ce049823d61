"""A sheet to draw on with few colours: text and shapes as PNG, the same bytes for the same orders.

The one font is Noto Sans SC, which the package zhplot brings. It is found without being imported,
since that would import matplotlib.
"""

import importlib.util
import io
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]

SHADES = 15
"""Steps from the ground to a colour, so that the edges of letters are smooth."""
UNDRAWN = "□"
"""What stands for a character that the font does not have: that one is there is not hidden."""
CUT = "…"
# As the pages have it: an ideographic space is text and stays.
_BREAKS = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
LEADING = 1.3
"""From line to line, in heights of the font."""


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels. Raises FileNotFoundError where zhplot is not installed."""
    package = importlib.util.find_spec("zhplot")
    if package is None or package.origin is None:
        raise FileNotFoundError("The font of the share pictures comes with zhplot: install requirements.txt.")
    path = Path(package.origin).parent / "fonts" / "NotoSansSC-Regular.ttf"
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


class Sheet:
    """A picture of `width` by `height` pixels. `inks` are pairs of a colour and the ground it lies on.

    What is drawn with a later ink covers what was drawn with an earlier one.
    """

    def __init__(
        self, width: int, height: int, ground: Colour, inks: Sequence[tuple[Colour, Colour]]
    ) -> None:
        self._size = (width, height)
        self._palette = [*ground, *(part for ink, under in inks for part in _ramp(ink, under))]
        self._sheets = [Image.new("L", self._size) for _ in inks]
        self._draws = [ImageDraw.Draw(sheet) for sheet in self._sheets]

    def text(self, ink: int, at: tuple[float, float], lines: Sequence[str], size: int) -> float:
        """Write lines from their upper left corner; gives where the next line would begin."""
        x, y = at
        for line in lines:
            self._draws[ink].text((x, y), line, fill=255, font=font(size))
            y += size * LEADING
        return y

    def rectangle(self, ink: int, box: Box, radius: float = 0, width: int = 0) -> None:
        """A rectangle, filled, or where a width is given its outline alone."""
        filled = None if width else 255
        self._draws[ink].rounded_rectangle(box, radius, fill=filled, outline=255, width=width or 1)

    def png(self) -> bytes:
        drawn = Image.new("L", self._size)
        for number, sheet in enumerate(self._sheets):
            if inked := sheet.getbbox():
                under, over = drawn.crop(inked), sheet.crop(inked).point(_steps(number))
                drawn.paste(ImageChops.lighter(under, over), inked)
        drawn.putpalette(self._palette)
        written = io.BytesIO()
        # The closest packing takes seven times as long and saves one part in fifteen.
        drawn.save(written, "PNG", compress_level=6)
        return written.getvalue()


def fitted(text: str, sizes: Sequence[int], width: float, height: float) -> tuple[int, list[str]]:
    """The largest of the sizes at which a text has room, and its lines; in the last one it is cut.

    >>> fitted("某县", (60, 30), 100, 100)
    (30, ['某县'])
    """
    text = "".join(_drawn(text))
    for size in sizes:
        lines = _wrapped(text, size, width)
        room = max(1, int(height // (size * LEADING)))
        if len(lines) <= room:
            return size, lines
    last = lines[room - 1]
    while last and length(last + CUT, size) > width:
        last = last[:-1]
    return size, [*lines[: room - 1], last + CUT]


def length(text: str, size: int) -> float:
    """How wide a line is, in pixels."""
    return float(font(size).getlength(text))


def _wrapped(text: str, size: int, width: float) -> list[str]:
    if length(text, size) <= width:
        return [text]
    lines = [""]
    for character in text:
        if lines[-1] and length(lines[-1] + character, size) > width:
            lines.append("")
        lines[-1] += character
    return lines


def _drawn(text: str) -> Iterator[str]:
    for character in _BREAKS.sub(" ", text):
        yield character if character.isspace() or _has(character) else UNDRAWN


@cache
def _has(character: str) -> bool:
    """Whether the font has a character: else it draws the sign it has for none."""
    small = font(16)
    return bytes(small.getmask(character)) != bytes(small.getmask("\U0010ffff"))


def _steps(number: int) -> list[int]:
    """For each shade of grey its place in the palette; the faintest is the ground."""
    first = 1 + number * SHADES
    levels = [grey * SHADES // 255 for grey in range(256)]
    return [first + level - 1 if level else 0 for level in levels]


def _ramp(ink: Colour, under: Colour) -> Iterator[int]:
    for level in range(1, SHADES + 1):
        for over, below in zip(ink, under, strict=True):
            yield below + (over - below) * level // SHADES
