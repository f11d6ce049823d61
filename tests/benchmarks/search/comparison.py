"""Ours and the peers on the same few reports, in one run. A peer that cannot be had is told of, no more."""

from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error

from tests.benchmarks.search import foreign, peers, queries
from tests.benchmarks.search.archive import told
from tests.benchmarks.search.building import REPORTS
from tests.benchmarks.search.foreign import Environment, Unavailable
from tests.benchmarks.search.peers import Measured, measured
from tests.benchmarks.search.truth import Truth

Way = Callable[[], Iterator[Measured]]


def compared(
    browser: Browser, index: Path, folder: Path, limit: int | None = None
) -> Iterator[Measured | str]:
    """Each search measured, ours first; or why one could not be."""
    reports = list(told(index / REPORTS))
    blocks = queries.blocks_of(reports)
    truth = Truth(blocks)
    asked = tuple(query for sort in queries.sorts(blocks, limit) for query in sort.queries)
    disk = _weight(index / "search")
    yield measured("ours", list(peers.ours(browser, index, asked)), truth, disk)
    try:
        environment = foreign.installed(folder / "environment")
        site = foreign.site(environment, reports, folder / "pages")
    except Unavailable as fault:
        yield f"peers cannot be had here: {fault}"
        return
    yield from _told("theme + jieba", lambda: _theme(browser, site, asked, truth))
    yield from _told("Pagefind", lambda: _pagefind(browser, environment, site, asked, truth))


def _theme(browser: Browser, site: Path, asked: tuple[str, ...], truth: Truth) -> Iterator[Measured]:
    answers, note = peers.theme(browser, site, asked)
    yield measured("theme + jieba", answers, truth, _weight(site / "search"), note)


def _pagefind(
    browser: Browser, environment: Environment, site: Path, asked: tuple[str, ...], truth: Truth
) -> Iterator[Measured]:
    environment.run("-m", "pagefind", "--quiet", "--site", site, "--root-selector", "article")
    disk = _weight(site / "pagefind")
    yield measured("Pagefind extended", list(peers.pagefind(browser, site, asked)), truth, disk)
    quoted = list(peers.pagefind(browser, site, asked, quoted=True))
    yield measured("Pagefind, quoted", quoted, truth, disk, "each query in quotes, which few readers type")


def _told(name: str, way: Way) -> Iterator[Measured | str]:
    try:
        yield from way()
    except (Unavailable, Error, StopIteration) as fault:
        yield f"{name} cannot be measured here: {fault}"


def _weight(folder: Path) -> float:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
