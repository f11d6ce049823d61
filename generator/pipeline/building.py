"""The whole way, short enough to read aloud: corpus/ → holdings → catalogue → pages → docs/ → site/."""

from concurrent.futures import Executor
from pathlib import Path

from generator import exports, gathering, pages, search, site
from generator.gathering.catalogue import Catalogue
from generator.method import method
from generator.model import Page
from generator.pipeline.holdings import Shelf, shelve
from generator.pipeline.making import GATHERED, Bench, Made, make
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
    with tools(root, keep) as used:
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
    write(root, track, keep, engine)
    return site.build(root, into, address)


def written(used: Tools, track: Track, engine: Executor | None) -> Written:
    """Bring docs/ to hold what the archive gives."""
    shelf = shelve(used, track, engine)
    laid = docs(used.root / "docs")
    state, (before, jobs) = _state(used, shelf), _noted(used)
    if before == state and _stand(laid, jobs):
        return Written(0, sum(len(made.laid) for made in jobs.values()), 0)
    outcome = make(Bench(gathered(shelf), used.memory, laid), jobs, track)
    files = outcome.laid()
    removed = laid.finish(files)
    note(used.cache / "docs", (state, {made.name: made for made in outcome.all}))
    changed = sum(made.changed for made in outcome.made)
    return Written(changed, len(files) - changed, removed)


def gathered(shelf: Shelf) -> Catalogue:
    """The catalogue of all reports on a shelf."""
    overview, holding = shelf.overview, shelf.reader.holding
    holdings = map(holding, overview.held)
    return gathering.gather(holdings, overview.authority, overview.tombstones, method(), overview.unpublished)


def _state(used: Tools, shelf: Shelf) -> str:
    """The digest of all that docs/ is made of."""
    overview, keys = shelf.overview, [shelf.reader.key(held) for held in shelf.overview.held]
    code = used.memory.code.fingerprint(*MADE_BY)
    return digest((code, keys, overview.authority, overview.tombstones, overview.unpublished))


def _noted(used: Tools) -> tuple[str, dict[str, Made]]:
    """What docs/ was made of last time, and its jobs as they were left."""
    return noted(used.cache / "docs") or ("", {})


def _stand(laid: Docs, before: dict[str, Made]) -> bool:
    """Whether every file of the last build lies there as it was left."""
    seen = laid.seen()
    return all(seen.get(one.path) == (one.size, one.written) for made in before.values() for one in made.laid)
