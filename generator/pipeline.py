"""The whole way, short enough to read aloud: corpus/ → holdings → catalogue → pages → docs/ → site/."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol, TypeVar

from generator import corpus, corrections, exports, figures, gathering, intake, pages, reading, search, site
from generator.authority import Archive, Authority
from generator.corpus import Deposit
from generator.corrections import Corrected, Edited
from generator.errors import ArchiveError, Faults, NotAReport
from generator.intake.pictures import pictures
from generator.method import method
from generator.model import Account, Correction, Holding, Page, Record, Report, Source

T = TypeVar("T")

FEW = 64
"""Below this many reports, starting other processes takes longer than they save."""


NOTHING_KNOWN = Authority(Archive("", "", "", "", "", "", False), (), (), ())
"""An authority without any vocabulary, for reading where the archive's own is not sound."""


class Track(Protocol):
    """Gives items as they are asked for, and tells somebody how far it is."""

    def __call__(self, items: Iterable[T], what: str, total: int) -> Iterable[T]: ...


def untold(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """Track nothing."""
    return items


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
    return Holding(deposit.id, outcome.report, deposit.sidecar.rights, deposit.sidecar.added, shown)


def look(deposit: Deposit, authority: Authority) -> Corrected:
    """As `hold`, with the corrections that do not fit told and left out."""
    sidecar = deposit.sidecar
    outcome = corrected(decoded(deposit), authority, sidecar.record, sidecar.corrections)
    record = corpus.overlay(outcome.report.record, sidecar)
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


def render(root: Path, track: Track = untold) -> list[Page]:
    """Every generated file of an archive's docs/. Raises Faults with everything that is wrong in it."""
    authority, contents = corpus.sound(root)
    with workers(len(contents.deposits)) as executor:
        holdings = _holdings(contents.deposits, authority, executor, track)
        catalogue = gathering.gather(holdings, authority, contents.tombstones, method(), contents.unpublished)
        searched = list(search.index(catalogue, executor))
    files = list(exports.export(catalogue))
    return [*pages.render(catalogue, exports.sizes(files)), *files, *searched]


def refusals(
    deposits: Sequence[Deposit], authority: Authority | None, track: Track = untold
) -> tuple[ArchiveError, ...]:
    """Why reports of an archive would stop a build: reading refuses them, or their corrections are stale.

    Figures are sought where there are corrections. Without an authority, what needs one is left out:
    whether a text is a report can be told without.
    """
    if not deposits:
        return ()
    work = partial(_refusal, authority=authority)
    with workers(len(deposits)) as executor:
        return tuple(fault for fault in _each(work, deposits, executor, track) if fault)


def write(root: Path, track: Track = untold) -> site.Written:
    """corpus/ → docs/."""
    made = render(root, track)
    return site.write(root, track(made, "writing pages", len(made)))


def build(root: Path, track: Track = untold, into: Path | None = None, address: str | None = None) -> Path:
    """corpus/ → docs/ → site/. Nothing is written where no site could be built."""
    site.require(root)
    write(root, track)
    return site.build(root, into, address)


@contextmanager
def workers(reports: int) -> Iterator[Executor | None]:
    """The executor that reads this many reports; None where one process does it soonest."""
    if reports < FEW or (os.cpu_count() or 1) == 1:
        yield None
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as executor:
        yield executor


def _holdings(
    deposits: Sequence[Deposit], authority: Authority, executor: Executor | None, track: Track
) -> list[Holding]:
    """All reports read, in their order; the faults of all are raised together."""
    results = _each(partial(_attempt, authority=authority), deposits, executor, track)
    faults = tuple(result for result in results if isinstance(result, ArchiveError))
    if faults:
        raise Faults(faults)
    return [result for result in results if isinstance(result, Holding)]


def _each(
    work: Callable[[Deposit], T], deposits: Sequence[Deposit], executor: Executor | None, track: Track
) -> list[T]:
    """What each report gives, in their order."""
    done = executor.map(work, deposits, chunksize=16) if executor else map(work, deposits)
    return list(track(done, "reading reports", len(deposits)))


def _refusal(deposit: Deposit, authority: Authority | None) -> ArchiveError | None:
    try:
        if authority and deposit.sidecar.corrections:
            hold(deposit, authority)
        else:
            reading.read(decoded(deposit), authority or NOTHING_KNOWN, deposit.sidecar.record)
    except ArchiveError as fault:
        return _placed(deposit, fault)
    return None


def _attempt(deposit: Deposit, authority: Authority) -> Holding | ArchiveError:
    try:
        return hold(deposit, authority)
    except ArchiveError as fault:
        return _placed(deposit, fault)


def _placed(deposit: Deposit, fault: ArchiveError) -> ArchiveError:
    """A fault of a report with the place of its file in the archive."""
    if isinstance(fault, Faults):
        return Faults(tuple(_placed(deposit, one) for one in fault.faults))
    return type(fault)(f"corpus/{deposit.id}/{fault.where}", fault.what, fault.mend)
