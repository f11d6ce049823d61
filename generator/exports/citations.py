"""Citations to take along: for each report a file of BibTeX, RIS and CSL-JSON beside its page."""

from collections.abc import Iterator

from generator import citing
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page


def citations(catalogue: Catalogue) -> Iterator[Page]:
    """The files of every report, in the order of the catalogue."""
    for entry in catalogue.entries:
        item = citing.csl_json(entry, catalogue.authority.archive)
        yield Page(addresses.bibtex(entry.id), citing.bibtex_file(item))
        yield Page(addresses.ris(entry.id), citing.ris_file(item))
        yield Page(addresses.csl(entry.id), citing.csl_file(item))
