"""The pages and files of one report: its own page, its source as printed, what can be taken along."""

from collections.abc import Iterator
from functools import partial

from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.neighbours import Neighbours
from generator.model import Job, Page
from generator.pages import plates
from generator.pages.lines import SourceLines
from generator.pages.printed import printed_page
from generator.pages.report import report_page
from generator.pages.taken import taken


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """A job a report: it shows the report, what its neighbours are called, and the vocabularies."""
    for entry in catalogue.entries:
        yield Job(
            f"pages/{entry.id}",
            __name__,
            partial(_depends, entry, catalogue),
            partial(_made, entry, catalogue),
        )


def _depends(entry: Entry, catalogue: Catalogue) -> object:
    beside, near = catalogue.neighbours[entry.id], _near(entry, catalogue)
    return (
        catalogue.authority_digest,
        entry,
        tuple(one.card for one in beside.same_district),
        tuple(one.card for one in beside.same_year),
        tuple(catalogue.name(division) for division in near),
        _earlier(entry, catalogue),
    )


def _near(entry: Entry, catalogue: Catalogue) -> tuple[Division, ...]:
    """The divisions that the page names: its own, and those of its neighbours."""
    others: Neighbours = catalogue.neighbours[entry.id]
    return (entry.division, *(one.division for one in others.same_year))


def _earlier(entry: Entry, catalogue: Catalogue) -> int | None:
    """The year that a page of its own sets the report beside."""
    found = catalogue.beside.get(entry.id)
    return found.earlier.year if found else None


def _made(entry: Entry, catalogue: Catalogue) -> Iterator[Page]:
    lines = SourceLines(entry.holding.report.source)
    yield report_page(
        entry,
        catalogue.neighbours[entry.id],
        catalogue.authority,
        catalogue.name,
        beside=_earlier(entry, catalogue),
        shared=True,
        lines=lines,
    )
    yield printed_page(entry, lines)
    yield from plates.files(entry)
    yield from taken(entry, catalogue.authority)
