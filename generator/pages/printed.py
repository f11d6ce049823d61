"""The source as printed, line by line, and every change made between it and what is shown."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from generator.model import Report, Source, SourcePart


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """One file of the source with its lines, white space and all."""

    part: SourcePart
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """All emendations that one rule made of one text into one other; `lines` count from 1."""

    rule: str
    before: str
    after: str
    lines: tuple[int, ...]


def printed(source: Source) -> tuple[PrintedPart, ...]:
    """The source, file by file. Line ends alone are left out: a line is what stands between them."""
    return tuple(
        PrintedPart(part, tuple(source.text[part.span.start : part.span.end].splitlines()))
        for part in source.parts
    )


def changes(report: Report) -> tuple[Change, ...]:
    """Every emendation of the report, equal ones together, in the order of the source.

    Lines are counted through all files of the source.
    """
    starts = list(accumulate((len(line) for line in report.source.text.splitlines(True)), initial=0))
    found: dict[tuple[str, str, str], list[int]] = {}
    for place, key in sorted(_emendations(report)):
        found.setdefault(key, []).append(bisect_right(starts, place))
    return tuple(Change(*key, tuple(dict.fromkeys(lines))) for key, lines in found.items())


def _emendations(report: Report) -> Iterator[tuple[int, tuple[str, str, str]]]:
    for block in report.blocks:
        for one in block.emendations:
            yield one.span.start, (one.rule, one.before, one.after)
