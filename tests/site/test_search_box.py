"""The box in the masthead: by keyboard, by pointer, with an input method, and without any script."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.kinds import REPORT

pytestmark = pytest.mark.browser

COMPOSE = """(input, [kind, text]) => {
  input.dispatchEvent(new CompositionEvent(`composition${kind}`, { data: text, bubbles: true }));
  if (kind === "update") {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { data: text, bubbles: true, isComposing: true }));
  }
}"""
PRESS_COMPOSING = """(input, code) => input.dispatchEvent(new KeyboardEvent("keydown", {
  key: "Enter", keyCode: code, isComposing: code !== 229, bubbles: true, cancelable: true }))"""


def box(page: Page) -> Locator:
    return page.locator(".search-box input")


def popup(page: Page) -> Locator:
    return page.locator(".search-box [role=listbox]")


def heard(page: Page) -> list[dict[str, object]]:
    return page.evaluate("window.heard ?? []")  # type: ignore[no-any-return]


def typed(page: Page, words: str) -> None:
    """Type into the box and wait for its answers."""
    box(page).fill(words)
    expect(popup(page).locator("[data-paragraph]").first).to_be_visible()


def test_a_page_view_loads_nothing_of_the_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("reports/", wait_until="networkidle")
    assert [url for url in asked if "/javascripts/site.js" in url]
    assert [url for url in asked if "/search/" in url] == []


def test_the_first_answers_come_while_typing(page: Page) -> None:
    page.goto("reports/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("代表建议")
    expect(popup(page).locator("[data-paragraph]").first).to_contain_text("代表建议")
    expect(page.locator(".search-box [role=status]")).to_contain_text(re.compile("段"))
    expect(popup(page).locator("[role=option]").last).to_have_text("查看全部结果")
    assert popup(page).locator("[data-paragraph]").count() <= 5


def test_arrows_choose_and_enter_opens_the_very_paragraph(page: Page) -> None:
    page.goto("reports/")
    typed(page, "代表建议")
    first = popup(page).locator("[data-paragraph]").first
    place = first.get_attribute("data-paragraph")
    while box(page).get_attribute("aria-activedescendant") != first.get_attribute("id"):
        page.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(popup(page).locator("[aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/name/reports/.*\?q=.*#{place}$"))
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_arrows_go_round(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    page.keyboard.press("ArrowUp")
    expect(popup(page).locator("[role=option]").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(popup(page).locator("[role=option]").first).to_have_attribute("aria-selected", "true")


def test_enter_without_a_choice_leads_to_the_page(page: Page) -> None:
    page.goto("reports/")
    typed(page, "代表建议")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/name/search/\?q=%E4%BB%A3%E8%A1%A8%E5%BB%BA%E8%AE%AE$"))
    expect(page.locator("#search-words")).to_have_value("代表建议")
    expect(page.locator("#search-outcome .hit").first).to_be_visible()


def test_escape_closes_the_list_then_leaves_the_box(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    page.keyboard.press("Escape")
    expect(popup(page)).to_be_hidden()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_value("代表")
    page.keyboard.press("Escape")
    expect(box(page)).not_to_be_focused()
    assert page.locator(".search-box [data-paragraph]:visible").count() == 0


def test_the_list_goes_with_the_focus(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(popup(page)).to_be_hidden()


def test_places_and_topics_lead_to_their_pages_each_once(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    offered = popup(page).locator(".suggestion")
    assert offered.all_inner_texts() == ["代表建议", "代表工作\n主题", "代表区\n地区"]
    paths = offered.evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    assert paths == ["/name/search/", "/name/topics/deputies/", "/name/districts/990102-yundu/"]
    names = [
        popup(page).get_attribute("aria-label"),
        popup(page).get_by_role("group").first.get_attribute("aria-label"),
    ]
    assert names == ["建议和结果", "建议"]


def test_a_suggestion_behind_other_words_leads_to_the_search(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "甲 代表")
    paths = (
        popup(page).locator(".suggestion").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    )
    assert set(paths) == {"/name/search/"}


def test_a_reading_that_was_given_up_is_not_told_as_nothing(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    box(page).fill("停无")
    expect(popup(page).locator(".popup-all")).to_be_visible()
    page.evaluate("new Promise(done => setTimeout(done))")
    assert [one["text"] for one in heard(page) if one["brief"]] == ["停无"]
    expect(page.locator(".search-box [role=status]")).to_have_text("")
    expect(popup(page).locator("[data-paragraph]")).to_have_count(0)


def test_a_pointer_opens_a_suggestion(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    box(page).fill("代表")
    popup(page).get_by_text("代表建议").click()
    expect(page.locator("#search-words")).to_have_value("代表建议")


@pytest.mark.parametrize("keys", ["Control+/", "Alt+/"])
def test_slash_with_modifiers_is_not_taken(page: Page, keys: str) -> None:
    page.goto("reports/")
    page.keyboard.press(keys)
    expect(box(page)).not_to_be_focused()


def test_slash_is_written_where_one_writes(page: Page) -> None:
    page.goto("search/")
    page.locator("#search-words").click()
    page.keyboard.type("a/b")
    expect(page.locator("#search-words")).to_have_value("a/b")


def test_nothing_is_sought_while_an_input_method_composes(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    box(page).click()
    expect(box(page)).to_have_attribute("role", "combobox")
    for kind, text in (("start", ""), ("update", "dai"), ("update", "dai'biao")):
        box(page).evaluate(COMPOSE, [kind, text])
    page.clock.install()
    page.clock.run_for(1000)
    assert heard(page) == []
    box(page).evaluate(COMPOSE, ["update", "代表"])
    box(page).evaluate(COMPOSE, ["end", "代表"])
    page.clock.run_for(1000)
    expect(popup(page).locator("[data-paragraph]").first).to_be_visible()
    assert [one["text"] for one in heard(page)] == ["代表"]


@pytest.mark.parametrize("code", [229, 13], ids=["by its code", "by its flag"])
def test_enter_that_ends_a_composition_chooses_nothing(stood_in: Page, code: int) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    page.keyboard.press("ArrowDown")
    assert box(page).evaluate(PRESS_COMPOSING, code), "the key is left to the input method"
    expect(popup(page)).to_be_visible()
    expect(page).to_have_url(re.compile("/name/reports/$"))


def test_a_form_is_not_sent_mid_composition(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    typed(page, "代表")
    box(page).evaluate(COMPOSE, ["start", ""])
    page.locator(".search-box").evaluate("form => form.requestSubmit()")
    expect(page).to_have_url(re.compile("/name/reports/$"))


def test_an_answer_that_comes_late_is_dropped(stood_in: Page) -> None:
    page = stood_in
    page.goto("reports/")
    page.evaluate("window.wait = { 慢: new Promise(done => { window.release = done; }) }")
    box(page).fill("慢")
    expect(popup(page).get_by_text("慢建议")).to_be_visible()
    typed(page, "快")
    page.evaluate("window.release()")
    page.evaluate("new Promise(done => setTimeout(done))")
    expect(popup(page).get_by_text("快建议")).to_be_visible()
    assert (
        popup(page)
        .locator("[data-paragraph]")
        .evaluate_all("all => all.every(one => new URL(one.href).searchParams.get('q') === '快')")
    )


def test_without_scripts_the_form_leads_to_a_notice(browser: Browser, address: str) -> None:
    context = browser.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    opened = context.new_page()
    opened.goto(REPORT)
    opened.locator(".search-box input").fill("代表")
    opened.locator(".search-box button").click()
    expect(opened).to_have_url(re.compile(r"/name/search/\?q="))
    expect(opened.locator("noscript p")).to_be_visible()
    for name in ("全部报告", "年份", "主题", "地区"):
        expect(opened.locator("noscript").get_by_role("link", name=name)).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["", "reports/none/"])
def test_home_and_a_missing_page_have_forms_of_their_own(page: Page, path: str, watch: object) -> None:
    page.goto(path)
    watch.faults.clear()  # type: ignore[attr-defined]  # the refusal itself
    form = page.locator("main form[role=search]")
    form.get_by_role("searchbox").fill("代表建议")
    if path:  # its addresses are those of the site's own host
        expect(form).to_have_attribute("action", re.compile("/name/search/$"))
        return
    form.get_by_role("button", name="搜索").click()
    expect(page.locator("#search-outcome .hit").first).to_be_visible()


def test_in_a_narrow_window_a_link_stands_for_the_box(page: Page) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    page.goto("reports/")
    expect(page.locator(".search-box")).to_be_hidden()
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile("/name/search/$"))
