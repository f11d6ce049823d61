"""Pages drawn by hand: what is read first, what belongs together, and what geometry says of lines."""

import pytest

from generator.errors import UnreadableSource
from generator.intake.layout import Laid, lay_out, titles_on
from generator.model import Box, Label
from tests.intake.layout.pages import column, plate, run

LEFT = ["\u3000\u3000一年来常委会依法", "履行各项职责工作有", "新的进展。", "\u3000\u3000听取审议专项工作"]
RIGHT = ["报告二十八项督办建", "议一百件全部办结。", "\u3000\u3000依法任免工作人员", "三十人次。"]
FULL = "一年来常委会依法履行各项职责工作有新的进展"


def lines(laid: Laid) -> list[str]:
    return [line for line in laid.text.split("\n") if line.strip()]


def opening(laid: Laid) -> list[str]:
    """The lines that surely open a block."""
    marks = {mark.start: mark for mark in laid.marks}
    return [laid.text[start:].split("\n")[0] for start, mark in marks.items() if mark.opens]


def labelled(laid: Laid, label: Label) -> list[str]:
    return [laid.text[mark.start :].split("\n")[0] for mark in laid.marks if mark.label is label]


def test_columns_are_read_one_after_the_other_below_their_title() -> None:
    page = plate([run("常委会工作报告", 60, 50, 24), *column(LEFT, 50, 100), *column(RIGHT, 160, 100)])
    found = lay_out([page])
    assert lines(found) == ["常委会工作报告", *(text.strip() for text in LEFT + RIGHT)]
    assert found.ordered


def test_a_short_title_keeps_the_columns_below_it_together() -> None:
    three = [*column(LEFT, 50, 100), *column(RIGHT, 160, 100), *column(RIGHT, 270, 100)]
    found = lay_out([plate([run("报告", 191, 50, 24), *three])])
    assert lines(found)[0] == "报告"


def test_rows_that_happen_to_align_cut_no_columns() -> None:
    tall = [text for _ in range(4) for text in LEFT]
    found = lay_out([plate([*column(tall, 50, 100), *column(tall, 160, 100)])])
    assert lines(found) == [text.strip() for text in tall + tall]


def test_two_years_stand_side_by_side_each_below_its_head() -> None:
    heads = [run("2022年", 55, 70, 16), run("2023年", 165, 70, 16)]
    found = lay_out([plate([*heads, *column(LEFT, 50, 100), *column(RIGHT, 160, 100)])])
    assert lines(found)[:2] == ["2022年", LEFT[0].strip()]
    assert lines(found)[5] == "2023年"


def test_an_indent_opens_a_paragraph_and_a_new_column_does_not() -> None:
    found = lay_out([plate([*column(LEFT, 50, 100), *column(RIGHT, 160, 100)])])
    assert opening(found) == [LEFT[0].strip(), LEFT[3].strip(), RIGHT[2].strip()]
    goes_on = [mark for mark in found.marks if found.text.startswith(RIGHT[0], mark.start)]
    assert [mark.opens for mark in goes_on] == [False]


def test_lines_that_give_way_to_a_picture_are_no_short_ones() -> None:
    texts = ["\u3000\u3000" + FULL[:18], FULL[:20], FULL[:12], FULL[:12], FULL[:12], FULL[:20]]
    picture = Box(180, 128, 250, 172)
    found = lay_out([plate(column(texts, 50, 100), pictures=[picture])])
    assert opening(found) == [FULL[:18]]


@pytest.mark.parametrize(("size", "label"), [(8.0, Label.CAPTION), (10.0, None)])
def test_a_caption_is_small_and_at_its_picture(size: float, label: Label | None) -> None:
    body = column(["\u3000\u3000" + FULL, FULL + "。", FULL + "。"] * 8, 50, 100)
    caption = run("代表视察河道", 300, 263, size)
    found = lay_out([plate([*body, caption], pictures=[Box(300, 100, 500, 260)])])
    marks = [mark for mark in found.marks if found.text.startswith("代表视察河道", mark.start)]
    assert [mark.label for mark in marks] == [label]


def test_furniture_stands_at_the_edges_alone() -> None:
    head = [run("02 要闻", 50, 20, 8), run("2024年1月12日", 480, 20, 8)]
    body = column(["\u3000\u3000" + FULL, "2024年1月12日，常委会召开会议。", FULL + "。"], 50, 100)
    assert labelled(lay_out([plate([*head, *body])]), Label.FURNITURE) == ["02 要闻", "2024年1月12日"]


@pytest.mark.parametrize("last", ["15件。", "2024年1月12日，会议召开。", "代表热线电话已开通。"])
@pytest.mark.parametrize(("apart", "is_furniture"), [(0, False), (15, True)])
def test_the_last_lines_of_columns_are_text_whatever_they_say(
    last: str, apart: float, is_furniture: bool
) -> None:
    tall = ["\u3000\u3000" + FULL[:8], *[FULL[:10]] * 44]
    body = [*column(tall, 50, 85), *column(tall, 260, 85)]
    foot = 85 + len(tall) * 15 + apart
    found = lay_out([plate([*body, run(last, 50, foot), run("三十次。", 260, foot)])])
    assert (labelled(found, Label.FURNITURE) == [last, "三十次。"]) == is_furniture
    assert (lines(found)[len(tall)] == last) != is_furniture


@pytest.mark.parametrize(
    ("note", "is_furniture"), [("（下转第三版）", True), ("上接第1版", True), ("转第三版的安排如下。", False)]
)
def test_notes_of_going_on_elsewhere_are_furniture(note: str, is_furniture: bool) -> None:
    found = lay_out([plate(column(["\u3000\u3000" + FULL, FULL + "。", note], 50, 100))])
    assert (labelled(found, Label.FURNITURE) == [note]) == is_furniture


def two_articles() -> list[tuple]:
    report = [run("区人大常委会工作报告", 50, 50, 24), *column(LEFT, 50, 100), *column(RIGHT, 160, 100)]
    other = [run("早市迁新址摊位全", 60, 200, 20), *column(RIGHT, 50, 240), *column(LEFT, 160, 240)]
    return report + other


def test_of_several_articles_the_report_is_taken_and_the_others_are_on_record() -> None:
    page = plate(two_articles(), rules=[Box(50, 180, 290, 180.5)])
    found = lay_out([page])
    assert lines(found)[0] == "区人大常委会工作报告"
    assert "早市" not in found.text
    assert [(one.kind, one.leaf, one.text[:2]) for one in found.omissions] == [("other-article", 1, "早市")]
    assert titles_on([page]) == ("区人大常委会工作报告", "早市迁新址摊位全")


@pytest.mark.parametrize("title", ["早市迁新址", "早市 迁新址摊位全"])
def test_an_article_is_named_by_a_part_of_its_title(title: str) -> None:
    found = lay_out([plate(two_articles(), rules=[Box(50, 180, 290, 180.5)])], title)
    assert lines(found)[0] == "早市迁新址摊位全"


def test_a_title_that_no_article_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnreadableSource, match="早市迁新址摊位全") as caught:
        lay_out([plate(two_articles(), rules=[Box(50, 180, 290, 180.5)])], "足球联赛", "page.pdf")
    assert (caught.value.where, "--article" in caught.value.mend) == ("page.pdf", True)


def test_a_box_that_interrupts_the_text_is_read_after_it() -> None:
    boxed = column(["名词解释", "建议代表所提意见"], 170, 300)
    long = [text for _ in range(5) for text in LEFT]
    page = plate([*column(long, 50, 100), *column(RIGHT, 160, 100), *boxed], rules=[Box(160, 290, 280, 330)])
    assert lines(lay_out([page]))[-2:] == ["名词解释", "建议代表所提意见"]


def test_a_heading_is_larger_than_the_text_and_ends_no_sentence() -> None:
    texts = [*column(["\u3000\u3000" + FULL, FULL + "。"], 50, 100), run("强化监督", 120, 140, 13)]
    texts += column(["\u3000\u3000" + FULL, FULL + "。"], 50, 165)
    assert labelled(lay_out([plate(texts)]), Label.HEADING) == ["强化监督"]


def test_larger_text_of_several_lines_is_no_heading() -> None:
    texts = [*column(["\u3000\u3000" + FULL[:15], FULL[:17], FULL[:17], FULL[:17], "进展。"], 50, 100, 12)]
    texts += column(["\u3000\u3000" + FULL, FULL + "。"] * 4, 50, 200)
    assert labelled(lay_out([plate(texts)]), Label.HEADING) == []


@pytest.mark.parametrize(
    ("head", "label"), [("某县人大常委会文件", Label.FURNITURE), ("某县学习文件", Label.TITLE)]
)
def test_the_head_of_an_offices_documents_is_no_title(head: str, label: Label) -> None:
    page = plate([run(head, 60, 90, 30), run("常委会工作报告", 60, 150, 20), *column(LEFT * 3, 50, 200)])
    found = lay_out([page])
    marks = [mark.label for mark in found.marks if found.text.startswith(head, mark.start)]
    assert marks == [label]


@pytest.mark.parametrize(("ruled", "is_other"), [(True, True), (False, False)])
def test_a_small_title_beside_the_first_heads_an_article_where_a_ruling_line_parts_them(
    ruled: bool, is_other: bool
) -> None:
    report = [run("常委会工作报告", 60, 50, 20), *column(LEFT * 3, 50, 100), *column(RIGHT * 3, 160, 100)]
    other = [run("早市迁新址", 300, 52, 13), *column(RIGHT * 3, 285, 75)]
    found = titles_on([plate([*report, *other], rules=[Box(272, 45, 272.5, 300)] if ruled else [])])
    assert found == (("常委会工作报告", "早市迁新址") if is_other else ("常委会工作报告",))


def test_a_title_beside_what_stands_above_the_first_title_heads_an_article() -> None:
    report = [run("监督有力度", 90, 50, 14), run("工作报告", 70, 70, 30)]
    report += [*column(LEFT * 3, 50, 110), *column(RIGHT * 3, 160, 110)]
    other = [run("早市迁新址", 300, 50, 15), *column(RIGHT * 3, 285, 75)]
    assert titles_on([plate([*report, *other])]) == ("工作报告", "早市迁新址")


@pytest.mark.parametrize("last", ["量", "量的提升工作"])
def test_the_white_beside_a_headings_last_character_parts_no_columns(last: str) -> None:
    second = [
        "\u3000\u3000听取审议专项工作",
        last,
        "\u3000\u3000依法任免工作人员",
        "报告二十八项督办建",
        *RIGHT,
    ]
    title = run("常委会工作报告", 60, 50, 24)
    found = lay_out([plate([title, *column(LEFT * 2, 50, 100), *column(second, 160, 100)])])
    assert lines(found)[1:] == [text.strip() for text in (*LEFT * 2, *second)]


def test_short_lines_side_by_side_are_columns_still() -> None:
    heads = [*column(["增长", "减少"], 50, 100), *column(["百分之五", "百分之二"], 85, 100)]
    wide = column([FULL, FULL], 50, 140)
    found = lay_out([plate([*heads, *wide])])
    assert lines(found)[:4] == ["增长", "减少", "百分之五", "百分之二"]


@pytest.mark.parametrize(("right", "is_own"), [(290, True), (132, False)])
def test_a_caption_belongs_to_the_article_on_its_side_of_a_ruling_line(right: float, is_own: bool) -> None:
    report = [
        run("区人大常委会工作报告", 50, 50, 24),
        *column(LEFT * 4, 50, 100),
        *column(RIGHT * 4, 160, 100),
    ]
    picture, caption = Box(50, 480, 130, 540), run("代表视察河道", 50, 545, 8)
    other = [run("早市迁新址摊位全", 60, 575, 20), *column(RIGHT, 50, 610), *column(LEFT, 160, 610)]
    rules = [Box(50, 564, right, 564.5)]
    found = lay_out([plate([*report, caption, *other], rules=rules, pictures=[picture])], "工作报告")
    assert ("代表视察河道" in found.text) == is_own


@pytest.mark.parametrize(("second", "opens"), [("1.推进立法", True), ("推进立法工作", False)])
def test_a_numbered_head_right_below_another_is_one_of_its_own(second: str, opens: bool) -> None:
    body = column(["\u3000\u3000" + FULL[:18], FULL[:20] + "。"], 50, 100)
    heads = [run("（一）突出地方特色着力提高立法质量", 70, 130, 11), run(second, 70, 143, 11)]
    rest = column(["\u3000\u3000" + FULL[:18], FULL[:20] + "。"] * 3, 50, 160)
    found = lay_out([plate([*body, *heads, *rest])])
    assert (second in opening(found)) == opens
