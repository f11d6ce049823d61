"""How well files of every form are read: `make bench-intake`.

    python -m tests.benchmarks.intake                  all of it
    python -m tests.benchmarks.intake --only pages     or markup, scans, costs
    python -m tests.benchmarks.intake --worst 10       with the ten pages read worst
    python -m tests.benchmarks.intake --page 8         what a reading lacks of its truth, and has beside
    python -m tests.benchmarks.intake --scans 12       twelve pages recognised, clean and degraded
    python -m tests.benchmarks.intake --no-peers       without pdfminer.six, pypdf and pdftotext
    python -m tests.benchmarks.intake --layouts        what the drawn pages show

Forty drawn pages (tests/press/forms) and the real ones of REAL_REPORTS as PDF, beside what other extractors
give of them; scans of drawn pages; manuscripts as Word, web pages, RTF and Markdown; what a file costs. Each
beside its floor, MISSED where it is not held. A peer's text is read as a plain text is. It tells neither
articles apart nor what is furniture, and is scored without losses of those.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.intake import costs, markup, pages, peers, scans, tables
from tests.press.forms.drawn import SEEDS, drawn

SORTS = ("pages", "markup", "scans", "costs")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    asked = _parser().parse_args(arguments)
    for line in _told(asked):
        print(line, flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.intake",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--only", choices=SORTS, help="measure only these")
    parser.add_argument("--pages", type=int, default=len(SEEDS), help="drawn pages (default: 40)")
    parser.add_argument("--scans", type=int, default=scans.PAGES, help="pages to recognise (default: 6)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N pages read worst")
    parser.add_argument("--page", type=int, metavar="SEED", help="compare one page with its truth")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave peers out")
    parser.add_argument("--layouts", action="store_true", help="only tell what the drawn pages show")
    return parser


def _told(asked: argparse.Namespace) -> Iterator[str]:
    """All tables, each as soon as it is measured."""
    if asked.layouts:
        yield from tables.layouts_table(pages.layouts(range(asked.pages)))
        return
    if asked.page is not None:
        yield from pages.differences(pages.told(drawn(asked.page)))
        return
    for sort in [asked.only] if asked.only else SORTS:
        yield from MEASURED[sort](asked)


def _pages(asked: argparse.Namespace) -> Iterator[str]:
    chosen, real = [pages.told(drawn(seed)) for seed in range(asked.pages)], pages.real()
    results = pages.results(range(asked.pages), asked.jobs)
    beside, beside_real = _peers(chosen, asked), _peers(real, asked)
    yield from tables.pages_table(results, beside)
    if asked.worst:
        yield from tables.worst_table(results, asked.worst)
    yield from tables.real_table([pages.result_of(page) for page in real], beside_real)


def _peers(chosen: list[pages.Told], asked: argparse.Namespace) -> dict[str, dict[str, float] | str]:
    if not asked.peers or not chosen:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        return peers.peers(chosen, Path(folder))


def _markup(asked: argparse.Namespace) -> Iterator[str]:
    yield from tables.markup_table(markup.measured())


def _scans(asked: argparse.Namespace) -> Iterator[str]:
    counts = scans.measured(asked.scans)
    yield from tables.scans_table(counts, scans.as_scores(counts))


def _costs(asked: argparse.Namespace) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from tables.costs_table(costs.measured(Path(folder)))


MEASURED: dict[str, Callable[[argparse.Namespace], Iterator[str]]] = {
    "pages": _pages,
    "markup": _markup,
    "scans": _scans,
    "costs": _costs,
}

if __name__ == "__main__":
    sys.exit(main())
