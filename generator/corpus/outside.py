"""Files for who works on the archive, written where that person says, and never into the archive."""

from pathlib import Path

from generator import files
from generator.corpus import layout
from generator.errors import ArchiveError


def put_outside(root: Path, path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises what `refuse_inside` does."""
    refuse_inside(root, path)
    files.write(path, content)


def refuse_inside(root: Path, path: Path) -> None:
    """Raise ArchiveError where the file would lie in the archive, or its folder is not there.

    In the archive it would be a stray file, which `check` finds fault with.
    """
    folder = path.absolute().parent
    if not folder.is_dir() or (path.exists() and not path.is_file()):
        raise ArchiveError(str(path), "cannot be written there.", "Name a file in a folder that there is.")
    if folder.resolve().is_relative_to(layout.corpus(root).resolve()):
        raise ArchiveError(str(path), "would lie within the archive.", "Name a file outside of corpus/.")
