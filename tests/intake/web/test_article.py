"""Lines, paragraphs and what is left out within an article."""

import pytest

from generator.model import Label
from tests.intake.web.pages import PARAGRAPHS, TITLE, page
from tests.intake.web.reading import lines_of, marked, omitted, source_of

LONG = PARAGRAPHS[3]


def article(body: str) -> str:
    """A page whose article is this markup."""
    return page("zoom", body=body)


def test_indented_lines_parted_by_breaks_are_paragraphs() -> None:
    body = "<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{text}" for text in PARAGRAPHS)
    source = source_of(article(body))
    assert lines_of(source) == [TITLE, *PARAGRAPHS]
    assert all(mark.opens for mark in source.marks)


def test_lines_parted_by_two_breaks_are_paragraphs() -> None:
    source = source_of(article("<br><br>".join(PARAGRAPHS)))
    assert all(mark.opens for mark in source.marks)


def test_lines_of_a_column_parted_by_breaks_are_left_to_their_words() -> None:
    text = "".join(PARAGRAPHS[1:] * 3)
    body = "<br>".join(text[at : at + 20] for at in range(0, len(text), 20))
    assert {mark.opens for mark in source_of(article(body)).marks[2:]} == {None}


def test_lines_of_a_column_each_made_a_paragraph_are_left_to_their_words() -> None:
    text = "".join(PARAGRAPHS[1:] * 3)
    body = "".join(f"<p>{text[at : at + 20]}</p>" for at in range(0, len(text), 20))
    assert {mark.opens for mark in source_of(article(body)).marks[1:]} == {None}


def test_a_paragraph_after_a_comma_is_left_to_its_words() -> None:
    source = source_of(article(f"<p>{LONG}</p><p>召开会议八次，</p><p>听取报告十项。</p>"))
    assert marked(source)["听取报告十项。"].opens is None
    assert marked(source)["召开会议八次，"].opens is True


def test_line_ends_of_the_file_are_no_line_ends_of_the_text() -> None:
    wrapped = LONG.replace("区委", "区\n   委").replace("，听取", "，\r\n听取")
    assert lines_of(source_of(article(f"<p>{wrapped}</p>")))[1] == LONG


def test_a_space_between_latin_words_stays() -> None:
    assert lines_of(source_of(article(f"<p>{LONG}</p><p>People's\nCongress 报告</p>")))[2] == (
        "People's Congress 报告"
    )


def test_preformatted_lines_stay_lines() -> None:
    source = source_of(article("<pre>" + "\n".join(PARAGRAPHS) + "</pre>"))
    assert lines_of(source) == [TITLE, *PARAGRAPHS]
    assert {mark.opens for mark in source.marks[2:]} == {None}


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<p style="display: none">藏起来的字</p>', "hidden"),
        ('<p>明<span style="font-size:0">藏起来的字</span></p>', "hidden"),
        ("<p hidden>藏起来的字</p>", "hidden"),
        ("<template><p>藏起来的字</p></template>", "hidden"),
        ("<p>明<del>藏起来的字</del></p>", "deleted"),
        ("<noscript>藏起来的字</noscript>", "noscript"),
        ("<button>藏起来的字</button>", "control"),
        ('<div class="bdshare">藏起来的字</div>', "sharing"),
        ('<img alt="藏起来的字">', "alternative-text"),
        ("<!-- 藏起来的字 -->", "comment"),
        ("<p>（责任编辑：藏起来的字）</p>", "page-line"),
        ("<p>上一篇：<a href='1'>藏起来的字</a></p>", "page-line"),
    ],
)
def test_what_is_not_shown_is_on_record(markup: str, kind: str) -> None:
    source = source_of(article(f"<p>{LONG}</p>{markup}"))
    assert "藏起来的字" not in source.text
    assert omitted(source)[kind].count("藏起来的字") == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<p>2031年1月9日</p>",
        "<p>时间：要抓紧每一天，努力完成各项任务。</p>",
        '<div class="content-bottom"><p>显示的字</p></div>',
        '<p style="font-size:0.9em">显示的字</p>',
        "<header><p>显示的字</p></header>",
        "<p><ins>显示的字</ins></p>",
        '<p><a href="1">显示的字</a></p>',
    ],
)
def test_what_is_shown_stays(markup: str) -> None:
    source = source_of(article(f"<p>{LONG}</p>{markup}"))
    assert len(lines_of(source)) == 3


def test_a_byline_stays_and_what_stands_beside_a_page_line_is_left_out() -> None:
    bylined = page("zoom").replace("信息来源", "　作者：石某　信息来源")
    assert "石某" not in source_of(bylined).text
    assert "作者：石某" in lines_of(source_of(article(f"<p>作者：石某</p><p>{LONG}</p>")))


def test_captions_are_told_by_their_element_alone() -> None:
    figure = "<figure><img src='1.jpg'><figcaption>代表在社区走访</figcaption></figure>"
    marks = marked(source_of(article(f"<p>{LONG}</p>{figure}<p>代表在乡村走访</p>")))
    assert marks["代表在社区走访"].label is Label.CAPTION
    assert marks["代表在乡村走访"].label is None


def test_an_element_for_headings_round_a_paragraph_makes_none() -> None:
    marks = marked(source_of(article(f"<p>{LONG}</p><h2>{LONG}{LONG}</h2><h2>坚持党的领导</h2>")))
    assert marks[LONG + LONG].label is None
    assert marks["坚持党的领导"].label is Label.HEADING


def test_a_title_in_the_middle_may_take_several_lines() -> None:
    body = "<center>苍溪河区人民代表大会</center><center>常务委员会工作报告</center>" + f"<p>{LONG}</p>"
    marks = marked(source_of(article(body)))
    assert marks["常务委员会工作报告"].opens is None
    assert marks[LONG].opens is True
