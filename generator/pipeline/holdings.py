"""corpus/ → holdings: each report is read once, and what was read of it is kept."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import corpus, results
from generator.authority import Authority
from generator.corpus import Deposit, Held, Looked, Overview
from generator.corpus.deposits import Divisions
from generator.errors import ArchiveError, Faults
from generator.gathering.entries import enter
from generator.gathering.keyterms import Domain, domain, nominated
from generator.gathering.kinship import sketch
from generator.model import Holding
from generator.pipeline import afar, one
from generator.pipeline.accounts import account
from generator.pipeline.executors import workers
from generator.pipeline.one import NOTHING_KNOWN, hold, placed
from generator.pipeline.tools import Tools, Track
from generator.results import Memory, digest


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads reports: the vocabularies as far as reading asks them, and where results lie."""

    root: Path
    divisions: Divisions
    authority: Authority | None
    authority_digest: str
    domain: Domain | None
    memory: Memory

    def key(self, held: Held) -> str:
        """What a report's holding is kept under: all that it is made of."""
        code = self.memory.code.fingerprint(one.__name__)
        return digest((code, self.authority_digest, held))

    def holding(self, held: Held) -> Holding:
        """A report's holding, read anew where it is not kept. Raises ArchiveError where it can't be read."""
        if _remembered is None:
            return self._holding(held)
        key = self.key(held)
        if key not in _remembered:
            _remembered[key] = self._holding(held)
        return _remembered[key]

    def _holding(self, held: Held) -> Holding:
        content = self.memory.store.get(self.key(held))
        if content is not None:
            with suppress(Exception):  # its envelope is whole, so only a foreign hand made it so
                found: Holding = pickle.loads(content)
                return found
        deposit, faults = corpus.read(self.root, self.root / "corpus" / held.id, self.divisions)
        if deposit is None or faults or self.authority is None:
            raise Faults(faults)
        return self.read(held, deposit, self.authority)

    def read(self, held: Held, deposit: Deposit, authority: Authority) -> Holding:
        """A report's holding, read now and kept."""
        try:
            holding = hold(deposit, authority)
        except ArchiveError as fault:
            raise placed(deposit.id, fault) from None
        self.memory.store.put(self.key(held), pickle.dumps(holding, pickle.HIGHEST_PROTOCOL))
        self._ahead(holding)
        return holding

    def _ahead(self, holding: Holding) -> None:
        """What the catalogue will ask of each report by itself, laid by while many processes are at it."""
        with suppress(Faults):
            (entry,) = enter([holding])
            results.kept(sketch, entry)
            if self.domain:
                nominated(entry, self.domain)


_remembered: dict[str, Holding] | None = None


def remember(wanted: bool) -> None:
    """Let this process remember each report that it loads, for one that builds again and again; or forget."""
    global _remembered
    _remembered = {} if wanted else None


def reader(tools: Tools, looked: Looked) -> Reader:
    """The reader for an archive. What the archive says of itself does not reach it."""
    known = looked.vocabularies.authority
    plain = known and replace(known, archive=NOTHING_KNOWN.archive, phrases=())
    divisions = looked.vocabularies.divisions
    return Reader(tools.root, divisions, plain, digest(plain), domain(known) if known else None, tools.memory)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a folder: its report where it is sound, what is wrong with it, why it was not read."""

    held: Held | None
    faults: tuple[ArchiveError, ...] = ()
    unread: ArchiveError | None = None
    was_kept: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """A sound archive whose reports are all read and kept, and how many of them were kept before."""

    overview: Overview
    reader: Reader
    found: int


def shelve(
    tools: Tools,
    track: Track,
    engine: Executor | None = None,
    wanted: Callable[[str], bool] = lambda id: True,
) -> Shelf:
    """Read all of an archive that is not read yet, of the reports whose ids are `wanted`.

    Raises Faults with everything that is wrong in it.
    """
    with account().stage("looking"):
        looked = corpus.look_over(tools.root, tools.memory, tools.cache)
        reads = reader(tools, looked)
    lost = [held for held in looked.held.values() if not tools.memory.store.has(reads.key(held))]
    folders = [*looked.unread, *(tools.root / "corpus" / held.id for held in lost)]
    folders = [folder for folder in folders if wanted(f"{folder.parent.name}/{folder.name}")]
    with account().stage("reading"):
        taken = list(_each(reads, folders, track, engine))
    sound = [one.held for one in taken if one.held]
    overview = corpus.settled(
        tools.root, tools.cache, looked, sound, [fault for one in taken for fault in one.faults]
    )
    if unread := tuple(one.unread for one in taken if one.unread):
        raise Faults(unread)
    read = sum(not one.was_kept for one in taken)
    account().read += read
    account().taken += len(overview.held) - read
    return Shelf(overview, reads, len(overview.held) - read)


def take(reads: Reader, folder: Path) -> Taken:
    """One folder's report, checked and read unless it is kept."""
    taken, deposit = _checked(reads, folder)
    if deposit is None or taken.held is None or reads.authority is None:
        return taken
    try:
        reads.read(taken.held, deposit, reads.authority)
    except ArchiveError as fault:
        return replace(taken, unread=fault)
    return taken


def _checked(reads: Reader, folder: Path) -> tuple[Taken, Deposit | None]:
    """What is wrong with a folder, and its report where that is to be read."""
    deposit, faults = corpus.read(reads.root, folder, reads.divisions)
    if deposit is None:
        return Taken(None, faults), None
    held = corpus.checked(deposit.id, deposit.sidecar)
    if reads.memory.store.has(reads.key(held)):
        return Taken(held, faults, was_kept=True), None
    return Taken(held, faults), deposit


def _each(reads: Reader, folders: list[Path], track: Track, engine: Executor | None) -> Iterable[Taken]:
    """What each folder gives, in their order."""
    if engine and reads.authority:
        yield from track(_afar(reads, reads.authority, folders, engine), READING, len(folders))
        return
    with workers(len(folders), _prepare, (reads,)) as executor:
        if executor:
            done: Iterator[Taken] = executor.map(_work, folders, chunksize=4)
        else:
            done = map(partial(take, reads), folders)
        yield from track(done, READING, len(folders))


def _afar(reads: Reader, authority: Authority, folders: list[Path], engine: Executor) -> Iterator[Taken]:
    """As `take`, reports being read by an engine that has no disk in common with us."""
    others: list[Taken] = []
    waiting: dict[str, Taken] = {}

    def sent() -> Iterator[Deposit]:
        for folder in folders:
            taken, deposit = _checked(reads, folder)
            if deposit is None:
                others.append(taken)
            else:
                waiting[deposit.id] = taken
                yield deposit

    for deposit, found in afar.each(engine, sent(), authority, reads.memory.code.fingerprint(one.__name__)):
        taken = waiting.pop(deposit.id)
        if isinstance(found, bytes):
            reads.memory.store.put(reads.key(corpus.checked(deposit.id, deposit.sidecar)), found)
            yield taken
        else:
            yield replace(taken, unread=found)
    yield from others


READING = "reading reports"

_prepared: list[Reader] = []


def _prepare(reads: Reader) -> None:
    """Begin a process that reads: what it reads with comes once, not with each report."""
    results.using(reads.memory)
    _prepared[:] = [reads]


def _work(folder: Path) -> Taken:
    return take(_prepared[0], folder)
