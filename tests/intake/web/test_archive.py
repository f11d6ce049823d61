"""Web archives, as browsers save them: the page in them is read."""

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from generator.errors import UnreadableSource
from generator.intake.forms import form_of
from tests.intake.web.pages import ADDRESS, BODY, TITLE, page
from tests.intake.web.reading import lines_of, source_of

SAVED = "http://www.cangxihe.example/saved.html"


def archive(*pages: str, charset: str = "utf-8") -> bytes:
    """Pages as one archive, the first the outermost."""
    whole = MIMEMultipart("related", boundary="----MultipartBoundary--abc----")
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = SAVED
    for text in pages:
        part = MIMEText(text, "html", charset)
        part["Content-Location"] = SAVED
        whole.attach(part)
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_the_page_of_an_archive_is_read(charset: str) -> None:
    data = archive(page("ucap"), charset=charset)
    source = source_of(data, "page.mhtml")
    assert lines_of(source) == [TITLE, *BODY]
    assert source.told.source_url == ADDRESS
    assert form_of("page.mhtml", data).suffix == "mhtml"


def test_an_archive_tells_the_address_of_a_page_that_does_not() -> None:
    source = source_of(archive(page("ucap").replace(ADDRESS, "")), "page.mht")
    assert source.told.source_url == SAVED


def test_a_page_in_a_frame_is_found() -> None:
    outer = "<html><frameset><frame src='cid:1'></frameset></html>"
    assert lines_of(source_of(archive(outer, page("ucap")), "page.mht")) == [TITLE, *BODY]


@pytest.mark.parametrize(
    "data",
    [
        archive(),
        archive("<html><body></body></html>"),
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
        b'MIME-Version: 1.0\r\nContent-Type: text/html; charset="\xff"\r\n\r\n<p>',
        b"From: x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
    ],
)
def test_an_archive_without_an_article_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSource):
        source_of(data, "page.mht")
