"""What building costs and how peers do, as tables for the terminal, beside the floors."""

import math
from collections.abc import Callable, Iterator, Sequence

from tests.benchmarks.search.building import Built, Change
from tests.benchmarks.search.peers import Measured

RATE, MEMORY, WEIGHT = 150, 1024, 20_000
"""Floors of building: reports a second; the most megabytes; the most bytes a report, of index and text."""


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


def peers_head() -> str:
    """The heads of the columns of `peers_line`."""
    return row("", ("cold KB", "warm ms", "recall@10", "precision", "absent", "KB each"), 20)


def peers_line(one: Measured, own: Measured, reports: int) -> Iterator[str]:
    """One search, and how many times as much as ours it is."""
    shares = (f"{one.recall:.3f}", f"{one.precision:.3f}", f"{one.absent}")
    cells = (f"{one.bytes / 1000:.0f}", f"{one.warm:.1f}", *shares, f"{one.disk / reports / 1000:.1f}")
    yield row(one.name, cells, 20) + (f"  {one.note}" if one.note else "")
    if one is not own:
        yield row("  times ours", _ratios(one, own), 20)


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


def row(name: str, cells: Sequence[str], first: int = 16) -> str:
    """A line of a table."""
    return f"  {name:{first}}" + "".join(f"{cell:>11}" for cell in cells)
