"""The drawn pages, and the real ones, read as PDF."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from difflib import unified_diff
from multiprocessing import get_context
from pathlib import Path

from generator.errors import ArchiveError
from tests.benchmarks.intake.scoring import NOTHING, Files, Json, Scores, read, scored
from tests.benchmarks.readers import ROOT
from tests.measures.texts import squeeze
from tests.press.forms.drawn import Drawn, drawn


@dataclass(frozen=True, slots=True)
class Told:
    """A report's files and the truth about them: `everything` is all that is printed on the pages."""

    name: str
    files: Files
    gold: Json
    text: str
    everything: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """How a page was read; `refused` says why it was not."""

    name: str
    scores: Scores
    refused: str = ""


def told(page: Drawn) -> Told:
    """A drawn page as files."""
    everything = "".join((page.text, *page.made.furniture, *page.made.others))
    return Told(f"drawn {page.seed}", page.files, page.gold, page.text, everything, page.article)


def real() -> list[Told]:
    """The real pages as PDF, where REAL_REPORTS names their folder."""
    named = os.environ.get("REAL_REPORTS")
    folder = (ROOT / named).resolve() if named else None
    return [_real(path) for path in sorted(folder.glob("reports/*.pdf"))] if folder else []


def _real(path: Path) -> Told:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8-sig")
    gold = json.loads((path.parents[1] / "gold" / f"{path.stem}.json").read_text("utf-8"))
    return Told(path.stem, [(path.name, path.read_bytes())], gold, text, text)


def result_of(page: Told) -> Result:
    """The program's reading of a page, measured."""
    try:
        report = read(page.files, page.article)
    except ArchiveError as fault:
        return Result(page.name, NOTHING, str(fault))
    return Result(page.name, scored(page.gold, page.text, report, page.everything))


def differences(page: Told) -> Iterator[str]:
    """Each block that is in the truth alone (-) or in the reading alone (+), in their order."""
    wanted = [f"{block['label']:10}{squeeze(text)}" for block, text in _blocks(page)]
    found = [f"{b.label:10}{squeeze(b.shown.text)}" for b in read(page.files, page.article).blocks]
    yield from unified_diff(wanted, found, "truth", "reading", lineterm="", n=1)


def _blocks(page: Told) -> Iterator[tuple[Json, str]]:
    for block in page.gold["blocks"]:
        yield block, "".join(page.text[start:end] for start, end in block["spans"])


def results(seeds: Iterable[int], jobs: int = 1) -> list[Result]:
    """The drawn pages' results, in the order of their seeds."""
    if jobs == 1:
        return list(map(_of_seed, seeds))
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        return list(executor.map(_of_seed, seeds, chunksize=4))


def _of_seed(seed: int) -> Result:
    return result_of(told(drawn(seed)))


def layouts(seeds: Iterable[int]) -> Mapping[str, list[int]]:
    """Which pages show which way of laying out."""
    shown: dict[str, list[int]] = {}
    for seed in seeds:
        layout = drawn(seed).layout
        for name in (f"columns: {layout.columns}", *(f"{row}: {way}" for row, way in layout.ways)):
            shown.setdefault(name, []).append(seed)
    return dict(sorted(shown.items()))
