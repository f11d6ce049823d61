"""Tables are sorted by keyboard in a real browser; absences stay last; without scripts nothing is lost."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.gathering import gather
from generator.pages.comparison import render
from generator.words import tree
from tests.gathering.making import AUTHORITY, Said, division, holding

SCRIPT = Path("generator/theme/assets/javascripts/sort.js").read_text("utf-8")


@pytest.fixture(scope="module")
def table() -> str:
    values = {1: 30, 2: 4, 3: None, 4: 100}
    made = [holding(division(n), said=[Said(value=v)] if v else []) for n, v in values.items()]
    pages = {page.path: page.content for page in render(gather(made, AUTHORITY))}
    page = pages["compare/proposals/index.md"]
    return page[page.index("<table") : page.index("</table>") + len("</table>")]


@pytest.fixture
def tab(browser: Browser, table: str) -> Iterator[Page]:
    page = browser.new_page()
    told = json.dumps(tree("theme.scripts"))
    page.set_content(f'<html lang="zh">{table}')
    page.add_script_tag(content=f"window.words = {told};\n{SCRIPT}")
    yield page
    page.close()


def districts(tab: Page) -> list[str]:
    return tab.locator("tbody th").all_inner_texts()


def test_enter_sorts_up_then_down_then_as_it_was(tab: Page) -> None:
    button = tab.get_by_role("button", name="按“2022”排序")
    head = tab.locator("thead th").nth(1)
    seen = []
    for _ in range(3):
        button.focus()
        tab.keyboard.press("Enter")
        seen.append((head.get_attribute("aria-sort"), districts(tab)))
    assert seen == [
        ("ascending", ["试2区", "试1区", "试4区", "试3区"]),
        ("descending", ["试4区", "试1区", "试2区", "试3区"]),
        (None, ["试1区", "试2区", "试3区", "试4区"]),
    ]


def test_only_one_column_is_marked_as_sorted(tab: Page) -> None:
    for name in ("2022", "地区"):
        tab.get_by_role("button", name=f"按“{name}”排序").click()
    assert tab.locator("th[aria-sort]").count() == 1
