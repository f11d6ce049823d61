"""Blocks of the report as items to be set: sizes, indents, how heads stand."""

from collections.abc import Sequence

from tests.press.composing import TITLE_BREAK
from tests.press.forms.pieces import Piece
from tests.press.forms.plans import Layout
from tests.press.forms.pouring import Item
from tests.press.wrapping import cells

LEAD = 1.55
"""Base line to base line, in ems of body type."""


def body(pieces: Sequence[Piece], layout: Layout, larger: float = 0.0) -> list[Item]:
    """Headings and paragraphs in the page's type, or one so much larger."""
    return [_item(piece, layout, layout.size + larger) for piece in pieces]


def _item(piece: Piece, layout: Layout, size: float) -> Item:
    if piece.passage.label == "heading":
        return _heading(piece, layout, size)
    moved = layout["indent"] == "moved"
    indent, inset = (2.0, "") if moved else (0.0, "\u3000\u3000")
    return Item(piece.text, size, size * LEAD, "justified", indent, inset)


def _heading(piece: Piece, layout: Layout, size: float) -> Item:
    text, lead, heads = piece.text, size * LEAD, layout["heads"]
    if piece.passage.level == 2:
        return Item(text, size * 1.5, lead * 1.5, "centre", above=lead * 0.6, keep=True, bold=True)
    if piece.passage.level == 4:
        return Item(text, size, lead, "left", indent=2.0, keep=True, bold=True)
    match heads:
        case "left" | "marked":
            return Item(text, size, lead, "left", 0 if heads == "marked" else 2.0, keep=True)
        case "bold":
            return Item(text, size, lead, "left", 2.0, above=lead * 0.3, keep=True, bold=True)
        case "spaced":
            return Item(
                text, size * 1.1, lead * 1.2, "centre", above=lead * 0.8, keep=True, spread=size * 0.1
            )
        case _:
            return Item(text, size * 1.2, lead * 1.2, "centre", above=lead * 0.4, keep=True)


def title(text: str, layout: Layout, width: float, largest: float) -> list[Item]:
    """The title in one line or two, as large as the page's width has room for."""
    way = layout["title"]
    lines = _two(text) if way == "two lines" else [text]
    loose = {"spread": 1.35, "spaced": 1.4}.get(way, 1.0)
    size = min(largest, width * 0.94 / (max(map(_wide, lines)) * loose))
    align = "left" if way == "left" else "centre"
    spread = size * 0.35 if way == "spread" else 0.0
    shown = [" ".join(line) if way == "spaced" else line for line in lines]
    return [Item(line, size, size * 1.35, align, spread=spread) for line in shown]


def below_title(text: str, layout: Layout, width: float, size: float) -> Item:
    """A subtitle or byline: one line, or as many as it needs."""
    size = max(min(size, width * 0.98 / _wide(text)), size * 0.8)
    return Item(text, size, size * 1.5, "left" if layout["title"] == "left" else "centre")


def caption(text: str, layout: Layout) -> Item:
    """Words below or beside a picture."""
    size = layout.size - 1.2
    return Item(text, size, size * 1.4, "left")


def _two(text: str) -> list[str]:
    match = TITLE_BREAK.search(text)
    at, after = match.span() if match else (len(text) // 2,) * 2
    return [text[:at], text[after:]]


def _wide(text: str) -> float:
    return sum(map(cells, text))
