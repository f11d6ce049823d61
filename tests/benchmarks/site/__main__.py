"""How soon a page is seen and what it costs, beside stock themes with the same text: `make bench-site`.

    python -m tests.benchmarks.site             every kind of page, three times each
    python -m tests.benchmarks.site --times 1   once
    python -m tests.benchmarks.site --no-peers  without the stock themes

A real Chromium on the line that Lighthouse takes for slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms until
an answer begins) and with a processor four times slower than this one. KB are 1,000 bytes of bodies as
sent, compressed as hosts do it. The first table is of visits with nothing cached; the second of a further
page, with what a report left in the cache. Budgets are marked where they are MISSED. All is made in a folder
that is removed at the end.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from generator import pipeline
from tests.benchmarks.readers import ROOT
from tests.benchmarks.search.__main__ import chromium
from tests.benchmarks.search.hosting import hosted
from tests.benchmarks.site import peers
from tests.benchmarks.site.measuring import Visit, first, further
from tests.site.kinds import KINDS_OF_PAGE, REPORT
from tests.site.serving import build

OURS = "this archive"
LARGEST_PAINT, SHIFT = 1.5, 0.05
FIRST, FURTHER = 150.0, 25.0
"""Seconds, share of the window, KB of a report's page on a first visit, KB of each further page."""
MADE_UP = ("990199", "2018-report", "404")
"""In addresses of pages that stand in tests alone."""


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 where a budget is missed."""
    asked = _parser().parse_args(arguments)
    missed = False
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for line in _told(browser, Path(folder), asked):
            missed |= "MISSED" in line
            print(line, flush=True)
    return int(missed)


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("python -m tests.benchmarks.site", None, __doc__, formatter_class=form)
    parser.add_argument("--times", type=int, default=3, help="visits to each page, the median counts (3)")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave stock themes out")
    return parser


def _told(browser: Browser, folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    sites = {OURS: build(ROOT, folder / "ours", pipeline.render(ROOT))}
    if asked.peers:
        sites |= peers.build(folder / "ours", folder)
    kinds = [path for path in KINDS_OF_PAGE if not any(name in path for name in MADE_UP)]
    with hosted({f"/{number}/": site for number, site in enumerate(sites.values())}) as host:
        roots = {name: f"{host.address}/{number}/" for number, name in enumerate(sites)}
        yield _head("first visit")
        for path in kinds:
            yield _line(path, first(browser, roots[OURS] + path, asked.times), FIRST)
        yield _head("further page")
        for path in kinds:
            yield _line(
                path, further(browser, roots[OURS] + REPORT, roots[OURS] + path, asked.times), FURTHER
            )
        yield _head("the same report, first visit")
        for name, root in roots.items():
            yield _line(name, first(browser, root + REPORT, asked.times), FIRST, budgeted=name == OURS)


def _head(name: str) -> str:
    return f"\n{name:42}{'KB':>8}{'requests':>10}{'largest paint':>15}{'shift':>8}"


def _line(name: str, visit: Visit, weight: float, *, budgeted: bool = True) -> str:
    """One visit; what is over budget says so. What the search loads has floors of its own."""
    over = [
        what
        for what, is_over in (
            ("weight", visit.kilobytes > weight and not name.startswith("search/")),
            ("paint", visit.largest_paint > LARGEST_PAINT),
            ("shift", visit.shift >= SHIFT),
        )
        if budgeted and is_over
    ]
    figures = f"{visit.kilobytes:8.1f}{visit.requests:10}{visit.largest_paint:13.2f} s{visit.shift:8.3f}"
    return f"{name or '(home)':42}{figures}{'  MISSED: ' + ', '.join(over) if over else ''}"


if __name__ == "__main__":
    sys.exit(main())
