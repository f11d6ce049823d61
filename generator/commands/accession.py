"""Accession: from files at the door to a deposit that may be stored, or why not.

In two steps: `understand` reads and needs nothing of what is held, so that many files can be read at once,
in any process; `place` gives the report its place among what is held, one after the other.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from generator import corpus, intake, pipeline
from generator.authority import Authority, Division
from generator.commands.facts import record_with, rights_with
from generator.commands.register import Register, free, refuse_held
from generator.corpus import Deposit, ReportId, Sidecar, SourceFile
from generator.errors import AlreadyHeld, NotAReport, UncertainRecord
from generator.inspection import doubts
from generator.intake.keeping import keep
from generator.model import Doubt, Record, Report, Rights, Source

Files = Sequence[tuple[str, bytes]]

_OPTIONS = {"division": "--district", "year": "--year", "kind": "--kind"}
"""What an address is made of, and the option that says it where the text does not."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a report beforehand: fields of its record, its division by name, its rights, and
    its title where others stand on its page."""

    record: Record = field(default_factory=Record)
    district: str | None = None
    rights: Rights = field(default_factory=Rights)
    added: str | None = None
    another: bool = False
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A report as read: the id that its record asks for, what its report.yml is to say, what is doubtful.

    `kept` is what of this reading is to be kept beside its files, by their names in the archive.
    """

    id: ReportId
    sidecar: Sidecar
    doubts: tuple[Doubt, ...]
    kept: tuple[tuple[str, bytes], ...] = ()


def checksums(files: Files) -> tuple[str, ...]:
    """The SHA-256 of each file. Raises AlreadyHeld where two are the same."""
    found = tuple(hashlib.sha256(content).hexdigest() for _, content in files)
    if twice := next((n for n, one in enumerate(found) if found.index(one) != n), None):
        raise AlreadyHeld(files[twice][0], "is the same as a part before it.", "Name each part once.")
    return found


def understand(files: Files, given: Given, authority: Authority) -> Proposal:
    """Read a report; nothing is stored. Raises UnreadableSource, NotAReport, UncertainRecord."""
    reading = _Reading(intake.decode(files, given.article), authority, tuple(name for name, _ in files))
    known = _known(reading, given)
    report = reading.report(known)
    id = _address(files[0][0], report)
    names = _names(files)
    sources = tuple(SourceFile(name, one) for name, one in zip(names, checksums(files), strict=True))
    by_hand = tuple(f.name for f in fields(Record) if getattr(known, f.name) not in (None, ()))
    told = reading.source.told
    record, rights = record_with(report.record, told), rights_with(given.rights, told)
    sidecar = Sidecar(record, sources, rights, by_hand, given.added, article=given.article)
    stored = [(name, content) for name, (_, content) in zip(names, files, strict=True)]
    kept = keep(stored, reading.source)  # by the names that the files will have
    return Proposal(id, sidecar, (*doubts(report), *_differences(reading, known)), kept)


def place(name: str, proposal: Proposal, files: Files, another: bool, register: Register) -> Deposit:
    """The deposit that a proposal makes, under an id that nobody has. Raises AlreadyHeld."""
    sidecar = proposal.sidecar
    refuse_held(name, (source.sha256 for source in sidecar.sources), sidecar.article, register)
    id = free(name, proposal.id, another, register)
    stored = zip(proposal.sidecar.sources, files, strict=True)
    return Deposit(
        str(id), proposal.sidecar, tuple((s.file, content) for s, (_, content) in stored), proposal.kept
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """A source that is decoded once, however often it is read; `names` are those of its files."""

    source: Source
    authority: Authority
    names: tuple[str, ...]

    def report(self, known: Record | None = None) -> Report:
        """It as one report, of which so much is known; where it is none, all its files are named."""
        try:
            return pipeline.corrected(self.source, self.authority, known).report
        except NotAReport as fault:
            if len(self.names) == 1:
                raise
            mend = "If each file is a report, leave out --parts."
            raise NotAReport(" + ".join(self.names), fault.what, f"{mend} {fault.mend}") from None


def named(divisions: Iterable[Division], name: str, year: int | None) -> tuple[Division, ...]:
    """The divisions that a person may mean by a code, a slug, or a name with or without those above it."""
    in_force = (d for d in divisions if year is None or d.stood_in(year))
    return tuple(d for d in in_force if name in _ways_to_say(d))


def _ways_to_say(d: Division) -> frozenset[str]:
    return frozenset((d.code, d.slug, d.name, d.full_name, f"{d.province}{d.name}", f"{d.city}{d.name}"))


def _known(reading: _Reading, given: Given) -> Record:
    """The record as given, its division found as of the year, which is read first if it is not given."""
    if given.district is None:
        return given.record
    year = given.record.year or reading.report(given.record).record.year
    found = named(reading.authority.divisions, given.district, year)
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


def _names(files: Files) -> list[str]:
    """What the files are called in the archive, by what they are rather than by what they were called.

    >>> _names([("a.htm", b"%PDF-1.7"), ("b", "工作报告".encode())])
    ['source.1.pdf', 'source.2.txt']
    """
    suffixes = [intake.form_of(name, data).suffix for name, data in files]
    if len(suffixes) == 1:
        return [f"source.{suffixes[0]}"]
    return [f"source.{number}.{suffix}" for number, suffix in enumerate(suffixes, 1)]


def _differences(reading: _Reading, known: Record) -> Iterable[Doubt]:
    """Where the options say one thing and the text another: a slip of the hand looks like that."""
    stated = {each.name: getattr(known, each.name) for each in fields(Record)}
    if not any(stated.values()):
        return
    alone = reading.report().record
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
    another, article = bool(values.get("another")), values.get("article")
    return Given(corpus.record_from(values), values.get("district"), rights, added, another, article)
