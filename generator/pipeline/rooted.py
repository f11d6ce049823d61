"""The root of a parted archive: what the parts' builds left → the site that leads to all of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from generator import corpus, parting, search, site
from generator.authority import Authority, Part
from generator.corpus import tombstones
from generator.errors import Faults, InvalidArchive
from generator.exports import parted as root_exports
from generator.gathering.keyterms import domain
from generator.gathering.names import told_apart
from generator.gathering.parted import Told
from generator.method import method
from generator.model import Job, Tombstone
from generator.pages import parted as root_pages
from generator.pipeline.building import MADE_BY, brought
from generator.pipeline.executors import workers
from generator.pipeline.left import PIECES_FILE, Left, left
from generator.pipeline.making import Told as Sizes
from generator.pipeline.tools import Tools, Track
from generator.results import digest, noted
from generator.search import Handle
from generator.site import parted


@dataclass(frozen=True, slots=True)
class OfRoot:
    """The jobs of the root's site."""

    tolds: tuple[Told, ...]
    authority: Authority
    tombstones: tuple[Tombstone, ...]
    shelf: search.Shelf

    def jobs(self, told: Sizes) -> Iterator[Job]:
        """The search over all parts, the lists that lead into them, and pages."""
        yield from search.jobs(self.shelf)
        yield from root_exports.jobs(self.tolds, self.authority)
        yield from root_pages.jobs(self.tolds, self.authority, method(), self.tombstones)


def build(
    used: Tools, everyone: Sequence[Part], track: Track, into: Path | None, address: str | None, keep: bool
) -> None:
    """Build the site that leads to all parts."""
    lefts = {part: left(parted.folder(used.root, part)) for part in everyone}
    if missing := [part.slug for part, of_part in lefts.items() if of_part.told is None]:
        mend = "Build it first: name it with --part, or name none for all."
        raise Faults(tuple(InvalidArchive(f"parts/{slug}", "is not built.", mend) for slug in missing))
    authority, stones = corpus.load_authority(used.root), tombstones.survey(used.root)[0]
    removed = parting.removed(stones, everyone)
    made_of = digest(
        (
            used.memory.code.fingerprint(*MADE_BY),
            authority,
            removed,
            [(part, one.made_of) for part, one in lefts.items()],
        )
    )
    work = partial(_of_root, used.root, authority, removed, lefts)
    brought(used, used.root / "docs", "docs", made_of, work, track)
    site.build(used.root, into, address, workers, keep, track)
    parted.join(used.root, everyone, into)


def _of_root(
    root: Path, authority: Authority, removed: tuple[Tombstone, ...], lefts: Mapping[Part, Left]
) -> OfRoot:
    tolds = tuple(one.told for one in lefts.values() if one.told)
    divisions = tuple(held.division for of_part in tolds for held in of_part.districts)
    shelf = search.Shelf(
        handles=tuple(handle for one in lefts.values() for handle in one.handles),
        source=partial(_source, {part.at: (_lies(root, part), one.made_of) for part, one in lefts.items()}),
        divisions=divisions,
        names=told_apart(divisions),
        authority=authority,
        domain=domain(authority),
    )
    return OfRoot(tolds, authority, removed, shelf)


def _lies(root: Path, part: Part) -> Path:
    return parted.folder(root, part) / PIECES_FILE


def _source(files: Mapping[str, tuple[Path, str]], of: Handle) -> bytes:
    """The piece of a report, out of what its part left."""
    return _pieces(*files[of.base])[of.id]


@lru_cache(maxsize=2)
def _pieces(file: Path, made_of: str) -> Mapping[str, bytes]:
    """All pieces that a part left when it was made of this. Reports that lie near to each other are read
    together, so few files are open."""
    found: Mapping[str, bytes] = noted(file) or {}
    return found
