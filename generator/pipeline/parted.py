"""A parted archive: corpus/ → a site for each part, then the root's (`rooted`), which leads to all."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import corpus, exports, pages, parting, site
from generator.authority import Part
from generator.errors import Faults, InvalidArchive
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.keyterms import Domain, domain
from generator.gathering.once import Once
from generator.gathering.parted import told
from generator.model import Job, Page
from generator.pages.parted import moved
from generator.pipeline import rooted
from generator.pipeline.building import brought, gathered, state
from generator.pipeline.executors import workers
from generator.pipeline.holdings import Shelf, shelve
from generator.pipeline.left import PIECES_FILE, TOLD, Left, left
from generator.pipeline.making import Told as Sizes
from generator.pipeline.tools import Tools, Track, tools
from generator.results import kept, note
from generator.search import handle, piece
from generator.site import parted

ROOT = "root"
"""What the root is called among the parts that are to be built."""

PIECES = "generator.search.pieces"

CHUNK = 32
"""Reports whose pieces are made together."""


def parts(root: Path) -> tuple[Part, ...]:
    """The parts of an archive, in the order of their codes; none where it is not parted."""
    described = corpus.load_authority(root)
    folders = (root / "corpus").glob("*/*/report.yml")
    return parting.parts(described, (f"{path.parts[-3]}/{path.parts[-2]}" for path in folders))


def build(
    root: Path,
    track: Track,
    into: Path | None = None,
    address: str | None = None,
    keep: bool = True,
    engine: Executor | None = None,
    asked: Collection[str] = (),
) -> Path:
    """corpus/ → the sites of the parts that are asked for by their slugs, and of the root; else of all.

    Where the root alone is asked for, it tells of the parts what their last builds left. Raises Faults for
    a part that there is not.
    """
    site.require(root)
    everyone = parts(root)
    wanted = _wanted(everyone, asked)
    with tools(root, keep) as used:
        if wanted:
            shelf = shelve(used, track, engine, partial(_held_by, wanted))
            for part in wanted:
                _part(used, _restricted(shelf, part), part, track, address, keep)
        if not asked or ROOT in asked:
            rooted.build(used, everyone, track, into, address, keep)
    return into or root / "site"


def _wanted(everyone: Sequence[Part], asked: Collection[str]) -> tuple[Part, ...]:
    if unknown := sorted(set(asked) - {ROOT} - {part.slug for part in everyone}):
        mend = f"Name {ROOT} or one of: {', '.join(part.slug for part in everyone)}."
        raise Faults(
            tuple(InvalidArchive(f"--part {name}", "is no part of the archive.", mend) for name in unknown)
        )
    return tuple(part for part in everyone if not asked or part.slug in asked)


def _held_by(wanted: Sequence[Part], id: str) -> bool:
    return any(part.holds(id) for part in wanted)


def _restricted(shelf: Shelf, part: Part) -> Shelf:
    """What of a shelf belongs to a part, as an archive of its own."""
    whole = shelf.overview
    own = replace(
        whole,
        authority=parting.of(whole.authority, part),
        held=tuple(held for held in whole.held if part.holds(held.id)),
        tombstones=parting.buried(whole.tombstones, part),
        unpublished=tuple(one for one in whole.unpublished if part.holds(one.division)),
    )
    return replace(shelf, overview=own)


@dataclass(frozen=True, slots=True)
class OfPart:
    """The jobs of one part's site: those of any archive but for the search, which lies at the root."""

    catalogue: Catalogue
    domain: Domain

    def piece(self, entry: Entry) -> bytes:
        """What the search takes of a report."""
        return kept(piece, entry, self.domain)

    def jobs(self, told: Sizes) -> Iterator[Job]:
        """Data files and pages."""
        part = self.catalogue.authority.archive.part
        yield from self.pieces()
        yield from exports.jobs(self.catalogue)
        yield exports.package(self.catalogue, told)
        sizes = {path: size for path, (size, _) in told.items()}
        yield from (job for job in pages.jobs(self.catalogue, sizes) if job.name != "pages/search")
        if part:
            yield Job("pages/search", moved.__name__, lambda: part, lambda: moved.search(part))

    def pieces(self) -> Iterator[Job]:
        """What the root's search takes of the part's reports, laid by for it: jobs without files."""
        entries = self.catalogue.entries
        for start in range(0, len(entries), CHUNK):
            some = entries[start : start + CHUNK]
            yield Job(f"pieces/{some[0].id}", PIECES, lambda some=some: some, partial(_laid_by, self, some))  # type: ignore[misc]


def _laid_by(of: OfPart, entries: Iterable[Entry]) -> Iterable[Page]:
    deque(map(of.piece, entries), maxlen=0)
    return ()


def _part(used: Tools, shelf: Shelf, part: Part, track: Track, address: str | None, keep: bool) -> None:
    """Build the site of one part, and leave to the root what that tells of it and searches in it."""
    own, made_of = parted.settle(used.root, shelf.overview.authority.archive), state(used, shelf)
    work = Once(partial(_of_part, shelf))
    brought(used, own / "docs", f"docs-{part.slug}", made_of, work, track)
    if left(own).made_of != made_of:
        _leave(own, made_of, work())
    site.build(own, None, address and f"{address}{part.at}", workers, keep, track)


def _of_part(shelf: Shelf) -> OfPart:
    return OfPart(gathered(shelf), domain(shelf.overview.authority))


def _leave(own: Path, made_of: str, work: OfPart) -> None:
    """Pieces first: what is told of them stands when they do."""
    entries, part = work.catalogue.entries, told(work.catalogue)
    note(own / PIECES_FILE, {entry.id: work.piece(entry) for entry in entries})
    note(own / TOLD, Left(made_of, part, tuple(handle(entry, part.part.at) for entry in entries)))
