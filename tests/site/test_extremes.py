"""Archives at the ends of what a site must bear: every page opens, fits a phone, and satisfies axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site import extremes
from tests.site.conftest import Watch
from tests.site.serving import build, served
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser

ALWAYS = (
    "",
    "reports/",
    "years/",
    "topics/",
    "topics/deputies/",
    "districts/",
    "compare/",
    "compare/proposals/",
    "compare/years/",
    "coverage/",
    "data/",
    "search/",
    "about/",
)
MODEL = f"reports/{extremes.MODEL}/"
TITLED = f"reports/{extremes.LONG_TITLE}/"
LONG = f"reports/{extremes.LONG_REPORT}/"
PAGES = {
    "empty": ALWAYS,
    "one": (*ALWAYS, MODEL, "districts/990102-yundu/", "years/2023/", "search/?q=%E4%BB%A3%E8%A1%A8"),
    "full": (*ALWAYS, "districts/990102-yundu/", f"{MODEL}beside/", TITLED, f"{TITLED}printed/", LONG),
}


@pytest.fixture(scope="module", params=PAGES)
def extreme(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """The name of an archive, and the address where its site is served."""
    name: str = request.param
    made = extremes.made(extremes.archives()[name])
    with served(build(extremes.ROOT, tmp_path_factory.mktemp(name), made)) as address:
        yield name, address


def test_every_page_bears_it(browser: Browser, extreme: tuple[str, str]) -> None:
    name, address = extreme
    context = browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 390, "height": 844})
    page, watch = context.new_page(), Watch(address)
    watch.over(page)
    wrong: dict[str, object] = {}
    for path in PAGES[name]:
        page.goto(path, wait_until="networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        found = violations(page)
        if width > 390 or found or watch.faults:
            wrong[path] = (width, found, list(watch.faults))
        watch.faults.clear()
    context.close()
    assert wrong == {}


def test_the_ends_are_as_far_as_they_say() -> None:
    full = extremes.archives()["full"]
    lengths = {one.id: len(one.files[0][1].decode()) for one in full}
    assert lengths[extremes.LONG_REPORT] >= 60_000
    assert len([id for id in lengths if id.startswith("990102-yundu/")]) == 30
    titled = next(one for one in full if one.id == extremes.LONG_TITLE)
    assert len(titled.sidecar.record.title or "") == 80
    assert Path(extremes.ROOT / "mkdocs.yml").is_file()
