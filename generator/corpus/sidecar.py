"""report.yml: the catalogue record of one report, and its form on disk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from generator.authority import Division
from generator.corpus.documents import Document, dump
from generator.corpus.entries import contradictions, corrections_from, line_of
from generator.errors import InvalidArchive
from generator.model import Correction, Kind, Record, Rights

SCHEMA = "../../schemas/report.schema.json"
"""The schema's place as seen from a report's folder."""

RECORD_FIELDS = tuple(each.name for each in fields(Record))


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a source and the checksum that it had when it was taken in."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the archive says of a report. Its word wins over what is read from the text.

    `given` names the fields of the record that a maintainer set by hand. A field in `given`
    that is None is known to be absent; any other None is left to the reader. `corrections` set
    right what the program reads wrongly; `article` is the title that the report is told by from
    others on its page; `kept` lists what is kept beside the sources (see `corpus.kept`).
    """

    record: Record
    sources: tuple[SourceFile, ...]
    rights: Rights = field(default_factory=Rights)
    given: tuple[str, ...] = ()
    added: str | None = None
    corrections: tuple[Correction, ...] = ()
    article: str | None = None
    kept: tuple[SourceFile, ...] = ()


def overlay(read: Record, sidecar: Sidecar) -> Record:
    """The record as read, with every field that the sidecar states put in its place."""
    return replace(read, **{name: getattr(sidecar.record, name) for name in _stated(sidecar)})


def faults(document: Document, sidecar: Sidecar) -> Iterator[InvalidArchive]:
    """What a report.yml that passed its schema says against itself."""
    stated = {name: sidecar.record.told(name) for name in _stated(sidecar)}
    yield from contradictions(document, sidecar.corrections, stated)


def _stated(sidecar: Sidecar) -> list[str]:
    """The fields that the sidecar says something of, if only that they are absent."""
    held = {name: getattr(sidecar.record, name) for name in RECORD_FIELDS}
    return [name for name in held if held[name] not in (None, ()) or name in sidecar.given]


def find_division(divisions: Sequence[Division], name: str, year: int | None) -> Division | None:
    """The division of this code or slug as of a year (of its change: the new one), else the latest."""
    named = [d for d in divisions if name in (d.code, d.slug)]
    if year is None:
        return max(named, key=lambda d: d.until or 9999, default=None)
    in_force = [d for d in named if d.stood_in(year)]
    return max(in_force, key=lambda d: d.since or 0, default=None)


def from_document(document: Document, divisions: Sequence[Division] | None) -> Sidecar:
    """The sidecar that a document holds; it must have passed its schema.

    Where no divisions can be read (None), its record is without one.
    Raises InvalidArchive where its division is not known, or not in its year.
    """
    value = document.value
    return Sidecar(
        record=record_from(value, None if divisions is None else _division(document, divisions)),
        sources=tuple(SourceFile(source["file"], source["sha256"]) for source in value["sources"]),
        kept=tuple(SourceFile(one["file"], one["sha256"]) for one in value.get("kept", ())),
        rights=Rights(value.get("source_url"), value.get("rights"), value.get("note")),
        given=tuple(value.get("given", ())),
        added=value.get("added"),
        corrections=corrections_from(document),
        article=value.get("article"),
    )


def record_from(values: Mapping[str, Any], division: Division | None = None) -> Record:
    """The record that some values make, keys named as its fields. What a key lacks is not known.

    >>> record_from({"year": 2023, "kind": "report", "creators": None, "note": "x"}).kind
    <Kind.REPORT: 'report'>
    """
    plain = ("title", "subtitle", "year", "term", "session", "date", "newspaper")
    return Record(
        **{name: values.get(name) for name in plain},
        division=division,
        kind=Kind(values["kind"]) if values.get("kind") else None,
        creators=tuple(values.get("creators") or ()),
    )


def _division(document: Document, divisions: Sequence[Division]) -> Division:
    name, year = document.value["division"], document.value["year"]
    if found := find_division(divisions, name, year):
        return found
    where = document.where(["division"])
    if at_all := find_division(divisions, name, None):
        what = f"{name} is {at_all.name}, which was not so called in {year}."
        mend = f"It stood from {at_all.since or '…'} to {at_all.until or '…'}; name the division of {year}."
        raise InvalidArchive(where, what, mend)
    mend = "Use a code or slug of corpus/authority/divisions.yml, or add the division there."
    raise InvalidArchive(where, f"no division is known as {name!r}.", mend)


def to_yaml(sidecar: Sidecar) -> bytes:
    """The sidecar's form on disk. Fields without a value are left out."""
    top = dump({name: value for name, value in _values(sidecar) if value not in (None, [], ())}, SCHEMA)
    lines = ["corrections:", *map(line_of, sidecar.corrections)] if sidecar.corrections else []
    return top + "".join(f"{line}\n" for line in lines).encode()


def _values(sidecar: Sidecar) -> list[tuple[str, Any]]:
    """The keys in the order in which a person looks for them."""
    record, rights = sidecar.record, sidecar.rights
    return [
        ("title", record.title),
        ("subtitle", record.subtitle),
        ("kind", record.kind and str(record.kind)),
        ("year", record.year),
        ("division", record.division and record.division.slug),
        ("term", record.term),
        ("session", record.session),
        ("newspaper", record.newspaper),
        ("date", record.date),
        ("creators", list(record.creators)),
        ("source_url", rights.source_url),
        ("rights", rights.rights),
        ("note", rights.note),
        ("added", sidecar.added),
        ("given", [name for name in RECORD_FIELDS if name in sidecar.given]),
        ("article", sidecar.article),
        ("sources", [{"file": source.file, "sha256": source.sha256} for source in sidecar.sources]),
        ("kept", [{"file": one.file, "sha256": one.sha256} for one in sidecar.kept]),
    ]
