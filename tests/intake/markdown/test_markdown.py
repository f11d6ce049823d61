"""Markdown: words are the text, signs are left out on record, and both together are the file."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnreadableSource
from generator.intake import decode
from generator.model import Label, Source, Told
from tests.intake.checked import checked, left_out


def read(text: str, encoding: str = "utf-8") -> Source:
    return checked("a.md", text.encode(encoding))


@pytest.mark.parametrize(
    ("text", "shown", "signs"),
    [
        ("听取**报告**8项", "听取报告8项", "****"),
        ("听取[报告](http://a.b)8项", "听取报告8项", "[](http://a.b)"),
        ("> 各位代表：", "各位代表：", ">"),
        ("- 抓监督", "抓监督", "-"),
        ("1. 抓监督\n2. 抓代表", "1. 抓监督\n2. 抓代表", None),
        ("3） 抓监督", "3） 抓监督", None),
        ("　　各位代表：", "各位代表：", None),
        ("    各位代表：", "各位代表：", None),
        ("甲&nbsp;乙&lt;丙", "甲\u00a0乙<丙", "&nbsp;&lt;"),
        (r"8\*9", "8*9", "\\"),
        ("`代码`", "代码", "``"),
        ("前![图](a.png)后", "前后", "![图](a.png)"),
        ("前\n\n---\n\n后", "前\n后", "---"),
        ("前<b>中</b>后", "前中后", "<b></b>"),
        ("前\n\n[a]: http://b", "前", "[a]: http://b"),
    ],
)
def test_signs_are_left_out_and_words_are_text(text: str, shown: str, signs: str | None) -> None:
    source = read(text)
    assert source.text == shown
    assert left_out(source).get("markup") == signs


def test_headings_are_marked_save_those_right_below_the_title() -> None:
    source = read("# 工作报告\n\n## ——在会议上\n\n各位代表：\n\n## 一、回顾\n\n依法履职。")
    assert [mark.label for mark in source.marks] == [None, None, None, Label.HEADING, None]
    assert source.marks[3].element == "h2"


def test_a_line_end_inside_a_paragraph_goes_on_where_it_surely_does() -> None:
    source = read("听取报告，\n开展检查\n建议。<br>完。")
    assert source.text == "听取报告，\n开展检查\n建议。\n完。"
    assert [mark.opens for mark in source.marks] == [True, False, None, None]


def test_a_table_is_a_line_a_row() -> None:
    source = read("前\n\n| 项目 | 数量 |\n|---|--:|\n| 会议 | **8**次 |\n| 视察 | |\n\n后")
    assert source.text == "前\n\n项目\t数量\n会议\t8次\n视察\t\n\n后".replace("\t\n", "\t\n")
    assert [mark.row.head for mark in source.marks if mark.row] == [True, False, False]


def test_front_matter_tells_and_gives_the_title_only_where_the_text_has_none() -> None:
    matter = "---\ntitle: 工作报告\ndate: 2024年1月8日\nsource: https://a.b/1\nnewspaper: 某报\n---\n"
    source = read(f"{matter}各位代表：")
    assert source.text == "工作报告\n各位代表："
    assert source.marks[0].label is Label.TITLE
    assert source.told == Told("2024-01-08", "某报", "https://a.b/1")
    assert read(f"{matter}# 工作报告\n\n各位代表：").text == "工作报告\n各位代表："


def test_html_with_words_is_doubtful() -> None:
    source = read("前\n\n<div>中</div>\n\n后")
    assert source.text == "前\n后"
    assert left_out(source) == {"html": "<div>中</div>"}
    assert [doubt.code for doubt in source.doubts] == ["html-in-markdown"]
    assert read("前\n\n<!-- x -->\n\n后").doubts == ()


def test_it_is_in_any_encoding_that_a_text_is_in() -> None:
    source = read("# 区人大常委会工作报告\n\n各位代表：", "gb18030")
    assert source.parts[0].encoding == "gb18030"
    assert source.text == "区人大常委会工作报告\n各位代表："


@pytest.mark.parametrize("text", ["", "---\n", "<!-- 无 -->", "\n\n- \n"])
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSource, match="no text"):
        decode([("a.md", text.encode())])


SIGNS = "各位代表：¦一、¦8次¦\n¦\n\n¦# ¦- ¦1. ¦**¦*¦_¦> ¦|¦|---|\n¦<b>¦</div>¦![丙](丁)¦&amp;¦&x¦`"
MORE = "<!-- ¦-->¦[甲](乙)¦```\n¦\\¦    ¦---\n¦=\n¦<br>¦[a]: b\n¦~~¦\t"
PIECES = st.lists(st.sampled_from(f"{SIGNS}¦{MORE}".split("¦")), max_size=24).map("".join)


def test_a_kicker_may_stand_above_the_title() -> None:
    body = "\n\n".join(f"## {sign}、工作\n\n{sign}年来依法履职。" for sign in "一二三")
    kicked = read(f"## 监督有力度 代表有热度\n\n# 某某区人大常委会工作综述\n\n{body}")
    assert [mark.label for mark in kicked.marks[:3]] == [None, None, None]
    headed = read(f"## 回顾\n\n{body}")
    assert headed.marks[0].label is Label.HEADING


def test_code_shows_entities_as_they_are_written() -> None:
    assert read("题\n\n```\n&amp;各位代表：").text == "题\n&amp;各位代表："
    assert read("题\n\n&amp;各位代表：").text == "题\n&各位代表："


@given(PIECES)
def test_words_and_signs_together_are_the_file(text: str) -> None:
    """But for entities, of which what they stand for is shown."""
    source = read(f"题\n\n{text}")
    held = Counter(source.text + "".join(one.text for one in source.omissions))
    for sign in "各位代表：一、甲乙丙丁8次":
        assert held[sign] == text.count(sign)
    assert source == read(f"题\n\n{text}")
