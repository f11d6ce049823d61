"""The characters of a PDF's page as pdfium gives them: where each is drawn, how large, which way it runs."""

import ctypes
import math
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

BOLD = 600
"""Weight of a font from which on it is bold (CSS, semi-bold)."""

FORCE_BOLD = 1 << 18
"""Flag of a font's descriptor (ISO 32000-1, table 123)."""

COPIED = 1.5
"""Ems that one ideograph or sign of its width advances, at the most."""

HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""

BOLD_NAMES = ("bold", "black", "heavy", "demi")
STROKED = frozenset({raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP})
INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})


class Character(NamedTuple):
    """A character on the page as it lies in the file, in points from the lower left corner.

    It starts at `x`, `y` on its base line, which runs by `turns` quarter turns anticlockwise; it
    takes `advance` of it. `hidden` is not painted; `known` is that the font tells which character it is.
    """

    char: str
    x: float
    y: float
    advance: float
    size: float
    turns: int
    bold: bool
    hidden: bool
    known: bool


class _Look(NamedTuple):
    bold: bool
    hidden: bool


def characters_of(text: pdfium.PdfTextPage) -> list[Character]:
    """Every character of a page that its file holds, white space among them, in the order of the file."""
    return list(ligatures_parted(_joined(_each(text))))


def _each(text: pdfium.PdfTextPage) -> Iterator[Character]:
    looks: dict[int, _Look] = {}
    for number in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text.raw, number) != 1:
            yield _character(text.raw, number, looks)


def _character(text: raw.FPDF_TEXTPAGE, number: int, looks: dict[int, _Look]) -> Character:
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetMatrix(text, number, matrix)
    raw.FPDFText_GetCharOrigin(text, number, x, y)
    size = abs(raw.FPDFText_GetFontSize(text, number)) * math.hypot(matrix.c, matrix.d)
    turns = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    char = chr(raw.FPDFText_GetUnicode(text, number))
    if char == HYPHEN and raw.FPDFText_IsHyphen(text, number) == 1:
        char = "-"
    known = raw.FPDFText_HasUnicodeMapError(text, number) != 1
    look = _look(text, number, looks)
    advance = _advance(text, number, turns)
    return Character(char, x.value, y.value, advance, size, turns, look.bold, look.hidden, known)


def _advance(text: raw.FPDF_TEXTPAGE, number: int, turns: int) -> float:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, number, box)
    return float(box.top - box.bottom if turns % 2 else box.right - box.left)


def _look(text: raw.FPDF_TEXTPAGE, number: int, looks: dict[int, _Look]) -> _Look:
    """How the text object looks that a character is of; asked once an object."""
    written = raw.FPDFText_GetTextObject(text, number)
    key = ctypes.cast(written, ctypes.c_void_p).value or 0
    if key not in looks:
        mode = raw.FPDFTextObj_GetTextRenderMode(written) if key else 0
        looks[key] = _Look(mode in STROKED or _is_bold(text, number), mode in INVISIBLE)
    return looks[key]


def _is_bold(text: raw.FPDF_TEXTPAGE, number: int) -> bool:
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, number, name, 256, flags)
    called = name.value.decode("utf-8", "replace").lower()
    weighs = raw.FPDFText_GetFontWeight(text, number) >= BOLD
    return weighs or bool(flags.value & FORCE_BOLD) or any(word in called for word in BOLD_NAMES)


def _joined(characters: Iterator[Character]) -> Iterator[Character]:
    """Surrogates made the one character that they stand for."""
    held: Character | None = None
    for one in characters:
        if held is not None and "\udc00" <= one.char <= "\udfff":
            pair = (held.char + one.char).encode("utf-16", "surrogatepass").decode("utf-16")
            one, held = held._replace(char=pair), None
        if held is not None:
            yield held._replace(char="\ufffd")
        held = one if "\ud800" <= one.char <= "\udbff" else None
        if held is None:
            yield one._replace(char="\ufffd") if "\udc00" <= one.char <= "\udfff" else one
    if held is not None:
        yield held._replace(char="\ufffd")


def ligatures_parted(characters: Iterator[Character]) -> Iterator[Character]:
    """The letters of a ligature side by side: pdfium puts them all where it stands."""
    held: list[Character] = []
    for one in characters:
        if held and (_where(one) != _where(held[0]) or _is_copy(one, held[-1])):
            yield from _shared(held)
            held = []
        held.append(one)
    yield from _shared(held)


def _where(one: Character) -> tuple[float, float, float]:
    return one.x, one.y, one.advance


def _is_copy(one: Character, other: Character) -> bool:
    """Whether a character is the one before it drawn again, for boldness: no ligature holds it twice.

    One does hold letters twice (ff), dots, and a dash that is two ems long.
    """
    wide = not one.char.isascii() and one.advance <= COPIED * one.size
    return one.char == other.char and (one.char.isdigit() or wide)


def _shared(held: list[Character]) -> Iterator[Character]:
    share = 1 / max(len(held), 1)
    for number, one in enumerate(held):
        along = one.advance * share * number
        x, y = ((1, 0), (0, 1), (-1, 0), (0, -1))[one.turns]
        yield one._replace(x=one.x + x * along, y=one.y + y * along, advance=one.advance * share)
