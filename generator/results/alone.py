"""One build at a time in a project folder, whoever began it; who is killed lets go."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

NAME = "lock"


@contextmanager
def alone(folder: Path, wait: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Hold a folder for oneself; `wait` is called once where another holds it, and it is waited for.

    The system lets go of it when the process ends, however that comes. Where nothing can be written to
    the folder nobody else can either, so nothing is held.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / NAME).open("ab")
    except OSError:
        yield
        return
    with file:
        if not _taken(file, False):
            wait()
            _taken(file, True)
        yield


def _taken(file: IO[bytes], waiting: bool) -> bool:
    """Whether it is ours now; with `waiting`, once it is."""
    try:
        import fcntl
    except ImportError:  # Windows
        return _taken_there(file, waiting)
    with suppress(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | (0 if waiting else fcntl.LOCK_NB))
        return True
    return False


def _taken_there(file: IO[bytes], waiting: bool) -> bool:
    import msvcrt

    lock = getattr(msvcrt, "locking")  # noqa: B009  # known on Windows alone
    mode = getattr(msvcrt, "LK_LOCK" if waiting else "LK_NBLCK")
    with suppress(OSError):
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        lock(file.fileno(), mode, 1)
        return True
    return _taken_there(file, waiting) if waiting else False
