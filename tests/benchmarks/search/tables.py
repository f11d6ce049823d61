"""The findings as tables for the terminal, each beside its floor."""

import math
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from tests.benchmarks.search.asking import Asked
from tests.benchmarks.search.building import Built, Change
from tests.benchmarks.search.peers import Measured
from tests.benchmarks.search.queries import Sort

RATE, MEMORY, WEIGHT = 150, 1024, 20_000
"""Floors of building: reports a second; the most megabytes; the most bytes a report, of index and text."""

COLD, WARM = 1500, 50
"""The most milliseconds of a query with nothing loaded, and of one that was asked before."""


def building_table(built: Built) -> Iterator[str]:
    """What building costs."""
    rate = built.reports / built.seconds
    weight = built.bytes / built.reports
    text = built.texts / built.reports
    yield f"{built.reports} made reports of {built.characters / built.reports:.0f} characters"
    told = f"{rate:.0f} reports a second ({built.reports / built.cpu:.0f} for each second of one core's work)"
    yield _line("building", told, rate >= RATE, f"≥ {RATE}, on two cores")
    told = f"{built.memory:.0f} MB ({built.own:.0f}, workers {built.worker:.0f} each)"
    yield _line("memory beside the archive", told, built.memory <= MEMORY, f"≤ {MEMORY}")
    told = f"{weight:.0f} bytes a report"
    yield _line(
        "index and text", told, weight <= WEIGHT, f"≤ {WEIGHT}: text {text:.0f}, index {weight - text:.0f}"
    )
    yield _line("files", f"{built.files}, largest {built.largest}, manifest {built.manifest} bytes")
    yield _line("built again", "the same bytes" if built.same else "OTHER BYTES", built.same)
    yield _line("one more of the newest year", _changed(built.newest, built))
    yield _line("one more of the oldest year", _changed(built.oldest, built))


def _changed(change: Change, built: Built) -> str:
    share = f"{change.files / built.files:.1%} of files, {change.bytes / built.bytes:.1%} of bytes"
    return f"{change.files} files, {change.bytes / 1e6:.2f} MB made anew ({share}), {change.gone} gone"


def queries_head() -> str:
    """The heads of the columns of `queries_line`."""
    heads = (
        "queries",
        "KB median",
        "KB 95%",
        "asked",
        "cold ms",
        "95%",
        "warm",
        "95%",
        "next",
        "exact",
        "scripts KB",
    )
    return _row("", heads)


def queries_line(sort: Sort, asked: Sequence[Asked]) -> Iterator[str]:
    """Of one sort of queries: bytes of index and text, requests, times, floors that it misses."""
    weights = [one.index for one in asked]
    cells = (
        f"{len(asked)}",
        *(f"{value / 1000:.1f}" for value in (statistics.median(weights), high(weights))),
        f"{statistics.median(one.requests for one in asked):.0f}",
        *(f"{take([one.ms for one in asked]):.0f}" for take in (statistics.median, high)),
        *(f"{take([one.warm for one in asked]):.1f}" for take in (statistics.median, high)),
        f"{statistics.median(one.next for one in asked):.0f}",
        f"{sum(one.exact for one in asked)}",
        f"{statistics.median(one.scripts for one in asked) / 1000:.1f}",
    )
    yield _row(sort.name, cells)
    yield from (f"  {'':16}{fault}" for fault in faults(sort, asked))


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


def _weight(one: Asked) -> float:
    return one.index


def _warm(one: Asked) -> float:
    return one.warm


def _ms(one: Asked) -> float:
    return one.ms


def page_line(sort: Sort, asked: Sequence[Asked]) -> str:
    """Of one sort of queries on the search page: ten results with totals, then the tally."""
    weights = [one.index for one in asked]
    cells = (
        f"{len(asked)}",
        *(f"{value / 1000:.1f}" for value in (statistics.median(weights), high(weights))),
        f"{statistics.median(one.requests for one in asked):.0f}",
        *(f"{take([one.ms for one in asked]):.0f}" for take in (statistics.median, high)),
        *(f"{take([one.tally for one in asked]):.0f}" for take in (statistics.median, high)),
    )
    return _row(sort.name, cells)


def page_head() -> str:
    """The heads of the columns of `page_line`."""
    return _row("", ("queries", "KB median", "KB 95%", "asked", "cold ms", "95%", "tally", "95%"))


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


def peers_head() -> str:
    """The heads of the columns of `peers_line`."""
    return _row("", ("cold KB", "warm ms", "recall@10", "precision", "absent", "KB a report"), 20)


def peers_line(row: Measured, own: Measured, reports: int) -> Iterator[str]:
    """One search, and how many times as much as ours it is."""
    shares = (f"{row.recall:.3f}", f"{row.precision:.3f}", f"{row.absent}")
    cells = (f"{row.bytes / 1000:.0f}", f"{row.warm:.1f}", *shares, f"{row.disk / reports / 1000:.1f}")
    yield _row(row.name, cells, 20) + (f"  {row.note}" if row.note else "")
    if row is not own:
        yield _row("  times ours", _ratios(row, own), 20)


def _ratios(row: Measured, own: Measured) -> tuple[str, ...]:
    takes: tuple[Callable[[Measured], float], ...] = (
        lambda one: one.bytes,
        lambda one: one.warm,
        lambda one: one.recall,
        lambda one: one.precision,
    )
    ratios = (take(row) / take(own) if take(own) else math.nan for take in takes)
    return (*(f"{ratio:.2f}" for ratio in ratios), "", f"{row.disk / own.disk:.2f}")


def high(values: Sequence[float]) -> float:
    """The 95th percentile: the smallest value that no more than a twentieth goes beyond.

    >>> high(range(1, 101)), high([7])
    (95, 7)
    """
    ordered = sorted(values)
    return ordered[math.ceil(0.95 * len(ordered)) - 1]


def _line(name: str, told: str, held: bool = True, floor: str = "") -> str:
    return f"  {name:30}{told}" + (f"  ({floor})" if floor else "") + ("" if held else "  MISSED")


def _row(name: str, cells: Sequence[str], first: int = 16) -> str:
    return f"  {name:{first}}" + "".join(f"{cell:>11}" for cell in cells)
