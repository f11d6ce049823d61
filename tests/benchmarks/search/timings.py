"""What queries took, as tables for the terminal: a column for each measure, and the floors missed."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from tests.benchmarks.search.asking import Asked
from tests.benchmarks.search.queries import Sort
from tests.benchmarks.search.tables import high, row

COLD, WARM = 1500, 50
"""The most milliseconds of a query with nothing loaded, and of one that was asked before."""

LIMIT = 5
"""Results that the header's box asks for."""

Hits = Mapping[str, int]
"""How many blocks truly hold each query."""

Column = tuple[str, Callable[[Sequence[Asked], Hits], str]]

LOADED: tuple[Column, ...] = (
    ("queries", lambda asked, hits: f"{len(asked)}"),
    ("KB median", lambda asked, hits: f"{statistics.median(map(_weight, asked)) / 1000:.1f}"),
    ("KB 95%", lambda asked, hits: f"{high([*map(_weight, asked)]) / 1000:.1f}"),
    ("requests", lambda asked, hits: f"{statistics.median(one.requests for one in asked):.0f}"),
    ("cold ms", lambda asked, hits: f"{statistics.median(map(_ms, asked)):.0f}"),
    ("95%", lambda asked, hits: f"{high([*map(_ms, asked)]):.0f}"),
)
BOX: tuple[Column, ...] = (
    *LOADED,
    ("warm ms", lambda asked, hits: f"{statistics.median(map(_warm, asked)):.1f}"),
    ("95%", lambda asked, hits: f"{high([*map(_warm, asked)]):.1f}"),
    ("other ms", lambda asked, hits: f"{statistics.median(one.next for one in asked):.0f}"),
    ("held", lambda asked, hits: f"{sum(hits[one.query] > 0 for one in asked)}"),
    ("exact", lambda asked, hits: f"{sum(one.exact for one in asked)}"),
    ("full", lambda asked, hits: f"{sum(_full(one, hits) for one in asked)}"),
)
"""`other` is another query after the first, `held` how many stand anywhere, `full` how many of these
have as many results as there could be.
"""

PAGE: tuple[Column, ...] = (
    *LOADED,
    ("tally ms", lambda asked, hits: f"{statistics.median(one.tally for one in asked):.0f}"),
    ("95%", lambda asked, hits: f"{high([one.tally for one in asked]):.0f}"),
    ("certain", lambda asked, hits: f"{sum(one.certain for one in asked)}"),
    ("right", lambda asked, hits: f"{sum(_right(one, hits) for one in asked)}"),
)
"""`certain` is how many totals are said to be exact, `right` how many are what is true, or "at most" more."""


def heads(columns: Sequence[Column]) -> str:
    """The heads of a table's columns."""
    return row("", [name for name, _ in columns])


def line(columns: Sequence[Column], sort: Sort, asked: Sequence[Asked], hits: Hits) -> str:
    """One sort of queries."""
    return row(sort.name, [told(asked, hits) for _, told in columns])


def faults(sort: Sort, asked: Sequence[Asked]) -> Iterator[str]:
    """The floors that a sort of queries misses, each with the query that is worst at it."""
    weights = [one.index for one in asked]
    heaviest, slowest, coldest = (max(asked, key=key) for key in (_weight, _warm, _ms))
    if sort.median and statistics.median(weights) > sort.median:
        yield f"MISSED: median of {statistics.median(weights) / 1000:.1f} KB > {sort.median / 1000:.0f} KB"
    if high(weights) > sort.most:
        told = f"{heaviest.query} takes {heaviest.index / 1000:.1f} KB in {heaviest.requests} requests"
        yield f"MISSED: 95% within {high(weights) / 1000:.1f} KB > {sort.most / 1000:.0f} KB; {told}"
    if slowest.warm > WARM:
        yield f"MISSED: warm {slowest.warm:.0f} ms > {WARM} ms ({slowest.query})"
    if coldest.ms > COLD:
        late = f"{sum(one.ms > COLD for one in asked)} of {len(asked)} queries"
        yield f"MISSED: cold {coldest.ms:.0f} ms > {COLD} ms ({coldest.query}; {late})"


def short(asked: Sequence[Asked], hits: Hits) -> Iterator[str]:
    """The queries that stand somewhere and have fewer results than there could be, by name."""
    lacking = [one.query for one in asked if hits[one.query] and not _full(one, hits)]
    if lacking:
        yield f"fewer results than there are: {', '.join(lacking)}"


def heaviest(asked: Sequence[Asked], kinds: Mapping[str, str], count: int = 3) -> Iterator[str]:
    """The heaviest queries, by the kind of what they asked for; `kinds` tells it of a file by its name."""
    for one in sorted(asked, key=_weight, reverse=True)[:count]:
        exact = "exact" if one.exact else "approximate"
        yield f"  {one.query}: {one.index / 1000:.1f} KB, {one.requests} requests, {one.ms:.0f} ms, {exact}"
        weights: defaultdict[str, list[int]] = defaultdict(list)
        for sent in one.sent:
            weights[kinds.get(PurePosixPath(sent.path).stem, "leaf")].append(sent.bytes)
        parts = (f"{len(those)} × {kind} {sum(those) / 1000:.1f} KB" for kind, those in weights.items())
        yield f"    {', '.join(parts)}"


def _full(one: Asked, hits: Hits) -> bool:
    return one.exact and len(one.results) == min(LIMIT, hits[one.query]) > 0


def _right(one: Asked, hits: Hits) -> bool:
    told, true = one.hits or 0, hits[one.query]
    return told == true if one.certain else told >= true


def _weight(one: Asked) -> float:
    return one.index


def _warm(one: Asked) -> float:
    return one.warm


def _ms(one: Asked) -> float:
    return one.ms
