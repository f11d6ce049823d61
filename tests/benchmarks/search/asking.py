"""Queries put to the engine in a real Chromium, on a line as slow as a phone's."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.benchmarks.search.hosting import Host, Sent

PROBE = Path(__file__).with_name("probe.js")
BITS, LATENCY = 10_000_000, 60
"""The line: bits a second each way, and milliseconds until an answer begins."""

LINE = f"{BITS / 1e6:.0f} Mbit/s, {LATENCY} ms until an answer begins"

BRIEF = {"brief": True, "limit": 5}
"""What the box in the header asks for."""

REPEATS = 5
ENGINE, BASE = "/search/engine.js", "/search/"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one query took. Bytes are those of bodies as they were sent; times are milliseconds.

    `ms` is from nothing loaded to the results, `warm` the same query again, `next` another query
    than the first of the visit. `results` are reports with blocks.
    """

    query: str
    index: int
    scripts: int
    requests: int
    ms: float
    results: tuple[tuple[str, str], ...]
    exact: bool
    hits: int | None
    certain: bool
    sent: tuple[Sent, ...]
    warm: float = 0.0
    next: float = 0.0
    tally: float = 0.0

    @property
    def reports(self) -> list[str]:
        """The reports found, best first."""
        return [report for report, _ in self.results]


def folders(index: Path) -> dict[str, Path]:
    """What the host serves: the index, and the scripts that were written with it."""
    return {BASE: index / "search"}


def brief(browser: Browser, host: Host, queries: tuple[str, ...]) -> Iterator[Asked]:
    """Each query as the header's box asks it: cold, again, and after another one."""
    for query, other in zip(queries, (*queries[1:], *queries[:1]), strict=True):
        with visit(browser, host) as page:
            found = page.evaluate("q => probe.first(...q)", [ENGINE, BASE, query, BRIEF])
            sent = host.taken()
            warm = page.evaluate("q => probe.again(...q)", [query, BRIEF, REPEATS])
            after = page.evaluate("q => probe.asked(...q)", [other, BRIEF])
        yield _asked(query, found, sent, warm=warm, next=after["ms"])


def whole(browser: Browser, host: Host, queries: tuple[str, ...]) -> Iterator[Asked]:
    """Each query as the search page asks it: ten results with totals, then facets and years."""
    for query in queries:
        with visit(browser, host) as page:
            found = page.evaluate("q => probe.page(...q)", [ENGINE, BASE, query])
            yield _asked(query, found, host.taken(), tally=found["tally"])


@contextmanager
def visit(browser: Browser, host: Host, path: str = "/blank", slow: bool = True) -> Iterator[Page]:
    """A page of a reader who was never here, on the slow line; what is sent counts from here on."""
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(host.address + path)
    if slow:
        _slow(page)
    page.add_script_tag(content=PROBE.read_text("utf-8"))
    host.taken()
    try:
        yield page
    finally:
        context.close()


def _slow(page: Page) -> None:
    line = {"downloadThroughput": BITS / 8, "uploadThroughput": BITS / 8, "latency": LATENCY}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **line})


def _asked(query: str, found: dict[str, Any], sent: Iterable[Sent], **times: float) -> Asked:
    scripts = [one for one in sent if one.path.endswith(".js")]
    of_index = [one for one in sent if one not in scripts]
    return Asked(
        query=query,
        index=sum(one.bytes for one in of_index),
        scripts=sum(one.bytes for one in scripts),
        requests=len(of_index),
        ms=found["ms"],
        results=tuple((report, paragraph) for report, paragraph in found["results"]),
        exact=found["exact"],
        hits=found["hits"],
        certain=found["certain"],
        sent=tuple(of_index),
        **times,
    )
