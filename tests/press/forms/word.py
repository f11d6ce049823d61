"""Reports → Word files, as offices make them: with styles, or with type set by hand."""

import zipfile
from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.press.forms.clean import Matter, Table, matter_of
from tests.press.manuscript import Manuscript, Passage

WAYS = ("styles", "by hand")
"""How a file says what is a heading: by its styles, or by size, weight and place alone."""

EPOCH = (1980, 1, 1, 0, 0, 0)
STYLES = {"title": "Title", "subtitle": "Subtitle", "caption": "Caption"}
SIZES = {"title": 22.0, "subtitle": 14.0, "byline": 12.0, "caption": 10.0}
HEADS = {2: 16.0, 3: 15.0, 4: 14.0}


def word_of(manuscript: Manuscript, way: str = "styles") -> bytes:
    """The report as .docx; the same bytes each time."""
    document = Document()
    paper = manuscript.metadata.newspaper or f"{manuscript.metadata.district}人大常委会"
    document.sections[0].header.paragraphs[0].text = f"{paper}文件"
    write = {"styles": _styled, "by hand": _by_hand}[way]
    for matter in matter_of(manuscript):
        _write(document, matter, write)
    held = BytesIO()
    document.save(held)
    return _undated(held.getvalue())


def _write(document: Written, matter: Matter, write: Callable[[Written, Passage], None]) -> None:
    if isinstance(matter, Table):
        _table(document, matter)
    else:
        write(document, matter)


def _styled(document: Written, passage: Passage) -> None:
    style = STYLES.get(passage.label)
    if passage.label == "heading":
        style = f"Heading {(passage.level or 2) - 1}"
    paragraph = document.add_paragraph(passage.text, style=style)
    if passage.label == "paragraph":
        paragraph.paragraph_format.first_line_indent = Pt(24)


def _by_hand(document: Written, passage: Passage) -> None:
    plain = passage.label == "paragraph"
    paragraph = document.add_paragraph()
    run = paragraph.add_run(("\u3000\u3000" if plain else "") + passage.text)
    size = HEADS.get(passage.level or 0) if passage.label == "heading" else SIZES.get(passage.label)
    run.font.size = Pt(size or 12.0)
    run.font.bold = not plain and passage.label != "byline"
    if passage.label in ("title", "subtitle", "byline") or passage.level == 2:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(document: Written, table: Table) -> None:
    made = document.add_table(rows=0, cols=len(table.rows[0]), style="Table Grid")
    for row in table.rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text


def _undated(data: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return held.getvalue()
