"""Files that others made, read from the disk: plain ones alone, and none larger than memory bears."""

import os
import stat
from pathlib import Path

from generator.errors import UnreadableSource

MOST = 100_000_000
"""Bytes of a source: a newspaper's page scanned in colour at 600 dpi has some 40 million as a JPEG."""

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to would be waited for
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_PART = "Take out the pages or articles that belong to other reports, and add that."


def read(path: Path, called: str | None = None, most: int = MOST, links: bool = True) -> bytes:
    """The bytes of a file, which faults call `called`; of a link only where `links` are followed.

    Raises UnreadableSource for one that is not there, is no plain file (a folder, a pipe, a device), or is
    larger than `most` bytes, which is asked before it is read.
    """
    name = called or str(path)
    try:
        with os.fdopen(os.open(path, _OPEN | (0 if links else _NO_LINK)), "rb") as file:
            size = _size(name, os.fstat(file.fileno()), most)
            data = file.read(size + 1)
    except (OSError, ValueError) as error:
        raise _unread(name, error) from None
    if len(data) != size:
        raise UnreadableSource(name, "changes while it is read.", "Wait until it is whole, and try again.")
    return data


def _size(name: str, status: os.stat_result, most: int) -> int:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(status.st_mode):
        mend = "Save what it gives to a file, and name that."
        raise UnreadableSource(name, "is no plain file but a pipe or a device.", mend)
    if status.st_size > most:
        what = f"has {status.st_size:,} bytes, more than the {most:,} that are read."
        raise UnreadableSource(name, what, _PART)
    return status.st_size


def _unread(name: str, error: OSError | ValueError) -> UnreadableSource:
    if isinstance(error, IsADirectoryError):
        return UnreadableSource(name, "is a folder.", "Name the files in it, as folder/*.txt.")
    if isinstance(error, FileNotFoundError):
        return UnreadableSource(name, "is not there.", "Correct its name.")
    reason = getattr(error, "strerror", None) or str(error)
    return UnreadableSource(name, f"cannot be read: {reason}.", "Check its name and permissions.")
