"""Words → record, each field with cases that must stay blank."""

import pytest

from generator.model import Kind, Label, Record
from generator.reading.byline import find_creators, find_newspaper
from generator.reading.identify import identify
from generator.reading.kind import find_kind
from generator.reading.session import find_date, find_session, find_term
from generator.reading.year import find_year

T, S, B, H, P = Label.TITLE, Label.SUBTITLE, Label.BYLINE, Label.HEADING, Label.PARAGRAPH


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        ([(S, "——某区五届人大常委会2031年工作综述")], 2031),
        ([(H, "2031年"), (H, "2032年")], 2031),
        ([(H, "2032年工作安排")], 2031),
        ([(S, "——2032年1月9日在某区第五届人民代表大会第二次会议上")], 2031),
        ([(S, "——2031年12月27日在某区第五届人民代表大会第二次会议上")], 2031),
        ([(P, "2031年，常委会依法履职。"), (P, "2032年，常委会将继续努力。")], 2031),
        ([(S, "（二〇三二年二月二十六日在某县第十六届人民代表大会第四次会议上）")], 2031),
        ([(P, "常委会依法履职。")], None),
        ([(P, "展望2035年远景目标纲要。")], None),
    ],
)
def test_year(texts: list[tuple[Label, str]], year: int | None) -> None:
    assert find_year(texts) == year


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ([(T, "某区人大常委会工作报告")], Kind.REPORT),
        ([(T, "某区人大常委会工作报告（摘要）")], Kind.ABSTRACT),
        ([(T, "某区人大常委会工作报告"), (B, "记者 周小川 整理")], Kind.ABSTRACT),
        ([(T, "凝心聚力"), (S, "——某区人大常委会2031年工作综述")], Kind.FEATURE),
        ([(P, "常委会依法履职。")], None),
    ],
)
def test_kind(texts: list[tuple[Label, str]], kind: Kind | None) -> None:
    assert find_kind(texts) is kind


@pytest.mark.parametrize(
    ("text", "term", "session"),
    [
        ("——2032年1月9日在某区第十八届人民代表大会第三次会议上", 18, 3),
        ("某区五届人大常委会工作报告", 5, None),
        ("某区人大常委会工作报告", None, None),
    ],
)
def test_term_and_session(text: str, term: int | None, session: int | None) -> None:
    assert find_term([(S, text)]) == term
    assert find_session([(S, text)]) == session


def test_the_opening_of_an_abstract_tells_the_session_it_was_given_at() -> None:
    opening = [(P, "1月13日，在某省第十四届人民代表大会第一次会议上，受省十三届人大常委会委托作了报告。")]
    assert (find_term(opening, "省"), find_session(opening)) == (14, 1)
    mentioned = [(P, "某省第十四届人民代表大会第一次会议确定的任务已经完成。")]
    assert find_session(mentioned) is None


def test_a_date_in_chinese_numerals_is_a_date() -> None:
    assert find_date([(S, "（二〇三二年二月二十六日在某县人民代表大会上）")]) == "2032-02-26"
    assert find_date([(P, "2032年2月26日，常委会组织代表视察。")]) is None


def test_another_bodys_term_is_not_this_congress_s() -> None:
    assert find_term([(P, "贯彻市六届二次全会精神，市六届人大一次会议期间提出建议。")]) is None


@pytest.mark.parametrize(
    ("byline", "newspaper", "creators"),
    [
        ("某城日报记者 周小川 整理", "某城日报", ("周小川",)),
        ("记者 周小川 曾 崎 通讯员 李明", None, ("周小川", "曾崎", "李明")),
        ("本报记者 周文澜", None, ("周文澜",)),
        ("某区人大常委会主任 周小川", None, ("周小川",)),
    ],
)
def test_byline(byline: str, newspaper: str | None, creators: tuple[str, ...]) -> None:
    assert find_newspaper([(B, byline)]) == newspaper
    assert find_creators([(B, byline)]) == creators


def test_a_page_head_is_no_date_of_the_report() -> None:
    assert find_date([(Label.FURNITURE, "2032年1月12日 星期三")]) is None


@pytest.mark.parametrize(
    ("date", "year", "doubted"),
    [
        ("2024-01-16", 2021, True),
        ("2022-12-30", 2023, True),
        ("2024-01-16", 2023, False),
        ("2023-12-28", 2023, False),
        (None, 2023, False),
    ],
)
def test_a_date_that_contradicts_the_year_is_doubted(date: str | None, year: int, doubted: bool) -> None:
    _, doubts = identify((), (), Record(date=date, year=year))
    assert ("date-contradicted" in {doubt.code for doubt in doubts}) is doubted
