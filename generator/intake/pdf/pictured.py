"""Which pages of a PDF are pictures of pages: they are read as scans are."""

import pypdfium2 as pdfium

from generator.intake.layout import Plate
from generator.intake.pdf.drawings import drawings_of

FILLED = 0.5
"""Share of a page that its pictures fill together when the page is a scan."""


def is_pictured(name: str, page: pdfium.PdfPage, plate: Plate) -> bool:
    """Whether a page holds pictures over most of it, and no text. Raises as `drawings_of`."""
    if plate.runs:
        return False
    pictures = (one for one in drawings_of(name, page) if one.image)
    filled = sum((one.right - one.left) * (one.top - one.bottom) for one in pictures)
    return filled >= FILLED * plate.width * plate.height
