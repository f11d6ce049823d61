"""Pictures of a source's pages, each line of print a place on it that leads to the line below.

The places lie over the picture as SVG, which needs no styles of its own: `b` and a line's place name the
rectangle of that line, so that a paragraph leads to its place on the page, and the place back to its line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.model import Box, Leaf, Mark, Page, Picture, Source
from generator.pages.lines import SourceLines
from generator.pages.markup import escape
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
    places: Markup


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


def _drawn(leaf: Leaf, words: str, regions: Sequence[Region]) -> Markup:
    inside = Markup("").join(_region(region) for region in regions)
    return Markup(
        '<svg class="places" viewBox="0 0 {} {}" preserveAspectRatio="none" role="group"'
        ' aria-label="{}">{}</svg>'
    ).format(_number(leaf.width), _number(leaf.height), escape(words), inside)


def _region(region: Region) -> Markup:
    inside = Markup("").join(_place(id, box) for id, box in region.places)
    return Markup('<a href="#{}" aria-label="{}">{}</a>').format(
        region.leads_to, escape(region.words), inside
    )


def _place(id: str, box: Box) -> Markup:
    wide, high = max(THINNEST, box.right - box.left), max(THINNEST, box.bottom - box.top)
    sides = (_number(side) for side in (box.left, box.top, wide, high))
    return Markup('<rect id="{}" x="{}" y="{}" width="{}" height="{}"/>').format(id, *sides)


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
