"""Every kind of page before axe, in light and dark, wide and narrow; and by the keyboard alone."""

from collections.abc import Mapping
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import FOUND, KINDS_OF_PAGE, REPORT

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All that another scheme of colours can change."""
RUN = """rules => axe.run({runOnly: rules, resultTypes: ["violations"]}).then(found => found.violations.map(
  one => one.id + ": " + one.nodes.map(node => node.target.join(" ")).slice(0, 4).join(" | ")))"""

FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return {
    name: (one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent).trim(),
    within: one.closest("header, nav, main, footer, aside, .md-skip")?.className.split(" ")[0] ?? "",
    seen: box.width > 0 && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    end: one === document.body,
  };
}"""


def violations(page: Page, rules: Mapping[str, object] = TAGS) -> list[str]:
    """What axe finds: the rule, and where it is broken."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, rules)
    return found


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_axe_finds_nothing(page: Page, path: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(path, wait_until="networkidle")
    found = {"light, wide": violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark, wide"] = violations(page, COLOURS)
    page.set_viewport_size({"width": 390, "height": 844})
    found["dark, narrow"] = violations(page)
    page.emulate_media(color_scheme="light")
    found["light, narrow"] = violations(page, COLOURS)
    assert {where: what for where, what in found.items() if what} == {}


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.goto("about/")
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<input><img src=data:,>')"
    )
    assert [one.split(":")[0] for one in violations(page)] == ["image-alt", "label"]


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_landmarks_stand_once_and_in_order(page: Page, path: str) -> None:
    page.goto(path)
    order = page.locator("body > header, body > nav, main, body footer").evaluate_all(
        "all => all.map(one => one.localName)"
    )
    assert order == ["header", "nav", "main", "footer"]
    names = page.locator("nav").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label')"
        " ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent ?? '')"
    )
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("path", ["", REPORT, "compare/proposals/", "districts/990102-yundu/", FOUND])
def test_the_keyboard_walks_every_control_in_order_and_sees_where_it_is(page: Page, path: str) -> None:
    page.goto(path, wait_until="networkidle")
    met = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["end"]:
            break
        met.append(stop)
    assert [stop["name"] for stop in met if not stop["seen"]] == []
    assert "" not in [stop["name"] for stop in met]
    parts = [stop["within"] for stop in met]
    assert parts[0] == "md-skip"
    assert parts.index("md-header") < parts.index("md-tabs") < len(parts)


def test_the_skip_link_leads_past_all_that_stands_before_the_text(page: Page) -> None:
    page.goto(REPORT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_the_heads_of_tables_say_what_they_head(page: Page, path: str) -> None:
    page.goto(path, wait_until="networkidle")
    heads = page.locator("main table th").evaluate_all(
        "all => all.map(one => one.getAttribute('scope') ?? '')"
    )
    assert set(heads) <= {"col", "row", "colgroup", "rowgroup"}
