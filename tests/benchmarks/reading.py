"""How well printed pages are read: `make bench-reading`.

    python -m tests.benchmarks.reading                 500 seen and 200 unseen pages, the real reports
    python -m tests.benchmarks.reading --worst 20      with the twenty pages read worst
    python -m tests.benchmarks.reading --page 87       page 87 beside its truth and its reading
    python -m tests.benchmarks.reading --write         also into generator/measured.yml, for the site

The pages are drawn by seed (tests/press/pages.py), the same everywhere; `seen` are printed from texts
that whoever writes rules may look at, `unseen` from texts held out. Real reports are measured where
REAL_REPORTS names their folder. Program against baselines: a block ends at each blank line; at each
full stop; at either; and the program's blocks in the order of the file.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import readers
from tests.benchmarks.beside import beside
from tests.benchmarks.reals import real_reports
from tests.benchmarks.scoring import Result, result_of, results
from tests.benchmarks.summary import summary, worst
from tests.benchmarks.tables import family_tables, scores_table, worst_table
from tests.press.pages import COUNTS, FAMILIES, page_of

MEASURED = readers.ROOT / "generator" / "measured.yml"
HEAD = "# How well printed pages are read: made by `make bench-reading ARGS=--write`, never by hand.\n"


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write where asked to; 2 where something asked for is not there."""
    asked = _parser().parse_args(arguments)
    try:
        _run(asked)
    except ValueError as fault:
        print(fault, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.reading",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--family", choices=FAMILIES, help="measure only one family of pages")
    parser.add_argument("--pages", type=int, help="measure only so many pages of each family")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N pages read worst")
    parser.add_argument("--costs", type=int, default=8, metavar="N", help="distortions to list (default: 8)")
    parser.add_argument("--page", type=int, metavar="SEED", help="show one page beside truth and reading")
    parser.add_argument("--write", action="store_true", help=f"write {MEASURED.relative_to(readers.ROOT)}")
    return parser


def _run(asked: argparse.Namespace) -> None:
    if asked.page is not None:
        _print_page(asked.page, asked.family or "seen")
        return
    if asked.write and (asked.pages or asked.family):
        raise ValueError("--write takes all pages of all families: leave --pages and --family out.")
    measured = dict(_families(asked))
    figures = {name: summary(found) for name, found in measured.items()}
    for name, found in measured.items():
        print(*family_tables(name, figures[name], asked.costs), sep="\n")
        print(*worst_table(worst(found, asked.worst)), sep="\n", end="\n" * bool(asked.worst))
    for name, scores in real_reports().items():
        print(f"\n{name}, real", *scores_table(scores), sep="\n")
    if asked.write:
        write(figures, MEASURED)


def _families(asked: argparse.Namespace) -> Iterator[tuple[str, list[Result]]]:
    for family in [asked.family] if asked.family else FAMILIES:
        yield family, results(family, range(asked.pages or COUNTS[family]), asked.jobs)


def _print_page(seed: int, family: str) -> None:
    page = page_of(seed, family)
    result = result_of(page)
    print(result.refused or "\n".join(beside(page, readers.read(page.printed.text))))
    print(*scores_table(result.scores), sep="\n")


def write(figures: dict[str, dict[str, Any]], path: Path) -> None:
    """The figures as YAML, the same bytes for the same figures."""
    text = yaml.safe_dump(figures, sort_keys=False, allow_unicode=True, width=110)
    path.write_text(HEAD + text, "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
