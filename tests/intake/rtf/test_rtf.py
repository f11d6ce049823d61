"""RTF documents: however characters are written, each stands once in the text, or in what is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake import decode
from generator.model import Label, Source
from tests.intake.checked import checked, left_out

FONTS = rb"{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fswiss\fcharset0 Arial;}}"
SIGNS = rb"\{}"
STYLES = rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}}"


def gbk(text: str) -> bytes:
    """Text as Windows writes it in Chinese."""
    told = text.encode("gb18030")
    return b"".join(rb"\'%02x" % byte if byte > 127 or byte in SIGNS else bytes([byte]) for byte in told)


def unicode(text: str) -> bytes:
    """Text as \\u with a question mark for old programs."""
    units = text.encode("utf-16-le")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return b"".join(b"\\u%d?" % code for code in codes)


def rtf(*body: bytes) -> bytes:
    return rb"{\rtf1\ansi\ansicpg936\deff0" + FONTS + STYLES + b"".join(body) + b"}"


def read(*body: bytes) -> Source:
    return checked("a.rtf", rtf(*body))


@pytest.mark.parametrize(
    "written",
    [
        gbk("会议8次"),
        unicode("会议8次"),
        "会议8次".encode("gbk"),
        rb"{\f1 " + gbk("会议") + rb"}8" + gbk("次"),
        rb"{\uc2\u20250\'bb\'e1\u-29778\'d2\'e9" + rb"}8" + unicode("次"),
        rb"{\b " + gbk("会") + rb"\b0 " + gbk("议") + b"}\n8" + gbk("次"),
        rb"{\upr{" + gbk("别的") + rb"}{\*\ud " + unicode("会议8次") + rb"}}",
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt " + gbk("会议8次") + rb"}}",
    ],
)
def test_characters_are_read_however_they_are_written(written: bytes) -> None:
    assert read(written).text == "会议8次"


def test_a_second_byte_that_looks_like_a_sign_belongs_to_its_character() -> None:
    assert read(gbk("侊乗乗")).text == "侊乗乗"


def test_a_character_of_two_surrogates_is_one() -> None:
    assert read(unicode("𠮷县")).text == "𠮷县"
    assert read(rb"\u-10240?" + gbk("县")).text == "\ufffd县"


def test_paragraphs_are_lines_and_styles_tell_headings() -> None:
    source = read(
        rb"\pard\s2 " + gbk("工作报告") + rb"\par\pard\s1 " + gbk("一、回顾"),
        rb"\par\pard " + gbk("依法履职。"),
    )
    assert source.text == "工作报告\n一、回顾\n依法履职。"
    assert [mark.label for mark in source.marks] == [Label.TITLE, Label.HEADING, None]


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (rb"{\header X\par}", "header"),
        (rb"{\footerr X\par}", "footer"),
        (rb"{\v X}", "hidden"),
        (rb"\v X\v0 ", "hidden"),
        (rb"{\deleted X}", "deleted"),
        (rb"{\field{\*\fldinst X}}", "field"),
        (rb"{\*\annotation X}", "comment"),
        (rb"{\*\nobodyknows X}", "other"),
    ],
)
def test_what_is_not_printed_is_left_out_on_record(made: bytes, kind: str) -> None:
    source = read(gbk("前"), made, gbk("后"))
    assert source.text == "前后"
    assert left_out(source) == {kind: "X"}


@pytest.mark.parametrize(
    "made",
    [
        rb"{\pict\wmetafile8 0102abcd}",
        rb"{\*\shppict{\pict\pngblip 89504e47}}",
        rb"{\info{\title X}{\author Y}}",
        rb"{\*\generator W;}",
        rb"{\pict\bin4 {{{{}",
    ],
)
def test_pictures_and_properties_are_no_text(made: bytes) -> None:
    source = read(gbk("前"), made, gbk("后"))
    assert (source.text, source.omissions) == ("前后", ())


def test_the_number_of_a_list_is_held_as_characters_and_shown() -> None:
    assert read(rb"{\listtext " + gbk("一、") + rb"\tab}" + gbk("抓监督")).text == "一、\t抓监督"


def test_notes_follow_the_text_and_boxes_their_paragraph() -> None:
    box = rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt " + gbk("框中") + rb"\par}}}"
    source = read(gbk("前"), rb"{\footnote " + gbk("注") + b"}", box, gbk("后"), rb"\par " + gbk("末"))
    assert source.text == "前后\n\n框中\n\n末\n\n注"


ROW = rb"\trowd%s\cellx100%s\cellx200\pard\intbl %s\cell %s\cell\row"


def test_a_table_is_a_line_a_row_with_its_merged_cells() -> None:
    source = read(
        ROW % (rb"\trhdr", b"", gbk("项目"), gbk("数量")),
        ROW % (rb"\clvmgf", b"", gbk("会议"), b"8"),
        ROW % (rb"\clvmrg", b"", b"", b"9"),
        ROW % (rb"\clmgf", rb"\clmrg", gbk("合计"), b""),
        rb"\pard " + gbk("后文"),
    )
    assert source.text == "项目\t数量\n会议\t8\n9\n合计\n\n后文"
    rows = [mark.row for mark in source.marks if mark.row]
    assert [[(cell.across, cell.down) for cell in row.cells] for row in rows] == [
        [(1, 1), (1, 1)],
        [(1, 2), (1, 1)],
        [(1, 1)],
        [(2, 1)],
    ]
    assert [row.head for row in rows] == [True, False, False, False]


def test_a_file_that_ends_inside_a_group_is_read_and_doubtful() -> None:
    source = decode([("a.rtf", rtf(gbk("工作报告"), rb"{\shptxt " + gbk("框中"))[:-1])])
    assert "框中" in source.text
    assert [doubt.code for doubt in source.doubts] == ["cut-short"]


@pytest.mark.parametrize(("data", "words"), [(rtf(), "no text"), (rb"{\rtf1 " + b"{" * 5000, "nesting")])
def test_what_cannot_be_read_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableSource, match=words):
        decode([("a.rtf", data)])


WORDS = st.text(st.sampled_from("区人大常委会，。8项"), min_size=1, max_size=5)
PIECES = st.lists(
    st.tuples(WORDS, st.sampled_from(("{}", r"{\b }", r"{\v }", r"{\header }", r"{\f1 }", r"{\footnote }"))),
    min_size=1,
    max_size=12,
)  # fmt: skip


@given(PIECES, st.sampled_from((gbk, unicode)))
def test_whatever_a_document_is_made_of_its_text_stands_once(
    pieces: list[tuple[str, str]], write: object
) -> None:
    assert callable(write)
    body = [wrap[:-1].encode() + write(text) + b"}" + rb"\par" for text, wrap in pieces]
    source = read(gbk("题"), *body)
    held = source.text + "".join(one.text for one in source.omissions)
    assert sorted("".join(held.split())) == sorted("题" + "".join(text for text, _ in pieces))
    assert source == read(gbk("题"), *body)
