"""The demonstration archive's site, built once, served below /name/, opened in a real browser."""

import functools
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from generator import corpus, exports, gathering, pages, pipeline, site
from generator.gathering.catalogue import Catalogue
from tests.pages.hostile import hostile_holding

NAME = "/name/"
# Nothing of the browser's own may ask the network for anything.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def catalogue(root: Path) -> Catalogue:
    """The demonstration archive as the program reads it, and one report of strings that would act."""
    authority, entries, tombstones = corpus.load(root)
    holdings = [pipeline.hold(entry, authority) for entry in entries]
    return gathering.gather((*holdings, hostile_holding()), authority, tombstones)


@pytest.fixture(scope="session")
def built(root: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(root / "corpus", project / "corpus")
    shutil.copy(root / "mkdocs.yml", project)
    (project / "generator").symlink_to(root / "generator")
    site.write(project, (*pages.render(catalogue), *exports.export(catalogue)))
    return site.build(project, address="https://archive.example" + NAME)


class Below(SimpleHTTPRequestHandler):
    """Serves the site below NAME and nothing anywhere else."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return super().translate_path(
            path.removeprefix(NAME.rstrip("/")) if path.startswith(NAME) else "/none"
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the site is served, ending in a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Below, directory=str(built))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{NAME}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(QUIET))
        yield chromium
        chromium.close()


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
