"""Where results lead: the very paragraph, with what was sought marked in it and its text left as it is."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import REPORT
from tests.site.test_reading import search

pytestmark = pytest.mark.browser

MARKED = """id => [...(CSS.highlights?.get("found") ?? [])]
  .filter(one => document.getElementById(id).contains(one.startContainer)).map(String)"""

# The longest paragraph and some words at its end, which a small window does not show with its beginning.
LONG = """() => {
  const all = [...document.querySelectorAll("article .source-paragraph[id]")];
  const longest = all.reduce((one, other) => (other.offsetHeight > one.offsetHeight ? other : one));
  const words = [...longest.querySelectorAll(".sentence")].pop()?.textContent ?? longest.textContent;
  return [longest.id, words.trim().slice(-9, -1)];
}"""
SIGHT = """() => [[...CSS.highlights.get("found")][0].getBoundingClientRect().top,
  document.querySelector(".landing").getBoundingClientRect().top]"""


def test_a_result_leads_to_its_paragraph_with_every_hit_marked(page: Page) -> None:
    result = search(page, "代表").nth(1)
    place = page.locator(".hit").nth(1).get_attribute("data-paragraph") or ""
    result.click()
    paragraph = page.locator(f"#{place}")
    expect(paragraph).to_be_in_viewport()
    expect(page.locator(".landing")).to_be_visible()
    marked = page.evaluate(MARKED, place)
    assert marked == ["代表"] * paragraph.inner_text().count("代表")


def test_marks_can_be_taken_away(page: Page) -> None:
    search(page, "代表").first.click()
    page.get_by_role("button", name="清除标记").click()
    expect(page.locator(".landing")).to_have_count(0)
    expect(page.locator(".has-found")).to_have_count(1)
    assert page.evaluate("document.activeElement.closest('[class*=source-]') !== null")
    assert page.evaluate("CSS.highlights.size") == 0


def test_a_mark_far_down_a_paragraph_is_brought_into_sight(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 260})
    page.goto(REPORT)
    place, words = page.evaluate(LONG)
    page.goto(f"{REPORT}?q={quote(words)}#{place}")
    expect(page.locator(".landing")).to_be_visible()
    top, foot = page.evaluate(SIGHT)
    assert 48 < top < foot


def test_one_steps_from_mark_to_mark(page: Page) -> None:
    search(page, "代表 培训 列席").first.click()
    page.get_by_role("button", name="上一处").click()
    many = page.evaluate("CSS.highlights.get('found').size")
    expect(page.locator(".landing [role=status]")).to_have_text(f"第 {many} 处，共 {many} 处")
    page.get_by_role("button", name="下一处").click()
    expect(page.locator(".landing [role=status]")).to_have_text(f"第 1 处，共 {many} 处")
    assert page.evaluate("[...CSS.highlights.get('found-at')].length") == 1


def test_the_way_back_keeps_the_filters(page: Page) -> None:
    page.goto("search/?q=代表&district=990102-yundu")
    page.locator(".hit a").first.click()
    page.get_by_role("link", name="回到搜索结果").click()
    expect(page).to_have_url(re.compile("&district=990102-yundu$"))


def test_the_way_back_to_the_results(page: Page) -> None:
    search(page, "代表").first.click()
    page.get_by_role("link", name="回到搜索结果").click()
    expect(page.locator("#search-words")).to_have_value("代表")
    expect(page.locator("#search-outcome .hit").first).to_be_visible()


@pytest.mark.parametrize("words", ["代表 常委会", "備案審查"])
def test_where_ranges_cannot_be_painted_text_and_anchors_stay(page: Page, words: str) -> None:
    page.add_init_script("delete globalThis.Highlight;")
    result = search(page, words).first
    place = page.locator(".hit").first.get_attribute("data-paragraph") or ""
    url = result.get_attribute("href") or ""
    page.goto(url.split("?")[0])
    paragraph = page.locator(f"#{place}")
    read = "one => [one.textContent, [...one.querySelectorAll('[id]')].map(each => each.id)]"
    before = paragraph.evaluate(read)
    page.goto(url)
    expect(paragraph.locator("mark.found").first).to_be_visible()
    assert paragraph.evaluate(read) == before
    page.get_by_role("button", name="清除标记").click()
    expect(page.locator("mark.found")).to_have_count(0)
    assert paragraph.evaluate(read) == before


def test_a_report_reached_otherwise_is_not_marked_and_loads_no_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{REPORT}#p370", wait_until="networkidle")
    expect(page.locator(".landing")).to_have_count(0)
    assert [url for url in asked if "/search/" in url] == []


def test_what_lies_folded_is_opened(page: Page) -> None:
    page.goto(REPORT)
    folded = page.locator(".furniture .source-furniture").first
    place = folded.get_attribute("id")
    words = (folded.text_content() or "").strip()[:6]
    page.goto(f"{REPORT}?q={quote(words)}#{place}")
    expect(page.locator(".landing")).to_be_visible()
    expect(folded).to_be_in_viewport()
    assert page.evaluate(MARKED, place) != []
