"""A district's pages: what rose and fell by two linked sentences, terms as recorded, bounded tables."""

import re
from dataclasses import replace
from html import unescape

from generator.authority import Authority, Indicator
from generator.gathering import gather
from generator.model import Holding, Kind, Part
from generator.pages import districts
from tests.gathering.making import AUTHORITY, TOPICS, Said, division, holding
from tests.pages.hostile import Html, markdown

HERE = division(1)
FIRST = f"districts/{HERE.slug}/index.md"
MANY = tuple(
    Indicator(f"indicator-{number}", f"指标{number}", TOPICS[number % 2].id, ("件",)) for number in range(60)
)


def pages(*holdings: Holding, authority: Authority = AUTHORITY) -> dict[str, str]:
    return {page.path: str(page.content) for page in districts.render(gather(holdings, authority))}


def html(content: str) -> Html:
    return markdown(content.split("\n---\n", 1)[1])


def section(content: str, id: str) -> str:
    """What stands below the heading of this anchor, up to the next of its rank."""
    found = re.search(rf"^## .*\{{ #{id} \}}\n(.*?)(?=^## |\Z)", content, re.DOTALL | re.MULTILINE)
    return unescape(found[1]) if found else ""


def termed(year: int, term: int | None, session: int | None = None) -> Holding:
    one = holding(HERE, year)
    record = replace(one.report.record, term=term, session=session)
    return replace(one, report=replace(one.report, record=record))


def test_both_sentences_of_a_change_are_linked_and_the_numbers_are_exact() -> None:
    content = pages(holding(HERE, 2021, said=[Said(value=3)]), holding(HERE, 2022, said=[Said(value=4)]))[
        FIRST
    ]
    told = section(content, "movement")
    for year, value in ((2021, 3), (2022, 4)):
        report = rf"\.\./\.\./reports/{HERE.slug}/{year}-report/"
        assert re.search(rf'<a href="{report}#s\d+">{value}件</a>', told)
    assert '<span class="amount">+1件</span> <span class="growth">+33.3%</span>' in told
    assert re.findall(r'scope="rowgroup" colspan="4">(.*?)<', told) == ["上升"]
    assert "由本库算出" in told


def test_a_fall_bears_its_sign() -> None:
    content = pages(holding(HERE, 2021, said=[Said(value=8)]), holding(HERE, 2022, said=[Said(value=6)]))[
        FIRST
    ]
    assert '<span class="amount">−2件</span> <span class="growth">−25.0%</span>' in section(
        content, "movement"
    )


def test_plans_do_not_move() -> None:
    plan = holding(HERE, 2022, said=[Said(value=9, part=Part.PLAN)])
    told = section(pages(holding(HERE, 2021, said=[Said(value=8)]), plan)[FIRST], "movement")
    assert "没有可以相比的数字" in told
    assert "<table" not in told


def test_years_that_lie_apart_are_said_to() -> None:
    held = [holding(HERE, year, said=[Said(value=year)]) for year in (2018, 2022)]
    content = pages(*held)[FIRST]
    assert "## 从 2018 年到 2022 年" in content
    assert "2018 年与 2022 年之间的报告，本库尚未收录" in section(content, "movement")
    near = pages(*(holding(HERE, year, said=[Said(value=year)]) for year in (2021, 2022)))[FIRST]
    assert "之间的报告" not in near


def test_one_year_has_no_movement_and_no_lines() -> None:
    content = pages(holding(HERE, 2022, said=[Said(value=8)]))[FIRST]
    assert section(content, "movement") == ""
    assert 'class="charts"' not in content
    assert ">8件</a>" in content


def test_terms_are_told_as_recorded_and_the_unknown_stays_blank() -> None:
    content = pages(termed(2020, 17, 5), termed(2021, 18, 1), termed(2022, 18, 2), termed(2023, None))[FIRST]
    terms = re.findall(r'<span class="term">(.*?)</span>', content)
    assert terms == ["第十八届：2021、2022 年", "第十七届：2020 年"]
    assert "第十八届第二次会议" in content
    assert "届次" not in pages(termed(2023, None))[FIRST]


def test_every_line_is_of_own_figures_alone() -> None:
    held = [
        holding(HERE, 2020, said=[Said(value=5)]),
        holding(HERE, 2021, said=[Said(value=6, part=Part.PLAN)]),
        holding(HERE, 2022, said=[Said(value=7)]),
    ]
    figures = section(pages(*held)[FIRST], "figures")
    labels = re.findall(r'aria-label="(\d{4} 年：[^"]*)"', figures)
    assert labels == ["2020 年：5件", "2022 年：7件"]


def test_shares_stand_in_a_table_with_the_report_that_was_counted() -> None:
    content = pages(holding(HERE, 2022), holding(HERE, 2022, Kind.ABSTRACT, said=[Said()]))[FIRST]
    told = section(content, "shares")
    # The full report of this archive has a heading alone: no text, so the abstract stands for the year.
    assert f'<a href="../../reports/{HERE.slug}/2022-abstract/">2022 摘要</a>' in told
    assert re.search(r"代表工作</a></th>\s*<td>100\.0%</td>", told)


def test_no_text_no_shares() -> None:
    assert section(pages(holding(HERE, 2022))[FIRST], "shares") == ""


def thirty_years() -> dict[str, str]:
    authority = replace(AUTHORITY, indicators=MANY)
    held = [
        holding(HERE, year, said=[Said((one.id,), year - n, before="办理的") for n, one in enumerate(MANY)])
        for year in range(1994, 2024)
    ]
    return pages(*held, authority=authority)


def test_thirty_years_of_sixty_indicators_stand_on_pages_of_bounded_size_and_lose_nothing() -> None:
    found = thirty_years()
    mine = {path: content for path, content in found.items() if HERE.slug in path}
    assert list(mine) == [FIRST, *(f"districts/{HERE.slug}/page-{n}/index.md" for n in (2, 3))]
    assert all(len(content.encode()) < 300_000 for content in mine.values())
    heads = [re.findall(r"compare/years/(\d{4})/", content) for content in mine.values()]
    assert [(years[0], years[-1]) for years in heads] == [
        ("2012", "2023"),
        ("2000", "2011"),
        ("1994", "1999"),
    ]
    assert sum(content.count("<td>") for content in mine.values()) >= 30 * 60
    assert mine[FIRST].count("<svg") == 12 + 1
    assert "另有 48 项" in mine[FIRST]


def test_no_page_has_an_anchor_twice_however_many_years() -> None:
    for path, content in thirty_years().items():
        ids = [id_ for element in html(content).elements if (id_ := element.attributes.get("id"))]
        assert len(ids) == len(set(ids)), path
