"""Pages → docs/, some at a time and by several processes: what is written, how it was left, what goes."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator import files
from generator.errors import BuildFailed, Faults
from generator.model import Page
from generator.model.compact import compact
from generator.site.docs import MANIFEST, fault_of, listed, remove, save_manifest
from generator.site.leftovers import sweep

DATA = "data/"
"""Of the files below this folder readers are told the checksums."""


@compact
@dataclass(frozen=True, slots=True)
class Laid:
    """A generated file as it was left: path, bytes, when it was written (ns), below data/ its SHA-256."""

    path: str
    size: int
    written: int
    checksum: str = ""


@dataclass(frozen=True, slots=True)
class Docs:
    """A docs/ that is brought to hold what some jobs give. `before` are the files generated earlier."""

    folder: Path
    before: frozenset[str]
    folders: set[str] = field(default_factory=set)

    def lay(self, pages: Iterable[Page]) -> tuple[tuple[Laid, ...], int]:
        """Write pages, those that are the same already not; how each was left, and how many are new.

        Raises Faults, and writes none of them, where one would overwrite a hand-written file or lies
        outside docs/. Their names stand in the list of generated files before they are there, so that
        an interruption leaves nothing unlisted.
        """
        wanted = list(pages)
        faults = tuple(fault for page in wanted if (fault := self._fault(page)))
        if faults:
            raise Faults(faults)
        files.append(self.folder / MANIFEST, sorted({page.path for page in wanted} - self.before))
        changed = sum(files.write_if_changed(self.folder / page.path, page.data) for page in wanted)
        return tuple(map(self._laid, wanted)), changed

    def _fault(self, page: Page) -> BuildFailed | None:
        above = page.path.rpartition("/")[0]
        fault = fault_of(self.folder, page, self.before, above in self.folders)
        if fault is None:
            self.folders.add(above)
        return fault

    def _laid(self, page: Page) -> Laid:
        told = (self.folder / page.path).stat()
        checksum = hashlib.sha256(page.data).hexdigest() if page.path.startswith(DATA) else ""
        return Laid(page.path, told.st_size, told.st_mtime_ns, checksum)

    def seen(self) -> dict[str, tuple[int, int]]:
        """Bytes and time of each file there is now, by path. What killed builds left is cleared away."""
        found: dict[str, tuple[int, int]] = {}
        with suppress(FileNotFoundError):
            _look(str(self.folder), "", found)
        sweep(self.folder / name for name in found if files.TEMPORARY in name)
        return found

    def finish(self, laid: Mapping[str, Laid]) -> int:
        """Take away what was generated before and is not laid now; how many files."""
        gone = sorted(listed(self.folder) - laid.keys())
        for name in gone:
            remove(self.folder, name)
        save_manifest(self.folder, laid)
        return len(gone)


def docs(folder: Path) -> Docs:
    """The docs/ of this folder, as it is now."""
    return Docs(folder, listed(folder))


def twice(paths: Iterable[str]) -> Faults | None:
    """The fault of files that two jobs give."""
    met: set[str] = set()
    double = sorted({path for path in paths if path in met or met.add(path)})  # type: ignore[func-returns-value]
    what, mend = "is generated twice.", "Two pages have one address: move one."
    return Faults(tuple(BuildFailed(f"docs/{path}", what, mend) for path in double)) if double else None


def _look(folder: str, below: str, found: dict[str, tuple[int, int]]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                _look(entry.path, f"{below}{entry.name}/", found)
            else:
                told = entry.stat(follow_symlinks=False)
                found[f"{below}{entry.name}"] = told.st_size, told.st_mtime_ns
