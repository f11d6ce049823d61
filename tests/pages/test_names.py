"""Divisions of one name are told apart on every page, and so are several reports of one place and year."""

import re
from functools import cache

import pytest

from generator.authority import Division
from generator.gathering import gather
from generator.model import Kind
from generator.pages import render
from generator.pages.labels import MARKS, MARKS_EXPLAINED
from tests.gathering.making import AUTHORITY, Said, holding

PLACES = {"320106": ("江苏省", "南京市"), "320302": ("江苏省", "徐州市"), "350102": ("福建省", "福州市")}
GULOU = [Division(code, "鼓楼区", f"{code}-gulou", "district", *above) for code, above in PLACES.items()]
UNIQUE = Division("320102", "玄武区", "320102-xuanwu", "district", "江苏省", "南京市")


@cache
def pages() -> dict[str, str]:
    said = [Said(value=7)]
    made = [holding(one, 2022, said=said, title="工作报告") for one in (*GULOU, UNIQUE)]
    made += [holding(GULOU[0], 2021, said=said, title="旧报告"), holding(UNIQUE, 2021, Kind.ABSTRACT, said)]
    made.append(holding(UNIQUE, 2021, Kind.ABSTRACT, said, suffix="-2"))
    return {page.path: page.content for page in render(gather(made, AUTHORITY))}


@pytest.mark.parametrize(
    "path",
    [
        "index.md",
        "reports/index.md",
        "reports/320102-xuanwu/2022-report/index.md",
        "years/2022/index.md",
        "districts/index.md",
        "compare/proposals/index.md",
        "compare/years/2022/index.md",
        "topics/deputies/index.md",
    ],
)
def test_every_list_names_the_city_before_a_name_that_several_bear(path: str) -> None:
    body = pages()[path].split("\n---\n", 1)[1]
    for _, city in PLACES.values():
        assert f"{city}鼓楼区" in body
    assert not re.search("(?<!市)鼓楼区", body)


def test_the_pages_of_one_name_have_titles_of_their_own() -> None:
    titles = [re.findall("(?m)^title: (.*)", pages()[f"districts/{one.slug}/index.md"]) for one in GULOU]
    assert titles == [["南京市鼓楼区"], ["徐州市鼓楼区"], ["福州市鼓楼区"]]


def test_a_name_that_one_alone_bears_stays_short() -> None:
    assert ">玄武区</a>" in pages()["index.md"]
    assert "南京市玄武区" not in pages()["index.md"]


@pytest.mark.parametrize(("path", "first"), [("index.md", "摘要"), ("topics/deputies/index.md", "报告摘要")])
def test_two_reports_of_one_kind_are_numbered(path: str, first: str) -> None:
    names = re.findall(r">(?:2021.年 ?)?((?:报告)?摘要.*?)</a>", pages()[path].split("report-list")[0])
    assert names == [first, f"{first}（2）"]


def test_two_reports_of_one_kind_are_numbered_beside_their_figures() -> None:
    cells = pages()["compare/proposals/index.md"]
    assert re.findall('class="tag">(.*?)</span>', cells)[:2] == ["摘要", "摘要（2）"]


def test_what_counts_since_a_session_is_not_said_to_count_since_the_terms_beginning() -> None:
    told = [word for words in (MARKS, MARKS_EXPLAINED) for mark, word in words.items() if "to-date" in mark]
    assert told == ["累计", "自本届或某次会议以来的累计数，不是全年数。"]
