"""Word documents made of the XML of their body, for tests: nothing in them but what a test puts there."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="节标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="ring"><w:name w:val="环"/><w:basedOn w:val="ring"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="unseen"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(text: str, look: str = "") -> str:
    """A run of text; `look` is what its properties hold."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str, style: str = "", given: str = "") -> str:
    """A paragraph of runs; a plain text becomes one."""
    runs = "".join(one if one.startswith("<") else run(one) for one in inside)
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{given}</w:pPr>{runs}</w:p>"


def cell(text: str, given: str = "") -> str:
    """A cell of one paragraph, or of the XML given."""
    inside = text if text.startswith("<") else paragraph(text)
    return f"<w:tc><w:tcPr>{given}</w:tcPr>{inside}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows, each the XML of its cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def docx(*body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A document of this body. `parts` are further parts by name (footnotes.xml): the XML of their roots."""
    held = io.BytesIO()
    more = parts or {}
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("[Content_Types].xml", f'<Types><Override ContentType="{MAIN}"/></Types>')
        packed.writestr("_rels/.rels", _relations({"word/document.xml": "officeDocument"}))
        named = {"styles.xml": "styles", **{name: name.rstrip("0123456789.xml") for name in more}}
        packed.writestr("word/_rels/document.xml.rels", _relations(named))
        packed.writestr("word/styles.xml", f"<w:styles {NAMESPACES}>{STYLES}</w:styles>")
        for name, text in more.items():
            packed.writestr(f"word/{name}", text.replace(">", f" {NAMESPACES}>", 1))
        packed.writestr("word/document.xml", _document("".join(body)))
    return held.getvalue()


def _document(body: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{body}</w:body></w:document>'
    )


def _relations(named: Mapping[str, str]) -> str:
    one = '<Relationship Id="r{}" Type="' + R + '/{}" Target="{}"/>'
    rows = "".join(one.format(at, kind, name) for at, (name, kind) in enumerate(named.items()))
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
