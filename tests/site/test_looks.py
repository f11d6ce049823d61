"""What a reader's eye would trip over, on every kind of page: small print, overlaps, cut words, jumps."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import FEATURE, KINDS_OF_PAGE, REPORT

pytestmark = pytest.mark.browser

SMALLEST = 13
"""Pixels, at the browser's usual size of text."""

SIZES = """() => {
  const found = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest(".unseen")) continue;
    found[node.data.trim().slice(0, 20)] = parseFloat(getComputedStyle(parent).fontSize);
  }
  return found;
}"""
BOXES = "all => all.map(one => one.getBoundingClientRect()).map(box => [box.top, box.bottom])"


def narrow(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_nothing_is_too_small_to_read(page: Page, path: str) -> None:
    page.goto(path)
    sizes = page.evaluate(SIZES)
    assert sizes
    assert {text: size for text, size in sizes.items() if size < SMALLEST - 0.05} == {}


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_headings_step_down_one_by_one(page: Page, path: str) -> None:
    page.goto(path)
    tags = page.locator("main :is(h1, h2, h3, h4)").evaluate_all("all => all.map(one => one.tagName)")
    levels = [int(tag[1]) for tag in tags]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("path", [REPORT, FEATURE])
def test_no_topic_lies_on_another_however_long_its_name(page: Page, path: str) -> None:
    page.goto(path)
    marks = page.locator(".topic-mark")
    marks.locator("a").evaluate_all(
        "all => all.forEach(one => { one.textContent += one.textContent.repeat(3) })"
    )
    boxes = marks.evaluate_all(BOXES)
    assert len(boxes) > 3
    assert [(one, two) for one, two in pairwise(boxes) if one[1] > two[0] + 0.5] == []


def test_a_topic_stands_beside_the_heading_that_it_begins_with(page: Page) -> None:
    page.goto(REPORT)
    boxes = page.locator(":is(h3, h4, h5):has(+ .topic-mark)").evaluate_all(
        "all => all.map(one => [one, one.nextElementSibling].map(it => it.getBoundingClientRect().top))"
    )
    assert boxes
    assert [pair for pair in boxes if abs(pair[0] - pair[1]) > 8] == []


def test_contents_do_not_show_through_their_title(page: Page) -> None:
    page.goto(REPORT)
    ground = page.locator(".md-nav--secondary .md-nav__title").evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    assert re.fullmatch(r"rgb\(.*\)", ground), "a colour without transparency"


def test_on_a_phone_the_name_and_all_sections_are_in_sight(page: Page) -> None:
    narrow(page)
    page.goto(REPORT)
    name = page.locator(".md-header .md-ellipsis").first
    assert name.evaluate("one => one.scrollWidth <= one.clientWidth")
    for section in page.locator(".md-tabs__link").all():
        expect(section).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_contents_are_folded_above_the_text(page: Page) -> None:
    page.goto(REPORT)
    contents = page.locator("details.contents")
    expect(contents).to_be_hidden()
    narrow(page)
    contents.locator("summary").click()
    contents.get_by_role("link", name="正文", exact=True).click()
    expect(page).to_have_url(re.compile("#text$"))
    expect(page.locator("#text")).to_be_in_viewport()


def test_on_a_phone_the_masthead_opens_the_search(page: Page) -> None:
    narrow(page)
    page.goto(REPORT)
    page.get_by_role("link", name="搜索报告全文").click()
    expect(page).to_have_url(re.compile("/name/search/$"))
    expect(page.locator("#search-words")).to_be_visible()


def test_the_first_controls_show_that_they_have_the_focus(page: Page) -> None:
    page.goto(REPORT)
    for _ in range(8):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            """() => {
              const one = document.activeElement;
              const seen = one.getBoundingClientRect().width ? one : one.nextElementSibling;
              return getComputedStyle(seen).outlineStyle;
            }"""
        )
        assert outline == "solid"


WIDE_TABLE = """unseen => {
  const cells = Array.from({ length: 30 }, (_, at) => `<td>${at}</td>`).join("");
  const mark = `<td><span class="doubt">？<span class="${unseen}">此数的归类不十分确定</span></span></td>`;
  const rows = `<tr>${cells}${mark}</tr>`;
  const table = `<table class="figure-table"><tbody>${rows}</tbody></table>`;
  const frame = document.querySelector(".md-typeset .scroll");
  frame.innerHTML = table;
  return [document.documentElement.scrollWidth, frame.scrollWidth > frame.clientWidth];
}"""


def test_words_unseen_in_a_far_cell_make_the_frame_wide_and_not_the_page(page: Page) -> None:
    narrow(page)
    page.goto("districts/990102-yundu/")
    assert page.evaluate(WIDE_TABLE, "unseen") == [390, True]
    page.locator(".md-typeset .scroll").first.evaluate("frame => { frame.style.position = 'static' }")
    assert page.evaluate("document.documentElement.scrollWidth") > 390, "or this finds nothing"


def test_a_sentence_that_a_drawing_tells_moves_nothing_and_goes(page: Page) -> None:
    page.goto("districts/990102-yundu/")
    point = page.locator("[data-says] a.point").first
    point.scroll_into_view_if_needed()
    height = page.evaluate("document.documentElement.scrollHeight")
    point.focus()
    expect(page.locator(".chart-said")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") == height
    point.blur()
    expect(page.locator(".chart-said")).to_be_hidden()
