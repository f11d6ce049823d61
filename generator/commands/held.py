"""Finding a report of the archive by its id."""

from pathlib import Path

from generator import corpus
from generator.authority import Authority
from generator.corpus import Entry, ReportId
from generator.errors import UnknownReport


def held(root: Path, id: ReportId) -> tuple[Authority, Entry]:
    """The report of this id. Raises UnknownReport, or Faults where the archive is not sound."""
    authority, entries, _ = corpus.load(root)
    for entry in entries:
        if entry.id == str(id):
            return authority, entry
    near = [entry.id for entry in entries if entry.id.startswith(f"{id.slug}/")]
    mend = (
        f"Of that division it holds {', '.join(near)}." if near else "Its ids are the folders below corpus/."
    )
    raise UnknownReport(str(id), "is not held by the archive.", mend)
