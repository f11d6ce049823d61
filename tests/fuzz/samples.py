"""A small sound file of each form, to be broken: each holds what its reader treats specially."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "某区人大常委会工作报告",
    "——2024年1月10日在区第十九届人民代表大会第四次会议上",
    "各位代表：我受区人大常委会委托，向大会报告工作，请予审议。",
    "一、过去一年的主要工作",
    "听取审议专项工作报告17项，组织专题视察6次，提出审议意见112条。",
)


def _txt() -> bytes:
    return "\r\n".join(LINES).encode("gb18030")


def _markdown() -> bytes:
    rows = "| 工作 | 数 |\n|---|---:|\n| 视察 | 12 |\n"
    body = f"> 引 **重** [链](http://a.b) <b>x</b> `码`\n\n1. {LINES[4]}\n   - 次\n\n{rows}"
    return f"---\ntitle: {LINES[0]}\ndate: 2024-01-12\n---\n# {LINES[0]}\n\n{LINES[2]}\n\n{body}".encode()


def _html() -> bytes:
    head = f'<meta charset="utf-8"><title>{LINES[0]}</title><meta name="PubDate" content="2024-01-12">'
    table = "<table><tr><th>工作<th>数<tr><td colspan=2>视察 12</table>"
    text = "".join(f"<p>　　{line}</p>" for line in LINES * 3)
    article = f'<div id="UCAP-CONTENT" class="TRS_Editor">{text}{table}<!-- 注 --></div>'
    page = f"<nav><a href=/>首页</a></nav><h1>{LINES[0]}</h1>{article}<script>x='<p>'</script>&copy;&#20843;"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{page}</body></html>".encode()


def _rtf() -> bytes:
    text = "\\par\n".join("".join(f"\\u{ord(c) - 65536 * (ord(c) > 32767)}?" for c in line) for line in LINES)
    cells = r"\trowd\cellx1000\cellx2000\intbl \'bb\'e1\cell 12\cell\row\pard"
    hidden = r"{\*\generator x;}{\field{\*\fldinst PAGE}{\fldrslt 3}}{\v y}{\footnote z}{\pict\bin4 ab{}}"
    fonts = r"{\fonttbl{\f0\fcharset134 SimSun;}}"
    return (r"{\rtf1\ansi\ansicpg936\deff0\uc1" + fonts + text + cells + hidden + "}").encode("ascii")


def _docx() -> bytes:
    def paragraph(text: str, style: str = "") -> str:
        told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{told}<w:r><w:t>{text}</w:t></w:r></w:p>"

    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>项</w:t></w:r></w:p>"
    )
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("视察") + "</w:tc>"
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("次数", "12"))
    table = f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    added, deleted = "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>", "<w:r><w:delText>删</w:delText></w:r>"
    marked = f"<w:p>{added}<w:del>{deleted}</w:del></w:p>"
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>'
    text = paragraph(LINES[0], "T") + "".join(map(paragraph, LINES[1:])) + item + table + marked + field
    return package({
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{text}</w:body></w:document>',
        "word/header1.xml": f'<w:hdr xmlns:w="{_W}">{paragraph("页眉")}</w:hdr>',
        "word/styles.xml": f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="T">'
        '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    })  # fmt: skip


_OFFICE = "http://schemas.openxmlformats.org"
_W = f"{_OFFICE}/wordprocessingml/2006/main"


def package(parts: Mapping[str, str], how: int = zipfile.ZIP_STORED) -> bytes:
    """A Word document of these parts, packed `how`: stored, what is broken is its XML."""
    to, kind = f"{_OFFICE}/package/2006/relationships", f"{_OFFICE}/officeDocument/2006/relationships"
    named = {"styles": "styles.xml", "numbering": "numbering.xml", "header": "header1.xml"}
    relations = {
        "_rels/.rels": {"officeDocument": "word/document.xml"},
        "word/_rels/document.xml.rels": named,
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, targets in relations.items():
            links = "".join(
                f'<Relationship Id="r{type}" Type="{kind}/{type}" Target="{target}"/>'
                for type, target in targets.items()
            )
            archive.writestr(zipfile.ZipInfo(name), f'<Relationships xmlns="{to}">{links}</Relationships>')
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text, how)
    return held.getvalue()


def _pdf() -> bytes:
    font = "STSong-Light"
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(300, 300), invariant=1, pageCompression=0)
    for page in range(2):
        canvas.setFont(font, 9)
        for number, line in enumerate(LINES * 2):
            canvas.drawString(20 + 140 * (number >= len(LINES)), 280 - 12 * (number % len(LINES)), line[:14])
        canvas.rect(20, 20, 100, 60)
        canvas.drawImage(_image(), 20, 100, 40, 40)
        canvas.setPageRotation(90 * page)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _image() -> ImageReader:
    return ImageReader(Image.new("L", (8, 8), 128))


def _picture(form: str, **how: object) -> bytes:
    image = Image.new("L", (120, 80), 255)
    ImageDraw.Draw(image).rectangle((10, 10, 60, 20), fill=0)
    held = io.BytesIO()
    image.save(held, form, dpi=(300, 300), **how)
    return held.getvalue()


def _tiff() -> bytes:
    image = Image.new("1", (120, 80), 1)
    held = io.BytesIO()
    image.save(held, "TIFF", save_all=True, append_images=[image.copy()], compression="tiff_lzw")
    return held.getvalue()


@cache
def scan() -> bytes:
    """The picture that `kept` was read from."""
    return _picture("PNG")


def _kept() -> bytes:
    runs = [
        {"box": [10, 10 + 20 * n, 110, 26 + 20 * n], "em": 16, "text": line[:6], "edges": [10, *[16] * 6]}
        for n, line in enumerate(LINES)
    ]
    runs[0]["weak"] = [[1, 400]]
    leaf = {"number": 1, "quarters": 1, "angle": 0.5, "width": 120, "height": 120, "dots": 300.0}
    engine = {"package": "p", "version": "1", "models": [{"name": "m", "sha256": "0"}], "rules": 1}
    told = {"schema": 1, "sha256": hashlib.sha256(scan()).hexdigest(), "engine": engine}
    pages = [leaf | {"pictures": [[0, 100, 50, 120]], "runs": runs}]
    return json.dumps(told | {"leaves": pages}, ensure_ascii=False).encode()


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("报告/1.txt"), _txt())
        archive.writestr(zipfile.ZipInfo("2.md"), _markdown())
    return held.getvalue()


MADE: Mapping[str, Callable[[], bytes]] = {
    "txt": _txt,
    "md": _markdown,
    "html": _html,
    "rtf": _rtf,
    "docx": _docx,
    "pdf": _pdf,
    "png": scan,
    "jpg": lambda: _picture("JPEG"),
    "tif": _tiff,
    "kept": _kept,
    "zip": _zip,
}
"""By the ending of its name; `kept` is what is kept of the scan."""


@cache
def sample(form: str) -> bytes:
    """The sound file of a form."""
    return MADE[form]()
