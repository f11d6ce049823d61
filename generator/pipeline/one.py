"""One report: its files → what was read of them, figures and corrections with it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator import corrections, figures, intake, reading
from generator.authority import Archive, Authority
from generator.corpus.deposits import Deposit
from generator.corpus.sidecar import overlay
from generator.corrections import Corrected, Edited
from generator.errors import ArchiveError, Faults, NotAReport
from generator.intake.pictures import pictures
from generator.model import Account, Correction, Holding, Record, Report, Source
from generator.results import digest

NOTHING_KNOWN = Authority(Archive("", "", "", "", "", "", False), (), (), ())
"""An authority without any vocabulary, for reading where the archive's own is not sound."""


def read(
    files: Sequence[tuple[str, bytes]],
    authority: Authority,
    given: Record | None = None,
    any_body: bool = False,
    article: str | None = None,
) -> Report:
    """One report's files, read: text, blocks, record, figures.

    `given` is known beforehand and is kept; `article` is as in `intake.decode`. Raises NotAReport where
    the text is none of a standing committee; `any_body` reads it all the same.
    """
    return corrected(intake.decode(files, article), authority, given, (), any_body).report


def corrected(
    source: Source,
    authority: Authority,
    given: Record | None = None,
    entries: Sequence[Correction] = (),
    any_body: bool = False,
) -> Corrected:
    """A source read and set right by `entries`; those that do not fit what is read are told and left out."""
    given = given or Record()
    find = partial(figures.find, indicators=authority.indicators)
    report = reading.read(source, authority, corrections.said(given, entries), any_body)
    if not entries:
        return Corrected(find(report), ())
    alone = _alone(source, authority, given, [entry.field for entry in entries if entry.field])
    return corrections.apply(report, entries, find, authority, alone)


def _alone(source: Source, authority: Authority, given: Record, fields: Sequence[str]) -> Record:
    """The record as read where nothing is said of these fields; none where there are none."""
    try:
        return (
            reading.read(source, authority, corrections.without(given, fields)).record if fields else Record()
        )
    except NotAReport:  # what was said told that it is one
        return Record()


def explain(report: Report, authority: Authority) -> tuple[Account, ...]:
    """Why each line, place and figure of a report was read as it was, before anybody corrected it."""
    why_text = reading.explain(report.source, authority, report.record)
    return (*why_text, *figures.explain(report, authority.indicators))


def decoded(deposit: Deposit) -> Source:
    """The source of a report of the archive, by what is kept beside it where that was read before."""
    return intake.decode(deposit.files, deposit.sidecar.article, dict(deposit.kept))


def hold(deposit: Deposit, authority: Authority) -> Holding:
    """One report of the archive, read, with the catalogue's word put above what was read."""
    outcome = look(deposit, authority)
    if outcome.faults:
        raise Faults(outcome.faults)
    shown = pictures(deposit.files, outcome.report.source, dict(deposit.kept))
    return told(Holding(deposit.id, outcome.report, deposit.sidecar.rights, deposit.sidecar.added, shown))


def look(deposit: Deposit, authority: Authority) -> Corrected:
    """As `hold`, with the corrections that do not fit told and left out."""
    sidecar = deposit.sidecar
    outcome = corrected(decoded(deposit), authority, sidecar.record, sidecar.corrections)
    record = overlay(outcome.report.record, sidecar)
    return replace(outcome, report=replace(outcome.report, record=record))


def draw(deposit: Deposit, authority: Authority, shown: Report, edited: Edited) -> tuple[Correction, ...]:
    """All corrections of a report after its form was edited, which was made of `shown`.

    Raises Faults where they would not fit what is read.
    """
    source, given = decoded(deposit), deposit.sidecar.record
    find = partial(figures.find, indicators=authority.indicators)
    fields = [one.field for one in shown.corrections if one.field] + [one.name for one in edited.fields]
    alone = _alone(source, authority, given, fields)
    read = reading.read(source, authority, corrections.said(given, shown.corrections))
    topics = [topic.id for topic in authority.topics]
    drawn = corrections.difference(read, edited, shown.corrections, find, topics, alone)
    if faults := corrected(source, authority, given, drawn).faults:
        raise Faults(faults)
    return drawn


def told(holding: Holding) -> Holding:
    """A holding with its digests, by which what is made of it is known."""
    report = holding.report
    counts = [len(of) for of in (report.source.text, report.blocks, report.figures, report.mentions)]
    card = digest((holding.id, report.record, holding.added, counts))
    return replace(holding, digest=digest(holding), card=card)


def placed(deposit_id: str, fault: ArchiveError) -> ArchiveError:
    """A fault of a report with the place of its file in the archive."""
    if isinstance(fault, Faults):
        return Faults(tuple(placed(deposit_id, one) for one in fault.faults))
    return type(fault)(f"corpus/{deposit_id}/{fault.where}", fault.what, fault.mend)
