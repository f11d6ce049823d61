"""Text that a page draws twice, for boldness or shadow: pdfium gives the first copy alone."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

NEAR = 2.0
"""Points between the corners of two copies, at the most."""

Corners = tuple[float, float, float, float]


def doubled_objects(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> list[str]:
    """The text of every object that stands on another which says the same."""
    said: list[tuple[Corners, str]] = []
    found = []
    for drawn in _texts(page):
        corners, words = _corners(drawn), _words(drawn, text)
        if words.strip():
            said.append((corners, words))
        elif corners:
            found += _below(corners, said)
    return found


def _below(corners: Corners, said: list[tuple[Corners, str]]) -> list[str]:
    for place, words in reversed(said):
        if all(abs(a - b) <= NEAR for a, b in zip(place, corners, strict=True)):
            return [words]
    return []


def _texts(page: pdfium.PdfPage) -> Iterator[raw.FPDF_PAGEOBJECT]:
    for number in range(raw.FPDFPage_CountObjects(page.raw)):
        drawn = raw.FPDFPage_GetObject(page.raw, number)
        if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_TEXT:
            yield drawn


def _corners(drawn: raw.FPDF_PAGEOBJECT) -> Corners:
    held = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(drawn, *held)
    left, bottom, right, top = (one.value for one in held)
    return left, bottom, right, top


def _words(drawn: raw.FPDF_PAGEOBJECT, text: pdfium.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(drawn, text.raw, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(drawn, text.raw, held, size)
    return bytes(held)[: max(size - 2, 0)].decode("utf-16-le", "replace")
