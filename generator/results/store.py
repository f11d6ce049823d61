"""Results on the disk, each under the digest of all that it was made of, in an envelope that tells damage."""

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator import files

MOST = 1_000_000_000
"""Bytes that a store keeps at the end of a build, unless it is told otherwise."""

_MARK = b"kept 1\n"
_SUM = 32


@dataclass(slots=True)
class Tally:
    """How many results were asked for and found, and how many were laid down."""

    found: int = 0
    made: int = 0


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of results by key, which are hexadecimal digests. Several processes may use it at once.

    A result that is damaged, half written or of another form is as if it were not there. What cannot
    be written (a full disk, a folder that is read-only) is not kept: it is made again next time.
    """

    folder: Path
    tally: Tally = field(default_factory=Tally)

    def get(self, key: str) -> bytes | None:
        """What was laid down under a key; None where nothing sound is."""
        path = self._path(key)
        content = None
        with suppress(OSError):
            content = opened(path.read_bytes())
            os.utime(path)  # by this is told what was not used for longest
        self.tally.found += content is not None
        return content

    def put(self, key: str, content: bytes) -> None:
        """Lay a result down under its key."""
        self.tally.made += 1
        with suppress(OSError):
            files.write_new(self._path(key), closed(content))

    def has(self, key: str) -> bool:
        """Whether something lies under a key, sound or not."""
        return self._path(key).is_file()

    def trim(self, most: int = MOST) -> int:
        """Take away what was not used for longest, until no more than `most` bytes are kept, and what was
        never finished. Gives how many results went."""
        lying = sorted(_lying(self.folder), key=lambda one: (one.written, one.path))
        size = sum(one.bytes for one in lying)
        gone = 0
        for one in lying:
            path = Path(one.path)
            if size > most or files.abandoned(path) is not None:
                with suppress(OSError):
                    path.unlink()
                    size, gone = size - one.bytes, gone + 1
        return gone

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


def closed(content: bytes) -> bytes:
    """Content in its envelope."""
    packed = zlib.compress(content, 1)
    return _MARK + hashlib.sha256(packed).digest() + packed


def opened(envelope: bytes) -> bytes | None:
    """What is in an envelope; None where it is damaged.

    >>> opened(closed(b"text")), opened(closed(b"text")[:-1]), opened(b"")
    (b'text', None, None)
    """
    start = len(_MARK)
    packed = envelope[start + _SUM :]
    if envelope[:start] != _MARK or envelope[start : start + _SUM] != hashlib.sha256(packed).digest():
        return None
    return zlib.decompress(packed)


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    written: int
    bytes: int


def _lying(folder: str | Path) -> Iterator[_File]:
    """All files of a store, with the time (ns) each was written."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _lying(entry.path)
            else:
                told = entry.stat(follow_symlinks=False)
                yield _File(entry.path, told.st_mtime_ns, told.st_size)
