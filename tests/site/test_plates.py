"""A line and its place on the page's picture lead to one another, with scripts and without."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.kinds import SCAN

pytestmark = pytest.mark.browser

PRINTED = f"{SCAN}printed/"
LINE, PLACE = "article .leaf li[id]", ".places rect"


def test_a_line_that_is_pointed_at_shows_its_place(page: Page) -> None:
    page.goto(PRINTED)
    page.locator(LINE).nth(3).hover()
    expect(page.locator(PLACE).nth(3)).to_have_class("pointed")
    page.locator(LINE).nth(4).hover()
    expect(page.locator(".places .pointed")).to_have_count(1)


def test_a_place_leads_to_its_own_line(page: Page) -> None:
    page.goto(PRINTED)
    page.locator(PLACE).nth(3).click()
    line = page.locator(LINE).nth(3).get_attribute("id")
    expect(page).to_have_url(re.compile(f"#{line}$"))


def test_a_place_is_as_large_as_its_line_on_the_picture(page: Page) -> None:
    page.goto(PRINTED)
    picture, place = (page.locator(one).first.bounding_box() for one in (".plate img", PLACE))
    assert picture and place
    assert place["x"] - picture["x"] == pytest.approx(picture["width"] * 20 / 300, abs=2)
    assert place["width"] == pytest.approx(picture["width"] * 260 / 300, abs=3)


def test_without_scripts_a_block_leads_to_its_place_and_back(browser: Browser, address: str) -> None:
    context = browser.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": 390, "height": 800}
    )
    opened = context.new_page()
    opened.goto(PRINTED)
    expect(opened.locator(".plate .window").first).to_be_hidden()
    opened.locator(".to-page").nth(2).click()
    expect(opened.locator(".plate .window").first).to_be_visible()
    opened.locator(".places a").nth(2).locator("rect").first.click()
    expect(opened.locator("article li:target")).to_be_in_viewport()
    context.close()


def test_doubtful_characters_are_reached_one_after_the_other(page: Page) -> None:
    page.goto(SCAN)
    marks = [one.get_attribute("id") for one in page.locator(".unsure[id]").all()]
    for mark in (*marks, marks[0]):
        page.get_by_role("button", name="下一处").click()
        expect(page).to_have_url(re.compile(f"#{mark}$"))
