"""Several articles' columns taken by turns, as extraction does that reads across the page."""

from dataclasses import replace
from random import Random

from tests.press.sheet import Frame, Line, Sheet, block_of

SENTENCE_END = frozenset("。！？：；”")


def interleave(sheet: Sheet, rng: Random) -> Sheet:
    """Columns of two or three neighbouring sections come out by turns, cut even in mid-sentence.

    Only the first of them is cut in mid-sentence, and never inside a figure: so the only line left
    open before a stranger is continued by the only one that begins in the middle.
    """
    bodies = [n for n, frame in enumerate(sheet.frames) if frame.kind == "body" and len(frame.lines) > 6]
    if sheet.columns < 2 or len(bodies) < 2:
        return sheet
    size = rng.randint(2, min(3, sheet.columns, len(bodies)))
    first = rng.randrange(len(bodies) - size + 1)
    return _taken_by_turns(sheet, bodies[first : first + size], rng)


def _taken_by_turns(sheet: Sheet, bodies: list[int], rng: Random) -> Sheet:
    """The frames' upper halves where the frames stood, their lower halves after the last of them."""
    frames = list(sheet.frames)
    lower = []
    for n in bodies:
        halves = torn(sheet, frames[n], rng) if n == bodies[0] else parted(frames[n], rng)
        frames[n] = halves[0]
        lower.append(halves[1])
    last = bodies[-1] + 1
    return sheet.with_frames([frame for frame in [*frames[:last], *lower, *frames[last:]] if frame.lines])


def torn(sheet: Sheet, frame: Frame, rng: Random) -> tuple[Frame, Frame]:
    """The frame in two columns, cut in mid-sentence where that can be undone, else between paragraphs."""
    inside = [
        n for n in range(2, len(frame.lines) - 2) if _may_tear(sheet, frame.lines[n - 1], frame.lines[n])
    ]
    if not inside:
        return parted(frame, rng)
    at = rng.choice(inside)
    return replace(frame, lines=(*frame.lines[:at], ())), replace(frame, lines=frame.lines[at:])


def parted(frame: Frame, rng: Random) -> tuple[Frame, Frame]:
    """The frame in two columns, cut between paragraphs; the second is empty if there is but one."""
    between = [n for n, line in enumerate(frame.lines[:-1], 1) if not line]
    at = rng.choice(between) if between else len(frame.lines)
    return replace(frame, lines=frame.lines[:at]), replace(frame, lines=frame.lines[at:])


def _may_tear(sheet: Sheet, above: Line, below: Line) -> bool:
    """Whether a paragraph may break here: in mid-sentence, and not inside a figure."""
    block = block_of(above)
    if block is None or block_of(below) != block or above[-1].char in SENTENCE_END:
        return False
    if not above[-1].char.isalpha() or sheet.label(block) != "paragraph":
        return False
    at = next(glyph.at for glyph in below if glyph.block == block)
    return not any(mark.start < at <= mark.end for mark in sheet.manuscript.blocks[block].figures)
