"""Readers choose what to compare: by typing, by keyboard, by address; and read whatever they chose."""

import re
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.gathering.catalogue import Catalogue

pytestmark = pytest.mark.browser

ONE, OTHER, HOSTILE = "990102-yundu", "990103-luting", "990199-shi"
TWO = f"compare/?d={ONE},{OTHER}&y=2021-2023&i=proposals"


def shown(page: Page, path: str) -> Page:
    """The page of comparison, what it asks for fetched and listed."""
    page.goto(path)
    expect(page.locator("#chosen-result:not([aria-busy]) :is(.chosen-table, .chart)").first).to_be_visible()
    return page


def rows(page: Page) -> list[str]:
    return page.locator(".chosen-table tbody tr").all_inner_texts()


def test_what_is_chosen_stands_in_the_address_and_comes_back_with_it(page: Page) -> None:
    page.goto("compare/")
    find = page.get_by_role("searchbox", name="查找地区")
    for name in ("yundu", "鹭汀"):
        find.fill(name)
        page.get_by_role("button", name=re.compile("^加上")).click()
    expect(page.locator(".chosen-table")).to_be_visible()
    page.get_by_label("起").select_option("2022")
    page.get_by_role("radio", name="折线").check()
    expect(page).to_have_url(re.compile(rf"\?d={ONE},{OTHER}&y=2022-2023&i=[\w,-]+&view=lines$"))
    told = page.url
    page.goto("")
    page.goto(told)
    expect(page.get_by_role("radio", name="折线")).to_be_checked()
    expect(page.get_by_label("起")).to_have_value("2022")
    expect(page.locator("#chosen-districts button")).to_have_text(["云渡区", "鹭汀区"])
    expect(page.locator(".chart-lines").first).to_be_visible()


def test_back_and_forward_go_from_choice_to_choice(page: Page) -> None:
    shown(page, TWO)
    page.get_by_role("radio", name="条形").check()
    expect(page.locator(".chart-bars")).to_be_visible()
    page.go_back()
    expect(page.locator(".chosen-table")).to_be_visible()
    expect(page.get_by_role("radio", name="表")).to_be_checked()
    page.go_forward()
    expect(page.locator(".chart-bars")).to_be_visible()
    expect(page.get_by_role("radio", name="条形")).to_be_checked()


def test_an_address_that_asks_for_what_is_not_there_shows_what_is(page: Page) -> None:
    shown(page, f"compare/?d=nowhere,{ONE},{ONE}&y=1900-2022&i=nothing,proposals&view=round&sort=%3Cb%3E")
    expect(page.locator("#chosen-districts button")).to_have_count(1)
    expect(page.locator(".chosen-table .of-year")).to_have_text(["2021", "2022"])
    expect(page.locator(".chosen-table thead th")).to_have_count(3)


def test_all_by_keyboard(page: Page) -> None:
    page.goto("compare/")
    find = page.get_by_role("searchbox", name="查找地区")
    find.press_sequentially("lu")
    expect(page.locator("#found-districts button")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-districts button")).to_have_text(["鹭汀区"])
    expect(find).to_be_focused()
    find.press_sequentially("9901")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#found-districts button").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-districts button")).to_have_text(["鹭汀区", "云渡区"])
    page.locator("#chosen-districts button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#chosen-districts button")).to_have_text(["云渡区"])
    expect(page.locator("#chosen-districts button")).to_be_focused()


def test_sorting_is_in_the_address_and_leaves_the_focus(page: Page) -> None:
    shown(page, TWO)
    before = rows(page)
    button = page.get_by_role("button", name="按“代表建议”排序")
    button.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("&sort=proposals$"))
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("代表建议")
    expect(button).to_be_focused()
    own = page.locator(".chosen-table td:nth-child(3) > .figure:first-child > a:first-child")
    up = [int(text.removesuffix("件")) for text in own.all_inner_texts()]
    assert up == sorted(up)
    assert len(up) > 3
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("&sort=-proposals$"))
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort]")).to_have_count(0)
    assert rows(page) == before


def test_absences_are_told_apart(page: Page) -> None:
    shown(page, f"compare/?d=990105-moyan,{OTHER},{HOSTILE}&i=proposals,special-inquiries")
    table = page.locator(".chosen-table")
    expect(table.locator(".absence--not-held").first).to_have_text("未收录")
    expect(table.locator(".absence--not-stated").first).to_have_text("未提及")
    wordless = table.locator(".absence--no-value").first
    expect(wordless).to_contain_text("无数值")
    expect(page.locator("#chosen-key dt")).to_have_text(
        ["无数值", "未提及", "未收录", "计划", "合计", "全届", "累计", "？"]
    )
    expect(page.locator("#chosen-key")).to_be_visible()
    expect(wordless.locator(".figure a").first).to_have_attribute("href", re.compile(r"/reports/.*#s\d+$"))


def test_cells_say_what_the_archives_own_tables_say(page: Page, catalogue: Catalogue) -> None:
    """Figure by figure the same as on the indicator's page, each leading to the same sentence."""
    said = "one => [...one.querySelectorAll('.figure > a:first-child')].map(it => it.textContent + it.href)"
    for indicator in ("proposals", "work-reports-heard"):
        page.goto(f"compare/{indicator}/")
        # The last district's strings are hostile: its page shows control characters as pictures.
        cells = page.locator(".figure-table tbody tr").evaluate_all(f"all => all.map({said})")[:-1]
        slugs = [division.slug for division in catalogue.divisions][:-1]
        assert HOSTILE not in slugs
        shown(page, f"compare/?d={','.join(slugs)}&i={indicator}")
        chosen = page.locator(".chosen-table tbody tr").evaluate_all(f"all => all.map({said})")
        by_district = [chosen[at :: len(catalogue.years)] for at in range(len(catalogue.years))]
        assert [list(chain(*of_years)) for of_years in zip(*by_district, strict=True)] == cells


def test_hostile_words_show_themselves_and_do_nothing(page: Page) -> None:
    for view in ("table", "lines", "bars"):
        shown(page, f"compare/?d={HOSTILE},{ONE}&i=proposals&view={view}")
        assert page.evaluate("window.acted") is None
        expect(page.locator("#chosen-result :is(script, img, iframe, b)")).to_have_count(0)


def test_a_figures_link_leads_to_its_sentence(page: Page) -> None:
    shown(page, TWO)
    figure = page.locator(".chosen-table .figure a").first
    wording = figure.inner_text()
    figure.click()
    expect(page).to_have_url(re.compile(r"/name/reports/[\w-]+/[\w-]+/#s\d+$"))
    expect(page.locator(":target")).to_contain_text(wording)


@pytest.mark.parametrize("path", [f"{TWO}&view=lines", f"{TWO}&view=bars", "compare/proposals/"])
def test_a_point_tells_its_sentence_to_pointer_and_focus_and_leads_to_it(page: Page, path: str) -> None:
    page.goto(path)
    said = page.locator(".chart-said").first
    told = {}
    last = page.locator("[data-says]").first.locator("a.point").last
    point = page.locator(".chart a.point").first
    for one, ask in ((last, last.hover), (point, point.focus)):
        ask()
        label = one.get_attribute("aria-label") or ""
        expect(said).to_contain_text(re.compile(f"^{re.escape(label)}\u3000.+"))
        told[label] = re.sub(r"\s", "", said.inner_text())
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/name/reports/[\w-]+/[\w-]+/#s\d+$"))
    assert re.sub(r"\s", "", page.locator(":target").inner_text()) in told[label]


def test_a_figure_of_a_table_tells_its_sentence_and_nothing_where_it_cannot_be_had(page: Page) -> None:
    page.goto("compare/proposals/")
    first, second = (page.locator("[data-says] .figure > a:first-child").nth(at) for at in (0, 1))
    said = page.locator(".chart-said")
    first.focus()
    expect(said).to_contain_text(first.inner_text())
    page.route("**/reports/**", lambda route: route.abort())
    page.reload()
    second.hover()
    first.focus()
    page.keyboard.press("Tab")
    expect(said).to_be_hidden()


def test_both_drawings_draw_the_same_figures(page: Page, catalogue: Catalogue) -> None:
    """What the browser leaves out is what was left out when the site was built."""
    labels = "all => all.map(one => one.href + one.getAttribute('aria-label').split('：').pop()).sort()"
    for indicator in ("proposals", "work-reports-heard", "law-inspections"):
        page.goto(f"compare/{indicator}/")
        built = page.locator(".chart-bars a.point").evaluate_all(labels)
        year = page.locator("#bars").inner_text()[:4]
        slugs = ",".join(division.slug for division in catalogue.divisions)
        shown(page, f"compare/?d={slugs}&y={year}&i={indicator}&view=bars")
        assert page.locator(".chart-bars a.point").evaluate_all(labels) == built
        assert built


def test_the_chosen_table_can_be_taken_along(page: Page) -> None:
    shown(page, f"compare/?d={ONE},{HOSTILE}&i=proposals")
    with page.expect_download() as taken:
        page.get_by_role("button", name="下载所选数据 CSV").click()
    text = Path(taken.value.path()).read_text("utf-8")
    lines = text.removeprefix("\ufeff").splitlines()
    assert taken.value.suggested_filename == "比较.csv"
    assert lines[0].startswith("division_code,division,year,indicator,")
    assert [line.split(",")[5] for line in lines if HOSTILE[:6] in line and ",2021," in line] == ["not-held"]
    figures = page.locator(".chosen-table .figure").count()
    assert len([line for line in lines[1:] if "#s" in line]) == figures > 3


def test_no_more_than_can_be_read_are_chosen(page: Page) -> None:
    shown(page, f"compare/?d={ONE}")
    page.locator(".choose-indicators summary").click()
    boxes = page.locator("input[name=indicator]")
    for box in boxes.all():
        if box.is_checked():
            box.click()
    for box in boxes.all()[:13]:
        box.click()
    expect(page.locator("input[name=indicator]:checked")).to_have_count(12)


def test_bars_are_of_a_year_that_has_some_and_of_which_one_is_in_the_address(page: Page) -> None:
    shown(page, f"{TWO}&view=bars")
    years = page.locator(".choose-year button")
    years.first.click()
    expect(page).to_have_url(re.compile(r"&view=bars&of=2021$"))
    expect(page.locator(".choose-year [aria-pressed=true]")).to_have_text("2021 年")
    expect(page.locator(".choose-year [aria-pressed=true]")).to_be_focused()
    shown(page, f"{TWO}&view=bars&of=1900")
    expect(page.locator(".choose-year [aria-pressed=true]")).to_have_text(years.last.inner_text())


def test_who_unticks_the_last_indicator_is_not_given_others(page: Page) -> None:
    shown(page, TWO)
    page.locator(".choose-indicators summary").click()
    page.get_by_role("checkbox", name="代表建议", exact=True).uncheck()
    expect(page.locator("#chosen-result")).to_contain_text("还没有选指标")
    expect(page.locator("input[name=indicator]:checked")).to_have_count(0)
    page.get_by_role("checkbox", name="代表建议", exact=True).check()
    expect(page.locator(".chosen-table")).to_be_visible()


def test_districts_keep_their_colours_and_many_stand_in_panels(page: Page, catalogue: Catalogue) -> None:
    both = f"compare/?d={HOSTILE},{ONE}&i=proposals&view=lines"
    shown(page, both)
    expect(page.locator(".chart .name.series-1")).to_have_text("云渡区")
    slugs = [division.slug for division in catalogue.divisions]
    shown(page, f"compare/?d={','.join(slugs[:4])}&i=proposals&view=lines")
    expect(page.locator("#chosen-result .charts")).to_have_count(0)
    shown(page, f"compare/?d={','.join(slugs[:6])}&i=proposals&view=lines")
    expect(page.locator("#chosen-result .charts")).to_have_count(1)
    expect(page.locator("#chosen-result .charts .chart-small")).to_have_count(4)


def test_the_tab_names_what_is_compared_and_the_status_how(page: Page) -> None:
    shown(page, f"{TWO}&view=lines")
    assert page.title().startswith("云渡区、鹭汀区：折线 · ")
    expect(page.get_by_role("status").filter(has_text="已列出 2 个地区")).to_contain_text("折线")
    page.goto("compare/")
    assert "云渡区" not in page.title()


@pytest.mark.parametrize("path", ["compare/", TWO, f"{TWO}&view=lines"])
def test_nothing_moves_when_what_is_chosen_arrives(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "one => { window.moved += one.value; })).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(path)
    expect(page.locator("#chosen-result > :is(.aside, h2)").first).to_be_attached()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.moved") < 0.05


def test_without_scripts_every_indicators_table_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"compare/?d={ONE}")
    expect(page.locator("#chooser")).to_be_hidden()
    page.get_by_role("link", name="代表建议", exact=True).click()
    expect(page.locator(".chart-lines").first).to_be_visible()
    expect(page.locator(".figure-table")).to_be_visible()
    context.close()


def test_what_cannot_be_fetched_is_said(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.route("**/api/**", lambda route: route.abort())
    page.goto(f"compare/?d={ONE}")
    expect(page.get_by_role("alert")).to_contain_text("数据没有取到")
    expect(page.get_by_role("link", name="代表建议", exact=True)).to_be_visible()
    page.close()
