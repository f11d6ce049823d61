"""docs/ → site/: what did not change is left as it is, the rest is made anew and takes its place."""

import shutil
from collections.abc import Iterable, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator import files
from generator.errors import BuildFailed
from generator.results import FOLDER
from generator.site import assembling, making, settings, survey, swapping
from generator.site.ledger import Ledger, load, save
from generator.site.making import Made, T, Track, Work, Workers, alone
from generator.site.planning import Standing
from generator.site.rendering import Order


def untold(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """Track nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of the site, what is remembered of it, and its spare: the site before this one, which is
    brought to what the next is to be, so that this costs what changed and not what there is."""

    root: Path
    site: Path
    kept: Path

    @property
    def ledger(self) -> Path:
        """What is remembered."""
        return self.kept / "ledger"

    @property
    def spare(self) -> Path:
        """The site before this one."""
        return self.kept / "spare"


def require(root: Path) -> None:
    """Refuse a folder that no site can be built from. Raises BuildFailed."""
    if not (root / "mkdocs.yml").is_file():
        mend = "Name the project folder with --root; the project's own mkdocs.yml is a model."
        raise BuildFailed(str(root / "mkdocs.yml"), "is missing.", mend)


def build(
    root: Path,
    into: Path | None = None,
    address: str | None = None,
    workers: Workers = alone,
    keep: bool = True,
    track: Track = untold,
) -> Path:
    """Build site/ from docs/ with MkDocs, strictly, and give its folder.

    `into` names another folder, `address` another site address than archive.yml's. `workers` gives who
    renders so many pages, None for this process. What is the same as in the last build is left as it is,
    unless `keep` is False. The last good site stays until the new one is whole. Raises Faults with
    everything MkDocs warns of.
    """
    require(root)
    places = _places(root, into or root / "site")
    swapping.recover(places.site)
    told = settings.told(root, address)
    standing = _standing(places, told, keep)
    if standing.is_done:
        return places.site
    work = Work(workers, track)
    new = files.sibling(places.site)
    try:
        made = making.make(Order(root, new, address), standing, work)
        if made is None:
            _swap_whole(places, new)
        else:
            _put(places, standing, made, new, told)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return places.site


def _places(root: Path, site: Path) -> Places:
    inside = site == root / "site"
    return Places(root, site, root / FOLDER / "site" if inside else site.with_name(f".kept-{site.name}"))


def _standing(places: Places, told: str, keep: bool) -> Standing:
    """What lies there, and what is remembered of it."""
    last = load(places.ledger) if keep and not places.site.is_symlink() else None
    docs = survey.look(places.root / "docs", last.docs if last else None)
    site = survey.look(places.site, last.site, follow=False) if last else {}
    return Standing(docs, site, last, last is not None and last.settings == told)


def _swap_whole(places: Places, new: Path) -> None:
    """Put a site in place of which nothing is remembered."""
    shutil.rmtree(places.kept, ignore_errors=True)
    if old := swapping.swap(new, places.site):
        shutil.rmtree(old, ignore_errors=True)


def _put(places: Places, standing: Standing, made: Made, new: Path, told: str) -> None:
    """Put a site in place and remember it."""
    last = standing.last
    before = survey.signs(standing.site).keys()
    late = made.fresh | (before - made.wanted) | (last.late if last else set())
    tree = _tree(places, standing, made, new, late)
    assembling.lead(tree, survey.links(standing.site))
    old = swapping.swap(tree, places.site)
    late = _retired(places, old, made, before, survey.links(standing.site))
    docs, site = standing.docs, survey.look(places.site, last.site if last else None, follow=False)
    pages = made.pages, made.named, made.listing, made.made, made.theirs, made.left_out
    save(places.ledger, Ledger(told, docs, site, *pages, late))


def _tree(places: Places, standing: Standing, made: Made, new: Path, late: Set[str]) -> Path:
    """The folder of the new site: the spare one brought to it, or one that is made."""
    spare = files.sibling(places.site)
    if standing.last is not None:
        with suppress(OSError):
            places.spare.rename(spare)  # a build killed from here on leaves none
            assembling.renew(spare, places.site, new, late, made.wanted)
            return spare
    assembling.complete(places.site, new, made.wanted - made.fresh)
    return new


def _retired(
    places: Places, old: Path | None, made: Made, before: Set[str], links: Iterable[str]
) -> frozenset[str]:
    """Make the site before this one the spare one, or another where they have little in common.

    Gives what it has otherwise.
    """
    shutil.rmtree(places.spare, ignore_errors=True)
    late = frozenset(made.fresh | (before - made.wanted))
    with suppress(OSError):
        places.kept.mkdir(parents=True, exist_ok=True)
        if old is not None and len(late) < len(made.wanted) / 2:
            for link in links:
                (old / link).unlink(missing_ok=True)
            old.rename(places.spare)
            return late
        assembling.complete(places.site, places.spare, sorted(made.wanted))
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)
    return frozenset()
