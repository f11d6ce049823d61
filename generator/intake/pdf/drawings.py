"""The ruling lines, frames and pictures of a PDF's page."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from generator.intake.limits import OBJECTS, hold

DEEPEST = 8
"""Forms within forms that are followed."""


class Drawing(NamedTuple):
    """A rectangle around something drawn, in points from the lower left corner; `image` or lines."""

    left: float
    bottom: float
    right: float
    top: float
    image: bool


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "_Matrix") -> "_Matrix":
        """The two as one, `first` applied first."""
        e, f = self.point(first.e, first.f)
        return _Matrix(
            first.a * self.a + first.b * self.c,
            first.a * self.b + first.b * self.d,
            first.c * self.a + first.d * self.c,
            first.c * self.b + first.d * self.d,
            e,
            f,
        )


def drawings_of(name: str, page: pdfium.PdfPage) -> list[Drawing]:
    """What is drawn on a page. Raises UnreadableSource where it has more objects than any page needs."""
    found = []
    for count, drawing in enumerate(_of_page(page)):
        hold(name, OBJECTS, count)
        if drawing:
            found.append(drawing)
    return sorted(found)


def _of_page(page: pdfium.PdfPage) -> Iterator[Drawing | None]:
    for number in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from _drawn(raw.FPDFPage_GetObject(page.raw, number), _Matrix(), 0)


def _drawn(drawn: raw.FPDF_PAGEOBJECT, matrix: _Matrix, depth: int) -> Iterator[Drawing | None]:
    kind = raw.FPDFPageObj_GetType(drawn)
    if kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
        inner = matrix.after(_matrix(drawn))
        for number in range(raw.FPDFFormObj_CountObjects(drawn)):
            yield from _drawn(raw.FPDFFormObj_GetObject(drawn, number), inner, depth + 1)
    elif kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _paths(drawn, matrix)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        yield _image(drawn, matrix)
    else:
        yield None


def _matrix(drawn: raw.FPDF_PAGEOBJECT) -> _Matrix:
    held = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, held)
    return _Matrix(held.a, held.b, held.c, held.d, held.e, held.f)


def _paths(drawn: raw.FPDF_PAGEOBJECT, matrix: _Matrix) -> Iterator[Drawing]:
    """Each piece of a path by itself: all ruling lines of a page may be one path."""
    whole = matrix.after(_matrix(drawn))
    held: list[tuple[float, float]] = []
    for number in range(raw.FPDFPath_CountSegments(drawn)):
        segment = raw.FPDFPath_GetPathSegment(drawn, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if held and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield _around(held, image=False)
            held = []
        held.append(whole.point(x.value, y.value))
    if held:
        yield _around(held, image=False)


def _image(drawn: raw.FPDF_PAGEOBJECT, matrix: _Matrix) -> Drawing:
    """An image is drawn into the unit square."""
    whole = matrix.after(_matrix(drawn))
    return _around([whole.point(x, y) for x in (0, 1) for y in (0, 1)], image=True)


def _around(points: list[tuple[float, float]], image: bool) -> Drawing:
    xs, ys = zip(*points, strict=True)
    return Drawing(min(xs), min(ys), max(xs), max(ys), image)
