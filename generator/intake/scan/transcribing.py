"""Scans → transcripts: everything that a page goes through, in its order."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from generator.errors import UnreadableSource
from generator.intake.scan import doubting, engine, finding, lines, measuring, upright
from generator.intake.scan.finding import Frame
from generator.intake.scan.joining import joined
from generator.intake.scan.lines import Read
from generator.intake.scan.sheets import Pixels, Sheet, sheets
from generator.intake.scan.strokes import set_by_strokes
from generator.intake.scan.transcripts import Page, Run, Transcript
from generator.intake.scan.typography import Sign, set_as_printed

USUAL = 10.0
"""Points of a newspaper's print, by which a page is measured that does not say how finely it was scanned."""

LEAST = 0.45
"""Share of a frame's height that print in it is large at the least: a lone dash is not high."""

CERTAIN = 0.995
"""Confidence from which a character counts as sure and is not noted."""


def transcribe(name: str, data: bytes, numbers: frozenset[int] | None = None) -> Transcript:
    """Recognise a scan called `name`, or those of its pages alone. Takes some twenty seconds a page.

    The last ones are remembered, whatever they are called: to keep a text beside its scan is to ask again.
    Raises UnreadableSource where it cannot be drawn, or nothing is installed that could read it.
    """
    engine.require(name)
    try:
        return _transcribed(data, numbers)
    except UnreadableSource as fault:
        raise UnreadableSource(name, fault.what, fault.mend) from fault


@lru_cache(maxsize=4)
def _transcribed(data: bytes, numbers: frozenset[int] | None) -> Transcript:
    made_by = engine.installed()
    assert made_by
    pages = tuple(_page("", sheet) for sheet in sheets("", data, numbers))
    return Transcript(hashlib.sha256(data).hexdigest(), made_by, doubting.RULES, pages)


def _page(name: str, sheet: Sheet) -> Page:
    pose, scale = upright.pose(name, sheet.pixels)
    pixels = upright.set_upright(sheet.pixels, pose)
    runs = _runs(pixels, finding.frames(pixels, scale))
    return Page(
        sheet.number,
        pose.quarters,
        pose.angle,
        pixels.shape[1],
        pixels.shape[0],
        round(sheet.dpi or _dots(runs), 2),
        runs,
    )


def _dots(runs: Sequence[Run]) -> float:
    """Dots an inch, of a page that does not tell: most of its characters are of the usual size."""
    sizes = sorted(run.em for run in runs for _ in run.text)
    return max(20.0, sizes[len(sizes) // 2] * 72 / USUAL) if sizes else 200.0


def _runs(pixels: Pixels, found: Sequence[Frame]) -> tuple[Run, ...]:
    first = lines.recognise(pixels, found)
    second = lines.recognise(pixels, found, anew=True)
    runs = (
        _run(pixels, frame, doubting.weighed(one, other))
        for frame, one, other in zip(found, first, second, strict=True)
    )
    return joined([run for run in runs if run])


def _run(pixels: Pixels, frame: Frame, line: Sequence[Read]) -> Run | None:
    raw = "".join(one.char for one in line)
    if not raw.strip():
        return None
    around = measuring.ink(pixels, frame)
    size = max(measuring.em(line, around), LEAST * frame.height)
    measured = set_by_strokes(
        pixels, around, measuring.cells(doubting.in_print_of(size, line), around, size), size
    )
    signs = _trimmed(set_as_printed(measured, size))
    text = "".join(sign.char for sign in signs)
    edges = tuple(round(x) for x in (*(sign.left for sign in signs), signs[-1].right))
    middle = (around.top + around.bottom) / 2
    box = edges[0], round(middle - size / 2), edges[-1], round(middle + size / 2)
    weak = tuple((n, round(one.confidence * 1000)) for n, one in enumerate(signs) if _is_weak(one))
    return Run(box, max(1, round(size)), text, _rising(edges), raw if raw != text else None, weak)


def _is_weak(sign: Sign) -> bool:
    return sign.confidence < CERTAIN and not sign.char.isspace()


def _trimmed(signs: Sequence[Sign]) -> list[Sign]:
    """Without spaces at the ends."""
    inked = [n for n, sign in enumerate(signs) if not sign.char.isspace()]
    return list(signs[inked[0] : inked[-1] + 1])


def _rising(edges: tuple[int, ...]) -> tuple[int, ...]:
    """The edges, none before the one on its left."""
    return tuple(max(edges[: n + 1]) for n in range(len(edges)))
