"""Catalogue → docs/, by jobs: what would be the same as last time is not made again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, starmap
from typing import Protocol

from generator import exports, pages, results, search
from generator.gathering.catalogue import Catalogue
from generator.model import Job
from generator.model.compact import compact
from generator.pipeline.accounts import account
from generator.pipeline.executors import uncollected, workers
from generator.pipeline.tools import Track
from generator.results import Memory, digest
from generator.site.laying import Docs, Laid, twice

GATHERED = "generator.gathering"
"""What every job is made with, whatever its own module imports."""

LAST = ("search/manifest", "exports/package", "pages/data")
"""Jobs that tell of the files of all others, in this order."""

BY_CONTENT = "search/data/"
"""Files below are named by their content, so that two jobs may give the same."""

Told = Mapping[str, tuple[int, str]]
"""Of files below data/, by path: bytes and SHA-256, as far as they are made."""

CHUNK = 4
"""Jobs that a process is handed at once."""

DEAR = ("exports/data/sqlite", "exports/data/parquet", "search/texts", "search/segment")
"""Beginnings of the names of jobs that take longer than hundreds of others: they are begun first, each on its
own, so that no process is at one of them when all others are done; texts before the segments they go into."""


@compact
@dataclass(frozen=True, slots=True)
class Made:
    """A job done: the digest of all that its files depend on, how they were left, how many are new."""

    name: str
    key: str
    laid: tuple[Laid, ...]
    changed: int = 0


class Work(Protocol):
    """What is to be made below one docs/. Goes to other processes."""

    def jobs(self, told: Told) -> Iterator[Job]:
        """All jobs, without doing anything of them."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The site of an archive that is not parted."""

    catalogue: Catalogue

    def jobs(self, told: Told) -> Iterator[Job]:
        """The search index, data files and pages."""
        catalogue = self.catalogue
        yield from search.jobs(search.shelf(catalogue))
        yield from exports.jobs(catalogue)
        yield exports.package(catalogue, told)
        yield from pages.jobs(catalogue, {path: size for path, (size, _) in told.items()})


@dataclass(frozen=True, slots=True)
class Bench:
    """What is to be made, what was made before, and where files go."""

    work: Work
    memory: Memory
    docs: Docs

    def key(self, job: Job) -> str:
        """The digest of all that a job's files depend on."""
        return digest((self.memory.code.fingerprint(job.module, GATHERED), job.depends()))

    def make(self, job: Job, key: str) -> Made:
        """Do a job; `key` is its own."""
        laid, changed = self.docs.lay(job.make())
        return Made(job.name, key, laid, changed)


@dataclass(slots=True)
class Outcome:
    """What became of all jobs: those that were left as they were, and those that were made."""

    kept: list[Made] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)

    @property
    def all(self) -> Iterator[Made]:
        return chain(self.kept, self.made)

    def told(self) -> Told:
        """Bytes and checksum of each file below data/."""
        laid = (one for made in self.all for one in made.laid)
        return {one.path: (one.size, one.checksum) for one in laid if one.checksum}

    def laid(self) -> dict[str, Laid]:
        """Every file by its path. Raises Faults where two jobs give one."""
        laid = [one for made in self.all for one in made.laid]
        named = {(one.path, one.size) for one in laid if one.path.startswith(BY_CONTENT)}
        others = (one.path for one in laid if not one.path.startswith(BY_CONTENT))
        if fault := twice(chain(others, (path for path, _ in named))):
            raise fault
        return {one.path: one for one in laid}


def make(bench: Bench, before: Mapping[str, Made], track: Track) -> Outcome:
    """Do all jobs that are not `before` done with the same outcome, which lies in docs/ as it was left."""
    outcome, seen = Outcome(), bench.docs.seen()
    jobs = (job for job in bench.work.jobs({}) if job.name not in LAST)
    with uncollected():
        left = list(_left(bench, jobs, before, seen, outcome))
    outcome.made += _done(bench, left, track)
    with uncollected():
        for name in LAST:
            named = (job for job in bench.work.jobs(outcome.told()) if job.name == name)
            outcome.made += starmap(bench.make, _left(bench, islice(named, 1), before, seen, outcome))
    account().made += len(outcome.made)
    account().left += len(outcome.kept)
    return outcome


def _left(
    bench: Bench,
    jobs: Iterable[Job],
    before: Mapping[str, Made],
    seen: Mapping[str, tuple[int, int]],
    outcome: Outcome,
) -> Iterator[tuple[Job, str]]:
    """The jobs to be done, with their keys; of the others the outcome is noted.

    All that the keys want to know of the catalogue is found here, before other processes are given it.
    """
    for job in jobs:
        key, made = bench.key(job), before.get(job.name)
        if made and made.key == key and _stands(made, seen):
            outcome.kept.append(Made(made.name, made.key, made.laid))
        else:
            yield job, key


def _stands(made: Made, seen: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a job's files lie there as they were left."""
    return all(seen.get(one.path) == (one.size, one.written) for one in made.laid)


def _done(bench: Bench, jobs: list[tuple[Job, str]], track: Track) -> list[Made]:
    parts = handed([(job.name, key) for job, key in jobs])
    with workers(len(jobs), _prepare, (bench,)) as executor:
        if executor:
            done: Iterable[Made] = chain.from_iterable(executor.map(_work, parts))
        else:
            done = starmap(bench.make, jobs)
        return list(track(done, "making pages", len(jobs)))


def handed(names: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Jobs, by name and key, as they are handed out: the dearest first, each alone, then some at a time.

    >>> handed([("pages/a", "1"), ("search/segment/b", "2"), ("exports/data/sqlite", "3")])
    [[('exports/data/sqlite', '3')], [('search/segment/b', '2')], [('pages/a', '1')]]
    """
    alone = [[one] for start in DEAR for one in names if one[0].startswith(start)]
    others = [one for one in names if not one[0].startswith(DEAR)]
    return [*alone, *(others[at : at + CHUNK] for at in range(0, len(others), CHUNK))]


_prepared: list[tuple[Bench, dict[str, Job]]] = []


def _prepare(bench: Bench) -> None:
    """Begin a process that does jobs: it makes the list of them by itself."""
    results.using(bench.memory)
    _prepared[:] = [(bench, {job.name: job for job in bench.work.jobs({})})]


def _work(names: Iterable[tuple[str, str]]) -> list[Made]:
    bench, jobs = _prepared[0]
    return [bench.make(jobs[name], key) for name, key in names]
