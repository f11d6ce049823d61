"""What a report shares can be folded out, and hidden, with the keyboard alone and without scripts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.site.kinds import REPORT, SHARING

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False])
def test_only_what_is_the_report_s_own_can_be_read_alone(
    browser: Browser, address: str, scripts: bool
) -> None:
    page = browser.new_page(base_url=address, java_script_enabled=scripts)
    page.goto(SHARING)
    own, elsewhere = page.locator(".sharing .own"), page.locator(".sharing .elsewhere")
    expect(elsewhere).to_have_count(1)
    expect(elsewhere).to_be_visible()
    chooser = page.get_by_label("只看独有的")
    chooser.focus()
    page.keyboard.press("Space")
    expect(chooser).to_be_checked()
    expect(elsewhere).to_be_hidden()
    expect(own.first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("只看相同或相近的")).to_be_checked()
    expect(elsewhere).to_be_visible()
    expect(own.first).to_be_hidden()
    page.close()


def test_the_list_of_others_opens_by_key_and_leads_to_the_passage(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.goto(SHARING)
    page.locator(".others summary").press("Enter")
    link = page.locator(".others a").first
    expect(link).to_be_visible()
    link.press("Enter")
    page.wait_for_url("**/990102-yundu/2022-abstract/#p*")
    expect(page.locator(":target")).to_contain_text("依托预算联网监督系统")
    page.close()


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (390, False)])
def test_years_stand_beside_each_other_where_there_is_room(
    browser: Browser, address: str, width: int, beside: bool
) -> None:
    page = browser.new_page(base_url=address, viewport={"width": width, "height": 900})
    page.goto(f"{REPORT}beside/")
    columns = page.locator(".beside-columns").first.locator("> div")
    left, right = (columns.nth(n).bounding_box() for n in range(2))
    assert left and right
    assert (left["y"] == right["y"]) is beside
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_a_mark_leads_to_the_passage_of_the_other_year(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.goto(f"{REPORT}beside/")
    page.locator(".kept a").first.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    page.close()
