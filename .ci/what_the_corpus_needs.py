"""Which lock builds the site of this archive: that with the reader of scans only where it is needed.

It is needed for a scan whose text is not kept beside it. That a PDF holds pictures of pages alone can only be
guessed from its bytes without a library: where the guess is wrong, the build says what to install.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

SITE, OCR = "requirements.txt", "requirements-ocr.txt"
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff"})
# A PDF's text needs a font; pages of pictures alone have none, unless their objects are packed away.
FONT, PACKED, IMAGE = b"/Font", b"/ObjStm", re.compile(rb"/Subtype\s*/Image")


def lock(corpus: Path) -> str:
    """The lock that the reports below a folder need."""
    return OCR if any(needs_reader(path) for path in sources(corpus)) else SITE


def sources(corpus: Path) -> Iterable[Path]:
    """The sources of all reports."""
    return sorted(path for path in corpus.glob("*/*/source*") if path.is_file())


def needs_reader(source: Path) -> bool:
    """Whether a source is a scan whose text is not kept beside it."""
    if source.with_name(f"{source.name.rpartition('.')[0]}.ocr.json").exists():
        return False
    return source.suffix in PICTURES or (source.suffix == ".pdf" and looks_scanned(source.read_bytes()))


def looks_scanned(pdf: bytes) -> bool:
    """Whether a PDF holds pictures and, as far as can be seen, no text.

    >>> looks_scanned(b"<< /Subtype /Image >>"), looks_scanned(b"<< /Subtype /Image >> << /Font 3 0 R >>")
    (True, False)
    """
    return bool(IMAGE.search(pdf)) and FONT not in pdf and PACKED not in pdf
