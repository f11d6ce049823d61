"""A page's lines → frames in reading order, by cutting it where nothing is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.intake.layout.lines import Line, around
from generator.model import Box

GUTTER = 0.8
"""Ems of body type that lie between two columns, at the least."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines of one column that are read from top to bottom; `sure` where the cut left no question."""

    lines: tuple[Line, ...]
    sure: bool = True

    @property
    def box(self) -> Box:
        return around(line.box for line in self.lines)


Span = tuple[float, float]


def gaps(spans: Sequence[Span], least: float) -> list[float]:
    """Where none of these stands, for at least so long: the middles of the gaps between first and last.

    >>> gaps([(0, 4), (9, 12), (3, 5)], 2)
    [7.0]
    """
    found, end = [], None
    for start, stop in sorted(spans):
        if end is not None and start - end >= least:
            found.append((start + end) / 2)
        end = stop if end is None else max(end, stop)
    return found


def across(line: Line) -> Span:
    return (line.box.left, line.box.right)


def down(line: Line) -> Span:
    return (line.box.top, line.box.bottom)


def parted(lines: Sequence[Line], cuts: Sequence[float], span: Callable[[Line], Span]) -> list[list[Line]]:
    """The lines between each two cuts, in their order."""
    parts: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    for line in lines:
        parts[sum(cut < sum(span(line)) / 2 for cut in cuts)].append(line)
    return [part for part in parts if part]


def frames_of(lines: Sequence[Line], em: float) -> list[Frame]:
    """The frames of a region, in reading order."""
    if not lines:
        return []
    columns = parted(lines, gaps([across(line) for line in lines], GUTTER * em), across)
    if len(columns) > 1:
        return [frame for column in columns for frame in frames_of(column, em)]
    stacked = bands(lines, em)
    if len(stacked) > 1:
        return [frame for band in stacked for frame in frames_of(band, em)]
    return [Frame(tuple(sorted(lines, key=lambda line: (line.box.top, line.box.left))))]


def bands(lines: Sequence[Line], em: float) -> list[list[Line]]:
    """Rows of lines, those together that leave the same gutter free or leave none."""
    rows = parted(lines, gaps([down(line) for line in lines], 0.0), down)
    found: list[list[Line]] = []
    for row in rows:
        if found and (_columns(found[-1] + row, em) > 1) == (_columns(found[-1], em) > 1):
            found[-1] = found[-1] + row
        else:
            found.append(row)
    return found


def _columns(lines: Sequence[Line], em: float) -> int:
    return len(gaps([across(line) for line in lines], GUTTER * em)) + 1
