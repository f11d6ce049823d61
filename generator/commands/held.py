"""Finding a report of the archive by its id."""

from pathlib import Path

from generator import corpus
from generator.authority import Authority
from generator.corpus import Entry, ReportId
from generator.errors import Faults, UnknownReport


def held(root: Path, id: ReportId) -> tuple[Authority, Entry]:
    """The report of this id. Raises UnknownReport, or Faults with what is wrong with it.

    Faults of other reports do not matter here.
    """
    contents = corpus.survey(root)
    for entry in contents.entries:
        if entry.id == str(id) and contents.authority:
            return contents.authority, entry
    faults = tuple(f for f in contents.faults if contents.authority is None or f"{id}/" in f"{f.where}/")
    if faults:
        raise Faults(faults)
    near = [entry.id for entry in contents.entries if entry.id.startswith(f"{id.slug}/")]
    mend = f"{id.slug} holds {', '.join(near)}." if near else "Its ids are the folders below corpus/."
    raise UnknownReport(str(id), "is not held by the archive.", mend)
