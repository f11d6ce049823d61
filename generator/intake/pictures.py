"""Leaves of a PDF or a scan → pictures, so that readers can see the page that a text was read from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from PIL import Image

from generator.intake.forms import form_of
from generator.intake.webp import size_of, written
from generator.model import Leaf, Picture, Source

Files = Sequence[tuple[str, bytes]]
Poses = Mapping[int, tuple[int, float]]
"""By sheet: quarter turns, then degrees, against the clock, that make it upright."""

DRAWN = 2000
"""Pixels of width at which a page of a PDF is drawn, before it is made smaller: as fine as a scan."""

LARGEST = 40_000_000
"""Pixels of a page as drawn: more than any newspaper's, so that a page one point wide asks for no more."""


def kept_name(file: str, leaf: int) -> str:
    """What the picture of a file's leaf is called, beside the file.

    >>> kept_name("source.pdf", 1), kept_name("source.2.pdf", 3)
    ('source.page-1.webp', 'source.2.page-3.webp')
    """
    return f"{file.rpartition('.')[0]}.page-{leaf}.webp"


def pictures(files: Files, source: Source, kept: Mapping[str, bytes]) -> tuple[Picture, ...]:
    """A picture of each leaf of the source that these files make: the one that is kept, else drawn anew.

    `kept` is by name; it holds pictures (see `kept_name`) and, by the name of its file, a scan's text.
    Raises UnreadableSource where a file cannot be drawn.
    """
    return tuple(
        picture
        for part, (name, data) in enumerate(files)
        for picture in _of_part(part, name, data, [leaf for leaf in source.leaves if leaf.part == part], kept)
    )


def _of_part(
    part: int, name: str, data: bytes, leaves: Sequence[Leaf], kept: Mapping[str, bytes]
) -> Iterator[Picture]:
    held = {leaf.number: kept[key] for leaf in leaves if (key := kept_name(name, leaf.number)) in kept}
    sizes = {number: size for number, picture in held.items() if (size := size_of(picture))}
    missing = [leaf.number for leaf in leaves if leaf.number not in sizes]
    drawn = dict(draw(name, data, missing, kept.get(name))) if missing else {}
    for number in (leaf.number for leaf in leaves):
        if number in sizes:
            yield Picture(part, number, *sizes[number], held[number])
        elif number in drawn:
            webp, width, height = drawn[number]
            yield Picture(part, number, width, height, webp)


def draw(
    name: str, data: bytes, numbers: Collection[int], kept: bytes | None = None
) -> Iterator[tuple[int, tuple[bytes, int, int]]]:
    """Leaves of a file by number from 1, each as WebP with its width and height, upright.

    `kept` is what is kept of a scan's text, which tells how its sheets were made upright.
    Raises UnreadableSource where the file cannot be drawn.
    """
    poses = _poses(name, kept)
    is_pdf = form_of(name, data).module == "pdf"
    scanned = [number for number in sorted(numbers) if number in poses or not is_pdf]
    yield from ((number, written(page)) for number, page in _sheets(name, data, scanned, poses))
    printed = [number for number in sorted(numbers) if number not in scanned]
    yield from ((number, written(page)) for number, page in _pages(name, data, printed))


def _poses(name: str, kept: bytes | None) -> Poses:
    """How sheets of a scan were made upright; of a PDF that is a scan in part, those alone that are."""
    told = _module("scan.transcripts").from_json(name, kept).pages if kept else ()
    return {page.number: (page.quarters, page.angle) for page in told}


def _sheets(
    name: str, data: bytes, numbers: Collection[int], poses: Poses
) -> Iterator[tuple[int, Image.Image]]:
    """Sheets of a scan as its reader turned them: by quarters, then by degrees, against the clock."""
    for sheet in _module("scan.sheets").sheets(name, data, numbers) if numbers else ():
        quarters, angle = poses.get(sheet.number, (0, 0.0))
        page = Image.fromarray(sheet.pixels)
        if quarters:
            page = page.rotate(90 * quarters, expand=True)
        if angle:
            page = page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
        yield sheet.number, page


def _pages(name: str, data: bytes, numbers: Collection[int]) -> Iterator[tuple[int, Image.Image]]:
    """Pages of a PDF, turned as most of their characters run."""
    if not numbers:
        return
    opening = _module("pdf.opening")
    with opening.opened(name, data) as document:
        for number in sorted(numbers):
            with opening.page_of(name, document, number - 1) as page:
                turned = (90 * _turns(page) - page.get_rotation()) % 360
                width, height = page.get_size()[:: -1 if turned % 180 else 1]
                scale = min(DRAWN / width, (LARGEST / (width * height)) ** 0.5)
                yield number, page.render(scale=scale, rotation=turned).to_pil()


def _turns(page: Any) -> int:
    """By how many quarters, with the clock, a page as it lies in the file becomes upright."""
    text = page.get_textpage()
    try:
        turns: int = _module("pdf.plating").turns_of(_module("pdf.characters").characters_of(text))
    finally:
        text.close()
    return turns


def _module(name: str) -> Any:
    """A reader's module, imported when the first file of its form is drawn."""
    return import_module(f"generator.intake.{name}")
