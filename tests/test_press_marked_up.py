"""Forms with markup: the same bytes each time, all text in them, tables as tables."""

from collections import Counter
from html import unescape
from io import BytesIO
from re import sub

import pytest
from docx import Document
from striprtf.striprtf import rtf_to_text

from tests.press.forms import clean, markdown, rtf, scan, web, word
from tests.press.forms.drawn import drawn
from tests.press.pages import manuscripts

MANUSCRIPTS = [clean.annexed(manuscript) for manuscript in manuscripts("seen")[::5]]


def inked(text: str) -> Counter[str]:
    return Counter(char for char in text if not char.isspace())


def written(data: bytes) -> str:
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.id)
@pytest.mark.parametrize("way", word.WAYS)
def test_word_holds_all_text_and_is_the_same_each_time(manuscript: clean.Manuscript, way: str) -> None:
    data = word.word_of(manuscript, way)
    assert data == word.word_of(manuscript, way)
    assert inked(written(data)) == inked("".join(passage.text for passage in manuscript.blocks))


@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.id)
@pytest.mark.parametrize("way", rtf.WAYS)
def test_rtf_holds_all_text(manuscript: clean.Manuscript, way: str) -> None:
    text = rtf_to_text(rtf.rtf_of(manuscript, way).decode("ascii")).replace("|", "")
    assert inked(text) == inked("".join(passage.text for passage in manuscript.blocks))


@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.id)
@pytest.mark.parametrize("way", web.WAYS)
def test_pages_of_sites_hold_all_text_and_more(manuscript: clean.Manuscript, way: str) -> None:
    page = web.web_of(manuscript, way).decode(web.WAYS[way].encoding)
    text = unescape(sub(r"<[^>]*>", "", page))
    assert inked("".join(passage.text for passage in manuscript.blocks)) < inked(text)
    assert "<table border=1>" in page


def test_markdown_marks_heads_and_no_paragraph() -> None:
    for manuscript in MANUSCRIPTS:
        blocks = markdown.markdown_of(manuscript).decode().split("\n\n")
        heads = [block for block in blocks if block.startswith("#")]
        assert len(heads) == sum(p.label in ("title", "subtitle", "heading") for p in manuscript.blocks)


def test_scan_is_worn_as_asked_and_the_same_each_time() -> None:
    (_, pdf), *_ = drawn(14).files
    fine, coarse = scan.scans_of(pdf, scan.Wear(100)), scan.scans_of(pdf, scan.Wear(50, 2.0, 5.0, 40))
    assert fine[0].width > coarse[0].width * 1.8
    again = scan.scans_of(pdf, scan.Wear(50, 2.0, 5.0, 40))
    assert coarse[0].tobytes() == again[0].tobytes() != scan.scans_of(pdf, scan.Wear(50))[0].tobytes()
    assert scan.png_of(fine[0]).startswith(b"\x89PNG") and scan.tiff_of(fine).startswith((b"II", b"MM"))
