"""Citations to take along: for each report a file of BibTeX, RIS and CSL-JSON beside its page."""

from collections.abc import Iterator
from functools import partial

from generator import citing
from generator.authority import Archive
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Job, Page


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """The files of every report, in the order of the catalogue."""
    return (_job(entry, catalogue.authority.archive) for entry in catalogue.entries)


def _job(entry: Entry, archive: Archive) -> Job:
    name = f"exports/citations/{entry.id}"
    return Job(name, __name__, lambda: (archive, entry), partial(citations, entry, archive))


def citations(entry: Entry, archive: Archive) -> Iterator[Page]:
    """The files of a report."""
    item = citing.csl_json(entry, archive)
    yield Page(addresses.bibtex(entry.id), citing.bibtex_file(item))
    yield Page(addresses.ris(entry.id), citing.ris_file(item))
    yield Page(addresses.csl(entry.id), citing.csl_file(item))
