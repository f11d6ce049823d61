"""Our site part alone, as a process of its own: `python -m tests.benchmarks.scale.ours FOLDER`.

Below FOLDER lie the pages and the read reports that `pages.write` left. The index of the search is made of
the reports and written into docs/, then docs/ is built into site/, both by as many processes as a build has.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path

from generator import results, search, site
from generator.gathering.entries import Entry, enter
from generator.gathering.keyterms import Domain, domain
from generator.gathering.names import told_apart
from generator.model import Job
from generator.pipeline.executors import FEW, workers
from generator.pipeline.tools import tools
from generator.results import Memory
from generator.search import Handle, Shelf
from generator.site.laying import Docs, docs
from tests.benchmarks.readers import ROOT, authority
from tests.benchmarks.scale import pages

NAV = re.compile(r"^nav:\n(?:- .*\n|  - .*\n)+", re.MULTILINE)
UNLISTED = re.compile(r"^not_in_nav: \|\n(?:  .*\n)+", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Build."""
    folder = Path(arguments[0])
    settle(folder)
    index(folder)
    site.build(folder, None, None, workers)
    return 0


def settle(folder: Path) -> None:
    """The project's own settings and theme, for a site whose navigation is its first page."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = NAV.sub("nav: [index.md]\n", settings)
    settings = UNLISTED.sub("not_in_nav: |\n  /reports/\n", settings)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    (folder / "corpus").mkdir(exist_ok=True)
    (folder / "corpus/archive.yml").write_bytes((ROOT / "corpus/archive.yml").read_bytes())


def index(folder: Path) -> None:
    """The search's files below docs/, by the jobs of a build: texts first, then segments, then the rest."""
    with tools(folder) as used:
        shelf, laid = shelved(folder), docs(folder / "docs")
        names = [job.name for job in search.jobs(shelf)]
        with workers(max(FEW, len(names)), _prepare, (used.memory, shelf, laid)) as executor:
            done = executor.map if executor else map
            for phase in phases(names):
                list(done(_do, phase))


def phases(names: Sequence[str]) -> Iterator[list[str]]:
    """Jobs that can be done at one time: what reads, what puts together, what stands once.

    >>> list(phases(["search/scripts", "search/texts/a", "search/segment/b", "search/manifest"]))
    [['search/texts/a'], ['search/segment/b'], ['search/scripts', 'search/manifest']]
    """
    for start in ("search/texts", "search/segment"):
        yield [name for name in names if name.startswith(start)]
    yield [name for name in names if not name.startswith(("search/texts", "search/segment"))]


def shelved(folder: Path) -> Shelf:
    """All reports as the search asks for them, each of which it reads when it needs it."""
    files = {one.id: number for number, those in enumerate(pages.held(folder)) for one in those}
    handles = [search.handle(entry) for those in pages.held(folder) for entry in enter(those)]
    latest = {one.division.slug: one.division for one in handles}
    divisions, own = tuple(latest[slug] for slug in sorted(latest)), domain(authority())
    source = partial(_piece, folder, files, own)
    return Shelf(tuple(handles), source, divisions, told_apart(divisions), authority(), own)


def _piece(folder: Path, files: dict[str, int], domain: Domain, handle: Handle) -> bytes:
    return results.kept(search.piece, _entries(folder, files[handle.id])[handle.id], domain)


@lru_cache(maxsize=2)
def _entries(folder: Path, number: int) -> dict[str, Entry]:
    return {entry.id: entry for entry in enter(pages.held_in(folder, number))}


_prepared: list[tuple[dict[str, Job], Docs]] = []


def _prepare(memory: Memory, shelf: Shelf, laid: Docs) -> None:
    """Begin a process that does jobs."""
    results.using(memory)
    _prepared[:] = [({job.name: job for job in search.jobs(shelf)}, laid)]


def _do(name: str) -> None:
    jobs, laid = _prepared[0]
    laid.lay(jobs[name].make())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
