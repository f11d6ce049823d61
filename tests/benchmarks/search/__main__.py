"""How well the search bears ten thousand reports, and what stands beside it: `make bench-search`.

    python -m tests.benchmarks.search                  10,000 made reports, then peers on 300
    python -m tests.benchmarks.search --reports 1000   fewer
    python -m tests.benchmarks.search --no-peers       without the theme's search and Pagefind
    python -m tests.benchmarks.search --queries 5      five of each sort of queries

Building, its memory and its files; bytes and times of queries in a real Chromium, on a line of 10 Mbit/s
with 60 ms until an answer begins; the same queries to peers. KB are 1,000 bytes of bodies as sent: scripts
and the manifest compressed, as hosts do it. All is made in a folder that is removed at the end.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.readers import ROOT
from tests.benchmarks.search import asking, built, comparison, hosting, queries, tables, timings
from tests.benchmarks.search.archive import told as read
from tests.benchmarks.search.asking import Asked
from tests.benchmarks.search.building import REPORTS, Built, Change
from tests.benchmarks.search.foreign import setup
from tests.benchmarks.search.peers import Measured
from tests.benchmarks.search.truth import Truth
from tests.site.serving import QUIET

PAGES, PEERS = 6, 8
"""Queries of each sort that are put to the search page too, and to ours beside peers."""


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for line in _told(browser, Path(folder), asked):
            print(line, flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.search",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--reports", type=int, default=10_000, help="reports to make (default: 10000)")
    parser.add_argument(
        "--queries", type=int, help="queries of each sort (default: 30 words, 15 of others; 8 to peers)"
    )
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave peers out")
    parser.add_argument(
        "--peer-reports", type=int, default=300, metavar="N", help="reports for peers (default: 300)"
    )
    return parser


def _told(browser: Browser, folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    """All tables, each as soon as it is measured."""
    yield f"{os.cpu_count()} cores, {_load()} other programs at work: times are good where there are none"
    index = folder / "index"
    yield from tables.building_table(build(asked.reports, index))
    yield from _queries(browser, index, asked.queries)
    if asked.peers:
        few = folder / "few"
        build(asked.peer_reports, few)
        yield from _peers(browser, few, folder, asked)


def _load() -> str:
    """How many programs worked in the last minute, on the average; a question mark where nobody knows."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"


def build(reports: int, folder: Path) -> Built:
    """The findings of building an index into a folder, by a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.search.building", str(reports), str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    found = json.loads(done.stdout)
    found |= {name: Change(**found[name]) for name in ("newest", "oldest")}
    return Built(**found)


def _queries(browser: Browser, index: Path, limit: int | None) -> Iterator[str]:
    blocks = queries.blocks_of(read(index / REPORTS))
    sorts, truth = queries.sorts(blocks, limit), Truth(blocks)
    hits = {query: truth.blocks(query) for sort in sorts for query in sort.queries}
    with hosting.hosted(asking.folders(index)) as host:
        yield f"the header's box: five results; {asking.LINE}; bytes without scripts"
        yield timings.heads(timings.BOX)
        heavy: list[Asked] = []
        for sort in sorts:
            found = list(asking.brief(browser, host, sort.queries))
            yield timings.line(timings.BOX, sort, found, hits)
            told = (*timings.faults(sort, found), *timings.short(found, hits))
            yield from (f"  {'':16}{line}" for line in told)
            heavy += found
        yield f"  scripts beside: {heavy[0].scripts / 1000:.1f} KB"
        yield "the heaviest, by what they asked for"
        yield from timings.heaviest(heavy, built.kinds(index))
        yield "the search page: ten results with totals, then facets and years (tally)"
        yield timings.heads(timings.PAGE)
        for sort in sorts:
            found = list(asking.whole(browser, host, sort.queries[:PAGES]))
            yield timings.line(timings.PAGE, sort, found, hits)


def _peers(browser: Browser, index: Path, folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    yield f"peers, {asked.peer_reports} reports: bytes with scripts; recall, precision of the first ten"
    yield tables.peers_head()
    own: Measured | None = None
    for row in comparison.compared(browser, index, folder, asked.queries or PEERS):
        if isinstance(row, Measured):
            own = own or row
            yield from tables.peers_line(row, own, asked.peer_reports)
        else:
            yield f"  {row}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that the tests use."""
    path = setup("setup_browser").chromium()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    sys.exit(main())
