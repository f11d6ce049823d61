"""Pages → docs/."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator import files
from generator.errors import ArchiveError, BuildFailed, Faults
from generator.model import Page
from generator.site.leftovers import sweep

MANIFEST = ".generated"
"""Lists the generated files below docs/, one a line. MkDocs leaves names with a leading dot out."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of docs/ were written anew, left as they were, and taken away."""

    changed: int
    unchanged: int
    removed: int


def write(root: Path, pages: Iterable[Page]) -> Written:
    """Bring docs/ to hold these pages and, besides the hand-written ones, no others.

    Files that are the same already are not touched. Raises Faults where a page would overwrite
    a hand-written file, stands twice, or lies outside docs/; nothing is written then.
    """
    docs, wanted = root / "docs", list(pages)
    for folder, _, found in os.walk(docs):
        sweep(Path(folder, name) for name in found)
    before = generated(root)
    _refuse(docs, wanted, before)
    names = {page.path for page in wanted}
    save_manifest(docs, before | names)  # first, so that an interruption leaves nothing unlisted
    changed = sum(files.write_if_changed(docs / page.path, page.data) for page in wanted)
    gone = sorted(before - names)
    for name in gone:
        remove(docs, name)
    save_manifest(docs, names)
    return Written(changed, len(wanted) - changed, len(gone))


def generated(root: Path) -> frozenset[str]:
    """The files below docs/ that a run before this one generated, as paths with forward slashes."""
    return listed(root / "docs")


def listed(docs: Path) -> frozenset[str]:
    """The files that a docs/ lists as generated."""
    manifest = docs / MANIFEST
    if not manifest.is_file():
        return frozenset()
    return frozenset(name for name in manifest.read_text("utf-8").splitlines() if _inside(name))


def _refuse(docs: Path, pages: list[Page], before: frozenset[str]) -> None:
    found: list[ArchiveError] = []
    met: set[str] = set()
    for page in pages:
        if fault := fault_of(docs, page, before):
            found.append(fault)
        elif page.path in met:
            what, mend = "is generated twice.", "Two pages have one address: move one."
            found.append(BuildFailed(f"docs/{page.path}", what, mend))
        met.add(page.path)
    if found:
        raise Faults(tuple(found))


def fault_of(docs: Path, page: Page, before: frozenset[str], is_safe: bool = False) -> BuildFailed | None:
    """Why a page may not be written; `is_safe` says that its folder is known to lie below docs/."""
    where = f"docs/{page.path}"
    linked = (docs / page.path).is_symlink() if is_safe else _through_link(docs, page.path)
    if linked or not _inside(page.path):
        return BuildFailed(where, "lies outside docs/.", "Nothing may be generated there.")
    if page.path not in before and not _is_ours(docs / page.path, page):
        mend = "Move the hand-written file; if an earlier run left it there, delete it."
        return BuildFailed(where, "is hand-written and would be overwritten.", mend)
    return None


def _is_ours(path: Path, page: Page) -> bool:
    """Whether a file that no manifest lists may be written: it is not there, or says the same already."""
    return not path.exists() or (path.is_file() and path.read_bytes() == page.data)


def _inside(name: str) -> bool:
    """Whether a path leads to a plain file below docs/.

    >>> [_inside(name) for name in ("years/2023.md", "../x.md", "/x.md", "a//b.md", ".generated")]
    [True, False, False, False, False]
    """
    steps = name.split("/")
    return bool(name) and "\\" not in name and all(step and not step.startswith(".") for step in steps)


def _through_link(docs: Path, name: str) -> bool:
    folders = [docs / parent for parent in PurePosixPath(name).parents]
    return any(path.is_symlink() for path in (docs / name, *folders))


def remove(docs: Path, name: str) -> None:
    """Delete a generated file, and the folders that are empty then."""
    if _through_link(docs, name):
        return
    (docs / name).unlink(missing_ok=True)
    with suppress(OSError):
        for parent in PurePosixPath(name).parents:
            if parent != PurePosixPath("."):
                (docs / parent).rmdir()


def save_manifest(docs: Path, names: Iterable[str]) -> None:
    """List what is generated below a docs/."""
    files.write_if_changed(docs / MANIFEST, "".join(f"{name}\n" for name in sorted(names)).encode())
