"""Opening a PDF: what cannot be opened, and why."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from generator.errors import UnreadableSource
from generator.intake.limits import BYTES, PAGES, hold
from generator.intake.pdf.unpacking import refuse_bombs

FAULTS: dict[int | None, tuple[str, str]] = {
    raw.FPDF_ERR_PASSWORD: (
        "it is encrypted, and opens with a password only.",
        "Open it with the password, print it as a PDF without one, and add that.",
    ),
    raw.FPDF_ERR_SECURITY: (
        "it is encrypted in a way that is not known.",
        "Print it as a PDF from a viewer that opens it, and add that.",
    ),
}
BROKEN = ("it is broken or was not saved whole.", "Get the file anew, and add it again.")
EMPTY = ("it has no pages.", "Check that the file was saved whole, and add it again.")


@contextmanager
def opened(name: str, data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document, closed after use.

    Raises UnreadableSource if it is encrypted, broken, without pages, or beyond the limits.
    """
    hold(name, BYTES, len(data))
    refuse_bombs(name, data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableSource(name, *FAULTS.get(getattr(error, "err_code", None), BROKEN)) from error
    try:
        if not len(document):
            raise UnreadableSource(name, *EMPTY)
        hold(name, PAGES, len(document))
        yield document
    finally:
        document.close()


@contextmanager
def page_of(name: str, document: pdfium.PdfDocument, number: int) -> Iterator[pdfium.PdfPage]:
    """One page, counted from 0, closed after use. Raises UnreadableSource if it is broken."""
    try:
        page = document[number]
    except pdfium.PdfiumError as error:
        what = f"its page {number + 1} is broken."
        raise UnreadableSource(name, what, BROKEN[1]) from error
    try:
        yield page
    finally:
        page.close()
