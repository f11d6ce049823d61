"""What an archive holds, without its files: reports that did not change are not read again.

A report's folder whose files have the names, sizes and times that they had when it was last found sound
is taken to be as it was. What changed while it was read, or just before, is read again next time.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import files
from generator.authority import Authority
from generator.corpus import deposits, folders, layout, settings, tombstones, unpublished, vocabularies
from generator.corpus.deposits import Deposit, Divisions
from generator.corpus.sidecar import Sidecar
from generator.corpus.vocabularies import Vocabularies
from generator.errors import ArchiveError, Faults
from generator.model import Tombstone, Unpublished
from generator.model.compact import compact
from generator.results import Memory, digest, loaded, note, noted, now

Signature = tuple[tuple[str, int, int, int, int], ...]
"""Of each file of a folder: name, bytes, when it was written and when anything of it changed (ns), inode."""

JUST = 2_000_000_000
"""Nanoseconds: file systems tell times no finer than this, some of them."""


@compact
@dataclass(frozen=True, slots=True)
class Held:
    """A report that was found sound: its id, and what report.yml says, checksums of its files among that.

    `told` is the digest of what it says, reckoned once: who asks what a report is made of asks this alone.
    """

    id: str
    sidecar: Sidecar
    told: str

    def told_by(self) -> tuple[str, str]:
        """Id and digest."""
        return self.id, self.told


def checked(id: str, sidecar: Sidecar) -> Held:
    """A report that is found sound."""
    return Held(id, sidecar, digest(sidecar))


@dataclass(frozen=True, slots=True)
class Looked:
    """An archive looked over: `held` is known to be as it was, `unread` are the folders to be read.

    `checked_by` is the digest of what reports were held against, `began` when this began (ns).
    """

    vocabularies: Vocabularies
    held: Mapping[str, Held]
    unread: tuple[Path, ...]
    signatures: Mapping[str, Signature]
    faults: tuple[ArchiveError, ...]
    checked_by: str
    began: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A sound archive without the files of its reports, which are in the order of their ids."""

    authority: Authority
    held: tuple[Held, ...]
    tombstones: tuple[Tombstone, ...]
    unpublished: tuple[Unpublished, ...]


def look_over(root: Path, memory: Memory, cache: Path) -> Looked:
    """What of an archive is as it was, and what is to be read."""
    began = now(cache)
    known = _vocabularies(root)
    reports, wrong = folders.survey(root)
    checked_by = digest((memory.code.fingerprint(deposits.__name__, __name__), _schemas(), known.divisions))
    before = _before(cache, checked_by)
    signatures = {id: seen for folder in reports if (seen := _signature(folder)) for id in (_id(folder),)}
    held = {id: before[id][1] for id, seen in signatures.items() if id in before and before[id][0] == seen}
    unread = tuple(folder for folder in reports if _id(folder) not in held)
    return Looked(known, held, unread, signatures, tuple(wrong), checked_by, began)


def read(root: Path, folder: Path, divisions: Divisions) -> tuple[Deposit | None, tuple[ArchiveError, ...]]:
    """One report with its files, where nothing is wrong with it, and what is."""
    found: list[ArchiveError] = []
    deposit = deposits.one(root, folder, divisions, found)
    return deposit, tuple(found)


def settled(
    root: Path, cache: Path, looked: Looked, new: Iterable[Held], faults: Iterable[ArchiveError]
) -> Overview:
    """The archive once what was unread is read: `new` is what was sound of it. What is found sound is
    kept in mind. Raises Faults with everything that is wrong in the archive."""
    held = {**looked.held, **{one.id: one for one in new}}
    _keep(cache, looked, held)
    everything = tuple(held[id] for id in sorted(held))
    stones, stone_faults = tombstones.survey(root)
    ids = frozenset((*held, *map(_id, looked.unread)))
    absent, absent_faults = unpublished.survey(root, looked.vocabularies.divisions, ids)
    twice = deposits.same_source_twice((one.id, one.sidecar) for one in everything)
    told = [*looked.vocabularies.faults, *stone_faults, *settings.faults(root), *looked.faults, *faults]
    told += [*twice, *tombstones.faults(root, stones, ids), *absent_faults]
    if told or looked.vocabularies.authority is None:
        raise Faults(tuple(told))
    return Overview(looked.vocabularies.authority, everything, stones, absent)


def _vocabularies(root: Path) -> Vocabularies:
    """The vocabularies, taken from the store while their files are the same."""
    return loaded(_surveyed, _Vocabulary(root))


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The files of the vocabularies, which stand for what they hold."""

    root: Path

    def told_by(self) -> Any:
        """Their names and contents, and the schemas they are held against."""
        named = [layout.authority(self.root, f"{name}.yml") for name in _NAMES]
        more = sorted(named[0].parent.glob("divisions-*.yml"))
        read = [layout.archive(self.root), *named, *more]
        return [(layout.shown(self.root, path), _content(path)) for path in read], _schemas()


_NAMES = ("divisions", "topics", "indicators", "phrases")


def _surveyed(of: _Vocabulary) -> Vocabularies:
    return vocabularies.survey(of.root)


def _content(path: Path) -> bytes:
    with suppress(OSError):
        return path.read_bytes()
    return b""


def _schemas() -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in sorted(layout.SCHEMAS.glob("*.json"))]


def _id(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def _signature(folder: Path) -> Signature | None:
    """How a folder's files look from outside; None where something lies there that is none of a report's."""
    with os.scandir(folder) as found:
        return _told(found)


def _told(found: Iterator["os.DirEntry[str]"]) -> Signature | None:
    seen = []
    for entry in found:
        told = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(told.st_mode) or entry.name.startswith(files.TEMPORARY):
            return None
        seen.append((entry.name, told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino))
    return tuple(sorted(seen))


def _before(cache: Path, checked_by: str) -> dict[str, tuple[Signature, Held]]:
    """What was found sound before, held against the same."""
    told, held = noted(cache / "shelf") or ("", {})
    return dict(held) if told == checked_by else {}


def _keep(cache: Path, looked: Looked, held: Mapping[str, Held]) -> None:
    """Note what was found sound, but for what may have changed while it was looked at."""
    settled_by = looked.began - JUST
    kept = {
        id: (seen, held[id])
        for id, seen in looked.signatures.items()
        if id in held and all(max(one[2], one[3]) < settled_by for one in seen)
    }
    if kept.keys() != looked.held.keys() or looked.unread:
        note(cache / "shelf", (looked.checked_by, kept))
