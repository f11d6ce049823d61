"""Measures of a drawing, in units of its viewBox: one is a pixel on a telephone, a little more on a desk."""

from decimal import Decimal

WIDE = 340
"""The width of a drawing that has a telephone's page to itself."""
SMALL = 168
"""The width of one of many small ones: two stand beside each other on a telephone."""
TEXT = 13
"""The height of text; charts.css says the same."""
INSET = 17
"""The room left and right of the first and last year, so that no point lies on an edge."""

_NARROW = 0.58


def width(text: str) -> float:
    """About how wide a text is, whatever the reader's font: Latin letters and digits about half a square.

    >>> width("2023"), width("件")
    (30.16, 13)
    """
    return round(sum(TEXT * (_NARROW if character.isascii() else 1) for character in text), 2)


def fitting(text: str, room: float) -> str:
    """The text, cut where it has no room: who points at it is told it whole.

    >>> fitting("鄂伦春自治旗", 80), fitting("鄂伦春自治旗", 60)
    ('鄂伦春自治旗', '鄂伦春…')
    """
    if width(text) <= room:
        return text
    while text and width(text) + TEXT > room:
        text = text[:-1]
    return f"{text}…"


def number(value: Decimal) -> str:
    """A value in digits, thousands parted, without needless noughts.

    >>> number(Decimal("12000")), number(Decimal("98.50"))
    ('12,000', '98.5')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
