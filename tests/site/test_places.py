"""Between a report and its source as printed, and from any link that was ever given to its text."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.kinds import REPORT
from tests.site.test_reading import search

pytestmark = pytest.mark.browser

PRINTED = f"{REPORT}printed/"
TORN = "reports/990105-moyan/2023-feature/"
KNOWN = "article .source-paragraph a[id^=p]:empty"


def test_from_a_paragraph_to_its_lines_and_back(page: Page) -> None:
    page.goto(REPORT)
    paragraph = page.locator(".source-paragraph").nth(3)
    id_ = paragraph.get_attribute("id") or ""
    paragraph.hover()
    paragraph.locator("a.self").click()
    page.get_by_role("link", name="看原文此行").click()
    expect(page).to_have_url(re.compile(f"/name/{PRINTED}#{id_}$"))
    expect(page.locator("li:target")).to_be_in_viewport()
    page.locator("li:target > a").click()
    expect(page).to_have_url(re.compile(f"/name/{REPORT}#{id_}$"))
    expect(page.locator(f"p#{id_}")).to_be_in_viewport()


def test_a_line_inside_a_paragraph_leads_to_its_place_in_it(page: Page) -> None:
    page.goto(REPORT)
    id_ = page.locator(KNOWN).nth(5).get_attribute("id") or ""
    page.goto(f"{PRINTED}#{id_}")
    page.locator("li:target > a").click()
    expect(page.locator(f"a#{id_}")).to_be_in_viewport()
    assert page.locator(f"a#{id_}").evaluate("one => one.matches(':target')")


def test_any_sentence_can_be_followed_to_its_line_by_keyboard(page: Page) -> None:
    page.goto(REPORT)
    anchor = page.locator(KNOWN).nth(3)
    expect(anchor).to_have_attribute("id", re.compile("^p"))
    assert anchor.get_attribute("href") is None
    button = page.get_by_role("button", name="标出原文各行")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    anchor.press("Enter")
    expect(page).to_have_url(re.compile(rf"/name/{PRINTED}#p\d+$"))
    expect(page.locator("li:target")).to_be_in_viewport()


def test_marks_of_lines_move_no_text(page: Page) -> None:
    page.goto(REPORT)
    sizes = "all => all.map(one => [one.offsetWidth, one.offsetHeight])"
    paragraphs = page.locator(".source-paragraph")
    before = paragraphs.evaluate_all(sizes)
    page.get_by_role("button", name="标出原文各行").click()
    expect(page.locator(f"{KNOWN}[href]").first).to_be_attached()
    assert paragraphs.evaluate_all(sizes) == before


@pytest.mark.parametrize("path", [REPORT, PRINTED])
@pytest.mark.parametrize("letter", ["p", "s"])
def test_a_place_without_an_anchor_leads_to_the_nearest_before_it(page: Page, path: str, letter: str) -> None:
    page.goto(path)
    known = page.locator("article [id]").evaluate_all(
        "all => all.map(one => one.id).filter(id => /^[ps][0-9]+$/.test(id)).map(id => Number(id.slice(1)))"
    )
    start = sorted(known)[len(known) // 2]
    place = next(place for place in range(start + 1, start + 99) if place not in known)
    page.goto(f"{path}#{letter}{place}")
    expect(page).to_have_url(re.compile(rf"#[ps]{place - 1}$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_without_scripts_every_line_is_still_reached(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.goto(REPORT)
    id_ = opened.locator(KNOWN).nth(9).get_attribute("id") or ""
    opened.goto(f"{REPORT}#{id_}")
    expect(opened.locator(f"#{id_}")).to_be_in_viewport()
    expect(opened.locator("[data-show-lines]")).to_be_hidden()
    context.close()


def test_lines_stand_beside_what_was_made_of_them_and_on_a_phone_above_it(page: Page) -> None:
    page.goto(PRINTED)
    band = page.locator(".band").nth(4)
    beside = (
        "one => [...one.children].map(part => part.getBoundingClientRect()).map(box => [box.left, box.top])"
    )
    (left, top), (right, level) = band.evaluate(beside)
    assert left < right and abs(top - level) < 1
    page.set_viewport_size({"width": 390, "height": 844})
    (left, top), (right, level) = band.evaluate(beside)
    assert top < level and abs(left - right) < 1


def test_what_was_moved_says_where_it_is_read(page: Page) -> None:
    page.goto(f"{TORN}printed/")
    moved = page.locator(".band .tag a").first
    expect(moved).to_contain_text("移位：读在")
    moved.click()
    expect(page.locator("li:target")).to_be_in_viewport()


def test_the_sources_page_is_kept_out_of_searches(page: Page) -> None:
    page.goto(PRINTED)
    expect(page.locator('meta[name="robots"]')).to_have_attribute("content", "noindex")
    phrase = page.locator(".band .read").nth(6).inner_text()[:6]
    results = search(page, phrase)
    expect(results.first).to_be_visible()
    assert not any("printed/" in href for href in results.evaluate_all("all => all.map(one => one.href)"))
    assert "printed/" not in page.request.get("sitemap.xml").text()


def test_a_phrase_that_a_line_end_cuts_is_found(page: Page) -> None:
    page.goto(REPORT)
    around = page.locator(KNOWN).evaluate_all(
        """all => all.filter(one => one.previousSibling?.data && one.nextSibling?.data)
          .map(one => one.previousSibling.data.slice(-2) + one.nextSibling.data.slice(0, 2))"""
    )
    phrase = next(words for words in around if re.fullmatch("[一-鿿]{4}", words))
    results = search(page, phrase)
    assert any(REPORT in href for href in results.evaluate_all("all => all.map(one => one.href)"))


def test_on_paper_lines_and_reading_stay_and_the_notice_too(page: Page) -> None:
    page.goto(PRINTED)
    page.emulate_media(media="print")
    for kept in (".band ol", ".band .read", ".demo-notice", ".printed-from"):
        expect(page.locator(kept).first).to_be_visible()
