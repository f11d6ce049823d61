"""Tables of comparison stay readable where they are long, where they are wide, and on paper."""

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

CHOSEN = "compare/?d=990102-yundu,990103-luting,990104-hexi,990105-moyan&i=" + ",".join(
    (
        "committee-meetings",
        "agenda-items",
        "work-reports-heard",
        "law-inspections",
        "proposals",
        "deputies-trained",
    )
)
WIDTHS = [390, 768, 1440]


def scrolled_to_its_end(page: Page, table: Locator) -> None:
    """The last row in sight: the frame scrolled where it has one of its own, else the page."""
    table.locator("tbody tr").last.evaluate("one => one.scrollIntoView({ block: 'end' })")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", [CHOSEN, "compare/work-reports-heard/", "compare/years/2023/"])
def test_heads_stay_in_sight_while_a_table_is_read_down(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 300})
    page.goto(path)
    table = page.locator(".figure-table").first
    expect(table).to_be_visible()
    scrolled_to_its_end(page, table)
    expect(table.locator("tbody tr").last).to_be_in_viewport()
    head = table.locator("thead th").first
    expect(head).to_be_in_viewport(ratio=0.9)
    covers = head.evaluate(
        "one => { const box = one.getBoundingClientRect(); "
        "return one.contains(document.elementFromPoint(box.left + 4, box.top + 4)); }"
    )
    assert covers, "nothing lies over the head"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_districts_name_stays_in_sight_while_a_table_is_read_across(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(CHOSEN)
    expect(page.locator(".chosen-table")).to_be_visible()
    frame = page.locator("#chosen-result .scroll")
    frame.scroll_into_view_if_needed()
    frame.evaluate("one => { one.scrollLeft = one.scrollWidth; }")
    expect(page.locator(".chosen-table tbody th").first).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize(
    "path", [CHOSEN, f"{CHOSEN}&view=lines", f"{CHOSEN}&view=bars", "compare/proposals/"]
)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_window_and_no_text_too_small(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    expect(page.locator(":is(.figure-table, .chart)").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.locator(".chart text").evaluate_all(
        "all => all.map(one => one.getScreenCTM().a * parseFloat(getComputedStyle(one).fontSize))"
    )
    assert [size for size in sizes if size < 12.95] == []


@pytest.mark.parametrize("path", [CHOSEN, "compare/work-reports-heard/"])
def test_on_paper_a_table_is_whole(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 700, "height": 300})
    page.goto(path)
    table = page.locator(".figure-table").first
    expect(table).to_be_visible()
    page.emulate_media(media="print")
    frame = table.locator("xpath=ancestor::*[contains(@class, 'scroll')][1]")
    assert frame.evaluate("one => getComputedStyle(one).overflow") == "visible"
    assert frame.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
    expect(page.locator(".chooser")).to_be_hidden()


def test_colours_of_drawings_are_those_of_the_scheme(page: Page) -> None:
    fills = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto("compare/proposals/")
        fills.append(page.locator(".chart .bar").first.evaluate("one => getComputedStyle(one).fill"))
    assert fills[0] != fills[1]
    assert "rgb(0, 0, 0)" not in fills
