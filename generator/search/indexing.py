"""The index: texts chunk by chunk, then segments, then what stands once; as jobs, or all of it at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from functools import partial

from generator.model import Job, Page
from generator.search import assembling, texts
from generator.search.assembling import Assembly, Summary, assembled, summary
from generator.search.chunks import Read
from generator.search.manifest import once
from generator.search.script import scripts
from generator.search.shelves import Shelf, at_hand
from generator.search.working import each


def jobs(shelf: Shelf) -> Iterator[Job]:
    """Every file of the index by what is made together: scripts, texts, segments, and what stands once.

    Jobs give the same in whatever order; but they take from one another only what is kept by then, so
    that those of texts come first, and the manifest's last.
    """
    yield Job("search/scripts", "generator.search.script", lambda: None, scripts)
    assemblies = [Assembly(segment, tuple(map(shelf.unit, segment.chunks))) for segment in shelf.segments()]
    for one in assemblies:
        for name, unit in zip(one.segment.names, one.units, strict=True):
            yield Job(f"search/texts/{name}", texts.__name__, unit.told_by, partial(texts.texts, unit))
    for one in assemblies:
        name = f"search/segment/{one.segment.years[0]}-{one.segment.years[-1]}"
        yield Job(name, assembling.__name__, one.told_by, partial(assembled, one))
    told = partial(_told, shelf, assemblies)
    yield Job("search/manifest", "generator.search.manifest", told, partial(_last, shelf, assemblies))


def pages(shelf: Shelf, executor: Executor | None = None) -> Iterator[Page]:
    """All files, some of them more than once; nothing is kept. Chunks are read through `executor`."""
    yield from scripts()
    found: list[Summary] = []
    for segment in shelf.segments():
        read: list[Read] = []
        units = (at_hand(shelf.unit(those)) for those in segment.chunks)
        for files, one in each(texts.with_read, units, executor):
            yield from files
            read.append(one)
        said: Summary = {}
        yield from assembling.files(segment, read, said)
        found.append(said)
    yield from once(shelf, found)


def _told(shelf: Shelf, assemblies: Sequence[Assembly]) -> object:
    """All that the manifest is made of, and what stands once."""
    names = [(topic.id, topic.name) for topic in shelf.authority.topics]
    bases = {one.division.slug: one.base for one in shelf.handles}
    return assemblies, shelf.divisions, shelf.names, names, shelf.domain, bases


def _last(shelf: Shelf, assemblies: Sequence[Assembly]) -> Iterator[Page]:
    return once(shelf, list(map(summary, assemblies)))
