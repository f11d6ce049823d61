"""Word documents: what a reader sees is the text, in order; all else the file holds is left out on record."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake import decode
from generator.model import Label, Source
from tests.intake.checked import checked, left_out
from tests.intake.contract import faults_of, lost_of
from tests.intake.word.documents import cell, docx, paragraph, run, table

HEADING = paragraph("一、2023年工作回顾", style="1")
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
TEXT = paragraph("一年来，常委会依法履行职责。")


def read(*body: str, parts: dict[str, str] | None = None) -> Source:
    return checked("a.docx", docx(*body, parts=parts))


def codes(source: Source) -> list[str]:
    return [doubt.code for doubt in source.doubts]


def test_each_paragraph_is_a_line_that_opens_a_block() -> None:
    source = read(HEADING, TEXT, TEXT)
    assert source.text.count("\n") == 2 and source.ordered
    assert [mark.opens for mark in source.marks] == [True, True, True]


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (paragraph("抓监督", style="1"), Label.HEADING),
        (paragraph("抓监督", style="own"), Label.HEADING),
        (paragraph("抓监督", given='<w:outlineLvl w:val="0"/>'), Label.HEADING),
        (paragraph("抓监督", given='<w:outlineLvl w:val="9"/>'), None),
        (paragraph("抓监督", style="ring"), None),
        (paragraph("抓监督", style="none such"), None),
        (paragraph("抓监督。", style="1"), None),
        (paragraph("工作报告", style="t"), Label.TITLE),
        (paragraph("一、回顾\t3", style="toc"), Label.FURNITURE),
        (paragraph("抓监督", given="<w:rPr><w:b/></w:rPr>"), None),
    ],
)
def test_only_styles_and_outline_levels_say_what_a_paragraph_is(made: str, label: Label | None) -> None:
    assert read(TEXT, made).marks[1].label is label


def test_a_single_heading_at_the_top_may_be_the_title_and_is_left_to_its_words() -> None:
    source = read(HEADING, paragraph("——在第三次会议上", style="1").replace('"1"', '"own"'), TEXT)
    assert [mark.label for mark in source.marks] == [None, None, None]


def test_the_first_of_several_headings_is_one() -> None:
    assert [mark.label for mark in read(HEADING, TEXT, HEADING, TEXT).marks[::2]] == [Label.HEADING] * 2


def test_a_line_break_ends_a_line_and_its_sentence_goes_on_where_it_surely_does() -> None:
    source = read(
        paragraph(run("听取报告，"), "<w:r><w:br/></w:r>", run("开展检查"), "<w:r><w:br/></w:r>", run("建议"))
    )
    assert source.text == "听取报告，\n开展检查\n建议"
    assert [mark.opens for mark in source.marks] == [True, False, None]


def test_lines_of_a_column_that_were_each_made_a_paragraph_are_left_to_be_joined() -> None:
    lines = [
        paragraph("区人大常委会一年来依法履职"),
        paragraph("责，听取和审议专项工作报告"),
        paragraph("八项。"),
    ]
    assert {mark.opens for mark in read(*lines * 8).marks} == {None}
    assert {mark.opens for mark in read(*[TEXT] * 24).marks} == {True}


@pytest.mark.parametrize(
    ("made", "kind", "gone"),
    [
        (f"<w:del>{run('删').replace('w:t', 'w:delText')}</w:del>", "deleted", "删"),
        (f"<w:moveFrom>{run('移')}</w:moveFrom>", "deleted", "移"),
        (run("暗", "<w:vanish/>"), "hidden", "暗"),
        (run("暗", '<w:rStyle w:val="unseen"/>'), "hidden", "暗"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "field", "PAGE"),
        ('<w:fldSimple w:instr=" DATE "/>', "field", " DATE "),
        ("<w:r><w:ruby><w:rt><w:r><w:t>bù</w:t></w:r></w:rt></w:ruby></w:r>", "ruby", "bù"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("点此")
            + "</w:sdtContent></w:sdt>",
            "placeholder",
            "点此",
        ),
    ],
)
def test_what_is_not_printed_is_left_out_on_record(made: str, kind: str, gone: str) -> None:
    source = read(paragraph("前", made, "后"))
    assert source.text == "前后"
    assert left_out(source) == {kind: gone}


@pytest.mark.parametrize(
    "made",
    [
        f"<w:ins>{run('中')}</w:ins>",
        f"<w:moveTo>{run('中')}</w:moveTo>",
        f"<w:hyperlink>{run('中')}</w:hyperlink>",
        f"<w:smartTag>{run('中')}</w:smartTag>",
        f"<w:sdt><w:sdtContent>{run('中')}</w:sdtContent></w:sdt>",
        "<m:oMath><m:r><m:t>中</m:t></m:r></m:oMath>",
        run("中", '<w:vanish w:val="0"/>'),
        f"<w:r><w:ruby><w:rubyBase>{run('中')}</w:rubyBase></w:ruby></w:r>",
        f"{FIELD.format('begin')}<w:r><w:instrText>X</w:instrText></w:r>{FIELD.format('separate')}{run('中')}"
        f"{FIELD.format('end')}",
    ],
)
def test_what_is_printed_is_text_wherever_it_hangs(made: str) -> None:
    assert read(paragraph("前", made, "后")).text == "前中后"


def test_paragraphs_whose_parting_was_deleted_are_one() -> None:
    source = read(paragraph("一年来，", given="<w:rPr><w:del/></w:rPr>"), paragraph("依法履职。"), TEXT)
    assert source.text.split("\n")[0] == "一年来，依法履职。"


def test_changes_that_nobody_settled_are_doubtful() -> None:
    deleted = f"<w:del>{run('删').replace('w:t', 'w:delText')}</w:del>"
    assert codes(read(paragraph("前", deleted))) == ["tracked-changes"]
    assert codes(read(paragraph("前", f"<w:ins>{run('后')}</w:ins>", "<w:del/>"))) == []


def test_only_a_style_that_says_something_is_named() -> None:
    assert [mark.element for mark in read(TEXT, HEADING).marks] == [None, "heading 1"]


def test_a_text_box_stands_apart_behind_its_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{paragraph('框中的字')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    )
    drawn += f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    drawn += "</mc:AlternateContent></w:r>"
    source = read(paragraph("前", drawn, "后"), TEXT)
    assert source.text.split("\n")[:4] == ["前后", "", "框中的字", ""]
    assert left_out(source) == {"duplicate": "框中的字"}


def test_a_text_box_of_old_word_is_read_too() -> None:
    box = f"<v:textbox><w:txbxContent>{paragraph('框中')}</w:txbxContent></v:textbox>"
    assert read(paragraph("前", f"<w:r><w:pict>{box}</w:pict></w:r>")).text == "前\n\n框中"


def test_headers_comments_and_other_parts_are_left_out_and_notes_follow_the_text() -> None:
    parts = {
        "header1.xml": f"<w:hdr>{paragraph('页眉')}</w:hdr>",
        "comments.xml": f"<w:comments><w:comment>{paragraph('批注')}</w:comment></w:comments>",
        "footnotes.xml": f"<w:footnotes><w:footnote>{paragraph('注一')}</w:footnote></w:footnotes>",
    }
    source = read(TEXT, parts=parts)
    assert source.text.split("\n")[1:] == ["", "注一"]
    assert left_out(source) == {"header": "页眉", "comment": "批注"}


def rows_of(source: Source) -> list[list[tuple[str, int, int]]]:
    rows = [mark.row for mark in source.marks if mark.row]
    return [[(source.text[c.span.start : c.span.end], c.across, c.down) for c in row.cells] for row in rows]


def test_a_table_is_a_line_a_row_with_its_merged_cells() -> None:
    down, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    source = read(
        TEXT,
        table(
            cell("类别") + cell("项目") + cell("数量"),
            cell("监督", down) + cell("视察（次）") + cell("3"),
            cell("", more) + cell("会议") + cell("8次"),
            cell("合计见下", '<w:gridSpan w:val="2"/>') + cell("11"),
        ),
        TEXT,
    )
    assert source.text.split("\n")[2:6] == [
        "类别\t项目\t数量",
        "监督\t视察（次）\t3",
        "会议\t8次",
        "合计见下\t11",
    ]
    assert rows_of(source)[1] == [("监督", 1, 2), ("视察（次）", 1, 1), ("3", 1, 1)]
    assert rows_of(source)[3] == [("合计见下", 2, 1), ("11", 1, 1)]
    assert [mark.row.head for mark in source.marks if mark.row] == [True, False, False, False]


def test_words_under_a_merged_cell_are_not_printed() -> None:
    down, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    source = read(table(cell("甲", down) + cell("1"), cell("盖住", more) + cell("2"), cell("乙") + cell("3")))
    assert left_out(source) == {"hidden": "盖住"}


def test_a_row_without_text_goes_and_cells_reach_less_far() -> None:
    down, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = table(cell("甲", down) + cell("1"), cell("", more) + cell(""), cell("", more) + cell("2"))
    assert rows_of(read(made)) == [[("甲", 1, 2), ("1", 1, 1)], [("2", 1, 1)]]


def test_a_deleted_row_is_left_out() -> None:
    rows = table(cell("甲") + cell("1"), cell("乙") + cell("2"), cell("丙") + cell("3"))
    source = read(
        rows.replace(
            "<w:tr><w:tc><w:tcPr></w:tcPr>" + paragraph("乙"),
            "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr></w:tcPr>" + paragraph("乙"),
        )
    )
    assert [row[0][0] for row in rows_of(source)] == ["甲", "丙"]
    assert left_out(source) == {"deleted": "乙\n2"}


def test_a_table_inside_a_cell_follows_its_table_and_is_doubtful() -> None:
    inner = table(cell("子") + cell("1"), cell("丑") + cell("2"))
    source = read(table(cell("甲") + cell(paragraph("内") + inner), cell("乙") + cell("2")))
    assert source.text.split("\n") == ["甲\t内", "乙\t2", "", "子\t1", "丑\t2"]
    assert [mark.row.table for mark in source.marks if mark.row] == [0, 0, 1, 1]
    assert codes(source) == ["nested-table"]


@pytest.mark.parametrize(
    "made",
    [
        table(cell(TEXT + TEXT)),
        table(cell(TEXT) + cell(TEXT)),
        table(cell(TEXT), cell(TEXT)),
        table(cell(TEXT * 30) + cell("左"), cell("乙") + cell("2")),
    ],
)
def test_a_table_that_only_frames_text_is_that_text(made: str) -> None:
    assert not any(mark.row for mark in read(made).marks)


def test_numbers_that_word_counts_are_told_and_never_shown() -> None:
    level = '<w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>'
    numbering = (
        f'<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    )
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    given = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (paragraph("抓监督", given=given), TEXT, paragraph("抓代表", given=given))
    source = read(*body, parts={"numbering.xml": numbering})
    assert source.text.startswith("抓监督\n")
    assert left_out(source) == {"numbering": "一、\n二、"}
    assert codes(source) == ["automatic-numbering"]
    assert codes(read(*body, parts={"numbering.xml": numbering.replace("chineseCounting", "bullet")})) == []


def test_what_another_form_holds_inside_is_doubtful() -> None:
    source = read(TEXT, '<w:altChunk r:id="r1"/>', parts={"aFChunk.xml": "<w:x></w:x>"})
    assert codes(source) == ["embedded-document"]


WORDS = st.text(st.sampled_from("区人大常委会，。8项 "), min_size=1, max_size=6)
INLINE = WORDS.map(run) | st.builds(
    lambda text, wrap: wrap.format(run(text)),
    WORDS,
    st.sampled_from((
        "<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>", "<w:del>{}</w:del>", "<w:other>{}</w:other>",
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>",
    )),
)  # fmt: skip
PARAGRAPH = st.lists(INLINE, max_size=4).map(lambda runs: paragraph(*runs))
BODY = st.recursive(
    PARAGRAPH,
    lambda inner: st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3).map(
        lambda rows: table(*("".join(cell(one) for one in row) for row in rows))
    ),
    max_leaves=12,
)


@given(st.lists(BODY, min_size=1, max_size=6))
def test_whatever_a_document_is_made_of_its_text_stands_once(body: list[str]) -> None:
    files = [("a.docx", docx(TEXT, *body))]
    source = decode(files)
    assert faults_of(source, files) == []
    assert lost_of(source, files) == []
    ink = "".join((source.text + "".join(one.text for one in source.omissions)).split())
    assert len(ink) == sum(len("".join(one.split())) for one in texts_in(files[0][1]))
    assert source == decode(files)


def texts_in(data: bytes) -> list[str]:
    from lxml import etree  # type: ignore[import-untyped]

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return [one.text or "" for one in etree.fromstring(packed.read("word/document.xml")).iter("{*}t")]


def packed_as(name: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(paragraph("")), "holds no text"),
        (packed_as("xl/workbook.xml"), "Excel"),
        (packed_as("ppt/presentation.xml"), "PowerPoint"),
        (packed_as("META-INF/manifest.xml"), "OpenDocument"),
        (packed_as("a.txt"), "no Word document in it"),
        (docx(TEXT)[:-40], "ZIP archive"),
        (docx(TEXT.replace("</w:p>", "")), "broken XML"),
        (docx("<w:p>" * 300 + "</w:p>" * 300), "nesting|broken XML"),
        (docx(table(*[cell("1", '<w:gridSpan w:val="63"/>') * 60] * 60)), "cells of tables"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0", "old Office document"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_mend(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableSource, match=words):
        decode([("a.docx", data)])
