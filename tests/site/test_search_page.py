"""The page of the search: its address, filters, paging, chart, failures."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.kinds import REPORT
from tests.site.test_reading import search

pytestmark = pytest.mark.browser

TOUCHED = """all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())
  .filter(box => box.width && box.height < 43.5).length"""


def outcome(page: Page) -> Locator:
    """What is shown, once it is."""
    found = page.locator("#search-outcome[data-exact]")
    expect(found).to_be_visible()
    return found


def address(page: Page) -> str:
    return page.evaluate("location.search")  # type: ignore[no-any-return]


def box(page: Page, facet: str, label: str) -> Locator:
    """A filter's check box, which stands there once hits are counted."""
    return page.locator(f"[data-facet={facet}] label", has_text=label).locator("input")


def test_without_words_it_tells_how_to_ask(page: Page) -> None:
    page.goto("search/")
    expect(page.locator("#search-tips")).to_be_visible()
    expect(page.locator("#search-outcome")).to_be_hidden()
    assert page.locator("#search-tips a").count() == 4


@pytest.mark.parametrize("place", range(4))
def test_every_example_finds_something(page: Page, place: int) -> None:
    page.goto("search/")
    example = page.locator("#search-tips a").nth(place)
    words = example.inner_text()
    example.click()
    assert int(outcome(page).get_attribute("data-total-hits") or 0) > 0
    expect(outcome(page)).to_have_attribute("data-exact", "true")
    expect(page.locator("#search-words")).to_have_value(words)
    expect(page.locator("#search-tips")).to_be_hidden()


def test_totals_results_and_status_say_the_same(page: Page) -> None:
    search(page, "备案审查")
    hits, reports = (outcome(page).get_attribute(f"data-total-{what}") for what in ("hits", "reports"))
    expect(page.locator("h2.totals")).to_have_text(f"{hits} 段 · {reports} 篇报告")
    expect(page.locator("#search-status")).to_have_text(f"找到 {hits} 段，见于 {reports} 篇报告")
    for hit in page.locator(".hit").all():
        expect(hit.locator("mark").first).to_have_text("备案审查")


def test_a_result_tells_where_it_stands(page: Page) -> None:
    search(page, "代表建议")
    told = page.locator(".hit-meta", has_text="代表工作").first
    expect(told).to_contain_text(re.compile(r"区.*20\d\d 年.*(工作报告|报告摘要|工作综述)"))


def test_filters_narrow_and_stand_in_the_address(page: Page) -> None:
    search(page, "代表")
    whole = int(outcome(page).get_attribute("data-total-hits") or 0)
    row = page.locator("[data-facet=district] label", has_text="云渡区")
    counted = row.locator(".facet-count").inner_text()
    row.locator("input").check()
    expect(outcome(page)).to_have_attribute("data-total-hits", counted)
    assert 0 < int(counted) < whole
    assert address(page) == f"?q={quote('代表')}&district=990102-yundu"
    assert {one.get_attribute("data-report") or "" for one in page.locator(".hit").all()} <= {
        f"990102-yundu/{report}" for report in ("2021-report", "2022-abstract", "2023-report")
    }
    page.reload()
    expect(outcome(page)).to_have_attribute("data-total-hits", counted)
    expect(box(page, "district", "云渡区")).to_be_checked()
    page.get_by_role("link", name="取消“云渡区”").click()
    expect(outcome(page)).to_have_attribute("data-total-hits", str(whole))


def test_back_and_forth(page: Page) -> None:
    search(page, "代表")
    hits = outcome(page).get_attribute("data-total-hits") or ""
    page.locator("#search-words").fill("备案审查")
    page.keyboard.press("Enter")
    expect(page.locator(".hit mark").first).to_have_text("备案审查")
    page.go_back()
    expect(page.locator("#search-words")).to_have_value("代表")
    expect(outcome(page)).to_have_attribute("data-total-hits", hits)
    page.go_forward()
    expect(page.locator("#search-words")).to_have_value("备案审查")
    expect(page.locator(".hit mark").first).to_have_text("备案审查")
    expect(page).to_have_title(re.compile("^备案审查 · 搜索"))


def test_a_sorted_list_is_shared_as_it_stands(page: Page) -> None:
    search(page, "代表")
    page.get_by_role("link", name="旧的在前").click()
    expect(page.locator(".sorts [aria-current]")).to_have_text("旧的在前")
    expect(page.locator(".hit-meta").first).to_contain_text("2021 年")
    assert address(page).endswith("&sort=oldest")


def test_more_results_follow_and_stand_in_the_address(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲")
    outcome(page)
    page.get_by_role("button", name="更多结果").click()
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.locator(".hit a").nth(10)).to_be_focused()
    expect(page.locator("#search-status")).to_have_text("已列出第 11 至 20 段")
    page.get_by_role("button", name="更多结果").click()
    expect(page.locator(".hit")).to_have_count(25)
    expect(page.get_by_role("button", name="更多结果")).to_have_count(0)
    assert address(page).endswith("&page=3")
    page.reload()
    expect(page.locator(".hit")).to_have_count(25)
    places = page.locator(".hit").evaluate_all("all => all.map(one => one.dataset.paragraph)")
    assert len(set(places)) == 25


def test_many_values_of_a_filter_are_folded(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲")
    facet = page.locator("[data-facet=district]")
    expect(facet.locator("input")).to_have_count(8)
    facet.locator("summary").click()
    expect(facet.locator("input")).to_have_count(12)


def test_the_focus_stays_on_the_filter_that_was_pressed(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲")
    box(page, "part", "工作安排").press("Space")
    expect(page.locator(".chip", has_text="工作安排")).to_be_visible()
    expect(page.locator(".side-filters small")).to_have_text("已选 1 项")
    expect(box(page, "part", "工作安排")).to_be_focused()
    expect(box(page, "part", "工作安排")).to_be_checked()


def test_words_that_name_a_filter_are_offered_as_one(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲 区1")
    page.get_by_role("link", name="只看 区1").click()
    expect(page.get_by_role("link", name="取消“区1”")).to_be_visible()
    expect(page.locator(".offers")).to_have_count(0)
    assert page.evaluate("window.heard.at(-1).filters") == {"district": ["d-1"]}


def test_a_search_under_way_says_so_at_once(stood_in: Page) -> None:
    page = stood_in
    page.add_init_script("window.wait = { 慢: new Promise(() => {}) }")
    page.goto("search/?q=慢")
    expect(page.locator("h2.totals")).to_have_text("正在查找…")
    expect(page.locator("#search-status")).to_have_text("正在查找…")
    expect(page.locator("#search-tips")).to_be_hidden()
    page.goto("search/?q=甲")
    outcome(page)
    page.locator("#search-words").fill("慢")
    page.keyboard.press("Enter")
    expect(page.locator("h2.totals")).to_have_text("正在查找…")
    expect(page.locator("#search-outcome[aria-busy]:not([data-total-hits])")).to_be_visible()


def test_results_come_before_filters_for_whoever_listens(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲")
    expect(box(page, "part", "工作安排")).to_be_visible()
    order = page.locator("#search-outcome").evaluate("box => [...box.children].map(one => one.className)")
    assert order == ["outcome-head", "outcome-main", "outcome-side"]


def test_a_reader_comes_back_to_where_the_list_was_left(page: Page) -> None:
    page.goto("search/?q=代表&page=3")
    expect(page.locator(".hit")).to_have_count(30)
    link = page.locator(".hit a").nth(25)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    expect(page.locator(".landing")).to_be_visible()
    page.go_back()
    expect(page.locator(".hit")).to_have_count(30)
    assert page.evaluate("scrollY") == before > 900


def test_of_an_endless_address_only_so_much_is_used(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲" + "".join(f"&district=d-{place}" for place in range(300)) + "&part=plan")
    outcome(page)
    asked = page.evaluate("window.heard.at(-1).filters")
    assert {name: len(values) for name, values in asked.items()} == {"district": 100}


def test_where_its_scripts_do_not_come_the_page_says_so(page: Page, watch: object) -> None:
    page.route("**/search/interface.js", lambda route: route.abort())
    page.goto("search/?q=代表", wait_until="networkidle")
    expect(page.get_by_role("alert")).to_contain_text("没有取到")
    expect(page.locator("#search-words")).to_have_value("代表")
    expect(page.locator("#search-tips")).to_be_hidden()
    watch.faults.clear()  # type: ignore[attr-defined]  # the failure itself


def test_approximate_results_are_called_so(page: Page) -> None:
    search(page, "备案审查工作室里的江豚")
    expect(page.locator("h2.totals")).to_have_text("近似结果")
    expect(outcome(page)).to_have_attribute("data-exact", "false")
    expect(outcome(page)).to_have_attribute("data-total-hits", "0")
    expect(page.get_by_text("没有一段完全符合")).to_be_visible()
    expect(page.locator(".outcome-side")).to_have_count(0)


def test_nothing_found_is_said_with_what_to_do(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=无")
    outcome(page)
    expect(page.locator("h2.totals")).to_have_text("没有找到相符的段落")
    expect(page.locator("#search-status")).to_have_text("没有找到相符的段落")


@pytest.mark.parametrize(
    ("words", "told"), [("。", "只有标点或符号，没有可查的文字"), ("-甲", "只写了要排除的词")]
)
def test_a_query_that_asks_nothing_is_told_why(stood_in: Page, words: str, told: str) -> None:
    page = stood_in
    search(page, words)
    expect(page.locator("h2.totals")).to_contain_text(told)
    expect(page.locator("#search-status")).to_contain_text(told)


def test_the_chart_tells_what_its_table_tells(stood_in: Page) -> None:
    page = stood_in
    page.goto("search/?q=甲")
    chart = page.locator("svg.trend")
    expect(chart).to_have_attribute("aria-label", re.compile("2021–2023 年.*2023 年最多，每十万字 30.0 段"))
    expect(chart.locator("rect")).to_have_count(2)
    assert chart.locator("text").all_text_contents() == ["30.0", "2021", "2022", "2023"]
    page.get_by_text("各年数据").click()
    rows = page.locator(".trend-figure tbody tr")
    assert rows.all_inner_texts() == ["2021\t3\t1\t40,000\t7.5", "2023\t9\t2\t30,000\t30.0"]
    assert page.locator("#search-outcome [style]").count() == 0


def test_a_search_that_cannot_be_had_leaves_ways_and_can_be_tried_again(page: Page, watch: object) -> None:
    page.route("**/search/manifest.json", lambda route: route.abort())
    page.goto("search/?q=代表")
    expect(page.locator("h2.totals")).to_have_text("现在不能搜索")
    expect(page.locator("#search-outcome").get_by_role("link", name="全部报告")).to_be_visible()
    expect(page.locator("#search-outcome[aria-busy]")).to_have_count(0)
    page.unroute("**/search/manifest.json")
    page.get_by_role("button", name="再试一次").click()
    expect(outcome(page)).to_have_attribute("data-exact", "true")
    watch.faults.clear()  # type: ignore[attr-defined]  # the failure itself


def test_an_old_browser_is_told_so(page: Page) -> None:
    page.add_init_script("delete globalThis.DecompressionStream;")
    page.goto("search/?q=代表")
    expect(page.locator("#search-outcome")).to_contain_text("浏览器太旧")


def test_a_later_search_takes_the_place_of_an_earlier_one(stood_in: Page) -> None:
    page = stood_in
    page.add_init_script("window.wait = { 慢: new Promise(done => { window.release = done; }) }")
    page.goto("search/?q=慢")
    expect(page.locator("#search-outcome")).to_have_attribute("aria-busy", "true")
    page.locator("#search-words").fill("快")
    page.keyboard.press("Enter")
    outcome(page)
    page.evaluate("window.release()")
    page.evaluate("new Promise(done => setTimeout(done))")
    href = page.locator(".hit a").first.get_attribute("href") or ""
    assert quote("快") in href
    assert page.evaluate("window.heard.map(one => one.text)") == ["慢", "快"]


def test_by_keyboard_alone_from_the_field_to_a_paragraph(page: Page) -> None:
    page.goto("search/")
    page.keyboard.press("/")
    page.keyboard.type("备案审查")
    page.keyboard.press("Enter")
    outcome(page)
    link = page.locator(".hit a").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("one => one === document.activeElement"):
            break
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reports/.*#p\d+$"))


def test_on_a_phone_filters_are_folded_and_all_can_be_touched(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    search(page, "代表 云渡区")
    filters = page.locator(".side-filters")
    expect(page.locator("h2.totals")).to_be_in_viewport(ratio=1)
    expect(page.locator(".hit a").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".side-chart")).to_be_visible()
    expect(page.locator(".trend")).to_be_hidden()
    page.locator(".side-chart summary").first.click()
    expect(page.locator(".trend")).to_be_visible()
    page.locator(".side-chart summary").first.click()
    expect(filters).to_be_visible()
    expect(filters.locator("fieldset").first).to_be_hidden()
    filters.locator("summary").first.click()
    expect(filters.locator("fieldset").first).to_be_visible()
    touched = page.locator("article").locator(
        "button, label:not(.unseen), summary, .sorts a, .chip, form input[type=search]"
    )
    assert touched.count() > 5
    assert touched.evaluate_all(TOUCHED) == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_results_stay_and_the_form_goes(page: Page) -> None:
    search(page, "代表")
    page.emulate_media(media="print")
    expect(page.locator(".search-form")).to_be_hidden()
    expect(page.locator(".outcome-side")).to_be_hidden()
    expect(page.locator(".asked")).to_have_text("查找“代表”")
    expect(page.locator(".asked")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()


def test_the_scripts_are_asked_for_side_by_side(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/name/")[2]))
    search(page, "代表")
    assert sorted({one for one in asked if one.startswith("search/") and one.endswith(".js")}) == [
        "search/engine.js",
        "search/interface.js",
    ]
    first = min(asked.index(one) for one in asked if one.endswith("manifest.json"))
    assert {"search/engine.js", "search/interface.js"} <= set(asked[:first])


def test_without_scripts_a_notice_leads_on(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.goto("search/?q=代表")
    opened.locator("noscript").get_by_role("link", name="主题").click()
    expect(opened).to_have_url(re.compile("/name/topics/$"))
    context.close()


@pytest.mark.parametrize(
    "words",
    ["(a+)+$[", "<img src=x onerror=window.acted=1>", "x" * 10_000, "\ufffd", "   ", "……——！"],
    ids=["regex", "markup", "long", "replaced", "spaces", "marks"],
)
@pytest.mark.parametrize("landed", [False, True])
def test_hostile_words_do_nothing(page: Page, words: str, landed: bool) -> None:
    start = REPORT if landed else "search/"
    page.goto(f"{start}?q={quote(words)}#p370", wait_until="networkidle")
    assert page.evaluate("window.acted") is None
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)


def test_lone_surrogates_do_nothing(page: Page) -> None:
    page.goto("search/?q=%ED%A0%80", wait_until="networkidle")
    page.locator("#search-words").evaluate(
        "input => { input.value = '代表' + String.fromCharCode(0xd800); input.form.requestSubmit(); }"
    )
    outcome(page)
    expect(page.locator("[aria-busy]")).to_have_count(0)
