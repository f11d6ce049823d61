"""Which characters of a PDF become text, and where the others are kept."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.intake.asking import Asked
from generator.intake.pdf import read
from generator.intake.pdf.characters import Character, ligatures_parted
from generator.model import Source
from tests.intake.pdf.drawing import BODY, both, lines, pdf
from tests.press.forms.fonts import font


def source_of(*pages: Callable[[Canvas], None]) -> Source:
    return read("page.pdf", pdf(*pages), Asked())


def omitted(source: Source) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in source.omissions]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("收集意见1-", "收集意见1-"),  # pdfium gives U+0002 for a hyphen at a line's end
        ("同比增长5.6%", "同比增长5.6%"),
        ("二〇二三\uf98e", "二〇二三\uf98e"),  # emended by the reading, not here
        ("记者 曾 崎", "记者 曾 崎"),
        ("记者\u3000程 岸", "记者 程 岸"),
        ("    听取报告", "听取报告"),
    ],
)
def test_a_line_keeps_its_characters(printed: str, text: str) -> None:
    assert source_of(lines([printed, BODY])).text.splitlines()[0] == text


def test_a_ligature_is_its_letters() -> None:
    assert source_of(lines(["ﬁve", BODY])).text.splitlines()[0] == "five"


def test_letters_that_are_spaced_stay_one_line_without_white_space() -> None:
    def draw(canvas: Canvas) -> None:
        written = canvas.beginText(30, 280)
        written.setCharSpace(12)
        written.textOut("工作报告")
        canvas.drawText(written)
        lines([BODY, BODY], top=240)(canvas)

    assert source_of(draw).text.split("\n")[0] == "工作报告"


def test_columns_side_by_side_are_no_line() -> None:
    found = source_of(
        both(lines(["左一。", "左二。", "左三。"]), lines(["右一。", "右二。", "右三。"], x=200))
    )
    assert found.text.split() == ["左一。", "左二。", "左三。", "右一。", "右二。", "右三。"]


@pytest.mark.parametrize("shift", [0.0, 0.4])
def test_what_is_drawn_twice_is_read_once(shift: float) -> None:
    found = source_of(both(lines(["加粗的标题", BODY]), lines(["加粗的标题"], x=30 + shift)))
    assert found.text.count("加粗的标题") == 1
    assert ("doubled", "加粗的标题") in omitted(found)


def test_the_same_words_elsewhere_are_no_double() -> None:
    found = source_of(lines(["审议报告", "审议报告", BODY]))
    assert (found.text.count("审议报告"), omitted(found)) == (2, [])


def test_what_lies_outside_of_the_page_is_on_record() -> None:
    found = source_of(both(lines([BODY]), lines(["页外的字"], x=-200)))
    assert ("outside-page", "页外的字") in omitted(found)
    assert "页外" not in found.text


def test_what_lies_across_the_edge_is_text() -> None:
    assert "边上" in source_of(both(lines([BODY]), lines(["边上"], x=-2))).text


def test_an_invisible_text_layer_is_doubted() -> None:
    codes = [doubt.code for doubt in source_of(lines([BODY], mode=3)).doubts]
    assert codes == ["hidden-text-layer"]
    assert source_of(lines([BODY])).doubts == ()


def test_a_character_that_no_font_knows_is_doubted_where_it_stands() -> None:
    found = source_of(lines([BODY, BODY, f"常委会{chr(0xE123)}会议"]))
    places = [doubt.place for doubt in found.doubts if doubt.code == "unreadable-character"]
    assert [found.text[place.start - 3 : place.start] for place in places if place] == ["常委会"]


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_a_page_that_lies_is_read_upright(turns: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(*{90: (380, 20), 180: (380, 20), 270: (20, 280)}[turns])
        canvas.rotate(turns)
        lines(["标题在上", "正文在下。"], x=0, top=-20 if turns == 180 else 40)(canvas)

    found = source_of(draw)
    assert found.text.split() == ["标题在上", "正文在下。"]
    assert [mark.box.top for mark in found.marks if mark.box] == sorted(
        mark.box.top for mark in found.marks if mark.box
    )


def test_each_leaf_has_its_text() -> None:
    found = source_of(lines(["第一页的字。"]), lines(["第二页的字。"]))
    texts = [found.text[leaf.span.start : leaf.span.end] for leaf in found.leaves]
    assert texts == ["第一页的字。", "第二页的字。"]
    assert found.text == "\f".join(texts)


@pytest.mark.parametrize(
    ("pair", "advance", "is_ligature"),
    [
        ("22", 5, False),
        ("办办", 10, False),
        ("，，", 10, False),
        ("ff", 6, True),
        ("——", 20, True),
        ("fi", 5, True),
    ],
)
def test_what_is_drawn_again_at_its_place_is_no_ligature(
    pair: str, advance: float, is_ligature: bool
) -> None:
    one = Character("", 30, 200, advance, 10, 0, bold=False, hidden=False, known=True)
    first, second = ligatures_parted(one._replace(char=char) for char in pair)
    assert (first.x < second.x) == is_ligature


@pytest.mark.parametrize(("mode", "headings"), [(0, 1), (3, 0)])
def test_the_sizes_of_a_recognised_layer_are_but_measured(mode: int, headings: int) -> None:
    def draw(canvas: Canvas) -> None:
        for number, size in enumerate([10, 10, 10, 11, 10, 10]):
            canvas.setFont(font(), size)
            lines([BODY[:20]], top=270 - 16 * number, mode=mode)(canvas)

    marks = source_of(draw).marks
    assert sum(bool(mark.opens) for mark in marks[1:]) == 2 * headings
