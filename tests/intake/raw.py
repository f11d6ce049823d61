"""The text that a file holds, counted in the simplest way there is: by other means than the readers of forms.

A table from media type to a function of the bytes; what is in no table cannot be counted (a picture).
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from html.parser import HTMLParser

from lxml import etree

from generator.intake.encoding import detect

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS_OF = (f"{W}t", f"{W}delText")
"""Where Word keeps what was typed, and what was deleted while changes were recorded."""

UNSEEN = frozenset({"script", "style", "noscript", "template"})
"""What a browser never shows as text."""


def characters(media_type: str, data: bytes) -> Counter[str]:
    """How often each character that is not white space stands in the file's text."""
    count = TEXT_OF.get(media_type)
    return Counter("".join(count(data).split())) if count else Counter()


def _decoded(data: bytes) -> str:
    found = detect(data)
    return found[1].decode(found[0]) if found else ""


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"word/[^/]*\.xml", name)]
        roots = [etree.fromstring(archive.read(name)) for name in parts]
    return "".join(node.text or "" for root in roots for node in root.iter(*WORDS_OF))


class _Seen(HTMLParser):
    """The text of a web page outside of scripts and styles, with references resolved."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.unseen += tag in UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN and self.unseen > 0

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.seen.append(data)


def _html(data: bytes) -> str:
    page = _Seen()
    page.feed(_decoded(data))
    page.close()
    return "".join(page.seen)


TEXT_OF: Mapping[str, Callable[[bytes], str]] = {
    "text/plain": _decoded,
    "text/markdown": _decoded,
    "text/html": _html,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _docx,
}
