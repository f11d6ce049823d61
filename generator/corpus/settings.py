"""mkdocs.yml as far as the archive depends on it: it inherits what archive.yml says."""

from collections.abc import Iterator
from pathlib import Path

from generator.corpus import layout
from generator.errors import InvalidArchive


def faults(root: Path) -> Iterator[InvalidArchive]:
    """A mkdocs.yml that does not inherit corpus/archive.yml would give the site another title and address.

    Read as text: its tags (`!ENV`, `!!python/name`) are MkDocs' own. A project folder without
    one has no site, only an archive.
    """
    path = root / "mkdocs.yml"
    if not path.is_file():
        return
    lines = path.read_text("utf-8", errors="replace").splitlines()
    inherits = [line.partition(":")[2].strip().strip("'\"") for line in lines if line.startswith("INHERIT:")]
    if inherits != ["corpus/archive.yml"]:
        mend = "Write the line `INHERIT: corpus/archive.yml` at its top."
        yield InvalidArchive(layout.shown(root, path), "does not inherit corpus/archive.yml.", mend)
