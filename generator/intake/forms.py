"""Which form a file has, by what it holds rather than by its name, and who reads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from generator.errors import UnreadableSource
from generator.intake.asking import Asked
from generator.model import Source

Reader = Callable[[str, bytes, Asked], Source]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: what it is called, the ending it is stored under, and the module whose `read` reads it.

    The module is imported when the first file of the form is read: texts alone load no PDF library.
    """

    called: str
    suffix: str
    module: str

    def read(self, name: str, data: bytes, asked: Asked) -> Source:
        """The source that one file of this form makes. Raises UnreadableSource."""
        reader: Reader = import_module(f"generator.intake.{self.module}").read
        return reader(name, data, asked)


TEXT = Form("a text file", "txt", "text")
MARKDOWN = Form("Markdown", "md", "markdown")
PDF = Form("a PDF", "pdf", "pdf")
PNG, JPEG, TIFF = (
    Form(f"a {n} picture", s, "scan") for n, s in (("PNG", "png"), ("JPEG", "jpg"), ("TIFF", "tif"))
)
WORD = Form("a Word document", "docx", "word")
WEB = Form("a web page", "html", "web")
MHTML = Form("a web archive", "mhtml", "web")
RTF = Form("an RTF document", "rtf", "rtf")

SIGNATURES: tuple[tuple[bytes, Form], ...] = (
    (b"%PDF-", PDF),
    (b"PK\x03\x04", WORD),
    (b"\x89PNG", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"{\\rtf", RTF),
)
MARKUP = (b"<!doctype html", b"<html", b"<?xml")
HEAD = 1024
"""Bytes within which a PDF may begin (Annex H of the PDF Reference), and a page of markup does."""

BY_NAME: Mapping[str, Form] = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": WEB,
    ".html": WEB,
    ".xhtml": WEB,
    ".mht": MHTML,
    ".mhtml": MHTML,
}

OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""A stream that a locked document has ([MS-OFFCRYPTO] 2.3.4)."""

REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (
        OLE,
        "it is an old Office document (.doc).",
        "Open it in Word, WPS or LibreOffice, save it as .docx, and add that.",
    ),
    (b"GIF8", "it is a GIF picture.", "Save it as PNG, and add that."),
    (b"\x1f\x8b", "it is a gzip archive.", "Unpack it, and add what it holds."),
    (
        b"bplist00",
        "it is a web archive of Safari.",
        "Open it in Safari, save it as page source or copy its text, and add that.",
    ),
)

LOCKED = ("it is locked with a password.", "Open it, take the password away, save it anew, and add that.")


def form_of(name: str, data: bytes) -> Form:
    """The form of a file; text where nothing tells of another.

    Raises UnreadableSource for forms that are known and not taken.

    >>> form_of("a.txt", b"%PDF-1.7").suffix, form_of("a.md", b"# x").suffix, form_of("a", b"x").suffix
    ('pdf', 'md', 'txt')
    """
    if data.startswith(OLE) and ENCRYPTED in data:
        raise UnreadableSource(name, *LOCKED)
    for signature, what, mend in REFUSED:
        if data.startswith(signature):
            raise UnreadableSource(name, what, mend)
    found = next((form for signature, form in SIGNATURES if data.startswith(signature)), None)
    if found is None and SIGNATURES[0][0] in data[:HEAD]:
        found = PDF
    if found is None and data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(MARKUP):
        found = WEB
    return found or BY_NAME.get(PurePath(name).suffix.lower(), TEXT)
