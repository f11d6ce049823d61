"""A PDF's page → plate: turned upright, each character once, what lies outside of the page apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from generator.errors import UnreadableSource
from generator.intake.layout import Glyph, Plate
from generator.intake.limits import GLYPHS, hold
from generator.intake.pdf.characters import Character, characters_of
from generator.intake.pdf.doubled import doubled_objects
from generator.intake.pdf.drawings import Drawing, drawings_of
from generator.intake.pdf.runs import once, runs_of
from generator.model import Box, Omission

ABOVE, BELOW = 0.88, 0.12
"""Ems that an ideograph reaches above and below the base line."""

THIN = 4.0
"""Points: what is drawn narrower than this is a ruling line."""

UNKNOWN = "\ufffd"
"""What stands for a character of which its font does not tell which it is."""

SMALLEST_PICTURE = 20.0
"""Points on each side; smaller ones are ornaments."""

GROUND = 0.85
"""Share of a page from which on a picture is its ground."""


SMALLEST_SIDE, LARGEST_SIDE = 20.0, 20_000.0
"""Points of a page: from a stamp to a wall; PDF 1.7 itself allows 14,400 (ISO 32000-1, annex C)."""

SMALLEST_PRINT = 0.5
"""Points of an em."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A page as it was read: its plate, what of its text is not on it, and how its characters were."""

    plate: Plate
    omissions: tuple[Omission, ...]
    characters: tuple[Character, ...]
    images: int


class Frame:
    """How points of the file's page become points of the upright page, from its upper left corner."""

    def __init__(self, crop: tuple[float, float, float, float], turns: int) -> None:
        self.left, self.bottom, self.right, self.top = crop
        self.turns = turns
        wide, high = self.right - self.left, self.top - self.bottom
        self.width, self.height = (high, wide) if turns % 2 else (wide, high)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file stands on the upright page."""
        x, y = x - self.left, self.top - y
        return (
            (x, y),
            (self.width - y, x),
            (self.width - x, self.height - y),
            (y, self.height - x),
        )[self.turns]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file on the upright page."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Box(*(round(value, 2) for value in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))))


def turns_of(characters: Iterable[Character]) -> int:
    """Which way most characters run, in quarter turns anticlockwise from the file's right."""
    counted = Counter(one.turns for one in characters if not one.char.isspace())
    return max(range(4), key=lambda turns: (counted[turns], -turns))


def proof_of(name: str, page: pdfium.PdfPage, number: int) -> Proof:
    """One page, counted from 1. Raises UnreadableSource where it is beyond the limits."""
    text = page.get_textpage()
    try:
        hold(name, GLYPHS, text.count_chars())
        characters = characters_of(text)
        again = doubled_objects(page, text)
    finally:
        text.close()
    frame = Frame(page.get_cropbox(), turns_of(characters))
    if not all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in (frame.width, frame.height)):
        what = f"its page {number} is no page: it measures {frame.width:g} by {frame.height:g} points."
        raise UnreadableSource(name, what, "Print it as a PDF anew, and add that.")
    drawings = drawings_of(name, page)
    return _proof(frame, number, characters, drawings, again)


def _proof(
    frame: Frame, number: int, characters: list[Character], drawings: list[Drawing], again: list[str]
) -> Proof:
    placed = [one for one in characters if _is_placed(frame, one)]
    nowhere = "".join(one.char for one in characters if not _is_placed(frame, one))
    glyphs, outside = _parted(frame, placed)
    kept, copies = once(glyphs)
    hidden = sum(one.hidden for one in placed) * 2 > len(placed)
    plate = Plate(number, frame.width, frame.height, runs_of(kept), *_drawn(frame, drawings), hidden)
    omissions = [Omission("doubled", text, leaf=number) for text in again]
    omissions += [Omission("doubled", _line(run), leaf=number, box=_around(run)) for run in runs_of(copies)]
    omissions += [Omission("nowhere", nowhere, leaf=number)] if nowhere.strip() else []
    omissions += [Omission("outside-page", _line(run), leaf=number) for run in runs_of(outside)]
    images = sum(drawing.image for drawing in drawings)
    return Proof(plate, tuple(omissions), tuple(characters), images)


def _parted(frame: Frame, characters: Iterable[Character]) -> tuple[list[Glyph], list[Glyph]]:
    """The glyphs on the page, and those outside of it."""
    inside: list[Glyph] = []
    outside: list[Glyph] = []
    for one in characters:
        glyph = _glyph(frame, one)
        x, y = (glyph.box.left + glyph.box.right) / 2, (glyph.box.top + glyph.box.bottom) / 2
        within = 0 <= x <= frame.width and 0 <= y <= frame.height
        (inside if within else outside).append(glyph)
    return inside, outside


def _is_placed(frame: Frame, one: Character) -> bool:
    """Whether a character has a size and a place that somebody could print it at; a file may say anything."""
    far = 10 * max(frame.width, frame.height)
    return (
        SMALLEST_PRINT <= one.size <= far / 10
        and abs(one.x) <= far
        and abs(one.y) <= far
        and abs(one.advance) <= far
    )


def _glyph(frame: Frame, one: Character) -> Glyph:
    """A character in its em square: along its base line as wide as it advances."""
    ways = ((1, 0), (0, 1), (-1, 0), (0, -1))
    (ax, ay), (ux, uy) = ways[one.turns], ways[(one.turns + 1) % 4]
    low, high, far = -BELOW * one.size, ABOVE * one.size, max(one.advance, 0.0)
    x0, y0 = one.x + ux * low, one.y + uy * low
    x1, y1 = one.x + ux * high + ax * far, one.y + uy * high + ay * far
    box = frame.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return Glyph(one.char if one.known else UNKNOWN, box, round(one.size, 2), 1.0, one.bold)


def _drawn(frame: Frame, drawings: Sequence[Drawing]) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Ruling lines and frames, then pictures."""
    rules: list[Box] = []
    pictures: list[Box] = []
    for one in drawings:
        box = frame.box(one.left, one.bottom, one.right, one.top)
        wide, high = box.right - box.left, box.bottom - box.top
        if one.image and min(wide, high) >= SMALLEST_PICTURE:
            if wide * high < GROUND * frame.width * frame.height:
                pictures.append(box)
        elif not one.image and max(wide, high) >= SMALLEST_PICTURE:
            rules.append(box)
    return _in_order(rules), _in_order(pictures)


def _in_order(boxes: Iterable[Box]) -> tuple[Box, ...]:
    return tuple(sorted(set(boxes), key=lambda box: (box.top, box.left, box.bottom, box.right)))


def _line(run: Sequence[Glyph]) -> str:
    return "".join(glyph.char for glyph in run)


def _around(run: Sequence[Glyph]) -> Box:
    boxes = [glyph.box for glyph in run]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
