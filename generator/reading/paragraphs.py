"""Lines → chunks: which line ends are the printer's and which are the writer's.

Each line is the first of a paragraph, one that goes on, a heading (or caption, title …), or a
heading's next line. Each of these fits a line more or less well: a line that goes on follows a
full one, a first line lacks its indent, a last line ends its sentence, a heading ends none. The
costs of ill fit are added up over the page, and the cheapest reading is taken; so a blank line is
a weak vote, which it should be, since one source in two has blank lines inside its paragraphs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from generator.reading.costs import Costs
from generator.reading.forms import is_furniture
from generator.reading.lines import Line
from generator.reading.tears import Stretch, mend_tears
from generator.reading.typesetting import Typesetting


class Role(Enum):
    """What a line is in its chunk."""

    FIRST = auto()
    GOES_ON = auto()
    HEAD = auto()
    HEAD_GOES_ON = auto()


OPENS = (Role.FIRST, Role.HEAD)
HEADS = (Role.HEAD, Role.HEAD_GOES_ON)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, and the width of the column they stand in.

    `is_head` says that they were read as a heading, title, caption … and not as a paragraph.
    """

    lines: tuple[Line, ...]
    column: float
    is_head: bool = False

    @property
    def text(self) -> str:
        """The ink of the lines, joined; for looking at, not for showing."""
        return "".join(line.text for line in self.lines)


def gather_chunks(lines: Sequence[Line]) -> tuple[Chunk, ...]:
    """Join the lines of one paragraph, heading or caption; the order stays that of the file.

    What belongs to the page (第3版) stands by itself and parts nothing: a paragraph goes on after it.

    读者：每一行是段首、段中、标题，还是标题的续行，依行宽、缩进、句末标点和空行估算代价，取全页代价最小的
    读法。空行只算弱的依据，因为有的来源段落之中也有空行。
    """
    furniture = [line for line in lines if is_furniture(line.text)]
    chunks = [Chunk((line,), line.width) for line in furniture]
    if body := _without(lines, furniture):
        chunks += _chunks(Typesetting(body))
    return tuple(sorted(chunks, key=lambda chunk: chunk.lines[0].span))


def _without(lines: Sequence[Line], furniture: Sequence[Line]) -> list[Line]:
    """The other lines; where furniture stood, the blank lines around it part no more than one."""
    gone = {line.span for line in furniture}
    body: list[Line] = []
    for at, line in enumerate(lines):
        if line.span not in gone:
            after = at and lines[at - 1].span in gone
            body.append(replace(line, gap=max(line.gap, 1)) if after else line)
    return body


def _chunks(page: Typesetting) -> list[Chunk]:
    roles = cheapest_roles(Costs(page), len(page.lines))
    starts = [at for at, role in enumerate(roles) if role in OPENS]
    ends = [*starts[1:], len(roles)]
    read = [Stretch(a, b, roles[a] is Role.HEAD) for a, b in zip(starts, ends, strict=True)]
    return [Chunk(s.lines(page), page.widths[s.start], s.is_head) for s in mend_tears(page, read)]


def cheapest_roles(costs: Costs, size: int) -> list[Role]:
    """One role a line: Viterbi's way over the four roles of `size` lines."""
    total = {Role.FIRST: costs.opening(0), Role.HEAD: costs.heading(0)}
    came: list[dict[Role, Role]] = [{}]
    for at in range(1, size):
        ways = _ways(costs, at, total)
        came.append({role: before for role, (_, before) in ways.items()})
        total = {role: cost for role, (cost, _) in ways.items()}
    closed = _closed(costs, size - 1, total)
    role = min(closed, key=lambda role: closed[role])
    return _walk_back(came, role)


def _ways(costs: Costs, at: int, total: dict[Role, float]) -> dict[Role, tuple[float, Role]]:
    """For each role of a line the least cost so far, and the role before it."""
    closed = _closed(costs, at - 1, total)
    before = min(closed, key=lambda role: closed[role])
    first, other = costs.going_on(at)
    more = costs.heading_on(at)
    steps = {
        Role.FIRST: [(closed[before] + costs.opening(at), before)],
        Role.GOES_ON: _from(total, {Role.FIRST: first, Role.GOES_ON: other}),
        Role.HEAD: [(closed[before] + costs.heading(at), before)],
        Role.HEAD_GOES_ON: _from(total, {Role.HEAD: more, Role.HEAD_GOES_ON: more}),
    }
    return {role: min(options, key=lambda option: option[0]) for role, options in steps.items()}


def _from(total: dict[Role, float], steps: dict[Role, float]) -> list[tuple[float, Role]]:
    return [(total[before] + step, before) for before, step in steps.items() if before in total]


def _closed(costs: Costs, at: int, total: dict[Role, float]) -> dict[Role, float]:
    """The cost so far where a chunk ends with a line, by that line's role."""
    paragraph, heading = costs.ending(at)
    return {role: cost + (heading if role in HEADS else paragraph) for role, cost in total.items()}


def _walk_back(came: Sequence[dict[Role, Role]], role: Role) -> list[Role]:
    path = [role]
    for origin in reversed(came[1:]):
        role = origin[role]
        path.append(role)
    return path[::-1]
