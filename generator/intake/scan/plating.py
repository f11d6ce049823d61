"""A page of a transcript → its plate: dots become points, doubtful characters keep their confidence.

What is stamped over a page is no part of its plate, and told as an omission.
"""

from collections.abc import Iterator, Sequence

from generator.intake.layout import Glyph, Plate
from generator.intake.scan.doubting import is_unsure
from generator.intake.scan.stamping import stamps_of, without
from generator.intake.scan.transcripts import Page, Run
from generator.model import Box, Omission


def plate(page: Page) -> Plate:
    """The plate that a page is; characters that are not to be marked are as sure as printed text."""
    scale = 72 / page.dots
    printed = without(page, stamps_of(page))
    runs = tuple(tuple(_glyphs(run, scale)) for run in printed.runs)
    pictures = tuple(_box(*box, scale) for box in page.pictures)
    return Plate(
        page.number, _points(page.width, scale), _points(page.height, scale), runs, (), pictures, True
    )


def stamped(pages: Sequence[Page]) -> Iterator[Omission]:
    """The words of stamps, each line as an omission."""
    for page in pages:
        for run in stamps_of(page):
            yield Omission("stamp", run.text, 0, page.number, _box(*run.box, 72 / page.dots))


def _glyphs(run: Run, scale: float) -> Iterator[Glyph]:
    weak = dict(run.weak)
    size = _points(run.em, scale)
    for place, char in enumerate(run.text):
        box = _box(run.edges[place], run.box[1], run.edges[place + 1], run.box[3], scale)
        sure = weak.get(place, 1000) / 1000
        yield Glyph(char, box, size, sure if is_unsure(char, sure) else 1.0)


def _box(left: int, top: int, right: int, bottom: int, scale: float) -> Box:
    return Box(_points(left, scale), _points(top, scale), _points(right, scale), _points(bottom, scale))


def _points(dots: int, scale: float) -> float:
    """To a hundredth of a point: finer than any print, and the same on every machine."""
    return round(dots * scale, 2)
