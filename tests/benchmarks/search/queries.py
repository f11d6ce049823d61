"""The queries that are timed: words that readers type, and runs of characters drawn from the archive."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from tests.benchmarks.search.archive import Told

WORDS = Path(__file__).resolve().parents[2] / "search/queries/word_queries.yml"
LISTED, DRAWN = 30, 15
"""Words, and queries of each other sort, that are asked where nobody says how many."""

SHORT, LONG = (2, 3, 4), (12,)
"""Lengths in characters."""

Block = tuple[str, str]
"""A report's id and the text of one of its blocks."""


@dataclass(frozen=True, slots=True)
class Sort:
    """Queries that are told of together, and the most bytes they may take: median, 95th percentile."""

    name: str
    queries: tuple[str, ...]
    median: int | None
    most: int


def sorts(blocks: list[Block], limit: int | None = None) -> tuple[Sort, ...]:
    """The queries put to an archive: of each sort `limit`, or as many as is usual."""
    words: dict[str, list[str]] = yaml.safe_load(WORDS.read_text("utf-8"))
    listed = {name: [str(word) for word in those] for name, those in words.items()}
    return (
        Sort("words of 1-4", spread(listed["short"], limit or LISTED), 150_000, 200_000),
        Sort("runs of 2-4", runs(blocks, SHORT, "short", limit or DRAWN), 150_000, 200_000),
        Sort("phrases of 12", spread(listed["long"], limit or DRAWN), None, 300_000),
        Sort("runs of 12", runs(blocks, LONG, "long", limit or DRAWN), None, 300_000),
    )


def spread(words: Sequence[str], count: int) -> tuple[str, ...]:
    """So many words from all parts of a list.

    >>> spread("abcdef", 3), spread("ab", 3)
    (('b', 'd', 'f'), ('a', 'b'))
    """
    count = min(count, len(words))
    return tuple(words[(2 * at + 1) * len(words) // (2 * count)] for at in range(count))


def runs(blocks: list[Block], lengths: tuple[int, ...], seed: str, count: int) -> tuple[str, ...]:
    """Runs of characters as they stand in blocks, of these lengths, that cut no number and hold no space."""
    rng = Random(f"runs/{seed}")
    found: dict[str, None] = {}
    while len(found) < count:
        _, text = rng.choice(blocks)
        length = rng.choice(lengths)
        if len(text) < length:
            continue
        start = rng.randrange(len(text) - length + 1)
        if _whole(text, start, start + length):
            found[text[start : start + length]] = None
    return tuple(found)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a run is as a reader would take it: no space, no number cut, no quotes, no leading `-`."""
    run = text[start:end]
    cuts = (re.match(r"[\d.][\d.]", text[at - 1 : at + 1]) for at in (start, end) if at)
    return not any(cuts) and not re.search(r'[\s"“”]|^[-－]', run) and bool(re.search(r"\w", run))


def blocks_of(reports: Iterable[Told]) -> list[Block]:
    """All blocks of reports."""
    return [(report, text) for report, blocks in reports for _, text in blocks]
