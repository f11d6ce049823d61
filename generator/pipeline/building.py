"""The whole way, short enough to read aloud: corpus/ → holdings → catalogue → pages → docs/ → site/."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from generator import exports, gathering, pages, search, site
from generator.gathering.catalogue import Catalogue
from generator.method import method
from generator.model import Page
from generator.pipeline.accounts import account
from generator.pipeline.executors import uncollected, workers
from generator.pipeline.holdings import Shelf, shelve
from generator.pipeline.making import GATHERED, Bench, Made, Whole, Work, make
from generator.pipeline.tools import Tools, Track, tools, untold
from generator.results import digest, note, noted
from generator.site import Written
from generator.site.laying import Docs, docs

MADE_BY = ("generator.pages", "generator.exports", "generator.search", "generator.method", GATHERED)
"""Whose code says how pages look. What nobody changed since the last build is left alone as a whole."""


def render(root: Path, track: Track = untold) -> list[Page]:
    """Every generated file of an archive's docs/. Raises Faults with everything that is wrong in it."""
    with tools(root, keep=False) as used:
        catalogue = gathered(shelve(used, track))
        files = list(exports.export(catalogue))
        return [*pages.render(catalogue, exports.sizes(files)), *files, *search.index(catalogue)]


def write(root: Path, track: Track = untold, keep: bool = True, engine: Executor | None = None) -> Written:
    """corpus/ → docs/. Without `keep`, nothing that earlier builds made is used; `engine` reads reports."""
    with tools(root, keep, track) as used:
        return written(used, track, engine)


def build(
    root: Path,
    track: Track = untold,
    into: Path | None = None,
    address: str | None = None,
    keep: bool = True,
    engine: Executor | None = None,
) -> Path:
    """corpus/ → docs/ → site/. Nothing is written where no site could be built."""
    site.require(root)
    with tools(root, keep, track) as used:
        written(used, track, engine)
        with account().stage("rendering"):
            return site.build(root, into, address, workers, keep, track)


def written(used: Tools, track: Track, engine: Executor | None) -> Written:
    """Bring docs/ to hold what the archive gives."""
    shelf = shelve(used, track, engine)
    work = partial(_whole, shelf)
    return brought(used, used.root / "docs", "docs", state(used, shelf), work, track)


def brought(
    used: Tools, folder: Path, name: str, made_of: str, work: Callable[[], Work], track: Track
) -> Written:
    """Bring a docs/ to hold what `work` gives. Its ledger bears a name of its own.

    `made_of` is the digest of all that the files are made of: where it is that of last time and they lie
    there as they were left, `work` is not asked for.
    """
    ledger = used.cache / name
    before, jobs = _noted(ledger)
    if before == made_of and _stand(folder, jobs):
        account().left += len(jobs)
        return Written(0, sum(len(made.laid) for made in jobs.values()), 0)
    laid = docs(folder)
    with account().stage("gathering"):
        bench = Bench(work(), used.memory, laid)
    with account().stage("making"):
        outcome = make(bench, jobs, track)
    files = outcome.laid()
    removed = laid.finish(files)
    note(ledger, (made_of, {made.name: made for made in outcome.all}))
    changed = sum(made.changed for made in outcome.made)
    return Written(changed, len(files) - changed, removed)


def _whole(shelf: Shelf) -> Whole:
    return Whole(gathered(shelf))


def gathered(shelf: Shelf) -> Catalogue:
    """The catalogue of all reports on a shelf."""
    overview, holding = shelf.overview, shelf.reader.holding
    told = overview.authority, overview.tombstones, method(), overview.unpublished
    with uncollected():
        return gathering.gather(map(holding, overview.held), *told)


def state(used: Tools, shelf: Shelf) -> str:
    """The digest of all that the files of an archive, or of a part, are made of."""
    overview, keys = shelf.overview, [shelf.reader.key(held) for held in shelf.overview.held]
    code = used.memory.code.fingerprint(*MADE_BY)
    return digest((code, keys, overview.authority, overview.tombstones, overview.unpublished))


def _noted(ledger: Path) -> tuple[str, dict[str, Made]]:
    """What a docs/ was made of last time, and its jobs as they were left."""
    return noted(ledger) or ("", {})


def _stand(folder: Path, before: dict[str, Made]) -> bool:
    """Whether every file of the last build lies there as it was left."""
    seen = Docs(folder, frozenset()).seen()
    return all(seen.get(one.path) == (one.size, one.written) for made in before.values() for one in made.laid)
