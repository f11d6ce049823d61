"""What a page tells of its article: known, or left open."""

import pytest

from generator.intake.web.pagelines import is_page_line, is_set_within, paper_in
from tests.intake.web.pages import ADDRESS, DAY, PAPER, page
from tests.intake.web.reading import omitted, source_of


def test_a_clock_above_the_title_tells_nothing() -> None:
    clock = "<div class='weather'>2033年3月3日 星期四</div><div class=\"nav\">"
    markup = page("builder").replace(f"发布时间：{DAY}", "").replace('<div class="nav">', clock)
    assert source_of(markup).told.date is None


def test_a_day_beside_the_title_is_that_of_publication() -> None:
    assert source_of(page("ucap")).told.date == DAY


@pytest.mark.parametrize("source", ["区人大办公室", "区政府公报", "情况通报", "工作简报", "人大网"])
def test_a_source_that_is_no_newspaper_is_none(source: str) -> None:
    assert source_of(page("zoom", paper=source)).told.newspaper is None


@pytest.mark.parametrize("source", ["苍溪河日报", "《苍溪河报》", "某州晚报", "某市人大报", "某某都市报"])
def test_a_newspaper_is_known_by_its_name(source: str) -> None:
    assert paper_in(source) == source.strip("《》")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("file:///C:/report.html", None),
        ("javascript:alert(1)", None),
        ("/rd/1.html", None),
        ("http://localhost/1", None),
        ("http://[::1", None),
        ("https://a.example/1?x=1&amp;y=2", "https://a.example/1?x=1&y=2"),
    ],
)
def test_an_address_is_one_of_the_web(address: str, told: str | None) -> None:
    assert source_of(page("ucap", address=address)).told.source_url == told


def test_the_address_that_a_browser_wrote_is_told() -> None:
    assert source_of(page("trs")).told.source_url == ADDRESS


def test_facts_of_founders_comment_are_told() -> None:
    told = source_of(page("newspaper").replace("data-none", "")).told
    assert (told.date, told.newspaper) == (DAY, PAPER)


@pytest.mark.parametrize(
    "text",
    [
        "来源：某某日报　发布时间：2024-01-15 10:20　浏览次数：12　字体：【大 中 小】",
        "2024-01-15 08:30 来源：区人大办",
        "发布日期：2024年01月15日　点击数：　字号：[大][中][小]",
        "【打印】【关闭】",
        "信息来源: 某某日报 | 作者: 张三 | 发布时间: 2024/1/5",
    ],
)
def test_page_lines_are_known(text: str) -> None:
    assert is_page_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024年1月9日在区第三届人民代表大会第四次会议上",
        "作者：张三",
        "来源广泛：代表建议来自各镇街",
        "12次",
        "一、工作来源",
        "会议时间安排：上午听取报告。下午分组审议。",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert not is_page_line(text)


def test_a_day_alone_within_the_article_is_its_own() -> None:
    assert is_page_line("2024年1月9日")
    assert not is_set_within("2024年1月9日")


def test_where_and_when_are_on_record() -> None:
    assert PAPER in omitted(source_of(page("trs")))["page-line"]
