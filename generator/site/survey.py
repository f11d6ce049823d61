"""What lies below a folder, and whether it is still as it was, told without reading any file."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Sign = str
"""A file as the disk knows it: time of its last change, size, number; not the time of its last link, which
another name for it changes. FOLDER stands for a folder, LINK with what it leads to for a link."""
Folder = tuple[int, Mapping[str, Sign]]
"""When names last came or went (ns), and what lies in it."""
Tree = Mapping[str, Folder]
"""Each folder by its path from the top with forward slashes; the top itself is ""."""

FOLDER: Sign = "/"
LINK: Sign = "@"


def look(top: Path, before: Tree | None = None, follow: bool = True) -> Tree:
    """What lies below a folder. Folders where no name came or went since `before` are not listed again.

    Links are followed as MkDocs does, or told as what they are. Where there is no folder, nothing is.
    """
    found: dict[str, Folder] = {}
    waiting = [""]
    while waiting:
        path = waiting.pop()
        folder = _folder(f"{top}/{path}", (before or {}).get(path), follow)
        if folder is not None:
            found[path] = folder
            waiting += [_join(path, name) for name, sign in folder[1].items() if sign == FOLDER]
    return found


def again(top: Path, before: Tree, folders: Iterable[str], follow: bool = True) -> Tree:
    """As `look`, where something changed in these folders alone; those that are gone are left out."""
    found = dict(before)
    for path in folders:
        found.pop(path, None)
        if (folder := _folder(f"{top}/{path}", None, follow)) is not None:
            found[path] = folder
    return found


def signs(tree: Tree) -> dict[str, Sign]:
    """Every file of a tree with its sign, by its path from the top."""
    return {_join(path, name): sign for path, name, sign in _files(tree) if sign[:1] != LINK}


def links(tree: Tree) -> dict[str, str]:
    """Every link that was not followed: its path, and what it leads to."""
    return {_join(path, name): sign[1:] for path, name, sign in _files(tree) if sign[:1] == LINK}


def _files(tree: Tree) -> Iterator[tuple[str, str, Sign]]:
    for path, (_, names) in tree.items():
        for name, sign in names.items():
            if sign != FOLDER:
                yield path, name, sign


def _folder(path: str, before: Folder | None, follow: bool) -> Folder | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        changed = os.stat(path).st_mtime_ns  # noqa: PTH116
        if before is not None and before[0] == changed:
            return changed, {name: _sign(f"{path}/{name}", sign, follow) for name, sign in before[1].items()}
        names = sorted(os.listdir(path))  # noqa: PTH208
        return changed, {name: _sign(f"{path}/{name}", "", follow) for name in names}
    return None


def _sign(path: str, known: Sign, follow: bool) -> Sign:
    """The sign of what lies there. A folder, once known as one, is not asked: it is looked into anyway."""
    if known == FOLDER:
        return FOLDER
    with suppress(OSError):
        told = os.stat(path, follow_symlinks=follow)  # noqa: PTH116
        if stat.S_ISLNK(told.st_mode):
            return f"{LINK}{Path(path).readlink()}"
        return (
            FOLDER if stat.S_ISDIR(told.st_mode) else f"{told.st_mtime_ns:x}.{told.st_size:x}.{told.st_ino:x}"
        )
    return ""  # a link that leads nowhere, or gone meanwhile


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
