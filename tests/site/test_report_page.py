"""The page of a report around its text: size of text, contents, progress, citations, paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.kinds import FEATURE, KINDS_OF_PAGE, MOVED, REPORT, SHARING

pytestmark = pytest.mark.browser

SIZE = "one => one.getBoundingClientRect().height / one.getClientRects().length"
LINE = ".source-paragraph > .sentence"
ZOOM = "one => one.currentCSSZoom"
TOP = "one => one.getBoundingClientRect().top"


def choose(page: Page, name: str) -> None:
    page.get_by_role("group", name="字号").get_by_role("radio", name=name, exact=True).check()


def test_a_size_of_text_is_kept_from_page_to_page(page: Page) -> None:
    page.goto(REPORT)
    usual = page.locator(LINE).first.evaluate(SIZE)
    expect(page.get_by_role("radio", name="中", exact=True)).to_be_checked()
    choose(page, "特大")
    assert page.locator(LINE).first.evaluate(SIZE) > 1.3 * usual
    page.goto("about/")
    assert page.locator("article p").first.evaluate(ZOOM) == 1
    page.goto(f"{REPORT}beside/")
    assert page.locator(".beside-passage").first.evaluate(ZOOM) > 1.3
    page.goto(REPORT)
    expect(page.get_by_role("radio", name="特大")).to_be_checked()
    assert page.locator(LINE).first.evaluate(SIZE) > 1.3 * usual
    choose(page, "小")
    assert page.locator(LINE).first.evaluate(SIZE) < usual


@pytest.mark.parametrize("width", [390, 1440])
def test_the_control_stays_under_the_finger(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(REPORT)
    group = page.get_by_role("group", name="字号")
    group.scroll_into_view_if_needed()
    tops = [group.evaluate(TOP)]
    for name in ("特大", "小"):
        choose(page, name)
        tops.append(group.evaluate(TOP))
    assert max(tops) - min(tops) < 1, tops


@pytest.mark.parametrize("path", [FEATURE, "reports/990103-luting/2022-feature/"])
def test_a_doubt_is_large_enough_for_a_finger_and_within_the_page(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    boxes = [one.bounding_box() for one in page.locator("article .lines.doubt").all()]
    assert boxes
    small = [box for box in boxes if box and (box["width"] < 24 or box["height"] < 24 or box["x"] < 16)]
    assert small == []


@pytest.mark.parametrize(("width", "offered"), [(390, True), (1440, False)])
def test_on_a_phone_a_way_leads_past_the_key_figures(page: Page, width: int, offered: bool) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(REPORT)
    way = page.get_by_role("link", name="直接读正文")
    expect(way).to_be_visible(visible=offered)
    if offered:
        way.click()
        expect(page.locator(".source-paragraph").first).to_be_in_viewport()


def test_a_moved_report_keeps_the_place_that_was_asked_for(page: Page) -> None:
    page.goto(REPORT)
    id_ = page.locator(".source-paragraph").last.get_attribute("id")
    page.goto(f"{MOVED}#{id_}")
    expect(page).to_have_url(re.compile(f"/{REPORT}#{id_}$"))


def test_without_scripts_a_moved_report_leads_on(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(MOVED)
    expect(page).to_have_url(re.compile(f"/{REPORT}$"))
    context.close()


def test_sizes_go_from_small_to_large_by_arrow(page: Page) -> None:
    page.goto(REPORT)
    page.get_by_role("radio", name="中", exact=True).focus()
    sizes = [page.locator(LINE).first.evaluate(SIZE)]
    for name in ("大", "特大"):
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("radio", name=name, exact=True)).to_be_checked()
        sizes.append(page.locator(LINE).first.evaluate(SIZE))
    assert sizes == sorted(set(sizes))


def test_the_size_is_there_before_the_page_is_drawn(page: Page) -> None:
    page.goto(REPORT)
    choose(page, "大")
    page.route("**/site.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(REPORT)
    expect(page.locator("html")).to_have_attribute("data-text-size", "large")


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_nothing_scrolls_sideways_at_the_largest_size(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("about/")
    page.evaluate("remembered.set('text-size', 'largest')")
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", [REPORT, f"{REPORT}printed/"])
def test_nothing_scrolls_sideways_where_the_browser_doubles_its_text(page: Page, path: str) -> None:
    """As zooming to 200 % does in a window of 780: all of the page stands in half of the width."""
    page.set_viewport_size({"width": 390, "height": 422})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_size_nobody_can_have_chosen_changes_nothing(page: Page) -> None:
    page.goto(REPORT)
    usual = page.locator(LINE).first.evaluate(SIZE)
    page.evaluate("remembered.set('text-size', 'enormous')")
    page.reload()
    assert page.locator(LINE).first.evaluate(SIZE) == usual


def test_the_contents_hold_the_texts_own_sections_and_follow_the_reader(page: Page) -> None:
    page.goto(REPORT)
    contents = page.get_by_role("navigation", name="本页内容")
    text = contents.locator("li", has=page.locator('> a[href="#text"]')).last
    heads = page.locator(".full-text :is(h3, h4)")
    expect(text.locator("li a")).to_have_count(heads.count())
    for number in (1, heads.count() - 1):
        head = heads.nth(number)
        head.evaluate("one => one.scrollIntoView()")
        here = contents.locator("[aria-current]")
        expect(here).to_have_count(1)
        expect(here).to_have_attribute("href", f"#{head.get_attribute('id')}")


def progress(page: Page) -> float:
    return float(
        page.locator(".reading-progress").evaluate("one => one.getBoundingClientRect().width / innerWidth")
    )


REACHED = """share => new Promise(done => {
  const line = document.querySelector(".reading-progress");
  const look = () =>
    line.getBoundingClientRect().width > innerWidth * share ? done() : requestAnimationFrame(look);
  look();
})"""
"""Waits until the line is so wide; the page's policy forbids waiting for a string of code."""


def test_a_line_shows_how_far_one_has_read(page: Page) -> None:
    page.goto(REPORT)
    expect(page.locator(".reading-progress")).to_have_attribute("aria-hidden", "true")
    assert progress(page) == 0
    page.locator(".full-text").evaluate("one => scrollTo(0, one.offsetTop + one.offsetHeight / 2)")
    page.evaluate(REACHED, 0.2)
    assert progress(page) < 1
    page.locator("#source").evaluate("one => one.scrollIntoView()")
    page.evaluate(REACHED, 0.99)


def test_who_wants_no_motion_is_shown_none(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(REPORT)
    expect(page.locator(".reading-progress")).to_be_hidden()


def test_a_citation_is_dated_today_and_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(REPORT)
    today = page.evaluate(
        "(now => [now.getFullYear(), now.getMonth() + 1, now.getDate()]"
        ".map(part => String(part).padStart(2, '0')).join('-'))(new Date())"
    )
    page.get_by_text("引用", exact=True).click()
    form = page.locator("[data-citation=electronic]")
    expect(form).to_contain_text(f"[{today}]. https://example.org/work-reports/{REPORT}")
    page.locator(".citation", has=form).get_by_role("button", name="复制").click()
    expect(page.locator(".citation", has=form).get_by_role("status")).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == form.inner_text()


@pytest.mark.parametrize("ending", ["txt", "md.txt", "json", "bib", "ris", "csl.json"])
def test_what_is_offered_is_there(page: Page, ending: str) -> None:
    page.goto(REPORT)
    hrefs = page.locator("a[download]").evaluate_all("all => all.map(one => one.href)")
    (href,) = (
        href for href in hrefs if re.search(rf"-report\.{re.escape(ending)}$|t\.{re.escape(ending)}$", href)
    )
    assert page.request.get(href).ok


def test_without_scripts_nothing_is_missing(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(REPORT)
    for hidden in (".tools", ".citation button", ".text-size"):
        assert page.locator(hidden).locator("visible=true").count() == 0
    page.get_by_text("引用", exact=True).click()
    form = page.locator("[data-citation=electronic]")
    expect(form).to_contain_text("[EB/OL]")
    expect(form).not_to_contain_text("[20")
    expect(page.locator(".source-paragraph").last).to_be_visible()
    expect(page.locator(".adjacent a").first).to_be_visible()
    context.close()


def test_paper_has_record_source_and_checksum_and_no_controls(page: Page) -> None:
    page.goto(REPORT)
    choose(page, "特大")
    page.locator(".source-paragraph a.self").first.press("Enter")
    page.emulate_media(media="print")
    for kept in ("dl.record", ".key-figures", ".record-files .hash", ".printed-from", ".full-text"):
        expect(page.locator(kept).first).to_be_visible()
    for left in (
        ".tools",
        ".self",
        ".cite",
        ".record-ways",
        ".adjacent",
        ".reading-progress",
        ".paragraph-menu",
        ".md-sidebar",
    ):
        assert page.locator(left).locator("visible=true").count() == 0, left
    assert page.locator(".full-text").evaluate("one => getComputedStyle(one).zoom") == "1"


def test_paragraphs_are_told_apart_by_their_indent_alone(page: Page) -> None:
    page.goto(REPORT)
    styles = page.locator(".full-text .source-paragraph").evaluate_all(
        "all => all.map(one => getComputedStyle(one)).map(it => "
        "[it.marginTop, it.marginBottom, parseFloat(it.textIndent) / parseFloat(it.fontSize)].join())"
    )
    assert set(styles) == {"0px,0px,2"}


def test_a_heading_is_as_large_as_its_rank_in_the_text(page: Page) -> None:
    page.goto(REPORT)
    sizes = [
        page.locator(f".look-{rank}").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        for rank in (2, 3)
    ]
    text = page.locator(".source-paragraph").first.evaluate(
        "one => parseFloat(getComputedStyle(one).fontSize)"
    )
    assert sizes[0] > sizes[1] > text
    assert page.locator("h1").evaluate("one => parseFloat(getComputedStyle(one).fontSize)") > sizes[0]


def test_paper_has_what_is_folded_and_no_ways_of_the_screen(page: Page) -> None:
    page.goto(SHARING)
    expect(page.locator(".others > :not(summary)").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".others > :not(summary)").first).to_be_visible()
    assert page.locator(".to-source").locator("visible=true").count() == 0
    page.goto(FEATURE)
    expect(page.locator(".note-doubts").last).to_be_visible()
    for left in (".on-screen", ".furniture", ".to-text"):
        assert page.locator(left).locator("visible=true").count() == 0, left
