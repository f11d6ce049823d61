"""Which lines open a block and which go on with one, and what a line surely is, by geometry alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.layout.articles import PART
from generator.intake.layout.leaves import ReadLeaf
from generator.intake.layout.lines import Line, body_size
from generator.intake.layout.regions import Frame, Span, box_across, box_down, overlap
from generator.model import Box, Label

INDENT = 1.2
"""Ems that a paragraph's first line stands in from its column's edge at the least: two as a rule."""

SHORT = 1.3
"""Ems that are free at the end of a line that is not full."""

TITLE, SUBTITLE, LARGER = 1.5, 1.3, 1.12
"""Ems of body type that titles, subtitles and headings are printed in, at the least."""

SAME = 0.9
"""Share of the title's size that its other lines have, at the least."""

FRONT = 6
"""Lines of title and subtitles, at the most."""

LONGEST_HEAD = 3
"""Lines of a heading, at the most."""

ENDS = "。！？!?…：:；"
CLOSERS = "”’」』）)》"
BULLETS = "■●◆▲★□◇○▶"


@dataclass(frozen=True, slots=True)
class Said:
    """What geometry says of a line, as in `Mark`."""

    line: Line
    leaf: int
    opens: bool | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class _Stand:
    """How a line stands in its column: `before` and `after` it are so many of its own ems free."""

    line: Line
    before: float
    after: float
    head: bool

    @property
    def indented(self) -> bool:
        return self.before >= INDENT

    @property
    def full(self) -> bool:
        return self.after < SHORT

    @property
    def centred(self) -> bool:
        return self.indented and abs(self.before - self.after) < 0.6 + 0.1 * self.before

    @property
    def ended(self) -> bool:
        return ends(self.line.text)


def ends(text: str) -> bool:
    """Whether a line ends where a sentence does.

    >>> ends("依法履职。”"), ends("依法履职，")
    (True, False)
    """
    return text.rstrip().rstrip(CLOSERS).endswith(tuple(ENDS))


def said_of(frames: Sequence[tuple[int, Frame]], leaves: Sequence[ReadLeaf]) -> list[Said]:
    """What geometry says of the lines of an article, in reading order."""
    em = body_size(line for _, frame in frames for line in frame.lines)
    stands = [
        (leaf, stand)
        for leaf, frame in frames
        for stand in _stands(frame, [other for place, other in frames if place == leaf], em, leaves[leaf])
    ]
    firsts = {id(frame.lines[0]) for _, frame in frames}
    indents = sum(stand.indented for _, stand in stands) * 25 >= len(stands)
    largest = max(stand.line.size for _, stand in stands[:FRONT])
    found: list[Said] = []
    for number, (leaf, stand) in enumerate(stands):
        before = stands[number - 1][1] if number else None
        opens = _opens(before, stand, id(stand.line) in firsts, indents)
        label = _title(stand.line, em, found, largest)
        found.append(Said(stand.line, leaf, _title_opens(stand.line, label, found, opens), label))
    return _headed(found, stands)


def _opens(before: _Stand | None, stand: _Stand, first: bool, indents: bool) -> bool | None:
    if before is None:
        return None if not stand.indented and indents and not stand.head else True
    if stand.head or before.head:
        return _head_opens(before, stand)
    if stand.indented or stand.line.text[0] in BULLETS:
        return True
    if before.full:
        return False if indents or not before.ended else None
    if before.ended:
        return None if first else True
    return False if before.after < 3 or first else None


def _head_opens(before: _Stand, stand: _Stand) -> bool | None:
    if before.head != stand.head or not _alike(before.line, stand.line):
        return True
    near = stand.line.box.top - before.line.box.bottom <= 0.9 * stand.line.size
    same = before.line.box.top < stand.line.box.top
    return not (near and same and (before.full or before.centred))


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.05 * one.size and one.bold == other.bold


def _title(line: Line, em: float, found: Sequence[Said], largest: float) -> Label | None:
    """TITLE for the first lines of an article that are the largest, SUBTITLE for large ones beside them."""
    if line.size < SUBTITLE * em or len(found) >= FRONT or any(said.label is None for said in found):
        return None
    if line.size < max(SAME * largest, TITLE * em):
        return Label.SUBTITLE if not PART.match("".join(line.text.split())) else None
    titled = [said for said in found if said.label is Label.TITLE]
    return Label.TITLE if not titled or found[-1].label is Label.TITLE else None


def _title_opens(line: Line, label: Label | None, found: Sequence[Said], opens: bool | None) -> bool | None:
    if label is not None and found and _alike(found[-1].line, line):
        return label is not found[-1].label
    return True if label or (found and found[-1].label is Label.TITLE) else opens


def _headed(found: list[Said], stands: Sequence[tuple[int, _Stand]]) -> list[Said]:
    """The same with headings told: larger or bolder lines, few together, with text before and after them."""
    result = list(found)
    body = next((n for n, (_, stand) in enumerate(stands) if not stand.head), len(found))
    for run in _runs(found, stands):
        text = found[run[-1]].line.text
        if run[0] > body and len(run) <= LONGEST_HEAD and not ends(text) and run[-1] + 1 < len(found):
            for number in run:
                said = found[number]
                result[number] = Said(said.line, said.leaf, said.opens, Label.HEADING)
    return result


def _runs(found: Sequence[Said], stands: Sequence[tuple[int, _Stand]]) -> Iterator[list[int]]:
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


def _stands(frame: Frame, near: Sequence[Frame], usual: float, leaf: ReadLeaf) -> Iterator[_Stand]:
    em = _own_em(frame, usual)
    left, right = _measure(frame, near, em)
    bold = sum(line.bold for line in frame.lines) * 2 > len(frame.lines)
    for line in frame.lines:
        start, end = _beside_pictures(line, frame, (left, right), leaf.drawn.pictures)
        head = line.size >= LARGER * em or (line.bold and not bold)
        size = line.size
        yield _Stand(line, (line.box.left - start) / size, (end - line.box.right) / size, head)


def _own_em(frame: Frame, em: float) -> float:
    """The size of most lines of a frame, where they are text."""
    counted = Counter(round(line.size, 1) for line in frame.lines for _ in line.ink)
    most = max(counted, key=lambda size: (counted[size], -size))
    return most if len(frame.lines) > LONGEST_HEAD and most < TITLE * em else max(em, min(most, em))


def _measure(frame: Frame, near: Sequence[Frame], em: float) -> Span:
    """Where the lines of a frame's column begin and end: as those of frames in the same column do."""
    column = [other for other in near if _same_column(frame, other, em)]
    text = [line for other in column for line in other.lines if line.size < TITLE * em]
    lines = text or list(frame.lines)
    return min(line.box.left for line in lines), max(line.box.right for line in lines)


def _same_column(frame: Frame, other: Frame, em: float) -> bool:
    if other is frame:
        return True
    own, its = frame.box, other.box
    return abs(own.left - its.left) <= 2.5 * em and abs(own.right - its.right) <= 2.5 * em


def _beside_pictures(line: Line, frame: Frame, span: Span, pictures: Sequence[Box]) -> Span:
    """Where a line could begin and end: pictures that reach into its column stand in its way."""
    left, right = span
    for picture in pictures:
        if overlap(box_down(picture), box_down(line.box)) <= 0 or overlap(box_across(picture), span) <= 0:
            continue
        lines = [one for one in frame.lines if overlap(box_down(picture), box_down(one.box)) > 0]
        if picture.right <= line.box.left + 1:
            left = max(left, min(one.box.left for one in lines))
        elif picture.left >= line.box.right - 1:
            right = min(right, max(one.box.right for one in lines))
    return left, right
