"""Chunks: some hundred reports at a time, read for the index, in another process where there is one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

import numpy as np

from generator.search import columns
from generator.search.postings import Chunk, Numbers
from generator.search.searched import CLASSES, Row, Searched, searched
from generator.search.segments import Segment
from generator.search.texts import text
from generator.search.tokens import NumberChunk, grams, joined, numbers
from generator.terms.fold import fold

REPORTS = 128
"""Reports of a chunk: enough for arrays to pay, few enough for memory."""

AHEAD = 4
"""Chunks that are handed out before the first is asked for."""

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Work:
    """Reports to read, with the number of the first block of each class in each, and topics by place."""

    reports: tuple[Searched, ...]
    starts: tuple[tuple[int, ...], ...]
    topics: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: files of texts with their names, postings, lengths by report, facets by block."""

    texts: tuple[tuple[str, bytes], ...]
    lengths: tuple[int, ...]
    numbers: Numbers
    topics: bytes
    parts: bytes
    grams: Chunk
    figures: NumberChunk

    @property
    def names(self) -> list[str]:
        """Of the texts."""
        return [name for name, _ in self.texts]

    def without_texts(self) -> "Read":
        """The same without the content of the texts, once that is written."""
        return replace(self, texts=tuple((name, b"") for name in self.names))


def work(segment: Segment, topics: Mapping[str, int]) -> Iterator[Work]:
    """The reports of a segment in chunks."""
    for at in range(0, len(segment.entries), REPORTS):
        entries = segment.entries[at : at + REPORTS]
        yield Work(tuple(map(searched, entries)), segment.starts[at : at + REPORTS], topics)


def read(work: Work) -> Read:
    """One chunk read."""
    rows, found = _rows(work)
    texts = joined([fold(row.text) for row in rows], found)
    of_reports = [[row for rows in report.classes for row in rows] for report in work.reports]
    return Read(
        texts=tuple(map(text, work.reports)),
        lengths=tuple(map(columns.characters, of_reports)),
        numbers=found,
        topics=columns.topics(rows, work.topics),
        parts=columns.parts(rows),
        grams=grams(texts),
        figures=numbers(texts),
    )


def each(
    action: Callable[[Given], Made], items: Iterable[Given], executor: Executor | None
) -> Iterator[Made]:
    """What each item gives, in their order; never many more under way than are asked for."""
    if executor is None:
        yield from map(action, items)
        return
    waiting = iter(items)
    handed: list[Future[Made]] = [executor.submit(action, item) for item in islice(waiting, AHEAD)]
    while handed:
        done = handed.pop(0).result()
        handed.extend(executor.submit(action, item) for item in islice(waiting, 1))
        yield done


def _rows(work: Work) -> tuple[list[Row], Numbers]:
    """The chunk's blocks by ascending number, and these numbers."""
    rows: list[Row] = []
    runs: list[Sequence[int]] = []
    for of_class in range(len(CLASSES)):
        for report, starts in zip(work.reports, work.starts, strict=True):
            held = report.classes[of_class]
            rows.extend(held)
            runs.append(range(starts[of_class], starts[of_class] + len(held)))
    return rows, np.array([number for run in runs for number in run], np.uint32)
