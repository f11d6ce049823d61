"""What a build works with: the project folder, and what was kept by builds before."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from generator import results
from generator.pipeline.accounts import account
from generator.results import Memory, Store, program
from generator.results.store import MOST

T = TypeVar("T")


class Track(Protocol):
    """Gives items as they are asked for, and tells somebody how far it is."""

    def __call__(self, items: Iterable[T], what: str, total: int) -> Iterable[T]: ...


def untold(items: Iterable[T], what: str, total: int) -> Iterable[T]:
    """Track nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Tools:
    """The project folder, where builds keep what they note for the next, and their results."""

    root: Path
    cache: Path
    memory: Memory


@contextmanager
def tools(root: Path, keep: bool = True, track: Track = untold) -> Iterator[Tools]:
    """The tools of a build, which goes on alone: what another one has begun is waited for.

    Without `keep` nothing of earlier builds is used, and nothing is left to later ones: results lie in a
    folder that goes at the end.
    """
    with ExitStack() as stack:
        cache = root / results.FOLDER
        stack.enter_context(results.alone(cache, lambda: list(track((), "waiting for another build", 1))))
        if not keep:
            temporary = TemporaryDirectory(prefix="work-reports-", ignore_cleanup_errors=True)
            cache = Path(stack.enter_context(temporary))
        yield from _in_use(root, cache)


def _in_use(root: Path, cache: Path) -> Iterator[Tools]:
    memory = Memory(Store(cache / "results"), program(cache))
    results.using(memory)
    try:
        yield Tools(root, cache, memory)
    finally:
        results.using(None)
    if account().read or account().made:
        reports = account().read + account().taken
        memory.store.trim(max(MOST, reports * A_REPORT))


A_REPORT = 250_000
"""Bytes of results that a report may keep, where those of many are more than the store's bound: its reading
has 40,000, its sketches and what the search takes of it as much, older ones of it and of lists the rest."""
