"""Accession: from a file at the door to a deposit that may be stored, or why not."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import PurePath
from typing import Any

from generator import corpus, pipeline
from generator.authority import Authority, Division
from generator.corpus import Deposit, ReportId, Sidecar, SourceFile
from generator.errors import AlreadyHeld, NotAReport, UncertainRecord
from generator.inspection import doubts
from generator.model import Doubt, Record, Report, Rights, Tombstone

Files = Sequence[tuple[str, bytes]]

_OPTIONS = {"division": "--district", "year": "--year", "kind": "--kind"}
"""What an address is made of, and the option that says it where the text does not."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a report beforehand: fields of its record, its division by name, its rights."""

    record: Record = field(default_factory=Record)
    district: str | None = None
    rights: Rights = field(default_factory=Rights)
    added: str | None = None
    another: bool = False


@dataclass(frozen=True, slots=True)
class Accession:
    """A report as read, the deposit it makes, and everything that is doubtful about it."""

    report: Report
    deposit: Deposit
    doubts: tuple[Doubt, ...]


def propose(
    files: Files, given: Given, authority: Authority, held: Sequence[Deposit], stones: Sequence[Tombstone]
) -> Accession:
    """Read a report and give it its place.

    Raises UnreadableSource, NotAReport, UncertainRecord or AlreadyHeld; nothing is stored.
    """
    checksums = [hashlib.sha256(content).hexdigest() for _, content in files]
    _refuse_held(files, checksums, held)
    known = _known(files, given, authority)
    report = _read(files, authority, known)
    id = _free(files[0][0], _address(files[0][0], report), given, held, stones)
    names = _names([name for name, _ in files], report)
    sources = tuple(SourceFile(name, checksum) for name, checksum in zip(names, checksums, strict=True))
    by_hand = tuple(f.name for f in fields(Record) if getattr(known, f.name) not in (None, ()))
    sidecar = Sidecar(report.record, sources, given.rights, by_hand, given.added)
    stored = tuple((name, content) for name, (_, content) in zip(names, files, strict=True))
    doubtful = (*doubts(report), *_differences(files, known, authority))
    return Accession(report, Deposit(str(id), sidecar, stored), doubtful)


def _read(files: Files, authority: Authority, known: Record | None = None) -> Report:
    """The files as one report; where they are none, all of them are named."""
    try:
        return pipeline.read(files, authority, known)
    except NotAReport as fault:
        if len(files) == 1:
            raise
        names, mend = " + ".join(name for name, _ in files), "If each file is a report, leave out --parts."
        raise NotAReport(names, fault.what, f"{mend} {fault.mend}") from None


def named(divisions: Iterable[Division], name: str, year: int | None) -> tuple[Division, ...]:
    """The divisions that a person may mean by a code, a slug, or a name with or without those above it."""
    in_force = (d for d in divisions if year is None or d.stood_in(year))
    return tuple(d for d in in_force if name in _ways_to_say(d))


def _ways_to_say(d: Division) -> frozenset[str]:
    return frozenset((d.code, d.slug, d.name, d.full_name, f"{d.province}{d.name}", f"{d.city}{d.name}"))


def _refuse_held(files: Files, checksums: Sequence[str], held: Sequence[Deposit]) -> None:
    first = {source.sha256: deposit.id for deposit in reversed(held) for source in deposit.sidecar.sources}
    for (name, _), checksum in zip(files, checksums, strict=True):
        if checksum in first:
            mend = "Nothing is to be done; to take it in anew, remove that report first."
            raise AlreadyHeld(name, f"is held already, as {first[checksum]}.", mend)
    if twice := next((n for n, (name, _) in enumerate(files) if checksums.index(checksums[n]) != n), None):
        raise AlreadyHeld(files[twice][0], "is the same as a part before it.", "Name each part once.")


def _known(files: Files, given: Given, authority: Authority) -> Record:
    """The record as given, its division found as of the year, which is read first if it is not given."""
    if given.district is None:
        return given.record
    year = given.record.year or _read(files, authority, given.record).record.year
    found = named(authority.divisions, given.district, year)
    if len(found) == 1:
        return replace(given.record, division=found[0])
    where = f"--district {given.district}"
    if not found:
        mend = "Use its full name, code or slug as in corpus/authority/divisions.yml."
        raise UncertainRecord(where, f"no division is called so{f' in {year}' if year else ''}.", mend)
    places = ", ".join(f"{d.slug} ({d.full_name})" for d in found)
    raise UncertainRecord(
        where, f"means several: {places}.", "Use the code of one; --year tells which were in force."
    )


def _address(name: str, report: Report) -> ReportId:
    """The id that the record asks for. Raises UncertainRecord where the record does not tell."""
    record = report.record
    if record.division and record.year and record.kind:
        _refuse_out_of_time(name, record.division, record.year)
        return ReportId(record.division.slug, record.year, record.kind)
    missing = [field for field in _OPTIONS if getattr(record, field) is None]
    said = [_fact(doubt) for doubt in doubts(report) if doubt.code.startswith(tuple(missing))]
    what = " ".join(said) or f"The text does not tell its {' and '.join(missing)}."
    raise UncertainRecord(name, what, f"Say it with {' and '.join(_OPTIONS[field] for field in missing)}.")


def _fact(doubt: Doubt) -> str:
    """What a doubt says, without its closing sentence on the option that settles it.

    >>> _fact(Doubt("year-not-found", "The text says no year. Give it with --year."))
    'The text says no year.'
    """
    return re.sub(r" [A-Z][^.]* --[a-z]+\.$", "", doubt.message)


def _refuse_out_of_time(name: str, division: Division, year: int) -> None:
    if not division.stood_in(year):
        what = f"{division.name} ({division.slug}) was not so called in {year}."
        raise UncertainRecord(name, what, "Say what is right with --district or --year.")


def _free(
    name: str, id: ReportId, given: Given, held: Sequence[Deposit], stones: Sequence[Tombstone]
) -> ReportId:
    """The id, if nobody has it; with --another the next free one. An address that leads on stays as it is."""
    moved = {stone.id: stone.target for stone in stones if stone.target}
    taken = {deposit.id for deposit in held} | set(moved)
    if str(id) not in taken:
        return id
    free = corpus.free_id(id, taken)
    if given.another:
        return free
    why = f"leads to {moved[str(id)]}" if str(id) in moved else "is held already"
    mend = f"Use --another to store this one as {free}, or correct --year, --district or --kind."
    raise AlreadyHeld(name, f"its id would be {id}, which {why}.", mend)


def _names(given: Sequence[str], report: Report) -> list[str]:
    """What the files are called in the archive: source.txt, or source.1.txt, source.2.txt …"""
    forms = [
        "txt" if part.media_type == "text/plain" else PurePath(name).suffix.lstrip(".").lower()
        for name, part in zip(given, report.source.parts, strict=True)
    ]
    if len(forms) == 1:
        return [f"source.{forms[0]}"]
    return [f"source.{number}.{form}" for number, form in enumerate(forms, 1)]


def _differences(files: Files, known: Record, authority: Authority) -> Iterable[Doubt]:
    """Where the options say one thing and the text another: a slip of the hand looks like that."""
    stated = {each.name: getattr(known, each.name) for each in fields(Record)}
    if not any(stated.values()):
        return
    alone = _read(files, authority).record
    for name, said in stated.items():
        read = getattr(alone, name)
        if said and read and said != read:
            yield Doubt(f"{name}-differs", f"You say {_told(said)}, the text {_told(read)}. Yours is stored.")


def _told(value: object) -> str:
    if isinstance(value, Division):
        return f"{value.name} ({value.slug})"
    return "、".join(value) if isinstance(value, tuple) else str(value)


def given_from(values: dict[str, Any], added: str | None) -> Given:
    """What the options of `add` say."""
    rights = Rights(values.get("source_url"), values.get("rights"), values.get("note"))
    another = bool(values.get("another"))
    return Given(corpus.record_from(values), values.get("district"), rights, added, another)
