"""Stamps: words printed over a page afterwards, across the gutter between its columns.

A gutter that something crosses is none to who looks for columns; what crosses it in the midst of their lines
is therefore set apart, and told as an omission.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.intake.scan.transcripts import Page, Run

LONGEST = 12
"""Characters of a line of a stamp, at the most."""

NEAR, TOUCHING = 8.0, 0.3
"""Ems above and below in which lines tell where the gutter is; ems between a stamp and a line that it
stands over, at the most."""

GUTTER = 0.8
"""Ems between two columns, at the least."""

LINES = 3
"""Lines on each side, in each direction, that a gutter is known by."""


def stamps_of(page: Page) -> tuple[Run, ...]:
    """The runs of a page that are a stamp's."""
    return tuple(run for run in page.runs if len(run.text) <= LONGEST and _is_over(run, page.runs))


def without(page: Page, stamps: Sequence[Run]) -> Page:
    """The page without these runs."""
    return replace(page, runs=tuple(run for run in page.runs if run not in stamps))


def _is_over(run: Run, runs: Sequence[Run]) -> bool:
    """Whether a run stands at a line of text, and over a gutter that lines above and below it keep."""
    others = [one for one in runs if one is not run]
    if not any(_touches(run, one) for one in others):
        return False
    above = [one for one in others if 0 < run.box[1] - one.box[1] <= NEAR * run.em]
    below = [one for one in others if 0 < one.box[3] - run.box[3] <= NEAR * run.em]
    return all(any(True for _ in _gutters(run, lines)) for lines in (above, below))


def _touches(run: Run, other: Run) -> bool:
    """Whether a line of text stands right beside the run, or under it."""
    shared = min(run.box[3], other.box[3]) - max(run.box[1], other.box[1])
    apart = max(run.box[0] - other.box[2], other.box[0] - run.box[2])
    return shared > 0.4 * min(run.em, other.em) and apart <= TOUCHING * run.em


def _gutters(run: Run, lines: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """What is free between lines within the width of a run, with lines enough on both sides."""
    for left in sorted({one.box[2] for one in lines if run.box[0] < one.box[2] < run.box[2]}):
        right = min((one.box[0] for one in lines if one.box[0] >= left), default=0)
        before = [one for one in lines if one.box[2] <= left]
        after = [one for one in lines if one.box[0] >= right]
        wide = GUTTER * run.em <= right - left and right < run.box[2]
        if wide and len(before) + len(after) == len(lines) and min(len(before), len(after)) >= LINES:
            yield left, right
