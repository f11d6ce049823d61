"""Lines → chunks: which line ends are the printer's and which are the writer's.

Each line is the first of a paragraph, one that goes on, a heading (or caption, title …), or a
heading's next line. Each of these fits a line more or less well: a line that goes on follows a
full one, a first line lacks its indent, a last line ends its sentence, a heading ends none. The
costs of ill fit are added up over the page, and the cheapest reading is taken; so a blank line is
a weak vote, which it should be, since one source in two has blank lines inside its paragraphs.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.reading.costs import costs_of
from generator.reading.forms import is_furniture
from generator.reading.lines import Line
from generator.reading.tears import Stretch, mend_tears
from generator.reading.typesetting import Typesetting
from generator.reading.ways import Role, cheapest_way


class Chunk(NamedTuple):
    """Lines that belong together, and the width of the column they stand in.

    `plain` is their text with white space closed, but for a space between words; `is_head` says
    that they were read as a heading, title, caption … and not as a paragraph.
    """

    lines: tuple[Line, ...]
    column: float
    plain: str
    is_head: bool = False

    @property
    def text(self) -> str:
        """The ink of the lines, joined; for looking at, not for showing."""
        return "".join(line.text for line in self.lines)


def _chunk(lines: tuple[Line, ...], column: float, is_head: bool = False) -> Chunk:
    if any(line.spaced for line in lines):
        return Chunk(lines, column, "".join([line.ink for line in lines]), is_head)
    text = "".join([line.text for line in lines])
    return Chunk(lines, column, " ".join(text.split()), is_head)


def joined(first: Chunk, second: Chunk) -> Chunk:
    """One chunk of two, in the column of the first."""
    return _chunk(first.lines + second.lines, first.column, first.is_head)


def gather_chunks(lines: Sequence[Line]) -> tuple[Chunk, ...]:
    """Join the lines of one paragraph, heading or caption; the order stays that of the file.

    What belongs to the page (第3版) stands by itself and parts nothing: a paragraph goes on after it.

    读者：每一行是段首、段中、标题，还是标题的续行，依行宽、缩进、句末标点和空行估算代价，取全页代价最小的
    读法。空行只算弱的依据，因为有的来源段落之中也有空行。
    """
    furniture = {at for at, line in enumerate(lines) if is_furniture(line.text)}
    chunks = [_chunk((lines[at],), lines[at].width) for at in sorted(furniture)]
    if body := _without(lines, furniture):
        chunks += _chunks(Typesetting(body))
    return tuple(sorted(chunks, key=lambda chunk: chunk.lines[0].start))


def _without(lines: Sequence[Line], furniture: set[int]) -> list[Line]:
    """The other lines; where furniture stood, the blank lines around it part no more than one."""
    return [
        line._replace(gap=max(line.gap, 1)) if at - 1 in furniture else line
        for at, line in enumerate(lines)
        if at not in furniture
    ]


def _chunks(page: Typesetting) -> list[Chunk]:
    way = cheapest_way(costs_of(page))
    roles = way.roles
    starts = [at for at, role in enumerate(roles) if role is Role.FIRST or role is Role.HEAD]
    ends = [*starts[1:], len(roles)]
    read = [Stretch(((a, b),), roles[a] is Role.HEAD) for a, b in zip(starts, ends, strict=True)]
    return [_chunk(s.lines(page), page.widths[s.start], s.is_head) for s in mend_tears(page, read, way)]
