"""A reader's ways through the site, in a real browser."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.kinds import HOSTILE, KINDS_OF_PAGE, REPORT

pytestmark = pytest.mark.browser


def test_from_home_by_year_to_a_report_and_its_figure_lands_on_the_sentence(page: Page) -> None:
    page.goto("")
    page.get_by_role("link", name=re.compile("^2023")).first.click()
    expect(page).to_have_url(re.compile("/name/years/2023/$"))
    page.locator(f'a[href*="{REPORT.split("/", 1)[1]}"]').first.click()
    expect(page).to_have_url(re.compile(f"/name/{REPORT}$"))
    figure = page.locator(".key-figures li > b a").first
    wording = figure.inner_text()
    figure.click()
    sentence = page.locator(":target")
    expect(sentence).to_have_class("sentence")
    expect(sentence).to_contain_text(wording)
    expect(sentence).to_be_in_viewport()


def test_a_figure_of_a_comparison_lands_on_its_sentence_in_the_report(page: Page) -> None:
    page.goto("compare/proposals/")
    figure = page.locator('td a[href*="#s"]').first
    wording = figure.inner_text()
    figure.click()
    expect(page).to_have_url(re.compile(r"/name/reports/[\w-]+/[\w-]+/#s\d+$"))
    expect(page.locator(":target")).to_contain_text(wording)
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_sentence_is_not_hidden_by_the_masthead(page: Page) -> None:
    page.goto(REPORT)
    for anchor in page.locator(".sentence").evaluate_all("all => all.map(one => one.id)"):
        page.goto(f"{REPORT}#{anchor}")
        top = page.locator(":target").evaluate("one => one.getBoundingClientRect().top")
        masthead = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
        assert top >= masthead


def search(page: Page, words: str) -> Locator:
    """The links of what is found, waited for."""
    page.goto(f"search/?q={quote(words)}")
    expect(page.locator("#search-outcome[data-exact]")).to_be_visible()
    return page.locator(".hit h3 a")


def test_search_finds_a_phrase_of_a_report(page: Page) -> None:
    page.goto(REPORT)
    heading = page.locator("h4.source-heading").first.inner_text().strip()
    results = search(page, re.split("[、，]", heading)[1])
    assert any(REPORT in (link or "") for link in results.evaluate_all("all => all.map(one => one.href)"))


@pytest.mark.parametrize("words", ["2023", "2023年", "２０２３年"])
def test_search_finds_a_year_as_people_write_it(page: Page, words: str) -> None:
    search(page, words)
    expect(page.locator(".hit mark", has_text="2023").first).to_be_visible()
    expect(page.locator(f'.hit[data-report="{REPORT.split("/", 1)[1][:-1]}"]').first).to_be_attached()


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_every_kind_of_page_opens_without_a_fault(page: Page, path: str) -> None:
    page.goto(path, wait_until="networkidle")
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator(".demo-notice")).to_be_visible()


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
def test_nothing_scrolls_sideways_on_a_phone(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_missing_page_says_so_and_leads_on(page: Page, watch: object) -> None:
    page.goto("reports/none/")
    expect(page.locator("h1")).to_have_text("没有这一页")
    expect(page.locator(".demo-notice")).to_be_visible()
    watch.faults.clear()  # type: ignore[attr-defined]  # the refusal itself
    page.get_by_role("link", name="全部报告").click()
    expect(page).to_have_url(re.compile("/name/reports/$"))


def test_strings_that_would_act_are_shown(page: Page) -> None:
    page.goto(HOSTILE, wait_until="networkidle")
    expect(page.locator("h1")).to_have_text("<script>window.acted = 1</script>")
    for path in (
        HOSTILE,
        "years/2023/",
        "topics/deputies/",
        "districts/990199-shi/",
        "compare/proposals/",
        "",
    ):
        page.goto(path, wait_until="networkidle")
        assert page.evaluate("window.acted") is None
        assert page.locator('article a[href^="javascript:"], article img').count() == 0
    expect(search(page, "引文").first).to_be_visible()
    assert page.evaluate("window.acted") is None
    assert page.locator("#search-outcome :is(script, img, b)").count() == 0


def test_the_themes_search_index_is_not_built(built: Path) -> None:
    assert (built / "search" / "manifest.json").is_file()
    assert not (built / "search" / "search_index.json").exists()


def test_light_and_dark_follow_the_system_and_the_readers_choice(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(REPORT)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("配色：随系统，点按改为浅色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_report_is_whole_without_scripts(browser: object, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)  # type: ignore[attr-defined]
    opened = context.new_page()
    opened.goto(REPORT)
    expect(opened.locator(".source-paragraph").first).to_be_visible()
    expect(opened.locator(".key-figures").first).to_be_visible()
    context.close()


def test_without_scripts_home_says_how_to_search_instead(browser: Browser, address: str, page: Page) -> None:
    page.goto("")
    expect(page.locator("noscript a")).to_have_count(0)
    context = browser.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.goto("")
    expect(opened.locator("noscript p")).to_be_visible()
    opened.locator("noscript").get_by_role("link", name="全部报告").click()
    expect(opened).to_have_url(re.compile("/name/reports/$"))
    context.close()


def test_below_another_path_a_missing_page_can_still_be_read(browser: Browser, built: Path) -> None:
    """Its styles cannot load there: no image may be larger than a line, no text may lie far below."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = context.new_page()
    opened.route("**/*", lambda route: route.fulfill(status=404))
    opened.route("**/else/none/", lambda route: route.fulfill(path=built / "404.html"))
    opened.goto("https://archive.example/else/none/")
    assert opened.evaluate("document.styleSheets.length && document.styleSheets[0].cssRules.length") == 0
    heights = opened.locator("img, svg").evaluate_all(
        "all => all.map(one => Math.max(one.getBoundingClientRect().height, one.height))"
    )
    assert heights and max(heights) <= 28
    expect(opened.locator("h1")).to_be_in_viewport()
    expect(opened.get_by_text("逐段删去")).to_be_visible()
    context.close()


def test_on_paper_the_record_stays_and_the_website_goes(page: Page) -> None:
    page.goto(REPORT)
    page.emulate_media(media="print")
    for gone in (".md-header", ".md-tabs", ".md-footer", ".crumbs"):
        expect(page.locator(gone).first).to_be_hidden()
    for kept in ("h1", ".record", ".source-paragraph", ".demo-notice", ".printed-from"):
        expect(page.locator(kept).first).to_be_visible()


def test_what_only_leads_elsewhere_stays_off_paper(page: Page) -> None:
    page.goto(REPORT)
    page.emulate_media(media="print")
    expect(page.locator("#printed")).to_be_hidden()
    expect(page.locator(".furniture")).to_be_hidden()
    expect(page.locator("[data-show-lines]")).to_be_hidden()


def test_the_keyboard_reaches_the_text_first(page: Page) -> None:
    page.goto(REPORT)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()


def test_no_italics(page: Page) -> None:
    page.goto(REPORT)
    styles = page.locator("main *").evaluate_all("all => all.map(one => getComputedStyle(one).fontStyle)")
    assert set(styles) == {"normal"}


def test_the_measure_is_a_line_of_chinese_prose(page: Page) -> None:
    page.goto(REPORT)
    width, size = (
        page.locator(".source-paragraph")
        .nth(2)
        .evaluate("one => [one.getBoundingClientRect().width, parseFloat(getComputedStyle(one).fontSize)]")
    )
    assert 34 <= width / size <= 40
