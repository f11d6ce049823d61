"""Writing files so that nobody ever sees half of one."""

import os
import secrets
from pathlib import Path

TEMPORARY = ".new-"
"""How the name of everything unfinished begins. What an interruption leaves is safe to delete."""


def sibling(path: Path) -> Path:
    """A free name beside `path`, on the same file system, for what is to take its place."""
    return path.parent / f"{TEMPORARY}{secrets.token_hex(8)}-{path.name}"


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved there in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = sibling(path)
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds just that already; tell whether it was written.

    An unchanged file keeps its time stamp, so that whoever watches it sees no change. Not
    forced to the disk: for files that can be made again.
    """
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = sibling(path)
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True
