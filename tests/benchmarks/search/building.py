"""What building the index costs: run in a process of its own, which prints its findings as JSON.

    python -m tests.benchmarks.search.building REPORTS FOLDER

The archive is made and held first; what the process weighs then is taken off its peak. Workers count as
often as there are, each with the peak of the heaviest. Pages are written to FOLDER as they come. Then the
index is built again, and twice more with one more report: one of the newest year, one of the oldest.
"""

import gc
import hashlib
import json
import os
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generator import search
from generator.gathering import Catalogue
from generator.model import Holding, Page
from tests.benchmarks.search.archive import YEARS, another, archive, gathered, kept
from tests.benchmarks.search.built import MANIFEST, text_bytes

CORES = 2
REPORTS = "reports.jsonl"
"""Where, beside the index, the reports themselves are written."""

Files = dict[str, tuple[int, str]]
"""Size and hash of each file by its path."""


@dataclass(frozen=True, slots=True)
class Change:
    """Files and bytes that one more report makes anew; `gone` are files that were and are no more."""

    files: int
    bytes: int
    gone: int


@dataclass(frozen=True, slots=True)
class Built:
    """What building was measured to cost.

    `cpu` is what all its processes worked, in seconds: where other work goes on beside, half of it is
    what two cores alone would take at least. Memory in megabytes at its peak: `held` is the archive's
    own, `own` what the building process took beside it, `worker` the heaviest of the two others.
    """

    reports: int
    seconds: float
    cpu: float
    held: float
    own: float
    worker: float
    characters: int
    files: int
    bytes: int
    texts: int
    manifest: int
    largest: int
    same: bool
    newest: Change
    oldest: Change

    @property
    def memory(self) -> float:
        """Of the building process and its workers."""
        return self.own + CORES * self.worker


def main(arguments: list[str]) -> int:
    """Measure and print."""
    reports, folder = int(arguments[0]), Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    with workers() as executor:
        print(json.dumps(asdict(measured(reports, folder, executor))))
    return 0


def measured(reports: int, folder: Path, executor: Executor) -> Built:
    """All findings on an archive of so many reports, whose index is left in the folder."""
    holdings = archive(reports, executor)
    kept(holdings, folder / REPORTS)
    catalogue = gathered(holdings)
    gc.collect()
    gc.freeze()
    cost, files = _timed(catalogue, folder)
    again = partial(_again, holdings, executor)
    sizes = [size for size, _ in files.values()]
    return Built(
        reports=reports,
        **cost,
        characters=_characters(holdings),
        files=len(files),
        bytes=sum(sizes),
        texts=text_bytes(folder),
        manifest=files[MANIFEST][0],
        largest=max(sizes),
        same=again() == files,
        newest=change(files, again(another(reports, YEARS[-1]))),
        oldest=change(files, again(another(reports, YEARS[0]))),
    )


def _timed(catalogue: Catalogue, folder: Path) -> tuple[dict[str, float], Files]:
    """Seconds and memory of one building by fresh workers, whose pages are written as they come."""
    held = _forgotten_peak()
    began, worked = time.perf_counter(), time.process_time()
    with workers() as executor:
        files = listed(written(search.index(catalogue, executor), folder))
        seconds, own, cpu = time.perf_counter() - began, peak() - held, time.process_time() - worked
        spent = dict(executor.map(_spent, range(8 * CORES)))
    cpu += sum(seconds for seconds, _ in spent.values())
    worker = max(peak for _, peak in spent.values())
    return {"seconds": seconds, "cpu": cpu, "held": held, "own": own, "worker": worker}, files


def _again(holdings: list[Holding], executor: Executor, *more: Holding) -> Files:
    return listed(search.index(gathered([*holdings, *more]), executor))


def change(before: Files, after: Files) -> Change:
    """What a host has to take in anew.

    >>> change({"a": (1, "x"), "b": (2, "y")}, {"a": (1, "x"), "c": (5, "z")})
    Change(files=1, bytes=5, gone=1)
    """
    made = [size for path, (size, sha256) in after.items() if before.get(path) != (size, sha256)]
    return Change(len(made), sum(made), len(before.keys() - after.keys()))


def listed(pages: Iterable[Page]) -> Files:
    """Size and hash of each page but scripts, none of which is kept."""
    return {
        page.path: (len(page.data), hashlib.sha256(page.data).hexdigest())
        for page in pages
        if not page.path.endswith(".js")
    }


def written(pages: Iterable[Page], folder: Path) -> Iterator[Page]:
    """The pages, each written below the folder before the next is asked for."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.data)
        yield page


def _characters(holdings: list[Holding]) -> int:
    return sum(len(block.shown.text) for holding in holdings for block in holding.report.blocks)


@contextmanager
def workers() -> Iterator[Executor]:
    """Two processes, started anew as on any system."""
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn")) as executor:
        yield executor


def _forgotten_peak() -> float:
    """Megabytes that this process weighs now, from which its peak counts; its peak so far where it must."""
    forget = Path("/proc/self/clear_refs")
    if forget.exists():
        forget.write_text("5", "ascii")
    return peak()


def peak() -> float:
    """Megabytes at the peak of this process.

    Linux tells it of the program alone; rusage there also knows what the one that began it weighed.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text("ascii", "replace").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _spent(_: int) -> tuple[int, tuple[float, float]]:
    """A worker's id, with its seconds of work and its peak; whichever worker is free answers."""
    return os.getpid(), (time.process_time(), peak())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
