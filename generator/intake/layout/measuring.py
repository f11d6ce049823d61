"""How each line stands in its column: what is free before and after it, and whether it is a head."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.layout.leaves import ReadLeaf
from generator.intake.layout.lines import Line, around
from generator.intake.layout.regions import Frame, Span, box_across, box_down, overlap
from generator.model import Box

INDENT = 1.2
"""Ems that a paragraph's first line stands in from its column's edge at the least: two as a rule."""

SHORT = 1.3
"""Ems that are free at the end of a line that is not full."""

LARGER, LARGER_SCANNED = 1.07, 1.15
"""Ems of body type that headings have at the least; in a scan sizes are measured."""

TITLE = 1.5
"""Ems of body type from which on a line is no text."""

LONGEST_HEAD = 3
"""Lines of a heading, at the most."""

SAME_SIZE = 0.06
"""Share by which the sizes of lines of one text differ, at the most."""

INITIAL = 1.8
"""How many times as large as its line an initial is that stands before several lines."""

AIR = 0.8
"""Ems above and below a picture in which lines give way to it."""

ENDS = "。！？!?…：:；"
CLOSERS = "”’」』）)》"


@dataclass(frozen=True, slots=True)
class Stand:
    """How a line stands in its column: `before` and `after` it are so many of its own ems free.

    `measured`: its size was measured, as on a scan.
    """

    line: Line
    before: float
    after: float
    head: bool
    measured: bool = False

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


def stands_in(frame: Frame, near: Sequence[Frame], usual: float, leaf: ReadLeaf) -> Iterator[Stand]:
    em, obstacles = _own_em(frame, usual), [*_obstacles(leaf), *_initials(frame)]
    left, right = _measure(frame, near, em)
    bold = sum(line.bold for line in frame.lines) * 2 > len(frame.lines)
    larger = LARGER_SCANNED if leaf.plate.measured else LARGER
    for line in frame.lines:
        start, end = _room(line, frame, (left, right), obstacles)
        head = line.size >= larger * em or (line.bold and not bold)
        size = line.size
        yield Stand(
            line, (line.box.left - start) / size, (end - line.box.right) / size, head, leaf.plate.measured
        )


def _own_em(frame: Frame, em: float) -> float:
    """The size of most lines of a frame, where they are text."""
    counted = Counter(round(line.size, 1) for line in frame.lines for _ in line.ink)
    most = max(counted, key=lambda size: (counted[size], -size))
    return most if len(frame.lines) > 2 * LONGEST_HEAD and most < TITLE * em else max(em, min(most, em))


def _measure(frame: Frame, near: Sequence[Frame], em: float) -> Span:
    """Where the lines of a frame's column begin and end: as those of frames in the same column do."""
    column = [other for other in near if _same_column(frame, other, em)]
    small = [line for other in column for line in other.lines if line.size < TITLE * em]
    text = [line for line in small if abs(line.size - em) <= SAME_SIZE * em]
    lines = text or small or list(frame.lines)
    return min(line.box.left for line in lines), max(line.box.right for line in lines)


def _same_column(frame: Frame, other: Frame, em: float) -> bool:
    if other is frame:
        return True
    own, its = frame.box, other.box
    return abs(own.left - its.left) <= 2.5 * em and abs(own.right - its.right) <= 2.5 * em


def _obstacles(leaf: ReadLeaf) -> list[Box]:
    """Pictures and captions, with the air above and below them."""
    boxes = [*leaf.drawn.pictures, *(around(line.box for line in caption) for caption in leaf.captions)]
    air = AIR * leaf.em
    return [Box(box.left, box.top - air, box.right, box.bottom + air) for box in boxes]


def _initials(frame: Frame) -> list[Box]:
    """The first characters of lines that are so large that the lines below give way to them."""
    firsts = [(line.ink[0], line) for line in frame.lines if len(line.ink) > LONGEST_HEAD]
    return [glyph.box for glyph, line in firsts if glyph.size >= INITIAL * line.size]


def _room(line: Line, frame: Frame, span: Span, obstacles: Sequence[Box]) -> Span:
    """Where a line could begin and end: pictures that reach into its column stand in its way."""
    left, right = span
    for box in obstacles:
        if overlap(box_down(box), box_down(line.box)) <= 0 or overlap(box_across(box), span) <= 0:
            continue
        beside = [one for one in frame.lines if overlap(box_down(box), box_down(one.box)) > 0]
        if box.right <= line.box.left + 1:
            left = max(left, min(one.box.left for one in beside if box.right <= one.box.left + 1))
        elif box.left >= line.box.right - 1:
            right = min(right, max(one.box.right for one in beside if box.left >= one.box.right - 1))
    return left, right
