"""What an archive of thousands of reports costs to build, and to build again: `make bench-scale`.

    python -m tests.benchmarks.scale                          100, 1,000, 3,000 and 10,000 reports, then peers
    python -m tests.benchmarks.scale --reports 100,1000       archives of these sizes
    python -m tests.benchmarks.scale --reports 1000 --verify  and whether that is as if built from nothing
    python -m tests.benchmarks.scale --reports "" --peers 300 the site part alone, beside known site builders
    python -m tests.benchmarks.scale --kept FOLDER            printed archives are kept there for another time

Archives are printed by the page generator (archive.py), then built by the program's command line: from
nothing; with nothing changed; with one report changed; with one added. Seconds by the clock, seconds that
all processes worked, and the most megabytes they held together; what the program tells of itself stands
below. Then the site part alone, on plain pages, beside others. It wants a machine that does nothing else,
and a folder (--folder) with 3 GB for each 1,000 reports. All that it makes is removed at the end.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from generator.capacity import Cost
from tests.benchmarks.scale import pages, peers, rounds, tables
from tests.benchmarks.scale.peers import Built
from tests.benchmarks.scale.running import failure, run

SIZES, PEERS = "100,1000,3000,10000", 3_000


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 where a floor is missed."""
    asked = _parser().parse_args(arguments)
    missed = False
    workers = ProcessPoolExecutor(mp_context=get_context("spawn"))
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder, workers as executor:
        for line in _told(Path(folder), executor, asked):
            missed |= "MISSED" in line
            print(line, flush=True)
    return int(missed)


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("python -m tests.benchmarks.scale", None, __doc__, formatter_class=form)
    parser.add_argument("--reports", type=_sizes, default=SIZES, help=f"sizes of archives ({SIZES})")
    parser.add_argument("--peers", type=int, default=PEERS, help=f"pages for peers, 0 for none ({PEERS})")
    parser.add_argument("--verify", action="store_true", help="compare with a build from nothing at the end")
    parser.add_argument(
        "--folder", type=Path, help="where to build (the system's folder for temporary files)"
    )
    parser.add_argument("--kept", type=Path, help="where printed archives are kept, as a100, a1000 …")
    parser.add_argument("--write", action="store_true", help="also into generator/capacity.yml")
    parser.add_argument("--build", type=_words, default="build", help="the program's command (build)")
    return parser


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _told(folder: Path, executor: Executor, asked: argparse.Namespace) -> Iterator[str]:
    """All tables, each line as soon as it is measured."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    yield f"{os.cpu_count()} cores, {load} other programs at work: times are good where there are none"
    done: list[rounds.Round] = []
    costs: list[Cost] = []
    for reports in asked.reports:
        yield from _archive(folder / str(reports), reports, executor, asked, done, costs)
    yield from tables.growth([one for one in done if one.name == rounds.COLD])
    if asked.write:
        tables.write(costs, os.cpu_count() or 1)
    if asked.peers:
        yield from _peers(folder / "peers", asked.peers, executor)


def _archive(
    root: Path,
    reports: int,
    executor: Executor,
    asked: argparse.Namespace,
    done: list[rounds.Round],
    costs: list[Cost],
) -> Iterator[str]:
    """One archive's rounds, put to `done`, and what it costs to `costs`. It is taken away at the end."""
    rounds.laid_down(root, reports, executor, asked.kept)
    yield f"\n{reports} reports"
    yield tables.round_head()
    for one in rounds.rounds(root, reports, asked.build):
        yield from tables.round_lines(one)
        done.append(one)
        if one.name == rounds.COLD and one.run.is_done:
            yield from tables.weight_table(root / "site", reports)
            costs.append(tables.cost(one, root / "site"))
        elif one.run.is_done:
            costs[-1] = tables.again(costs[-1], one)
    if asked.verify and all(one.run.is_done for one in done):
        wrong = rounds.verified(root, root.with_name(f"{root.name}-verified"), asked.build)
        told = f"{len(wrong)} files: {', '.join(wrong[:5])}  MISSED" if wrong else "none"
        yield f"files that a build from nothing makes otherwise: {told}"
    for made in (root, root.with_name(f"{root.name}-verified")):
        shutil.rmtree(made, ignore_errors=True)


def _peers(folder: Path, reports: int, executor: Executor) -> Iterator[str]:
    size = pages.write(folder, reports, executor)
    yield f"\nthe site part alone: {reports} plain pages, {size / 1e6:.1f} MB of Markdown → HTML and search"
    own = run(sys.executable, "-m", "tests.benchmarks.scale.ours", folder)
    ours = Built("ours", (own,), "" if own.is_done else f"FAILED: {failure(own)}  MISSED")
    others = list(peers.compared(folder / "docs", folder))
    yield from tables.peers_table(ours, others, reports)


if __name__ == "__main__":
    sys.exit(main())
