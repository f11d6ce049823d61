"""Pieces of one large line, as a title with a space inside of it → one run."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from generator.intake.scan.transcripts import Run

LARGE = 1.5
"""Times the usual print from which a line is large: its gaps may be wider than those between columns."""

GAP = 1.5
"""Ems between two pieces within which they are one line."""


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs, large ones that stand on one line near to each other as one with a space between."""
    usual = median([run.em for run in runs for _ in run.text]) if runs else 0
    found: list[Run] = []
    for run in sorted(runs, key=lambda one: one.box[0]):
        before = next((one for one in found if run.em >= LARGE * usual and _goes_on(one, run)), None)
        if before is None:
            found.append(run)
        else:
            found[found.index(before)] = _as_one(before, run)
    return tuple(sorted(found, key=lambda one: (one.box[1], one.box[0])))


def _goes_on(before: Run, run: Run) -> bool:
    shared = min(before.box[3], run.box[3]) - max(before.box[1], run.box[1])
    like = 0.75 < before.em / run.em < 1.33 and shared > 0.6 * min(before.em, run.em)
    return like and 0 <= run.box[0] - before.box[2] <= GAP * run.em


def _as_one(before: Run, run: Run) -> Run:
    text = f"{before.text} {run.text}"
    raw = f"{before.raw or before.text} {run.raw or run.text}"
    shift = len(before.text) + 1
    return replace(
        before,
        box=(before.box[0], min(before.box[1], run.box[1]), run.box[2], max(before.box[3], run.box[3])),
        text=text,
        raw=raw if raw != text else None,
        edges=(*before.edges, *run.edges),
        weak=(*before.weak, *((place + shift, sure) for place, sure in run.weak)),
    )
