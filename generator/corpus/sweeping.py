"""Clearing away what an interrupted command left in the archive."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator import files
from generator.corpus import layout


def sweep(root: Path) -> tuple[str, ...]:
    """Delete what was never finished, and tell its paths, as seen from the project folder.

    What another process is at work on stays, and so does whatever is not named as unfinished things are.
    """
    left = [path for path in _lies(root) if files.abandoned(path) is not None and not path.is_symlink()]
    for path in left:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
        if path.parent != layout.corpus(root):
            with suppress(OSError):  # it holds something else
                path.parent.rmdir()
    return tuple(layout.shown(root, path) for path in left)


def _lies(root: Path) -> Iterator[Path]:
    """All that may be unfinished: beside the vocabularies, beside reports, and within their folders."""
    corpus = layout.corpus(root)
    yield from sorted(corpus.glob(f"{files.TEMPORARY}*"))
    for division in sorted(corpus.iterdir()):
        if layout.SLUG.fullmatch(division.name) and division.is_dir() and not division.is_symlink():
            yield from sorted(division.glob(f"{files.TEMPORARY}*"))
            yield from sorted(division.glob(f"[!.]*/{files.TEMPORARY}*"))
