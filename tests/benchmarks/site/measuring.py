"""One page opened on a slow line and a slow machine, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_low

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Milliseconds and bytes a second."""
SLOWER = 4
WINDOW = {"width": 390, "height": 844}
SETTLED = 800
"""Milliseconds without a request, after which nothing is expected to be painted or to move."""

OBSERVE = """
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver(list => list.getEntries().forEach(one => window.seen.paint = one.startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(one =>
    { if (!one.hadRecentInput) window.seen.shift += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True, slots=True, order=True)
class Visit:
    """One visit: seconds to the largest paint, what moved (a share of the window), KB of bodies, requests."""

    largest_paint: float
    shift: float
    kilobytes: float
    requests: int


def first(browser: Browser, address: str, times: int) -> Visit:
    """The median visit, by its largest paint, of a reader who was never here."""
    return _median(_visit(browser, (), address) for _ in range(times))


def further(browser: Browser, before: str, address: str, times: int) -> Visit:
    """The median visit of a reader who comes from another page."""
    return _median(_visit(browser, (before,), address) for _ in range(times))


def _median(visits: Iterable[Visit]) -> Visit:
    return median_low(sorted(visits))


def _visit(browser: Browser, before: Iterable[str], address: str) -> Visit:
    context = browser.new_context(viewport=WINDOW, locale="zh-CN")  # type: ignore[arg-type]
    page, session = _slowed(context)
    for one in before:
        page.goto(one, wait_until="networkidle")
    bodies: list[float] = []
    session.on("Network.loadingFinished", lambda event: bodies.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    seen = page.evaluate("window.seen")
    context.close()
    sent = [size for size in bodies if size]
    return Visit(seen["paint"] / 1000, seen["shift"], sum(sent) / 1000, len(sent))


def _slowed(context: BrowserContext) -> tuple[Page, CDPSession]:
    page = context.new_page()
    page.add_init_script(OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page, session
