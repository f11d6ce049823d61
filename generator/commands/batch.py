"""Many candidates, read at once and taken in one after the other.

Readers work side by side and change nothing; ids are given and reports stored by one process, in the order
of the files. So the archive that comes of it is the same however many read. What is held is told by its
checksum and not read again: after an interruption the same command goes on.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest
from pathlib import Path, PurePath

from generator import corpus
from generator.commands.accession import Files, Given, Proposal, checksums, place
from generator.commands.bounds import Work, contents, prepare, read, read_prepared, seconds
from generator.commands.candidates import Candidate, Found, Skipped, hinted
from generator.commands.isolated import Died, Isolated, OutOfTime
from generator.commands.outcomes import Outcome, State
from generator.commands.register import Register, refuse_held
from generator.commands.signals import deferred
from generator.corpus import Deposit
from generator.errors import AlreadyHeld, ArchiveError, SeveralArticles, UnreadableSource, in_one_line

Choose = Callable[[SeveralArticles], str | None]

FEW = 8
"""So many texts are read sooner than another process is started."""

AHEAD = 4
"""For each reader so many candidates are read before their turn."""

_TEXTS = frozenset({".txt", ".text"})


@dataclass(frozen=True, slots=True)
class Readers:
    """How the reading of a candidate, or of the article of some title in it, is begun, and how many are
    begun before the first is waited for."""

    begin: Callable[..., "Future[Proposal]"]
    ahead: int = 0


@contextmanager
def readers(work: Work, found: Sequence[Found], jobs: int | None) -> Iterator[Readers]:
    """Who reads. They are ended with the block, whatever ends it.

    Without `jobs`, a few texts are read here; else each processor has a reader, in a process of its own,
    which a file made to do harm may bring down.
    """
    candidates = [one for one in found if isinstance(one, Candidate)]
    if jobs is None and _are_few_texts(candidates):
        yield Readers(partial(_here, work))
        return
    number = max(1, min(jobs or os.cpu_count() or 1, len(candidates)))
    executor = Isolated(number, seconds, prepare, work)
    try:
        yield Readers(partial(executor.submit, read_prepared), AHEAD * number)
    finally:
        executor.shutdown(cancel_futures=True)


def _here(work: Work, one: Candidate, article: str | None = None) -> "Future[Proposal]":
    """A reading that is done when this returns."""
    future: Future[Proposal] = Future()
    try:
        future.set_result(read(work, one, article))
    except ArchiveError as fault:
        future.set_exception(fault)
    return future


def _are_few_texts(candidates: Sequence[Candidate]) -> bool:
    names = [file.name for candidate in candidates for file in candidate.files]
    return len(names) <= FEW and all(PurePath(name).suffix.lower() in _TEXTS for name in names)


@dataclass(frozen=True, slots=True)
class _Begun:
    """What was found, the checksums of its files as far as they could be read, and its reading."""

    one: Found
    sums: tuple[str, ...]
    reading: "Future[Proposal]"


class Desk:
    """Where candidates are taken in: it knows what is held, and remembers what became of each.

    `done` holds the outcomes so far, also when it is interrupted: nothing is stored that is not in it.
    `choose` tells which of several articles on a page is meant, where somebody can be asked.
    """

    def __init__(
        self, root: Path, register: Register, given: Given, dry_run: bool, choose: Choose | None = None
    ) -> None:
        self.done: list[Outcome] = []
        self._root, self._register = root, register
        self._another, self._article = given.another, given.article
        self._dry_run, self._choose = dry_run, choose

    def take(self, found: Sequence[Found], readers: Readers) -> Iterator[Outcome]:
        """What becomes of each, in their order, as soon as it is known."""
        waiting: deque[_Begun] = deque()
        for one in found:
            waiting.append(self._begun(one, readers))
            if len(waiting) > readers.ahead:
                yield self._settled(waiting.popleft(), readers)
        while waiting:
            yield self._settled(waiting.popleft(), readers)

    def _begun(self, one: Found, readers: Readers) -> _Begun:
        """The reading of what must be read: what is held, or cannot be opened, is not."""
        sums: tuple[str, ...] = ()
        try:
            if not isinstance(one, Candidate):
                return _Begun(one, sums, Future())
            sums = checksums(contents(one))
            refuse_held(one.name, sums, self._article, self._register)
            return _Begun(one, sums, readers.begin(one))
        except ArchiveError as fault:
            failed: Future[Proposal] = Future()
            failed.set_exception(fault)
            return _Begun(one, sums, failed)

    def _settled(self, begun: _Begun, readers: Readers) -> Outcome:
        one = begun.one
        if isinstance(one, Skipped):
            return self._noted(Outcome(one.name, State.SKIPPED, why=one.why))
        if isinstance(one, ArchiveError):
            return self._noted(Outcome(one.where, State.REFUSED, why=one.what, mend=one.mend, fault=one))
        try:
            proposal = self._chosen(one, begun.reading, readers)
            files = _unchanged(one, begun.sums)
            deposit = place(one.name, proposal, files, self._another, self._register)
            with deferred():  # what is stored is noted
                return self._stored(_with_parts(one, begun.sums), deposit, proposal)
        except ArchiveError as fault:
            return self._noted(
                self._refused(_with_parts(one, begun.sums), one, begun.sums, hinted(one, fault))
            )

    def _chosen(self, one: Candidate, reading: "Future[Proposal]", readers: Readers) -> Proposal:
        """The proposal, of the article that somebody chose where it was not clear which is meant."""
        try:
            return _proposal(one, reading)
        except SeveralArticles as fault:
            title = self._choose(fault) if self._choose else None
            if title is None:
                raise
            return _proposal(one, readers.begin(one, title))

    def _noted(self, outcome: Outcome) -> Outcome:
        self.done.append(outcome)
        return outcome

    def _stored(self, outcome: Outcome, deposit: Deposit, proposal: Proposal) -> Outcome:
        if not self._dry_run:
            corpus.store(self._root, deposit)
        self._register.add(deposit, outcome.name)
        state = State.DOUBTFUL if proposal.doubts else State.TAKEN
        record = proposal.sidecar.record
        return self._noted(
            replace(outcome, state=state, id=deposit.id, doubts=proposal.doubts, record=record)
        )

    def _refused(
        self, outcome: Outcome, one: Candidate, sums: tuple[str, ...], fault: ArchiveError
    ) -> Outcome:
        """The outcome of a fault; that a file is held is one only of who asked for just this file."""
        where = "" if fault.where == one.name else f"{in_one_line(fault.where)}: "  # of several files, which
        told = replace(outcome, why=where + fault.what, mend=fault.mend, fault=fault)
        holder = self._register.holder(sums, self._article)
        if not (isinstance(fault, AlreadyHeld) and holder):
            return told
        if not self._dry_run:
            corpus.readmit(self._root, holder)
        return replace(told, state=State.HELD, id=holder, why="", mend="", fault=fault if one.named else None)


def _proposal(one: Candidate, reading: "Future[Proposal]") -> Proposal:
    """The reading when it is done. Raises ArchiveError also where the process that read did not live."""
    mend = "It may be broken, or made to do harm. Save its text as UTF-8 and add that."
    try:
        return reading.result()
    except Died as end:
        raise UnreadableSource(one.name, f"the process that read it {end}.", mend) from None
    except OutOfTime as end:
        raise UnreadableSource(one.name, f"reading it {end} and was ended.", mend) from None


def _unchanged(one: Candidate, sums: tuple[str, ...]) -> Files:
    """The files once more, to be stored. Raises UnreadableSource where they are no longer what was read."""
    files = contents(one)
    if checksums(files) != sums:
        raise UnreadableSource(one.name, "was changed while it was read.", "Add it again.")
    return files


def _with_parts(one: Candidate, sums: tuple[str, ...]) -> Outcome:
    parts = tuple(zip_longest((file.name for file in one.files), sums))
    return Outcome(one.name, State.REFUSED, parts=parts)
