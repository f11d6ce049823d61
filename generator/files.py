"""Writing files so that nobody ever sees half of one."""

import os
import re
import secrets
from collections.abc import Iterable
from pathlib import Path

TEMPORARY = ".new-"
"""How the name of everything unfinished begins. What an interruption leaves is safe to delete."""

_UNFINISHED = re.compile(rf"{re.escape(TEMPORARY)}(?:([0-9]{{1,10}})-)?[0-9a-f]{{16}}-(.+)", re.DOTALL)
"""The process that makes it, a name that is free, and what it is to become."""


def sibling(path: Path) -> Path:
    """A free name beside `path`, on the same file system, for what is to take its place."""
    return path.parent / f"{TEMPORARY}{os.getpid()}-{secrets.token_hex(8)}-{path.name}"


def abandoned(path: Path) -> str | None:
    """What `path` was to become, if it is unfinished and the process that made it is gone; else None.

    A process that begins a work of its own asks this, so its own number is an earlier one's.
    """
    found = _UNFINISHED.fullmatch(path.name)
    return found[2] if found and not (found[1] and _is_another_alive(int(found[1]))) else None


def _is_another_alive(process: int) -> bool:
    """Whether another process of this number runs; where that cannot be told, it is taken to."""
    if process == os.getpid():
        return False
    if os.name == "nt":  # there os.kill would end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


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
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk names no file by itself
        raise


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds just that already; tell whether it was written.

    An unchanged file keeps its time stamp, so that whoever watches it sees no change. Not
    forced to the disk: for files that can be made again.
    """
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    write_new(path, content)
    return True


def write_new(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, as `write`, not forced to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = sibling(path)
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def append(path: Path, lines: Iterable[str]) -> None:
    """Add lines to a file, in one step, so that several processes may do it at once."""
    content = "".join(f"{line}\n" for line in lines).encode()
    if content:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab", buffering=0) as file:
            file.write(content)
