"""The folder of a new site: what is new moved or copied into it, what is the same linked from the old one."""

import os
import shutil
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from pathlib import Path, PurePosixPath


def place(path: str, source: Path, into: Path, linked: bool) -> None:
    """A file as it is. `linked`: as another name of the same file, for one that nobody writes in place."""
    target = into / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if linked:
        _link(str(source), str(target))
    else:
        shutil.copyfile(source, target)


def complete(site: Path, new: Path, kept: Iterable[str]) -> None:
    """Link into a new folder what it is to have of the site as it is."""
    folders: set[str] = set()
    for path in kept:
        folder = path.rpartition("/")[0]
        if folder not in folders:
            (new / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        _link(f"{site}/{path}", f"{new}/{path}")


def renew(spare: Path, site: Path, new: Path, late: Set[str], wanted: Set[str]) -> None:
    """Bring a spare site to what is wanted: the files of `new` are moved into it; what else it has
    otherwise than the site (`late`) is linked or taken away.
    """
    fresh = {path for path in wanted & late if os.path.lexists(new / path)}
    for path in sorted(late - wanted):
        _remove(spare, path)
    for path in sorted(late & wanted):
        (spare / path).parent.mkdir(parents=True, exist_ok=True)
        if path in fresh:
            (new / path).replace(spare / path)
        else:
            (spare / path).unlink(missing_ok=True)
            _link(f"{site}/{path}", f"{spare}/{path}")


def lead(new: Path, links: Mapping[str, str]) -> None:
    """Let links that were set into the site lead on from the new one: to the sites of an archive's parts."""
    for path, target in links.items():
        if not os.path.lexists(new / path):
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).symlink_to(target)


def _remove(top: Path, path: str) -> None:
    """Take a file away, and the folders that are empty then."""
    (top / path).unlink(missing_ok=True)
    with suppress(OSError):
        for folder in PurePosixPath(path).parents:
            if folder.name:
                (top / folder).rmdir()


def _link(source: str, target: str) -> None:
    """Another name for a file; a copy where the disk gives none."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise  # never written to: it may be another name of a file of the site
    except OSError:
        shutil.copyfile(source, target)
