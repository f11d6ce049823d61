"""Every reader's scores on a page, and the ratings of the program's own reading."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any

from generator.errors import ArchiveError
from tests.benchmarks import readers
from tests.benchmarks.ratings import KINDS, Rating, ratings
from tests.measures import measure
from tests.press.gold import gold_of
from tests.press.pages import Page, page_of
from tests.press.printing import shows

Json = dict[str, Any]
Scores = dict[str, float]

LAYOUT = ("lossless", "blocks", "order", "labels")
"""Measures that every reader has."""

MEASURES = (*LAYOUT, "topics", "parts", "figures", "indicators")
"""Measures of the program. The record is not asked for: a mixture's text tells of several."""

PROGRAM, FILE_ORDER = "program", "file order"
READERS = (PROGRAM, *readers.BASELINES, FILE_ORDER)


@dataclass(frozen=True, slots=True)
class Result:
    """How one page was read: scores by reader, ratings by kind, the distortions seen on it.

    A page that the program refuses to take for a report (`refused` says why) scores nothing.
    """

    seed: int
    name: str
    distortions: tuple[str, ...]
    refused: str
    scores: dict[str, Scores]
    ratings: dict[str, list[Rating]]

    @property
    def worth(self) -> float:
        """The mean of what floors are set for."""
        scores = self.scores[PROGRAM]
        return (scores["blocks"] + scores["order"] + scores["labels"]) / 3


def results(family: str, seeds: Iterable[int], jobs: int = 1, whole: bool = True) -> list[Result]:
    """A family's results, in the order of their seeds; the program's scores only if not `whole`."""
    work = partial(_result_of_seed, family=family, whole=whole)
    if jobs == 1:
        return list(map(work, seeds))
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        return list(executor.map(work, seeds, chunksize=10))


def result_of(page: Page, whole: bool = True) -> Result:
    """One page, read and measured; without baselines, ratings and distortions if not `whole`."""
    gold, text = true_reading(page), page.printed.text
    seen = shows(page.printed) if whole else {}
    distortions = tuple(sorted(set(seen) & set(page.plan.distortions)))
    reading = readers.NOTHING
    rated: dict[str, list[Rating]] = {kind: [] for kind in KINDS}
    refused = ""
    try:
        report = readers.read(text)
    except ArchiveError as fault:
        refused = str(fault)
    else:
        reading = readers.as_json(report)
        rated = ratings(page.printed, report, gold["figures"]) if whole else rated
    told = all_readings(reading, text) if whole else {PROGRAM: reading}
    scores = scores_of(gold, told, text)
    return Result(page.seed, page.name, distortions, refused, scores, rated)


def all_readings(reading: Json, text: str) -> dict[str, Json]:
    """The program's reading of a text, and every other reader's, in the order of READERS."""
    others = {name: reader(text) for name, reader in readers.BASELINES.items()}
    return {PROGRAM: reading, **others, FILE_ORDER: readers.in_file_order(reading)}


def scores_of(gold: Json, told: Mapping[str, Json], text: str) -> dict[str, Scores]:
    """Each reader's scores: the measures that it has."""
    return {name: dict(_scores(name, gold, reading, text)) for name, reading in told.items()}


def true_reading(page: Page) -> Json:
    """The page's truth; 百分之 is the sign % in a reading, though a manuscript writes what its text has."""
    gold = gold_of(page.printed)
    for figure in gold["figures"]:
        figure["unit"] = "%" if figure["unit"] == "百分之" else figure["unit"]
    return gold


def _result_of_seed(seed: int, family: str, whole: bool) -> Result:
    return result_of(page_of(seed, family), whole)


def _scores(name: str, gold: Json, reading: Json, text: str) -> Iterator[tuple[str, float]]:
    measured = measure(gold, reading, text)
    for field in MEASURES if name == PROGRAM else LAYOUT:
        yield field, measured[field]
