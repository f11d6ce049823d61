"""The common forms of site: the article whole, in order, and nothing but it; all else on record."""

import pytest

from generator import words
from generator.intake import decode
from generator.intake.web import kinds, leftovers, sites
from generator.model import Label, Told
from tests.intake import contract
from tests.intake.web import pages
from tests.intake.web.pages import ADDRESS, BODY, DAY, PAPER, PARAGRAPHS, SUBTITLE, TITLE, page
from tests.intake.web.reading import lines_of, marked, omitted, source_of

KICKER = "聚力履职"
"""Stands above the title of two of the pages."""


@pytest.mark.parametrize("site", pages.SITES)
def test_the_article_is_read_whole_and_alone(site: str) -> None:
    source = source_of(page(site))
    assert [line for line in lines_of(source) if line != KICKER] == [TITLE, *BODY]
    assert source.ordered


@pytest.mark.parametrize("site", pages.SITES)
def test_a_page_keeps_the_contract_and_loses_nothing(site: str) -> None:
    files = [("page.html", page(site).encode())]
    source = source_of(page(site))
    assert contract.faults_of(source, files) == []
    assert contract.lost_of(source, files) == []


@pytest.mark.parametrize("site", pages.SITES)
def test_what_a_page_tells_of_its_article_is_told(site: str) -> None:
    assert source_of(page(site)).told == Told(DAY, PAPER, ADDRESS)


@pytest.mark.parametrize("site", pages.SITES)
def test_the_title_is_marked_and_paragraphs_open(site: str) -> None:
    marks = marked(source_of(page(site)))
    assert marks[TITLE].label is Label.TITLE
    assert all(marks[text].opens for text in PARAGRAPHS)


@pytest.mark.parametrize("site", [site for site in pages.SITES if site != "wechat"])
def test_what_stands_round_the_article_is_on_record(site: str) -> None:
    left = omitted(source_of(page(site)))
    assert "政务公开" in left["navigation"]
    assert "主办" in left["footer"]
    assert "相关阅读" in left["related"]
    assert "请输入关键字" in left["prompt"]
    assert not any("脚本" in text or "样式" in text for text in left.values())


@pytest.mark.parametrize("site", ["newspaper", "portal"])
def test_a_kicker_stands_above_the_title(site: str) -> None:
    assert lines_of(source_of(page(site)))[:3] == [KICKER, TITLE, SUBTITLE]


def test_headings_of_the_text_are_marked_and_the_first_is_left_to_its_words() -> None:
    marks = marked(source_of(page("article")))
    assert marks["二、2031年工作安排"].label is Label.HEADING
    assert marks["一、2030年主要工作"].label is None
    assert marks["一、2030年主要工作"].element == "h3"


def test_a_title_that_the_text_says_again_stands_once() -> None:
    source = source_of(page("trs", (TITLE, *BODY)))
    assert lines_of(source) == [TITLE, *BODY]
    assert TITLE in omitted(source)["repeated-title"]


def test_a_title_that_the_text_nearly_says_again_stands_once() -> None:
    said = f"2030年{TITLE}"
    assert lines_of(source_of(page("trs", (said, *BODY)))) == [said, *BODY]


def test_a_title_that_shares_words_with_the_text_is_not_said_again() -> None:
    assert lines_of(source_of(page("trs", PARAGRAPHS)))[0] == TITLE


def test_a_later_page_of_an_article_has_no_title_of_its_own() -> None:
    pager = '<div class="pager"><a href="1.html">1</a> <span>2</span> <a href="3.html">3</a></div>'
    source = source_of(page("zoom", PARAGRAPHS[3:]).replace("</body>", f"{pager}</body>"))
    assert lines_of(source) == list(PARAGRAPHS[3:])
    assert TITLE in omitted(source)["repeated-title"]
    assert source.marks[0].opens is None


def test_the_first_page_of_an_article_keeps_its_title() -> None:
    pager = '<div class="pager"><span>1</span> <a href="2.html">2</a></div>'
    assert lines_of(source_of(page("zoom").replace("</body>", f"{pager}</body>")))[0] == TITLE


def test_no_form_of_site_is_of_one_host() -> None:
    assert not [
        css for site in sites.SITES for css in (*site.main, *site.title) if ".cn" in css or "//" in css
    ]
    assert len({site.name for site in sites.SITES}) == len(sites.SITES)


def test_a_heading_that_cuts_the_text_s_own_title_short_stands_back() -> None:
    short = "区人大常委会2030年工作报告全文"
    source = source_of(page("ucap", (TITLE, *BODY), title=short))
    assert lines_of(source) == [TITLE, *BODY]
    assert short in omitted(source)["repeated-title"]


def test_a_menu_within_the_article_s_block_is_left_out() -> None:
    menu = '<ul><li><a href="1">机构概况</a></li><li><a href="2">履职动态</a></li></ul>'
    source = source_of(page("zoom").replace('<div id="zoom">', f'<div id="zoom">{menu}'))
    assert lines_of(source) == [TITLE, *BODY]
    assert "机构概况\n履职动态" in omitted(source)["navigation"]


def test_readers_are_told_what_each_kind_of_text_left_out_is() -> None:
    kinds_of_names = {kind for kind, _ in kinds.BY_NAME}
    known = {*kinds.BY_TAG.values(), *kinds_of_names, *leftovers.ATTRIBUTES.values(), leftovers.BESIDE}
    assert known | {"page-line", "repeated-title", "meta", "comment", "hidden"} <= set(
        words.table("printed.left_out_kinds")
    )


def test_pages_of_one_article_make_one_source_with_one_title() -> None:
    pager = '<div class="pager"><a href="1.html">1</a> <span>2</span></div></body>'
    first, second = page("zoom", BODY[:6]), page("zoom", BODY[6:]).replace("</body>", pager)
    source = decode([("1.html", first.encode()), ("2.html", second.encode())])
    assert lines_of(source) == [TITLE, *BODY]
    assert (source.ordered, source.told) == (True, Told(DAY, PAPER, ADDRESS))
