"""Which lines open a block and which go on with one, and what a line surely is, by geometry alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from generator.intake.layout.articles import PART, SMALL
from generator.intake.layout.cells import is_cell
from generator.intake.layout.leaves import ReadLeaf
from generator.intake.layout.lines import Line, body_size
from generator.intake.layout.measuring import INDENT, LONGEST_HEAD, SAME_SIZE, TITLE, Stand, ends, stands_in
from generator.intake.layout.regions import Frame
from generator.model import Label

SUBTITLE = 1.3
"""Ems of body type that a subtitle in the headline is printed in, at the least."""

SAME = 0.9
"""Share of the title's size that its other lines have, at the least."""

CENTRED = 0.6
"""Ems that the middles of a title and a byline lie apart, at the most."""

FRONT = 6
"""Lines of title and subtitles, at the most."""

NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,2}[、．.](?!\d)")
"""What a heading may begin with that is set without an indent."""

COMPLETE = re.compile(r"上\s*[)）]?$")
"""How a subtitle ends that tells at which meeting the report was given."""

BULLETS = "■●◆▲★□◇○▶"


@dataclass(frozen=True, slots=True)
class Said:
    """What geometry says of a line, as in `Mark`."""

    line: Line
    leaf: int
    opens: bool | None = None
    label: Label | None = None


def said_of(frames: Sequence[tuple[int, Frame]], leaves: Sequence[ReadLeaf], title: str = "") -> list[Said]:
    """What geometry says of the lines of an article, in reading order; its `title` stands first, if any."""
    em = body_size(line for _, frame in frames for line in frame.lines)
    stands = [
        (leaf, stand)
        for leaf, frame in frames
        for stand in stands_in(frame, [other for place, other in frames if place == leaf], em, leaves[leaf])
    ]
    firsts = {id(frame.lines[0]) for _, frame in frames}
    boxed = {id(line) for _, frame in frames if frame.boxed for line in frame.lines}
    cells = _in_cells(frames, leaves)
    indents = sum(stand.indented for _, stand in stands) * 25 >= len(stands)
    largest = max((stand.line.size for _, stand in stands[:FRONT]), default=0.0)
    found: list[Said] = []
    for number, (leaf, stand) in enumerate(stands):
        before = stands[number - 1][1] if number else None
        opens = _opens(before, stand, id(stand.line) in firsts, indents)
        if before and (id(before.line) in boxed) != (id(stand.line) in boxed):
            opens = True  # no paragraph goes on into a box, or out of it
        label = _title(stand.line, em, found, largest, title) if title else None
        opens = _title_opens(stand.line, label, found, opens)
        if id(stand.line) in cells:
            opens, label = cells[id(stand.line)], Label.PARAGRAPH
        found.append(Said(stand.line, leaf, opens, label))
    long = {id(line) for _, frame in frames if len(frame.lines) > FRONT for line in frame.lines}
    pairs = zip([None, *stands], stands, strict=False)
    wraps = [above is not None and _wraps(above[1], here[1], long) for above, here in pairs]
    return _headed(_fronted(found, wraps), stands)


def _in_cells(frames: Sequence[tuple[int, Frame]], leaves: Sequence[ReadLeaf]) -> dict[int, bool]:
    """The lines of a table's cells, and whether each is its cell's first."""
    tables = [f for leaf, f in frames if is_cell(f, leaves[leaf].drawn, leaves[leaf].em)]
    return {id(line): number == 0 for frame in tables for number, line in enumerate(frame.lines)}


def _opens(before: Stand | None, stand: Stand, first: bool, indents: bool) -> bool | None:
    if before is None:
        return None if not stand.indented and indents and not stand.head else True
    if stand.head or before.head:
        return _head_opens(before, stand)
    if stand.indented or stand.line.text[0] in BULLETS or _changes_size(before, stand):
        return True
    if before.full:
        if before.ended and NUMBER.match(stand.line.text):
            return None
        return False if indents or not before.ended else None
    if before.ended:
        return None if first else True
    return False if before.after < 3 or first else None


def _changes_size(above: Stand, below: Stand) -> bool:
    """Whether a line is printed larger or smaller than the one before; in a scan sizes are but measured."""
    size = above.line.size
    return not below.measured and abs(size - below.line.size) > SAME_SIZE * size


def _head_opens(before: Stand, stand: Stand) -> bool | None:
    if before.head != stand.head or not _alike(before.line, stand.line) or stand.line.text.startswith("——"):
        return True
    if NUMBER.match(before.line.text.lstrip()) and NUMBER.match(stand.line.text.lstrip()):
        return True  # a part's head, and that of its first part
    over = stand.line.box.top < before.line.box.top and not NUMBER.match(stand.line.text)
    if over and before.full and stand.before < INDENT:
        return False  # it goes on in the next column
    near = stand.line.box.top - before.line.box.bottom <= 1.3 * stand.line.size
    same = before.line.box.top < stand.line.box.top
    return not (near and same and (before.full or before.centred))


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.05 * one.size and one.bold == other.bold


def _title(line: Line, em: float, found: Sequence[Said], largest: float, title: str = "") -> Label | None:
    """TITLE for the first lines of an article that are the largest, SUBTITLE for large ones beside them.

    A title that was known by its words is one even where it is not much larger than the text.
    """
    known = line.text in title and line.size >= SAME * largest
    if (
        line.size < (SMALL if known else SUBTITLE) * em
        or len(found) >= FRONT
        or any(said.label is None for said in found)
    ):
        return None
    if not known and line.size < max(SAME * largest, TITLE * em):
        return Label.SUBTITLE if not PART.match("".join(line.text.split())) else None
    titled = [said for said in found if said.label is Label.TITLE]
    return Label.TITLE if not titled or found[-1].label is Label.TITLE else None


def _title_opens(line: Line, label: Label | None, found: Sequence[Said], opens: bool | None) -> bool | None:
    if label is not None and found and _alike(found[-1].line, line):
        return label is not found[-1].label
    return True if label or (found and found[-1].label is Label.TITLE) else opens


def _fronted(found: list[Said], wraps: Sequence[bool]) -> list[Said]:
    """The same with each line opened that stands in the middle below the title, and what follows them.

    `wraps` are those that go on with the line above.
    """
    titles = [number for number, said in enumerate(found[:FRONT]) if said.label]
    if not titles:
        return found
    result, last = list(found), titles[-1]
    while last + 2 < len(found) and _stands_below(found[titles[0]].line, found[last + 1], found[last + 2]):
        last += 1
        for number in (last, last + 1):
            result[number] = replace(result[number], opens=not wraps[number])
    return result


def _wraps(above: Stand, below: Stand, long: set[int]) -> bool:
    """Whether a centred line goes on with the one above, which has no room for more in its column.

    How wide that is only the lines of `long` frames tell.
    """
    if not {id(above.line), id(below.line)} <= long:
        return False
    text = not above.head and not below.head and _alike(above.line, below.line)
    open_end = not above.ended and not COMPLETE.search(above.line.text)
    return text and open_end and above.before + above.after < INDENT


def _stands_below(title: Line, said: Said, after: Said) -> bool:
    """Whether a line has the title's middle, and other ends than the line after it."""
    line, size = said.line, said.line.size
    return (
        abs(line.middle - title.middle) <= CENTRED * size + _spacing(title) / 2
        and abs(line.box.left - after.line.box.left) > size
        and line.box.top > title.box.top
    )


def _spacing(line: Line) -> float:
    """Points between the letters of a line: there is as much after the last, which shifts its middle."""
    return median([max(0.0, b.box.left - a.box.right) for a, b in pairwise(line.ink)] or [0.0])


def _headed(found: list[Said], stands: Sequence[tuple[int, Stand]]) -> list[Said]:
    """The same with headings told: larger or bolder lines, few together, with text before and after them."""
    result = list(found)
    full = (n for n, (_, stand) in enumerate(stands) if not stand.head and (stand.full or stand.ended))
    body = next(full, len(found))
    for run in _runs(found, stands):
        text = found[run[-1]].line.text
        if run[0] > body and len(run) <= LONGEST_HEAD and not ends(text) and run[-1] + 1 < len(found):
            for number in run:
                said = found[number]
                result[number] = Said(said.line, said.leaf, said.opens, Label.HEADING)
    return result


def _runs(found: Sequence[Said], stands: Sequence[tuple[int, Stand]]) -> Iterator[list[int]]:
    """Heads, each with the lines that go on with it."""
    run: list[int] = []
    for number, (_, stand) in enumerate(stands):
        if run and (not stand.head or found[number].opens is not False):
            yield run
            run = []
        if stand.head and found[number].label is None:
            run.append(number)
    if run:
        yield run
