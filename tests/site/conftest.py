"""The demonstration archive's site, built once, served below /name/, opened in a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from generator import corpus, exports, gathering, pages, pipeline, search
from generator.gathering.catalogue import Catalogue
from generator.method import method
from generator.model import Tombstone
from tests.pages.hostile import hostile_holding
from tests.pages.paged import paged_holding
from tests.site.kinds import MOVED, REPORT, WITHDRAWN
from tests.site.serving import build, served

STAND_IN = Path(__file__).with_name("stand_in.js")
GONE = (
    Tombstone(MOVED.removeprefix("reports/")[:-1], REPORT.removeprefix("reports/")[:-1], "年份误记"),
    Tombstone(WITHDRAWN.removeprefix("reports/")[:-1], None, "来源要求撤下"),
)


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    """The demonstration archive as the program reads it, a report of strings that would act, one of a scan,
    one that was moved and one that was withdrawn."""
    authority, contents = corpus.sound(root)
    holdings = [pipeline.hold(deposit, authority) for deposit in contents.deposits]
    stones = (*contents.tombstones, *GONE)
    made = (hostile_holding(), paged_holding())
    return gathering.gather((*holdings, *made), authority, stones, method(), contents.unpublished)


@pytest.fixture(scope="session")
def built(root: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    project = tmp_path_factory.mktemp("project")
    made = (*pages.render(catalogue), *exports.export(catalogue), *search.index(catalogue))
    return build(root, project, made)


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the site is served, ending in a slash."""
    with served(built) as address:
        yield address


@dataclass
class Watch:
    """What went wrong while pages were open: errors, refusals, requests that leave the site."""

    address: str
    faults: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"left the site: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


@pytest.fixture
def watch(address: str) -> Iterator[Watch]:
    """What to look at during a test; whatever went wrong fails it at the end."""
    seen = Watch(address)
    yield seen
    assert seen.faults == []


@pytest.fixture
def page(browser: Browser, address: str, watch: Watch) -> Iterator[Page]:
    """A page of a fresh browser, at the home page's address when told a relative one."""
    context = browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    watch.over(opened)
    yield opened
    context.close()


@pytest.fixture
def stood_in(page: Page) -> Iterator[Page]:
    """A page whose engine is the stand-in."""
    page.route(
        "**/search/engine.js",
        lambda route: route.fulfill(body=STAND_IN.read_text("utf-8"), content_type="text/javascript"),
    )
    yield page
