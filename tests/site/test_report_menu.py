"""The one mark behind each paragraph: its menu by keyboard, pointer and touch, and what it gives."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.kinds import REPORT

pytestmark = pytest.mark.browser

ITEMS = ["复制链接", "复制并注明出处", "报告差错", "看原文此行"]


def menu(page: Page) -> Locator:
    return page.get_by_role("dialog", name="本段")


def paragraph(page: Page, number: int = 3) -> Locator:
    return page.locator(".source-paragraph").nth(number)


def mark(page: Page, number: int = 3) -> Locator:
    return paragraph(page, number).locator("a.self")


@pytest.fixture
def opened(page: Page) -> Iterator[Page]:
    """A report with the menu of its fourth paragraph open, and a clipboard that may be read."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(REPORT)
    mark(page).press("Enter")
    expect(menu(page)).to_be_visible()
    yield page


def clipboard(page: Page) -> str:
    expect(menu(page).get_by_role("status")).to_have_text("已复制")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_keyboard_opens_walks_and_closes_the_menu(opened: Page) -> None:
    items = menu(opened).locator("a, button")
    assert items.all_inner_texts() == ITEMS
    expect(items.nth(0)).to_be_focused()
    expect(mark(opened)).to_have_attribute("aria-expanded", "true")
    for key, at in (
        ("ArrowDown", 1),
        ("Tab", 2),
        ("ArrowDown", 3),
        ("Tab", 0),
        ("ArrowUp", 3),
        ("Shift+Tab", 2),
    ):
        opened.keyboard.press(key)
        expect(items.nth(at)).to_be_focused()
    opened.keyboard.press("Escape")
    expect(menu(opened)).to_be_hidden()
    expect(mark(opened)).to_be_focused()
    expect(mark(opened)).to_have_attribute("aria-expanded", "false")


def test_the_space_bar_opens_it_too(page: Page) -> None:
    page.goto(REPORT)
    mark(page).press(" ")
    expect(menu(page)).to_be_visible()


def test_the_mark_says_what_it_is_and_every_paragraph_has_one(page: Page) -> None:
    page.goto(REPORT)
    expect(mark(page)).to_have_role("button")
    expect(mark(page)).to_have_accessible_name(re.compile("^本段"))
    text = ".full-text :is(.source-paragraph, .source-heading)"
    expect(page.locator(f"{text} > a.self")).to_have_count(page.locator(text).count())
    expect(page.locator(".full-text .lines:not(.doubt)").first).to_be_hidden()


def test_a_pointer_finds_the_mark_and_shuts_the_menu_where_it_opened_it(page: Page) -> None:
    page.goto(REPORT)
    seen = "one => getComputedStyle(one).opacity"
    page.mouse.move(0, 0)
    assert mark(page).evaluate(seen) == "0"
    paragraph(page).hover()
    assert mark(page).evaluate(seen) == "1"
    mark(page).click()
    expect(menu(page)).to_be_visible()
    mark(page).click()
    expect(menu(page)).to_be_hidden()
    mark(page, 4).click(force=True)
    expect(menu(page)).to_be_visible()
    page.locator("h1").click()
    expect(menu(page)).to_be_hidden()


@pytest.mark.parametrize("width", [390, 768])
def test_a_finger_finds_it_and_the_menu_stays_within_the_window(
    browser: Browser, address: str, width: int
) -> None:
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(REPORT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for number in range(6):
        assert mark(page, number).evaluate("one => getComputedStyle(one).opacity") == "0.5"
        mark(page, number).evaluate("one => one.scrollIntoView({ block: 'center' })")
        box = mark(page, number).evaluate(
            "one => { const { x, y } = one.getBoundingClientRect(); return [x, y] }"
        )
        page.touchscreen.tap(box[0] + 4, box[1] + 8)
        expect(menu(page)).to_be_visible()
        edges = menu(page).bounding_box()
        assert edges and edges["x"] >= 0 and edges["x"] + edges["width"] <= width
        page.keyboard.press("Escape")
    context.close()


def test_the_link_is_that_of_the_paragraph(opened: Page) -> None:
    menu(opened).get_by_role("button", name=ITEMS[0]).click()
    link = clipboard(opened)
    assert link == f"{opened.url.partition('#')[0]}#{paragraph(opened).get_attribute('id')}"
    expect(menu(opened)).to_be_visible()


def test_a_link_holds_nothing_of_a_search_that_led_here(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{REPORT}?q=%E4%BB%A3%E8%A1%A8")
    mark(page).press("Enter")
    menu(page).get_by_role("button", name=ITEMS[0]).click()
    assert "q=" not in clipboard(page)


def test_text_is_copied_with_where_it_is_from(opened: Page) -> None:
    menu(opened).get_by_role("button", name=ITEMS[1]).click()
    text, citation, link = clipboard(opened).splitlines()
    assert text == paragraph(opened).evaluate("one => one.textContent")
    assert "[EB/OL]" in citation and re.search(r"\[\d{4}-\d\d-\d\d\]", citation)
    assert link.endswith(f"#{paragraph(opened).get_attribute('id')}")


def test_a_fault_is_told_with_report_paragraph_and_text(opened: Page) -> None:
    link = menu(opened).get_by_role("link", name=ITEMS[2])
    where, _, asked = (link.get_attribute("href") or "").partition("?")
    assert where == "https://example.org/work-reports/issues/new"
    told = parse_qs(asked)
    assert "2023 工作报告" in told["title"][0]
    id_ = paragraph(opened).get_attribute("id") or ""
    text = paragraph(opened).evaluate("one => one.textContent.slice(0, 400)")
    for known in (REPORT.removeprefix("reports/").rstrip("/"), id_, f"{REPORT}#{id_}", text):
        assert known in told["body"][0]


def test_a_long_paragraph_makes_no_address_that_a_form_would_refuse(page: Page) -> None:
    page.goto(REPORT)
    paragraph(page).evaluate("one => one.prepend('字'.repeat(3000))")
    mark(page).press("Enter")
    href = menu(page).get_by_role("link", name=ITEMS[2]).get_attribute("href") or ""
    assert len(href) < 8000
    assert "…" in parse_qs(urlsplit(href).query)["body"][0]


@pytest.mark.parametrize(
    ("contact", "form"),
    [
        ("https://git.example/a/b/issues", "https://git.example/a/b/issues/new?title=t%201&body=b%26"),
        ("https://git.example/a/b/issues/", "https://git.example/a/b/issues/new?title=t%201&body=b%26"),
        ("https://git.example/a/b/issues/new", "https://git.example/a/b/issues/new?title=t%201&body=b%26"),
        (
            "https://git.example/a/issues/new?template=f.yml",
            "https://git.example/a/issues/new?template=f.yml&title=t%201&body=b%26",
        ),
        ("mailto:a@a.example", "mailto:a@a.example?subject=t%201&body=b%26"),
        ("https://a.example/contact", "https://a.example/contact"),
        ("javascript:alert(1)", None),
        ("电话", None),
    ],
)
def test_whatever_the_archive_names_as_its_contact(page: Page, contact: str, form: str | None) -> None:
    page.goto(REPORT)
    assert page.evaluate("contact => faults.address(contact, 't 1', 'b&')", contact) == form


def test_the_printed_lines_of_a_sentence_are_at_hand(page: Page) -> None:
    page.goto(REPORT)
    inside = page.locator(".source-paragraph > .sentence:not(:first-child)").first
    id_ = inside.get_attribute("id") or ""
    page.goto(f"{REPORT}#{id_}")
    page.locator("p", has=page.locator(":target")).locator("a.self").press("Enter")
    menu(page).get_by_role("link", name=ITEMS[3]).click()
    expect(page).to_have_url(re.compile(f"/name/{REPORT}printed/#{id_}$"))
    expect(page.locator("li:has(:target)")).to_be_in_viewport()


def test_without_scripts_the_marks_are_links(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(REPORT)
    id_ = paragraph(page).get_attribute("id") or ""
    mark(page).click(force=True)
    expect(page).to_have_url(re.compile(f"#{id_}$"))
    paragraph(page).get_by_role("link", name="看原文").click()
    expect(page).to_have_url(re.compile(f"/printed/#{id_}$"))
    context.close()
