"""Distortions of the order in which frames come out of the page."""

from dataclasses import replace
from itertools import combinations, groupby
from random import Random
from typing import TypeAlias

from tests.press.distortions.columns import parted
from tests.press.distortions.copy import NUMBERED
from tests.press.sheet import Frame, Sheet, space

Unit: TypeAlias = tuple[Frame, ...]
"""Frames that stay together: a section's heading and its body, or a single frame."""

ANCHORED = frozenset({"party-leadership", "self-building"})
"""Topics whose place every reader of the genre knows: the first and the last section."""


def put_headings_after(sheet: Sheet, rng: Random) -> Sheet:
    """Headings come after the text they stand over; most of a page's headings, not all."""
    units = _units(sheet.frames)
    headed = [n for n, unit in enumerate(units) if len(unit) > 1 and unit[0].kind == "heading"]
    rng.shuffle(headed)
    for n in headed[: max(1, round(0.7 * len(headed)))]:
        units[n] = (*units[n][1:], units[n][0])
    return _of(sheet, units)


def detach_headings(sheet: Sheet, rng: Random) -> Sheet:
    """Headings of sections come together in a cluster, apart from their texts."""
    headings = [frame for frame in sheet.frames if frame.kind == "heading"]
    rest = [frame for frame in sheet.frames if frame.kind != "heading"]
    at = rng.choice([0, len(rest)])
    return sheet.with_frames([*rest[:at], *headings, *rest[at:]])


def reverse_frames(sheet: Sheet, rng: Random) -> Sheet:
    """The stream runs backwards: the last section first, each section in itself in order."""
    return _of(sheet, _units(sheet.frames)[::-1])


def shuffle_frames(sheet: Sheet, rng: Random) -> Sheet:
    """The sections come out in three to five runs that have changed places."""
    units = _units(sheet.frames)
    movable = [n for n, unit in enumerate(units) if unit[0].kind in ("heading", "body", "lede")]
    cuts = list(range(1, len(movable)))
    rng.shuffle(cuts)
    cuts = sorted(cuts[: rng.randint(2, 4)])
    runs = [movable[a:b] for a, b in zip([0, *cuts], [*cuts, len(movable)], strict=True)]
    mixed = runs[:]
    for _ in range(20):
        rng.shuffle(mixed)
        if mixed not in (runs, runs[::-1]):
            break
    moved = [units[n] for run in mixed for n in run]
    for place, unit in zip(movable, moved, strict=True):
        units[place] = unit
    before = _units(sheet.frames)
    lost = _lost_order(sheet, [[before[n] for n in run] for run in runs])
    return replace(_of(sheet, units), unordered=lost)


def put_title_last(sheet: Sheet, rng: Random) -> Sheet:
    """Title, subtitle, byline and lede come last, in one of the orders seen."""
    head = {kind: _of_kind(sheet, kind) for kind in ("title", "byline")}
    head["lede"] = [frame for frame in sheet.frames if frame.section == "lede-review"]
    taken = {id(frame) for frames in head.values() for frame in frames}
    rest = [frame for frame in sheet.frames if id(frame) not in taken]
    orders = (("lede", "title", "byline"), ("title", "lede", "byline"), ("title", "byline", "lede"))
    return sheet.with_frames([*rest, *(frame for kind in rng.choice(orders) for frame in head[kind])])


def join_heads(sheet: Sheet, rng: Random) -> Sheet:
    """The heads of two years that stand side by side come out on one line (2022年 2023年)."""
    heads = sorted(_of_kind(sheet, "part-head"), key=lambda frame: frame.blocks)
    if len(heads) != 2:
        return sheet
    left, right = heads
    gap = [space()] * rng.randint(1, 3)
    line = (*left.lines[0], *gap, *right.lines[0])
    joined = Frame("part-head", "heads", left.blocks + right.blocks, (line, ()), right.width)
    rest = [frame for frame in sheet.frames if frame.kind != "part-head"]
    ledes = [n for n, frame in enumerate(rest) if frame.kind == "lede" and frame.section == "lede-plan"]
    at = (
        ledes[0]
        if ledes
        else sheet.frames.index(right) - (sheet.frames.index(left) < sheet.frames.index(right))
    )
    return sheet.with_frames([*rest[:at], joined, *rest[at:]])


def put_byline_between(sheet: Sheet, rng: Random) -> Sheet:
    """The byline comes out between two paragraphs of the text."""
    bylines = _of_kind(sheet, "byline")
    rest = [frame for frame in sheet.frames if frame.kind != "byline"]
    gaps = [n for n, frame in enumerate(rest) if frame.kind in ("lede", "body") and len(frame.blocks) > 1]
    if not bylines or not gaps:
        return sheet
    at = rng.choice(gaps)
    halves = parted(rest[at], rng)
    return sheet.with_frames([*rest[:at], halves[0], *bylines, halves[1], *rest[at + 1 :]])


def _units(frames: tuple[Frame, ...]) -> list[Unit]:
    """Frames by section, in stream order."""
    return [
        tuple(group)
        for _, group in groupby(frames, key=lambda frame: (frame.section, frame.kind == "caption"))
    ]


def _of(sheet: Sheet, units: list[Unit]) -> Sheet:
    return sheet.with_frames([frame for unit in units for frame in unit])


def _of_kind(sheet: Sheet, kind: str) -> list[Frame]:
    return [frame for frame in sheet.frames if frame.kind == kind]


def _lost_order(sheet: Sheet, runs: list[list[Unit]]) -> tuple[tuple[str, str], ...]:
    """Pairs of sections of one part whose order nobody can tell once their runs have changed places.

    Numbered headings, and the first and last subject of the genre, keep their order for a reader.
    """
    free = [{unit[0].section for unit in run if _is_free(sheet, unit)} for run in runs]
    pairs = [(a, b) for left, right in combinations(free, 2) for a in left for b in right]
    part = {frame.section: sheet.manuscript.blocks[frame.blocks[0]].part for frame in sheet.frames}
    return tuple(sorted((min(pair), max(pair)) for pair in pairs if part[pair[0]] == part[pair[1]]))


def _is_free(sheet: Sheet, unit: Unit) -> bool:
    blocks = [sheet.manuscript.blocks[number] for frame in unit for number in frame.blocks]
    headed = [passage for passage in blocks if passage.label == "heading"]
    numbered = bool(headed) and NUMBERED.match(headed[0].text) is not None
    anchored = bool(ANCHORED & {passage.topic for passage in blocks})
    return unit[0].kind != "lede" and not numbered and not anchored
