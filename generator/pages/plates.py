"""Pictures of a source's pages, each line of print a place on it that leads to the line below.

The places lie over the picture as SVG, which needs no styles of its own: `b` and a line's place name the
rectangle of that line, so that a paragraph leads to its place on the page, and the place back to its line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.model import Box, Leaf, Mark, Page, Picture, Source
from generator.pages import raw
from generator.pages.lines import SourceLines
from generator.words import say

THINNEST = 2.0
"""Points: no place on a page is so thin that nobody could point at it."""


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of one block on a page: the line's anchor to which they lead, in words, and their places."""

    leads_to: str
    words: str
    places: tuple[tuple[str, Box], ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """A page's picture beside the page that shows it, with the places on it as SVG; `id` is its own on it."""

    id: str
    title: str
    file: str
    width: int
    height: int
    kilobytes: int
    places: str


def files(entry: Entry) -> Iterator[Page]:
    """The pictures of a report's pages as files of the site."""
    for picture in entry.holding.pictures:
        yield Page(addresses.leaf(entry.id, picture.part, picture.leaf), picture.data)


def boxes(source: Source, lines: SourceLines) -> dict[int, Mark]:
    """What the form tells of each line, by the line's index."""
    return {lines.index(mark.start): mark for mark in source.marks}


def plate(leaf: Leaf, title: str, pictures: Sequence[Picture], regions: Sequence[Region]) -> Plate | None:
    """The page with these places on it; None where there is no picture of it."""
    shown = next((one for one in pictures if (one.part, one.leaf) == (leaf.part, leaf.number)), None)
    if shown is None:
        return None
    return Plate(
        f"{leaf.part + 1}-{leaf.number}",
        title,
        addresses.leaf("", shown.part, shown.leaf).rpartition("/")[2],
        shown.width,
        shown.height,
        max(1, round(len(shown.data) / 1000)),
        _drawn(leaf, say("printed.places", page=title), regions),
    )


def _drawn(leaf: Leaf, words: str, regions: Sequence[Region]) -> str:
    inside = "".join(map(_region, regions))
    box = f"0 0 {_number(leaf.width)} {_number(leaf.height)}"
    return (
        f'<svg class="places" viewBox="{box}" preserveAspectRatio="none" role="group"'
        f' aria-label="{raw.html(words)}">{inside}</svg>'
    )


def _region(region: Region) -> str:
    inside = "".join(_place(id, box) for id, box in region.places)
    return f'<a href="#{region.leads_to}" aria-label="{raw.html(region.words)}">{inside}</a>'


def _place(id: str, box: Box) -> str:
    wide, high = max(THINNEST, box.right - box.left), max(THINNEST, box.bottom - box.top)
    x, y, width, height = map(_number, (box.left, box.top, wide, high))
    return f'<rect id="{id}" x="{x}" y="{y}" width="{width}" height="{height}"/>'


def _number(value: float) -> str:
    """To a tenth of a point: finer than a pixel of the picture.

    >>> _number(860.0), _number(12.345)
    ('860', '12.3')
    """
    return f"{value:.1f}".removesuffix(".0")


def of_leaf(marks: Mapping[int, Mark], lines: Sequence[int]) -> Iterator[tuple[int, Box]]:
    """The lines of which the form tells where they stand."""
    for line in lines:
        mark = marks.get(line)
        if mark and mark.box:
            yield line, mark.box
