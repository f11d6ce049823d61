"""One archive built from nothing, then again: unchanged, with a report changed, with one more."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.benchmarks.scale import archive, weights
from tests.benchmarks.scale.running import Run, program
from tests.benchmarks.search.archive import places

COLD, SAME, CHANGED, ADDED = "cold", "nothing changed", "one report changed", "one report added"


@dataclass(frozen=True, slots=True)
class Round:
    """A build of an archive of so many reports, how many files of the site it made other than before."""

    name: str
    reports: int
    run: Run
    changed: int = 0


def laid_down(root: Path, reports: int, executor: Executor, kept: Path | None = None) -> None:
    """A project folder with so many reports; taken from `kept`/a<reports> where that is there."""
    ready = kept / f"a{reports}" if kept else None
    if ready is None:
        archive.lay_down(root, reports, executor)
        return
    if not (ready / "corpus").is_dir():
        archive.lay_down(ready, reports, executor)
    archive.lay_down(root, 0, executor)
    shutil.copytree(ready / "corpus", root / "corpus", dirs_exist_ok=True)


def rounds(root: Path, reports: int, command: tuple[str, ...] = ("build",)) -> Iterator[Round]:
    """Each build as soon as it is done; none after one that failed."""
    yield (first := Round(COLD, reports, program(root, *command)))
    if not first.run.is_done:
        return
    before = weights.signatures(root / "site")
    for name, change in _changes(root, reports):
        change()
        run = program(root, *command)
        after = weights.signatures(root / "site")
        yield Round(name, reports, run, len(weights.differing(before, after)))
        before = after


def _changes(root: Path, reports: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is done to the archive before each build."""
    drawn = [(seed, *place) for seed, place in islice(enumerate(places()), reports + 1)]
    yield SAME, lambda: None
    yield CHANGED, lambda: archive.put(root, drawn[reports // 2], edition=1)
    yield ADDED, lambda: archive.put(root, drawn[reports])


def verified(root: Path, beside: Path, command: tuple[str, ...] = ("build",)) -> list[str]:
    """The files of the site that a cold build of the same archive makes otherwise."""
    for name in ("corpus", "docs", "mkdocs.yml"):
        _copied(root / name, beside / name)
    for name in (root / "docs" / ".generated").read_text("utf-8").splitlines():
        (beside / "docs" / name).unlink(missing_ok=True)
    (beside / "docs" / ".generated").unlink()
    done = program(beside, *command)
    if not done.is_done:
        return [f"the cold build failed: {done.told[-300:]}"]
    return weights.differing(weights.signatures(root / "site"), weights.signatures(beside / "site"))


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
