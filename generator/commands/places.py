"""Where a file lies that may be added: on the disk, or in a ZIP archive there."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import bounded
from generator.errors import UnreadableSource
from generator.intake.zips import COLLECTION, Zip

HEAD = 1024
"""First bytes, by which forms are told."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file on the disk, or `member` of the ZIP archive there.

    `why_not` says why it is not looked at. Of what was found rather than named no link is followed.
    """

    path: Path
    member: str | None = None
    why_not: str = ""
    named: bool = False

    @property
    def name(self) -> str:
        """How messages call it."""
        return str(self.path) if self.member is None else f"{self.path}/{self.member}"

    def read(self) -> bytes:
        """What it holds. Raises UnreadableSource, also for more than is read of any file."""
        if self.member is None:
            return bounded.read(self.path, links=self.named)
        with _opened(self.path) as archive:
            return _read(archive, self.member)

    def head(self) -> bytes:
        """Its first bytes. Raises UnreadableSource."""
        if self.member is not None:
            with _opened(self.path) as archive:
                return _read(archive, self.member, HEAD)
        try:
            with self.path.open("rb") as file:
                return file.read(HEAD)
        except OSError as error:
            raise _unreadable(error) from None


@contextmanager
def _opened(path: Path) -> Iterator[Zip]:
    try:
        with path.open("rb") as file:
            yield Zip(str(path), file, COLLECTION)
    except OSError as error:
        raise _unreadable(error) from None


def _read(archive: Zip, name: str, most: int | None = None) -> bytes:
    member = archive.find(name)
    if member is None:
        where, mend = f"{archive.name}/{name}", "The archive was changed: add it again."
        raise UnreadableSource(where, "is no longer there.", mend)
    return archive.read(member) if most is None else archive.head(member, most)


def lying(folder: Path) -> list[Place | UnreadableSource]:
    """Every file below a folder; links and what is no plain file are told, and not followed.

    A folder or file that nobody may look at is told as a fault, and takes no other with it.
    """
    faults: list[Place | UnreadableSource] = []
    found = list(_lying(folder, lambda error: faults.append(_unreadable(error))))
    return faults + found


def _lying(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[Place]:
    for here, folders, files in os.walk(folder, onerror=onerror):
        # Path.is_symlink would raise where the folder may be listed but not searched
        links = [name for name in folders if os.path.islink(Path(here) / name)]  # noqa: PTH114
        hidden = [name for name in folders if name.startswith(".") and name not in links]
        folders[:] = [name for name in folders if name not in links and name not in hidden]
        yield from (Place(Path(here) / name, why_not="is hidden.") for name in hidden)
        for name in [*links, *files]:
            path = Path(here) / name
            try:
                yield Place(path, why_not=_no_file(path))
            except OSError as error:
                onerror(error)


def _no_file(path: Path) -> str:
    if path.is_symlink():
        return "is a link."
    return "" if path.is_file() else "is no plain file."


def _unreadable(error: OSError) -> UnreadableSource:
    where, what = str(error.filename), f"cannot be read: {error.strerror}."
    return UnreadableSource(where, what, "Check its permissions.")


def packed(path: Path) -> list[Place]:
    """Every file in a ZIP archive. Raises UnreadableSource where it cannot be read."""
    with _opened(path) as archive:
        return [
            Place(path, member.name, f"{member.refused}." if member.refused else "")
            for member in archive.members
        ]
