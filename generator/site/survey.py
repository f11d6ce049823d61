"""What lies below a folder, and whether it is still as it was, told without reading any file."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Sign = str
"""A file as the disk knows it: time of its last change, size, number. Not that of its last link, which
another name for it changes. FOLDER stands for a folder."""
Folder = tuple[int, Mapping[str, Sign]]
"""When names last came or went (ns), and what lies in it."""
Tree = Mapping[str, Folder]
"""Each folder by its path from the top with forward slashes; the top itself is ""."""

FOLDER: Sign = "/"


def look(top: Path, before: Tree | None = None) -> Tree:
    """What lies below a folder. Folders where no name came or went since `before` are not listed again.

    Links to files are followed, and links to folders, as MkDocs does. Where there is no folder, nothing is.
    """
    found: dict[str, Folder] = {}
    waiting = [""]
    while waiting:
        path = waiting.pop()
        folder = _folder(f"{top}/{path}", (before or {}).get(path))
        if folder is not None:
            found[path] = folder
            waiting += [_join(path, name) for name, sign in folder[1].items() if sign == FOLDER]
    return found


def signs(tree: Tree) -> dict[str, Sign]:
    """Every file of a tree with its sign, by its path from the top."""
    return {_join(path, name): sign for path, name, sign in _files(tree)}


def _files(tree: Tree) -> Iterator[tuple[str, str, Sign]]:
    for path, (_, names) in tree.items():
        for name, sign in names.items():
            if sign != FOLDER:
                yield path, name, sign


def _folder(path: str, before: Folder | None) -> Folder | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        changed = Path(path).stat().st_mtime_ns
        if before is not None and before[0] == changed:
            return changed, {name: sign and _sign(f"{path}/{name}", sign) for name, sign in before[1].items()}
        names = sorted(os.listdir(path))  # noqa: PTH208
        return changed, {name: _sign(f"{path}/{name}", "") for name in names}
    return None


def _sign(path: str, known: Sign) -> Sign:
    """The sign of what lies there. A folder, once known as one, is not asked: it is looked into anyway."""
    if known == FOLDER:
        return FOLDER
    with suppress(OSError):
        told = os.stat(path)  # noqa: PTH116
        is_folder = (told.st_mode & 0o170000) == 0o040000
        return FOLDER if is_folder else f"{told.st_mtime_ns:x}.{told.st_size:x}.{told.st_ino:x}"
    return ""  # a link that leads nowhere, or gone meanwhile


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
