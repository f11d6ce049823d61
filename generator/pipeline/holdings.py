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
from generator.model import Holding
from generator.pipeline import one
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
    memory: Memory

    def key(self, held: Held) -> str:
        """What a report's holding is kept under: all that it is made of."""
        code = self.memory.code.fingerprint(one.__name__)
        return digest((code, self.authority_digest, held.id, held.sidecar))

    def holding(self, held: Held) -> Holding:
        """A report's holding, read anew where it is not kept. Raises ArchiveError where it can't be read."""
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
        return holding


def reader(tools: Tools, looked: Looked) -> Reader:
    """The reader for an archive. What the archive says of itself does not reach it."""
    known = looked.vocabularies.authority
    plain = known and replace(known, archive=NOTHING_KNOWN.archive, phrases=())
    divisions = looked.vocabularies.divisions
    return Reader(tools.root, divisions, plain, digest(plain), tools.memory)


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
    looked = corpus.look_over(tools.root, tools.memory, tools.cache)
    reads = reader(tools, looked)
    lost = [held for held in looked.held.values() if not tools.memory.store.has(reads.key(held))]
    folders = [*looked.unread, *(tools.root / "corpus" / held.id for held in lost)]
    folders = [folder for folder in folders if wanted(f"{folder.parent.name}/{folder.name}")]
    taken = list(_each(partial(take, reads), folders, track, engine))
    sound = [one.held for one in taken if one.held]
    overview = corpus.settled(
        tools.root, tools.cache, looked, sound, [fault for one in taken for fault in one.faults]
    )
    if unread := tuple(one.unread for one in taken if one.unread):
        raise Faults(unread)
    return Shelf(overview, reads, len(overview.held) - sum(not one.was_kept for one in taken))


def take(reads: Reader, folder: Path) -> Taken:
    """One folder's report, checked and read unless it is kept."""
    deposit, faults = corpus.read(reads.root, folder, reads.divisions)
    if deposit is None:
        return Taken(None, faults)
    held = Held(deposit.id, deposit.sidecar)
    if reads.memory.store.has(reads.key(held)) or reads.authority is None:
        return Taken(held, faults, was_kept=True)
    try:
        reads.read(held, deposit, reads.authority)
    except ArchiveError as fault:
        return Taken(held, faults, fault)
    return Taken(held, faults)


def _each(
    work: Callable[[Path], Taken], folders: list[Path], track: Track, engine: Executor | None
) -> Iterable[Taken]:
    """What each folder gives, in their order."""
    if engine:
        yield from track(engine.map(work, folders), READING, len(folders))
        return
    with workers(len(folders), _prepare, (work,)) as executor:
        if executor:
            done: Iterator[Taken] = executor.map(_work, folders, chunksize=4)
        else:
            done = map(work, folders)
        yield from track(done, READING, len(folders))


READING = "reading reports"

_prepared: list[Callable[[Path], Taken]] = []


def _prepare(work: partial[Taken]) -> None:
    """Begin a process that reads: what it reads with comes once, not with each report."""
    results.using(work.args[0].memory)
    _prepared[:] = [work]


def _work(folder: Path) -> Taken:
    return _prepared[0](folder)
