"""The reports of the demonstration archive that are no texts: printed as PDF, scan, Word file, web page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from tests.press.forms import clean, web, word
from tests.press.forms.drawn import Drawn, drawn_of
from tests.press.forms.plans import layout_of
from tests.press.forms.scan import Wear, png_of, scans_of
from tests.press.forms.truths import gold_of, text_of
from tests.press.manuscript import Manuscript

NAMES = {"pdf": "source.pdf", "scan": "source.png", "word": "source.docx", "web": "source.html"}
"""What the archive calls a file of each form."""

NEARLY = 24
"""Grey levels by which two drawings of a page may differ: machines round otherwise."""


@dataclass(frozen=True, slots=True)
class Copy:
    """How a report is held: the `form` of its file and, of what has one, a layout or a way of the form.

    `annex` puts a table at its end.
    """

    form: str
    layout: tuple[tuple[str, str], ...] = ()
    seed: int = 0
    way: str = ""
    annex: bool = False


def copy_of(row: Mapping[str, Any]) -> Copy:
    """A copy as prints.yml tells of it."""
    layout = tuple((str(name), str(way)) for name, way in row.get("layout", {}).items())
    return Copy(row["form"], layout, row.get("seed", 0), row.get("way", ""), row.get("annex", False))


def file_of(manuscript: Manuscript, copy: Copy) -> tuple[str, bytes]:
    """The name and the bytes of the file."""
    return NAMES[copy.form], FORMS[copy.form](_whole(manuscript, copy), copy)


def truth_of(manuscript: Manuscript, copy: Copy) -> tuple[dict[str, Any], str]:
    """The true reading of the copy, and the text in which its spans count."""
    pieces = clean.pieces_of(_whole(manuscript, copy))
    return gold_of(manuscript, pieces), text_of(pieces)


def same(name: str, one: bytes, other: bytes) -> bool:
    """Whether two files of one name hold the same, however they are compressed."""
    if one == other or name.endswith(".html"):
        return one == other
    if name.endswith(".docx"):
        return _members(one) == _members(other)
    if name.endswith(".pdf"):
        return _letters(one) == _letters(other)
    return _alike(Image.open(BytesIO(one)), Image.open(BytesIO(other)))


def _whole(manuscript: Manuscript, copy: Copy) -> Manuscript:
    return clean.annexed(manuscript) if copy.annex else manuscript


def _drawn(manuscript: Manuscript, copy: Copy) -> Drawn:
    return drawn_of(manuscript, layout_of(copy.seed, **dict(copy.layout)))


def _pdf(manuscript: Manuscript, copy: Copy) -> bytes:
    return _drawn(manuscript, copy).files[0][1]


def _scan(manuscript: Manuscript, copy: Copy) -> bytes:
    """A page slightly askew, with some noise, in so few greys that it stays small."""
    wear = Wear(dpi=200, skew=0.6, noise=2.0)
    (image,) = scans_of(_drawn(manuscript, copy).files[0][1], wear, copy.seed)
    return png_of(image.point(_coarse), wear.dpi)


def _coarse(grey: int) -> int:
    """One of eight greys, paper white and ink black."""
    return min(255, max(0, round((grey - 24) / 207 * 7)) * 36 + 3)


def _word(manuscript: Manuscript, copy: Copy) -> bytes:
    return word.word_of(manuscript, copy.way)


def _web(manuscript: Manuscript, copy: Copy) -> bytes:
    return web.web_of(manuscript, copy.way)


FORMS: Mapping[str, Callable[[Manuscript, Copy], bytes]] = {
    "pdf": _pdf,
    "scan": _scan,
    "word": _word,
    "web": _web,
}


def _members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _letters(data: bytes) -> list[tuple[str, int, int]]:
    """The characters of a PDF with their places, to the point."""
    found = []
    with pdfium.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            whole = text.get_text_range()
            for number in range(min(text.count_chars(), len(whole))):
                left, bottom, _, _ = text.get_charbox(number)
                found.append((whole[number], round(left), round(bottom)))
    return found


def _alike(one: Image.Image, other: Image.Image) -> bool:
    if one.size != other.size:
        return False
    apart = np.abs(np.asarray(one.convert("L"), int) - np.asarray(other.convert("L"), int))
    return bool(apart.mean() < 1 and np.percentile(apart, 99) <= NEARLY * 2)
