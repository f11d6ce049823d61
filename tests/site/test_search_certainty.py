"""Totals that the index alone cannot vouch for: read on unasked or on demand, and what is told meanwhile."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_search_page import box, outcome

pytestmark = pytest.mark.browser

HELD = "window.wait = { 核: new Promise(done => { window.release = done; }) }"


def test_few_texts_are_read_unasked_while_results_are_in_sight(stood_in: Page) -> None:
    page = stood_in
    page.add_init_script(HELD)
    page.goto("search/?q=疑")
    expect(page.locator("h2.totals")).to_have_text("至多 25 段 · 至多 3 篇报告")
    expect(page.locator(".verifying")).to_have_text("正在核对 40 / 120 篇")
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator(".faded")).to_have_count(0)
    expect(page.locator("#search-outcome[aria-busy]:not([data-total-hits])")).to_be_visible()
    expect(page.get_by_role("button", name="核对")).to_have_count(0)
    page.locator(".hit").first.evaluate("one => { one.kept = true; }")
    page.locator(".hit a").first.focus()
    assert page.evaluate("window.tallied") is None
    page.evaluate("window.release()")
    expect(page.locator("h2.totals")).to_have_text("21 段 · 2 篇报告")
    expect(outcome(page)).to_have_attribute("data-total-hits", "21")
    expect(outcome(page)).to_have_attribute("data-certain", "true")
    expect(page.locator("[aria-busy]")).to_have_count(0)
    expect(page.locator(".verifying")).to_have_text("")
    expect(box(page, "part", "工作安排")).to_be_visible()
    expect(page.locator(".hit a").first).to_be_focused()
    assert page.locator(".hit").first.evaluate("one => one.kept"), "the list in sight is left alone"


@pytest.mark.parametrize(
    ("words", "told", "shown"), [("疑近", "近似结果", 10), ("疑无", "没有找到相符的段落", 0)]
)
def test_what_proves_false_is_taken_back(stood_in: Page, words: str, told: str, shown: int) -> None:
    page = stood_in
    page.goto(f"search/?q={words}")
    expect(page.locator("h2.totals")).to_have_text(told)
    expect(outcome(page)).to_have_attribute("data-total-hits", "0")
    expect(page.locator(".hit")).to_have_count(shown)
    expect(page.locator(".outcome-side")).to_have_count(0)


def test_another_reading_of_the_query_is_read_as_well(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=疑又")
    expect(page.locator("h2.totals")).to_have_text("21 段 · 2 篇报告")
    expect(outcome(page)).to_have_attribute("data-certain", "true")


def test_a_later_search_ends_the_reading_of_an_earlier_one(stood_in: Page) -> None:
    page = stood_in
    page.add_init_script(HELD)
    page.goto("search/?q=疑")
    expect(page.locator(".verifying")).to_have_text("正在核对 40 / 120 篇")
    page.locator("#search-words").fill("快")
    page.keyboard.press("Enter")
    expect(page.locator("h2.totals")).to_have_text("25 段 · 3 篇报告")
    page.evaluate("window.release()")
    page.evaluate("new Promise(done => setTimeout(done))")
    expect(page.locator("h2.totals")).to_have_text("25 段 · 3 篇报告")


def test_an_upper_bound_says_so_until_every_text_is_read(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=疑多")
    expect(page.locator("h2.totals")).to_have_text("至多 25 段 · 至多 3 篇报告")
    told = {"data-total-hits": "10", "data-total-reports": "1", "data-certain": "false"}
    for name, value in told.items():
        expect(outcome(page)).to_have_attribute(name, value)
    expect(page.locator(".side-filters small")).to_have_text("各数均为上限")
    page.get_by_role("button", name="更多结果").click()
    expect(page.locator(".hit")).to_have_count(20)
    page.get_by_role("button", name="逐段核对").click()
    expect(page.locator("h2.totals")).to_have_text("21 段 · 2 篇报告")
    expect(page.get_by_role("button", name="逐段核对")).to_have_count(0)
    expect(page.locator(".hit")).to_have_count(20)
    expect(outcome(page)).to_have_attribute("data-total-hits", "21")
    expect(page.locator(".side-filters small")).to_have_text("")


@pytest.mark.parametrize(("words", "shown"), [("停", 7), ("停无", 0)])
def test_where_reading_stopped_it_can_be_gone_on_with(stood_in: Page, words: str, shown: int) -> None:
    page = stood_in
    page.goto(f"search/?q={words}")
    expect(outcome(page)).to_have_attribute("data-total-hits", str(shown))
    expect(page.locator(".hit")).to_have_count(shown)
    expect(page.locator(".uncertain")).to_contain_text("另有 400 篇报告的原文还没有读")
    page.get_by_role("button", name="继续核对").first.click()
    expect(outcome(page)).to_have_attribute("data-certain", "true")
    expect(page.get_by_role("button", name="继续核对")).to_have_count(0)
