"""The page of the search: its form works by itself, its examples find something, nothing on it acts."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from generator.authority import Topic
from generator.gathering import gather
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.search import render
from tests.gathering.making import AUTHORITY, division, holding
from tests.pages.hostile import Element, Html, hostile_holding, markdown
from tests.pages.test_report import AUTHORITY as DEMONSTRATION
from tests.press.truth import demonstration_holdings

TERMS = (("代表履职", 3.0), ("建议督办", 3.0), ("代表", 1.0))
NAMED = replace(AUTHORITY, topics=(Topic("deputies", "代表工作", "代表的段落。", TERMS),))
TOGETHER = ("proposals", "代表履职与建议督办并重。")
ALONE = ("proposals", "代表履职有新的成绩。")


def read(page: Page) -> Html:
    return markdown(page.data.decode().split("\n---\n", 1)[1])


def only(html: Html, tag: str) -> Element:
    (found,) = (one for one in html.elements if one.tag == tag)
    return found


def examples(catalogue: Catalogue) -> list[str]:
    """The queries of the links that search."""
    links = (one.attributes.get("href") or "" for one in read(render(catalogue)).elements if one.tag == "a")
    return [query for link in links for query in parse_qs(urlsplit(link).query).get("q", [])]


def test_the_form_works_without_scripts() -> None:
    html = read(render(gather([], AUTHORITY)))
    form, field = only(html, "form").attributes, only(html, "input").attributes
    assert (form["role"], form["action"], form["method"]) == ("search", "./", "get")
    assert (field["type"], field["name"]) == ("search", "q")
    assert only(html, "label").attributes["for"] == field["id"]


def test_it_is_where_scripts_put_what_is_found() -> None:
    html = read(render(gather([], AUTHORITY)))
    ids = {one.attributes.get("id") for one in html.elements}
    assert ids >= {"search-outcome", "search-status", "search-tips"}
    assert 'robots: "noindex"' in render(gather([], AUTHORITY)).data.decode()


def test_examples_stand_in_the_archive() -> None:
    place = division(1)
    catalogue = gather([holding(place, words=[TOGETHER, ALONE])], NAMED)
    assert examples(catalogue) == [
        "代表履职",
        "代表履职 建议督办",
        "代表履职 -建议督办",
        f"代表履职 {place.name} 2022",
    ]


def test_where_nothing_stands_together_and_apart_there_are_no_examples() -> None:
    assert examples(gather([holding(words=[TOGETHER])], NAMED)) == []
    assert examples(gather([holding(words=[ALONE])], NAMED)) == []
    assert examples(gather([], NAMED)) == []


def test_examples_come_from_the_latest_report_that_has_some() -> None:
    old = holding(division(1), 2020, words=[TOGETHER, ALONE])
    new = holding(division(2), 2021, words=[TOGETHER, ALONE])
    latest = holding(division(3), 2022, words=[ALONE])
    assert examples(gather([old, new, latest], NAMED))[-1] == f"代表履职 {division(2).name} 2021"


def test_nothing_on_the_page_acts() -> None:
    html = read(render(gather((*demonstration_holdings(), hostile_holding()), DEMONSTRATION)))
    assert not html.others
    assert not {one.tag for one in html.elements} & {"script", "img", "b", "iframe", "style"}


def test_an_empty_archive_promises_nothing() -> None:
    empty, full = (
        render(one).data.decode() for one in (gather([], AUTHORITY), gather([holding()], AUTHORITY))
    )
    assert "篇报告的原文中" not in empty and "库中还没有报告" in empty
    assert "在 1 篇报告的原文中" in full and "库中还没有报告" not in full
