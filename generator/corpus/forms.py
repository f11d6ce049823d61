"""Forms that somebody is editing: they lie outside of the archive, and go when they have been taken."""

import shutil
import tempfile
from pathlib import Path

_PREFIX = "work-reports-"


def lay_out(text: str, id: str) -> Path:
    """A file with the form of a report, in a folder of its own that only its owner can read."""
    path = Path(tempfile.mkdtemp(prefix=_PREFIX)) / f"{id.replace('/', '-')}.txt"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return path


def clear_away(path: Path) -> None:
    """Delete a form that was laid out, and no other file."""
    if path.parent.name.startswith(_PREFIX):
        shutil.rmtree(path.parent, ignore_errors=True)
