"""unpublished.yml: of which district and year it is known that no report was published."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from generator.authority import Division
from generator.corpus import layout, schema
from generator.corpus.documents import Document
from generator.corpus.layout import ReportId
from generator.corpus.sidecar import find_division
from generator.errors import ArchiveError, InvalidArchive
from generator.model import Unpublished


def survey(
    root: Path, divisions: Sequence[Division] | None, held: Iterable[str]
) -> tuple[tuple[Unpublished, ...], list[ArchiveError]]:
    """All entries by district and year, and every fault in their file; a missing file has none.

    `held` are the ids of the reports the archive holds. Where no divisions can be read (None), the
    entries' own are not looked up.
    """
    document, wrong = schema.optional(root, layout.unpublished(root), "unpublished")
    if document is None:
        return (), wrong
    entries = [
        Unpublished(e["division"], e["year"], e["reason"], e.get("source")) for e in document.value or ()
    ]
    wrong += [*_twice(document, entries), *_held(document, entries, held)]
    wrong += _unknown(document, entries, divisions) if divisions is not None else ()
    return tuple(sorted(entries, key=lambda entry: entry.place)), wrong


def _twice(document: Document, entries: Sequence[Unpublished]) -> Iterator[InvalidArchive]:
    places = sorted((entry.place, number) for number, entry in enumerate(entries))
    for (before, _), (place, number) in pairwise(places):
        if before == place:
            yield _fault(document, number, entries[number], "stands twice.", "Delete one of them.")


def _held(
    document: Document, entries: Sequence[Unpublished], held: Iterable[str]
) -> Iterator[InvalidArchive]:
    """Entries that the archive itself contradicts."""
    known = {(id.slug, id.year): str(id) for id in map(ReportId.parse, sorted(held, reverse=True)) if id}
    for number, entry in enumerate(entries):
        if report := known.get(entry.place):
            what = f"{report} is held, so a report was published."
            yield _fault(document, number, entry, what, "Delete the entry.")


def _unknown(
    document: Document, entries: Sequence[Unpublished], divisions: Sequence[Division]
) -> Iterator[InvalidArchive]:
    for number, entry in enumerate(entries):
        if not any(division.slug == entry.division for division in divisions):
            what, mend = "no division has this slug.", "Name one of authority/divisions.yml."
            yield _fault(document, number, entry, what, mend)
        elif find_division(divisions, entry.division, entry.year) is None:
            what, mend = "the division did not bear this code in that year.", "Correct `division` or `year`."
            yield _fault(document, number, entry, what, mend)


def _fault(document: Document, number: int, entry: Unpublished, what: str, mend: str) -> InvalidArchive:
    where = f"{document.name}, line {document.line([number])} ({entry.division}, {entry.year})"
    return InvalidArchive(where, what, mend)
