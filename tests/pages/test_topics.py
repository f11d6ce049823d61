"""A topic's pages: its share over time, its key terms, who gives it most; further pages hold passages."""

import re
from html import unescape

from generator.authority import Division
from generator.gathering import gather
from generator.model import Block, Holding, Kind, Label, Record, Report, Source, Span, TracedText
from generator.pages import topics
from tests.gathering.making import AUTHORITY, TOPICS, division
from tests.pages.hostile import markdown

SUPERVISION, DEPUTIES = (topic.id for topic in TOPICS)
PAGE = f"topics/{DEPUTIES}/index.md"


def told(where: Division, year: int, *texts: tuple[str, str | None]) -> Holding:
    """A report of these paragraphs, each with its topic."""
    blocks, at = [], 0
    for text, topic in texts:
        shown = TracedText(text, tuple(range(at, at + len(text))))
        blocks.append(Block(Label.PARAGRAPH, shown, (Span(at, at + len(text)),), topic=topic))
        at += len(text) + 1
    report = Report(Source("", ()), Record(division=where, year=year, kind=Kind.REPORT), tuple(blocks))
    return Holding(f"{where.slug}/{year}-report", report)


def shared(where: Division, year: int, characters: int) -> Holding:
    """A report of 100 characters, so many of them on deputies."""
    return told(where, year, ("字" * characters, DEPUTIES), ("别" * (100 - characters), None))


def pages(*holdings: Holding) -> dict[str, str]:
    return {page.path: unescape(str(page.content)) for page in topics.render(gather(holdings, AUTHORITY))}


def rows(content: str) -> list[list[str]]:
    """The cells of the first table of shares."""
    table = content.split('class="figure-table portions"', 1)[1].split("</table>", 1)[0]
    found = re.findall(r"<tr[^>]*><th[^>]*>(.*?)</th>(.*?)</tr>", table, re.DOTALL)
    return [[re.sub("<.*?>", "", head), *re.findall(r"<td>(.*?)</td>", cells)] for head, cells in found][1:]


def test_a_share_over_time_is_of_all_text_with_the_reports_behind_it() -> None:
    content = pages(
        shared(division(1), 2021, 20), shared(division(2), 2021, 50), shared(division(1), 2023, 10)
    )[PAGE]
    assert rows(content) == [["2021", "35.0%", "70", "200", "2"], ["2023", "10.0%", "10", "100", "1"]]
    assert 'aria-label="2021 年：35.0%（2 篇报告）"' in content


def test_the_newest_year_of_two_districts_ranks_them() -> None:
    held = [shared(division(n), 2021, n * 10) for n in (1, 2, 3)]
    content = pages(*held, shared(division(1), 2022, 90))[PAGE]
    names = re.findall(r'aria-label="(试\d区：[^"]*)"', content)
    assert names == ["试3区：30.0%", "试2区：20.0%", "试1区：10.0%"]
    assert "2021 年各地的篇幅" in content
    assert f'href="../../reports/{division(3).slug}/2021-report/#p0"' in content


def test_of_many_districts_the_first_and_the_last_are_drawn() -> None:
    content = pages(*(shared(division(n), 2021, n + 1) for n in range(30)))[PAGE]
    names = re.findall(r'aria-label="试(\d+)区：[^"]*"', content)
    assert list(map(int, names)) == [*range(29, 23, -1), *range(5, -1, -1)]
    assert "30 个地区中，篇幅最多的 6 个和最少的 6 个" in content


def test_one_district_is_not_ranked() -> None:
    assert "各地的篇幅" not in pages(shared(division(1), 2021, 10))[PAGE]


def test_key_terms_lead_to_the_search_within_the_topic() -> None:
    texts = [("代表联络站。", DEPUTIES), ("“执法检查”。", SUPERVISION)] * 4 + [("别的事情。", None)] * 60
    held = [told(division(n), 2021, *texts) for n in (1, 2)]
    content = pages(*held)[PAGE]
    links = re.findall(r'<a href="([^"]*)">代表联络站</a>', content)
    assert links == [
        "../../search/?q=%E4%BB%A3%E8%A1%A8%E8%81%94%E7%BB%9C%E7%AB%99&topic=deputies",
    ]
    assert "执法检查</a>" not in content


def test_the_index_has_every_topics_share_and_what_was_filed_nowhere() -> None:
    content = pages(shared(division(1), 2021, 25), shared(division(2), 2022, 50))["topics/index.md"]
    assert rows(content) == [
        ["代表工作", "25.0%", "50.0%"],
        ["未归主题", "75.0%", "50.0%"],
        ["计入的报告", "1", "1"],
    ]


def test_further_pages_have_passages_alone() -> None:
    held = [shared(division(n), 2000 + n // 9, 50) for n in range(topics.MOST[0] + 1)]
    found = pages(*held)
    first, second = found[PAGE], found[f"topics/{DEPUTIES}/page-2/index.md"]
    assert 'class="digest"' in first
    assert 'class="digest"' not in second
    counts = [content.count('class="passage') for content in (first, second)]
    assert sum(counts) == topics.MOST[0] + 1
    assert topics.MOST[0] // 2 <= counts[0] <= topics.MOST[0]


def test_a_page_holds_so_many_characters_but_one_report_at_least() -> None:
    most = topics.MOST[2]
    long = [told(division(n), 2021, ("字" * (most // 2 + 1), DEPUTIES)) for n in range(2)]
    whole = [told(division(n), 2021, ("字" * (most + 1), DEPUTIES)) for n in range(2)]
    short = [told(division(n), 2021, ("字" * (most // 2), DEPUTIES)) for n in range(2)]
    second = f"topics/{DEPUTIES}/page-2/index.md"
    assert pages(*long)[second].count('class="passage') == 1
    assert pages(*whole)[second].count('class="passage') == 1
    assert second not in pages(*short)


def test_a_year_of_too_few_reports_is_hollow_told_and_ranks_nobody() -> None:
    usual = [shared(division(n), year, 20 + n) for year in (2020, 2021) for n in range(6)]
    content = pages(*usual, *(shared(division(n), 2022, 90) for n in range(2)))[PAGE]
    assert content.count('class="dot sparse"') == 1
    assert "计入的报告不足各年中位数的一半" in content
    assert "2021 年各地的篇幅" in content
    enough = pages(*usual, *(shared(division(n), 2022, 90) for n in range(3)))[PAGE]
    assert "sparse" not in enough
    assert "不足各年中位数" not in enough
    assert "2022 年各地的篇幅" in enough


def test_undetermined_text_is_told_of_where_there_is_some() -> None:
    assert "没有判明主题" in pages(shared(division(1), 2021, 25))["topics/index.md"]
    assert "没有判明主题" not in pages(told(division(1), 2021, ("字", DEPUTIES)))["topics/index.md"]


def test_an_empty_archive_has_its_topics() -> None:
    found = pages()
    assert "尚无此主题的段落" in found[PAGE]
    assert "<svg" not in found["topics/index.md"] + found[PAGE]


def test_no_page_has_an_anchor_twice() -> None:
    for path, content in pages(*(shared(division(n), 2021, n + 1) for n in range(30))).items():
        html = markdown(content.split("\n---\n", 1)[1])
        ids = [id_ for element in html.elements if (id_ := element.attributes.get("id"))]
        assert len(ids) == len(set(ids)), path
