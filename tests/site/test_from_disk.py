"""The built site opened from a folder, without any server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.kinds import REPORT

pytestmark = pytest.mark.browser


@pytest.fixture
def from_disk(browser: Browser, built: Path) -> Iterator[Page]:
    """A report's page, opened as a file; nothing may fail to load or be refused."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    opened, faults = context.new_page(), []
    opened.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("requestfailed", lambda asked: faults.append(asked.url))
    opened.goto((built / REPORT / "index.html").as_uri())
    yield opened
    context.close()
    assert faults == []


def test_a_report_is_styled_and_whole(from_disk: Page) -> None:
    expect(from_disk.locator(".source-paragraph").first).to_be_visible()
    ground = from_disk.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    assert ground == "rgb(251, 248, 241)"
    assert from_disk.locator(".masthead img").evaluate("one => one.naturalWidth") > 0


def test_links_lead_to_pages_and_not_to_folders(from_disk: Page) -> None:
    from_disk.locator(".md-tabs").get_by_role("link", name="年份").click()
    expect(from_disk.locator("h1")).to_have_text("年份")
    from_disk.get_by_role("link", name="2023").first.click()
    expect(from_disk.locator("h1")).to_contain_text("2023")
    from_disk.locator(f'main a[href*="{REPORT}"]').first.click()
    expect(from_disk.locator(".source-paragraph").first).to_be_visible()


def test_colours_can_be_chosen(from_disk: Page) -> None:
    from_disk.get_by_title("配色：随系统，点按改为浅色").click()
    from_disk.get_by_title("浅色，点按改为深色").click()
    expect(from_disk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
