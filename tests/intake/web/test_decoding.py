"""Encodings of pages: proof goes before what they declare, and that before likelihood."""

import pytest

from generator.errors import UnreadableSource
from tests.intake.web.pages import BODY, TITLE, page
from tests.intake.web.reading import lines_of, source_of


def declaring(charset: str) -> str:
    """A page that declares this encoding."""
    return page("trs").replace('charset="utf-8"', f'charset="{charset}"')


@pytest.mark.parametrize(
    ("declared", "written", "read"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("gb2312", "gbk", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("utf-8", "gbk", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("gb2312", "utf-8-sig", "utf-8"),
        ("iso-8859-1", "gbk", "gb18030"),
        ("windows-1252", "utf-8", "utf-8"),
        ("no-such-thing", "gbk", "gb18030"),
        ("utf-8", "utf-16", "utf-16-le"),
        ("rot13", "gb18030", "gb18030"),
    ],
)
def test_a_page_is_read_whatever_it_declares(declared: str, written: str, read: str) -> None:
    source = source_of(declaring(declared).encode(written))
    assert lines_of(source) == [TITLE, *BODY]
    assert source.parts[0].encoding == read


def test_traditional_characters_in_the_encoding_declared() -> None:
    paragraph = "本會依法履行職責，聽取和審議各項工作報告，組織代表視察。" * 4
    source = source_of(declaring("big5").replace(BODY[3], paragraph).encode("big5", "xmlcharrefreplace"))
    assert paragraph in source.text
    assert source.parts[0].encoding == "big5hkscs"


def test_http_equiv_is_a_declaration() -> None:
    old = declaring("x").replace(
        '<meta charset="x">', '<META http-equiv="Content-Type" content="text/html; charset=gb2312">'
    )
    assert lines_of(source_of(old.encode("gbk")))[0] == TITLE


def test_xhtml_is_read() -> None:
    xhtml = '<?xml version="1.0" encoding="UTF-8"?>\n' + page("trs").replace(
        "<html>", '<html xmlns="http://www.w3.org/1999/xhtml">'
    )
    assert lines_of(source_of(xhtml)) == [TITLE, *BODY]


def test_one_broken_byte_is_doubtful_and_no_reason_to_refuse() -> None:
    data = page("trs").encode().replace("主任会议".encode(), "主任".encode() + b"\xe4\xbc")
    source = source_of(data)
    assert [doubt.code for doubt in source.doubts] == ["unreadable-character"]
    assert len(lines_of(source)) == 1 + len(BODY)


@pytest.mark.parametrize(
    "data",
    [
        b"<html>" + bytes(range(128, 256)) * 20,
        b"<html>\x00\x01\x02\x03" * 300,
        b"<html>" + page("trs").encode("gbk").replace(b"\xb5", b"\xff"),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSource, match=r"page\.html: .+ Open the page in a browser"):
        source_of(data)
