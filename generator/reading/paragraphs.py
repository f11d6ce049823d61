"""Lines → chunks: which line ends are the printer's and which are the writer's.

Each line is the first of a paragraph, one that goes on, a heading (or caption, title …), or a
heading's next line. Each of these fits a line more or less well: a line that goes on follows a
full one, a first line lacks its indent, a last line ends its sentence, a heading ends none. The
costs of ill fit are added up over the page, and the cheapest reading is taken; so a blank line is
a weak vote, which it should be, since one source in two has blank lines inside its paragraphs.
"""

from collections.abc import Sequence
from math import prod
from typing import NamedTuple

from generator.model import Join
from generator.reading.confidence import FURNITURE, GOES_ON, MENDED, OPENS
from generator.reading.costs import costs_of
from generator.reading.forms import is_furniture
from generator.reading.lines import Line
from generator.reading.marks import SHOWN, forced, label_of, opens, runs_apart
from generator.reading.tears import Stretch, Tear, find_tears, mend_tears
from generator.reading.typesetting import Typesetting
from generator.reading.ways import Role, Way, cheapest_way

TEXT_GOES_ON = "，。；、"
"""Marks that no line of the page's own ends in."""


class Chunk(NamedTuple):
    """Lines that belong together, and the width of the column they stand in.

    `plain` is their text with white space closed, but for a space between words; `is_head` says
    that they were read as a heading, title, caption … and not as a paragraph. `joins` holds for
    each line how sure it is that it opens the chunk, or goes on with it; `end`, that it ends there.
    """

    lines: tuple[Line, ...]
    column: float
    plain: str
    is_head: bool
    joins: tuple[float, ...]
    end: float

    @property
    def whole(self) -> float:
        """How sure it is that these lines, all of them and no others, are one block."""
        return prod(self.joins) * self.end

    @property
    def text(self) -> str:
        """The ink of the lines, joined; for looking at, not for showing."""
        return "".join(line.text for line in self.lines)


def _plain(lines: Sequence[Line]) -> str:
    ink = "".join([line.ink for line in lines])
    text = "".join([line.text for line in lines])
    if len(text) == len(ink) or any(line.spaced for line in lines):
        return ink
    return " ".join(text.split())


def joined(first: Chunk, second: Chunk) -> Chunk:
    """One chunk of two, in the column of the first."""
    lines = first.lines + second.lines
    joins = (*first.joins, first.end, *second.joins[1:])
    return first._replace(lines=lines, plain=_plain(lines), joins=joins, end=second.end)


def gather_chunks(lines: Sequence[Line], ordered: bool = False) -> tuple[Chunk, ...]:
    """Join the lines of one paragraph, heading or caption; the order stays that of the file.

    What belongs to the page (第3版) stands by itself and parts nothing: a paragraph goes on after it.

    读者：每一行是段首、段中、标题，还是标题的续行，依行宽、缩进、句末标点和空行估算代价，取全页代价最小的
    读法。空行只算弱的依据，因为有的来源段落之中也有空行。
    """
    return chunks_of(lay_out(lines, ordered))


class Layout(NamedTuple):
    """How lines are read: those that stand apart (what belongs to the page, and captions that the form
    of the source shows), the rest as set, and as read. Without a rest there is nothing set."""

    apart: tuple[tuple[Line, ...], ...]
    page: Typesetting | None
    way: Way
    tears: list[Tear]


def lay_out(lines: Sequence[Line], ordered: bool = False) -> Layout:
    """The cheapest way of reading all lines, and the tears in it: none where the order is surely told."""
    runs = [*runs_apart(lines), *([at] for at, line in enumerate(lines) if _is_furniture(line))]
    apart = tuple(tuple(lines[at] for at in run) for run in runs)
    body = _without(lines, {at for run in runs for at in run})
    if not body:
        return Layout(apart, None, Way([], []), [])
    page = Typesetting(body)
    way = cheapest_way(forced(costs_of(page), body))
    return Layout(apart, page, way, [] if ordered else find_tears(page, way))


def _is_furniture(line: Line) -> bool:
    """Whether a line belongs to the page by its words, where its form does not say what it is."""
    told = label_of(line) is not None or opens(line) is False
    return not told and line.ink[-1] not in TEXT_GOES_ON and is_furniture(line.text)


def chunks_of(layout: Layout) -> tuple[Chunk, ...]:
    """The chunks of a layout, in the order of the file."""
    chunks = [_apart(lines) for lines in layout.apart]
    if layout.page:
        sure = sureness(layout)
        stretches = mend_tears(_stretches(layout.way.roles), layout.tears)
        chunks += [_chunk(layout.page, stretch, sure) for stretch in stretches]
    return tuple(sorted(chunks, key=lambda chunk: chunk.lines[0].start))


def _without(lines: Sequence[Line], apart: set[int]) -> list[Line]:
    """The other lines; where something stood apart, the blank lines around it part no more than one."""
    return [
        line._replace(gap=max(line.gap, 1)) if at - 1 in apart else line
        for at, line in enumerate(lines)
        if at not in apart
    ]


def _apart(lines: tuple[Line, ...]) -> Chunk:
    sure = (FURNITURE,) * len(lines)
    return Chunk(lines, lines[0].width, _plain(lines), False, sure, FURNITURE)


def sureness(layout: Layout) -> list[float]:
    """How sure it is of each line that it opens or goes on, as it was read; and that the last is the last."""
    steps = [OPENS if role is Role.FIRST or role is Role.HEAD else GOES_ON for role in Role]
    roles, margins = layout.way
    sure = [steps[role].share(margin) for role, margin in zip(roles, margins, strict=True)]
    for at, line in enumerate(layout.page.lines if layout.page else ()):
        sure[at] = sure[at] if opens(line) is None else SHOWN
    sure.append(1.0)
    for tear in layout.tears:
        sure[tear.end] = min(sure[tear.end], MENDED.share(tear.worth))
    for tear in layout.tears:
        sure[tear.rest] = MENDED.share(tear.worth)
    return sure


def _stretches(roles: Sequence[Role]) -> list[Stretch]:
    starts = [at for at, role in enumerate(roles) if role % 2 == 0]
    ends = [*starts[1:], len(roles)]
    return [Stretch(((a, b),), roles[a] is Role.HEAD) for a, b in zip(starts, ends, strict=True)]


def _chunk(page: Typesetting, stretch: Stretch, sure: Sequence[float]) -> Chunk:
    lines = stretch.lines(page)
    joins = tuple([share for start, end in stretch.ranges for share in sure[start:end]])
    return Chunk(lines, page.widths[stretch.start], _plain(lines), stretch.is_head, joins, sure[stretch.end])


def joins_of(chunk: Chunk) -> tuple[Join, ...]:
    """How each line of a chunk was read, for its block."""
    pairs = enumerate(zip(chunk.lines, chunk.joins, strict=True))
    return tuple([Join(line.start, at > 0, sure) for at, (line, sure) in pairs])
