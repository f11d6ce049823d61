"""What a reader's first page costs and each further one, compressed as servers compress."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.site import extremes
from tests.site.kinds import FEATURE, KINDS_OF_PAGE, REPORT
from tests.site.serving import build

pytestmark = pytest.mark.browser

FIRST = 150_000
FURTHER = 25_000
"""Bytes, of a page with all that it loads."""
LARGE = frozenset({"search/?q=%E4%BB%A3%E8%A1%A8", "search/?q=%E9%B2%B8%E9%B1%BC", "search/"})
"""Pages that load the search itself; tests/site/test_search_floors.py has their floors."""


def loaded(page: Page, path: str) -> dict[str, int]:
    """What opening `path` asks of the server, by address, in bytes of gzip; the cache asks nothing."""
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(path, wait_until="networkidle")
    page.remove_listener("response", keep)
    return {one.url: len(gzip.compress(one.body(), 9, mtime=0)) for one in answers if one.status == 200}


@pytest.mark.parametrize("path", [REPORT, FEATURE, "", "compare/proposals/", "districts/990102-yundu/"])
def test_a_first_visit_is_light(page: Page, path: str) -> None:
    weights = loaded(page, path)
    assert any(address.endswith("site.css") for address in weights)
    assert sum(weights.values()) <= FIRST, weights


def test_each_further_page_costs_little_but_itself(browser: Browser, address: str, page: Page) -> None:
    known = set(loaded(page, REPORT))
    heavy = {}
    for path in KINDS_OF_PAGE:
        if path in LARGE:
            continue
        further = {url: weight for url, weight in loaded(page, path).items() if url not in known}
        if sum(further.values()) > FURTHER:
            heavy[path] = further
    assert heavy == {}


def test_a_page_asks_for_little(page: Page) -> None:
    """Its own text, one sheet, two scripts, the seal and the sign of its window: nothing waits in line."""
    asked = loaded(page, REPORT)
    assert len(asked) <= 6, asked


def test_a_report_of_usual_length_costs_little_more(tmp_path: Path) -> None:
    """Its scripts, sheet and seal are there already: what a further report asks for is its page alone."""
    site = build(extremes.ROOT, tmp_path, extremes.made(extremes.with_usual_length()))
    page = (site / "reports" / extremes.USUAL_REPORT / "index.html").read_bytes()
    assert page.count(b"<li><span><a href") >= 60
    assert page.count(b"<a id=p") >= 250
    assert len(gzip.compress(page, 9, mtime=0)) <= FURTHER
