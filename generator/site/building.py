"""docs/ → site/: what did not change is left as it is, the rest is made anew and takes its place."""

import secrets
import shutil
from collections.abc import Iterable, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator import files
from generator.errors import BuildFailed
from generator.results import FOLDER
from generator.site import assembling, making, settings, survey, swapping
from generator.site.ledger import Ledger, load, save
from generator.site.making import Made, T, Track, Work, Workers, alone
from generator.site.planning import Standing
from generator.site.rendering import Order
from generator.site.survey import Tree

SPARE = "spare-"
"""How the name of a spare site begins."""


def untold(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """Track nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Places:
    """The project folder, the folder of the site, and the one of what is kept of it: what is remembered, and
    a spare site, the one before this. That is brought to what the next is to be and exchanged with the site,
    so that a build costs what changed, not what there is."""

    root: Path
    site: Path
    kept: Path

    @property
    def ledger(self) -> Path:
        """What is remembered."""
        return self.kept / "ledger"


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
    last, links = standing.last, survey.links(standing.site)
    gone = survey.signs(standing.site).keys() - made.wanted
    spare = _borrowed(places, last)
    late = made.fresh | gone | (last.late if last else set())
    if spare is None:
        assembling.complete(places.site, new, made.wanted - made.fresh)
    else:
        assembling.renew(spare, places.site, new, late, made.wanted)
    assembling.lead(spare or new, links)
    old = swapping.swap(spare or new, places.site)
    name, late = _retired(places, old, made, gone, links)
    site = (
        _looked(places, standing, late, links) if spare and last else survey.look(places.site, follow=False)
    )
    times = {path: time for path, (time, _) in standing.site.items()} if late else {}
    pages = made.pages, made.named, made.listing, made.made, made.theirs, made.left_out
    save(places.ledger, Ledger(told, standing.docs, site, *pages, name, late, times))


def _borrowed(places: Places, last: Ledger | None) -> Path | None:
    """The spare site under a name that is swept away if the build is killed; None where there is none."""
    spare = files.sibling(places.site)
    with suppress(OSError):
        if last is not None and last.spare:
            (places.kept / last.spare).rename(spare)
            return spare
    return None


def _retired(
    places: Places, old: Path | None, made: Made, gone: Set[str], links: Iterable[str]
) -> tuple[str, frozenset[str]]:
    """Make the site before this one the spare one, or another where they have little in common.

    Gives its name, new each time lest what is remembered be of another one, and what it has otherwise.
    """
    for spare in places.kept.glob(f"{SPARE}*"):
        shutil.rmtree(spare, ignore_errors=True)
    late, spare = frozenset(made.fresh | gone), places.kept / f"{SPARE}{secrets.token_hex(8)}"
    try:
        places.kept.mkdir(parents=True, exist_ok=True)
        if old is not None and len(late) < len(made.wanted) / 2:
            for link in links:
                (old / link).unlink(missing_ok=True)
            old.rename(spare)
            return spare.name, late
        assembling.complete(places.site, spare, sorted(made.wanted))
    except OSError:  # no room for it: the next build does without
        shutil.rmtree(spare, ignore_errors=True)
        spare = Path()
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)
    return spare.name, frozenset()


def _looked(places: Places, standing: Standing, late: Set[str], links: Iterable[str]) -> Tree:
    """What lies in a site that was the spare one: looked for where something was done alone."""
    times = standing.last.times if standing.last else {}
    known = {path: (times.get(path, 0), names) for path, (_, names) in standing.site.items()}
    done = {*late, *links, *(standing.last.late if standing.last else ())}
    folders = {str(folder) for path in done for folder in PurePosixPath(path).parents}
    return survey.again(places.site, known, {"" if path == "." else path for path in folders}, follow=False)
