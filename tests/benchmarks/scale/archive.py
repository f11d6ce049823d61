"""An archive of any size on disk: printed pages of 8,000 characters over ten years, with their records.

Report `seed` is the page generator's long manuscript of that seed, told of a district and a year of its
own and reworded as in the search's benchmark, then printed and torn by the plan that the seed draws. A
plan that tears a page beyond what can be read as a report is left for the plain print.
"""

import hashlib
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from shutil import copytree, ignore_patterns

from generator.authority import Division
from generator.corpus import Sidecar, SourceFile
from generator.corpus.sidecar import to_yaml
from generator.model import Kind, Record, Rights
from tests.benchmarks.readers import ROOT
from tests.benchmarks.search.archive import places, texts_of
from tests.benchmarks.texts import long_manuscript
from tests.press.plans import plan_of
from tests.press.printing import Plan, print_page

PARTS = ("corpus/archive.yml", "corpus/authority", "corpus/schemas", "docs", "mkdocs.yml")
"""What an archive takes over from the project: its vocabularies, its settings, the hand-written files."""

Place = tuple[int, Division, int]


def lay_down(root: Path, reports: int, executor: Executor, start: int = 0) -> None:
    """Reports `start` to `reports` in a project folder at `root`, which is made where it is not there."""
    if not start:
        _copy(root)
    wanted = islice(enumerate(places()), start, reports)
    drawn: Iterator[Place] = ((seed, division, year) for seed, (division, year) in wanted)
    for _ in executor.map(partial(put, root), drawn, chunksize=32):
        pass


def put(root: Path, place: Place, edition: int = 0) -> str:
    """Print one report into the archive and give its id; another `edition` has other words."""
    _, division, year = place
    folder = root / "corpus" / division.slug / f"{year}-{Kind.REPORT}"
    folder.mkdir(parents=True, exist_ok=True)
    content = printed(place, edition)
    (folder / "source.txt").write_bytes(content)
    (folder / "report.yml").write_bytes(to_yaml(_sidecar(place, content)))
    return f"{division.slug}/{folder.name}"


def printed(place: Place, edition: int = 0) -> bytes:
    """The page as text."""
    seed, division, year = place
    manuscript = long_manuscript(seed)
    texts = texts_of(manuscript, division, year, Random(f"words/{seed}/{edition}"))
    blocks = tuple(
        replace(passage, text=text, figures=())
        for passage, text in zip(manuscript.blocks, texts, strict=True)
    )
    plan = plan_of(seed) if seed % 2 else Plan(seed, ("column-wrap",))
    return print_page(replace(manuscript, blocks=blocks), plan).text.encode()


def _sidecar(place: Place, content: bytes) -> Sidecar:
    seed, division, year = place
    title = f"{division.name}人民代表大会常务委员会工作报告"
    record = Record(
        title=title, division=division, year=year, kind=Kind.REPORT, date=f"{year + 1}-01-{seed % 28 + 1:02}"
    )
    source = SourceFile("source.txt", hashlib.sha256(content).hexdigest())
    return Sidecar(record, (source,), Rights(rights="CC0-1.0"), added=f"2025-01-{seed % 28 + 1:02}")


def _copy(root: Path) -> None:
    """The project folder without reports and without anything generated."""
    listed = (
        (ROOT / "docs" / ".generated").read_text("utf-8").split()
        if (ROOT / "docs" / ".generated").is_file()
        else ()
    )
    for name in PARTS:
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            copytree(ROOT / name, target, ignore=ignore_patterns("*.pyc"))
        elif name == "docs":  # all of it is generated, and nothing was yet
            target.mkdir()
        else:
            target.write_bytes((ROOT / name).read_bytes())
    for name in (*listed, ".generated"):
        (root / "docs" / name).unlink(missing_ok=True)
