"""The pages of what a report has in common with others: beside an earlier one, and what it shares."""

from collections.abc import Iterator
from functools import partial

from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.kinship import Beside
from generator.model import Job, Page
from generator.pages import beside, shared


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Two jobs a report: each shows less than all of the other reports, and changes on its own.

    Those of one sort stand together, by district: what one made ready serves the next.
    """
    for pair in catalogue.beside.values():
        yield Job(
            f"pages/beside/{pair.entry.id}",
            beside.__name__,
            partial(_of_pair, pair, catalogue),
            partial(_beside, pair, catalogue),
        )
    for entry in catalogue.entries:
        yield Job(
            f"pages/shared/{entry.id}",
            shared.__name__,
            partial(_of_shared, entry, catalogue),
            partial(_shared, entry, catalogue),
        )


def _of_pair(pair: Beside, catalogue: Catalogue) -> object:
    place = catalogue.name(pair.entry.division)
    return catalogue.authority_digest, place, pair.entry, pair.earlier, catalogue.common()


def _of_shared(entry: Entry, catalogue: Catalogue) -> object:
    return catalogue.name(entry.division), entry, catalogue.shared().told(entry)


def _beside(pair: Beside, catalogue: Catalogue) -> Iterator[Page]:
    yield beside.beside_page(pair, catalogue)


def _shared(entry: Entry, catalogue: Catalogue) -> Iterator[Page]:
    yield shared.shared_page(entry, catalogue.shared()[entry.id], catalogue)
