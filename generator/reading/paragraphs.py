"""Lines → chunks: which line ends are the printer's and which are the writer's.

Each line is the first of a paragraph, one that goes on, a heading (or caption, title …), or a
heading's next line. Each of these fits a line more or less well: a line that goes on follows a
full one, a first line lacks its indent, a last line ends its sentence, a heading ends none. The
costs of ill fit are added up over the page, and the cheapest reading is taken; so a blank line is
a weak vote, which it should be, since one source in two has blank lines inside its paragraphs.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from generator.reading.captions import CAPTION_ENOUGH, PICTURE_CREDIT, caption_votes
from generator.reading.columns import INDENT_CELLS
from generator.reading.facts import (
    NEARLY_FULL,
    SPANNING,
    WIDEST_COLUMN,
    Fit,
    Page,
    is_front_matter,
    reads_as_head,
)
from generator.reading.forms import (
    BULLET,
    CANNOT_OPEN,
    CLAUSE_END,
    DASHED,
    NUMBERED,
    OPENING,
    PART_HEAD,
    REPORT_TITLE,
    RUN_IN_HEAD,
    SALUTATION,
    TWO_CLAUSES,
    TWO_PHRASES,
    WORK_HEAD,
    is_furniture,
)
from generator.reading.lines import Line
from generator.reading.tears import Stretch, mend_tears

IMPOSSIBLE = 12.0
USUAL_HEAD = 26
"""Characters that a heading over two lines seldom goes beyond."""

PUNCTUATION = re.compile(r"[，。、；：！？“”《》（）]")


class Role(Enum):
    """What a line is in its chunk."""

    FIRST = auto()
    GOES_ON = auto()
    HEAD = auto()
    HEAD_GOES_ON = auto()


OPENS = (Role.FIRST, Role.HEAD)


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
        chunks += _chunks(Page(body))
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


def _chunks(page: Page) -> list[Chunk]:
    roles = Reading(page).roles()
    starts = [at for at, role in enumerate(roles) if role in OPENS]
    ends = [*starts[1:], len(roles)]
    read = [Stretch(a, b, roles[a] is Role.HEAD) for a, b in zip(starts, ends, strict=True)]
    return [Chunk(s.lines(page), page.widths[s.start], s.is_head) for s in mend_tears(page, read)]


class Reading:
    """The cheapest roles for the lines of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps: dict[Role, Callable[[int, Role], float]] = {
            Role.FIRST: self.first,
            Role.GOES_ON: self.goes_on,
            Role.HEAD: self.head,
            Role.HEAD_GOES_ON: self.head_goes_on,
        }

    def roles(self) -> list[Role]:
        """One role a line: Viterbi's way over the four roles."""
        costs = {Role.FIRST: self.first(0, None), Role.HEAD: self.head(0, None)}
        came: list[dict[Role, Role]] = [{}]
        for at in range(1, len(self.page.lines)):
            new, origin = {}, {}
            for role, step in self.steps.items():
                options = [(cost + step(at, before), before) for before, cost in costs.items()]
                new[role], origin[role] = min(options, key=lambda option: option[0])
            costs = new
            came.append(origin)
        last = len(self.page.lines) - 1
        role = min(costs, key=lambda role: costs[role] + self.end(last, role))
        return _walk_back(came, role)

    def first(self, at: int, before: Role | None) -> float:
        """What it costs that a line opens a paragraph."""
        fit, line = self.page.fits[at], self.page.lines[at]
        cost = self.end(at - 1, before) if before else 0.0
        cost += 6.0 * bool(CANNOT_OPEN.match(fit.text)) + 3.0 * bool(PART_HEAD.fullmatch(fit.text))
        cost -= 1.0 * self._opens_by_words(at)
        cost += 1.0 * (self.page.blanks_part and not line.gap and at > 0)
        if self.page.indents_kept:
            return cost + 3.0 * (not line.indented)
        cost += 0.6 * (
            at + 1 < len(self.page.lines) and len(fit.text) > 9 and not PUNCTUATION.search(fit.text)
        )
        if not self.page.indents_eaten or fit.spaced or fit.ended or fit.may_be_indented:
            return cost
        return cost + 2.0 * min(1.0, abs(fit.lacking - INDENT_CELLS) / 1.5)

    def _opens_by_words(self, at: int) -> bool:
        text = self.page.fits[at].text
        numbered = NUMBERED.match(text) and "。" in text
        return bool(OPENING.match(text) or RUN_IN_HEAD.match(text) or numbered or SALUTATION.match(text))

    def goes_on(self, at: int, before: Role) -> float:
        """What it costs that a line goes on with the paragraph of the one before it."""
        if before not in (Role.FIRST, Role.GOES_ON) or self._is_whole(at - 1) or self._is_whole(at):
            return IMPOSSIBLE
        last, fit, line = self.page.fits[at - 1], self.page.fits[at], self.page.lines[at]
        slack = NEARLY_FULL + (INDENT_CELLS if before is Role.FIRST else 0.0)
        excess = 0.0 if last.spaced else max(0.0, last.lacking - slack)
        cost = self._after_ended(at, excess) if last.ended else self._after_open(last, fit, excess)
        cost += (1.5 if last.ended else 0.8 if self.page.blanks_stray else 2.0) * bool(line.gap)
        cost += 1.2 * (self.page.indents_eaten and fit.indented and not fit.ended)
        cost += 5.0 * (self._is_statistic(at) or self._is_statistic(at - 1))
        cost += 2.5 * (fit.lacking < -1.5 * SPANNING and not fit.spaced) + 6.0 * (
            self.page.indents_kept and line.indented
        )
        cost += 4.0 * bool(PICTURE_CREDIT.search(last.text))
        return cost + 2.5 * bool(NUMBERED.match(fit.text) or BULLET.match(fit.text))

    def _after_ended(self, at: int, excess: float) -> float:
        if excess:
            return 6.0
        text = self.page.fits[at].text
        cost = 0.3 + 1.0 * bool(OPENING.match(text))
        cost += 1.5 * (self.page.indents_eaten and self.page.fits[at].indented)
        return cost + (2.5 if self.page.run_in_heads[text[:4]] > 1 else 1.2) * bool(RUN_IN_HEAD.match(text))

    def _after_open(self, last: Fit, fit: Fit, excess: float) -> float:
        opens = last.text.endswith("：") and OPENING.match(fit.text)
        bound = bool(CLAUSE_END.search(last.text) or CANNOT_OPEN.match(fit.text)) and not opens
        return min(5.0, 0.5 + 1.0 * excess) * bool(excess) - 1.5 * bound

    def _is_statistic(self, at: int) -> bool:
        """Whether a line is one of a box of figures: they stand together, or apart from the text."""
        near = self.page.fits[max(0, at - 1) : at] + self.page.fits[at + 1 : at + 2]
        return self.page.fits[at].statistic and any(fit.statistic for fit in near)

    def _is_whole(self, at: int) -> bool:
        fit, line = self.page.fits[at], self.page.lines[at]
        whole = PART_HEAD.fullmatch(fit.text) or SALUTATION.match(fit.text) or line.width > WIDEST_COLUMN
        return bool(whole or DASHED.match(fit.text)) or self.page.unwrapped

    def head(self, at: int, before: Role | None) -> float:
        """What it costs that a line is, or opens, a heading, title, byline or caption."""
        fit, line = self.page.fits[at], self.page.lines[at]
        cost = self.end(at - 1, before) if before else 0.0
        cost += 6.0 * fit.ended + 6.0 * bool(CANNOT_OPEN.match(fit.text)) + 3.0 * ("。" in fit.text[:-1])
        cost += _strangeness(line, fit.text) + 0.5 * (len(fit.text) < 4)
        cost += (0.8 + 2.0 * self.page.fits[at - 1].full) * (not line.gap and at > 0)
        cost += 3.0 * (self.page.indents_kept and line.indented)
        return cost + (-1.0 if fit.lacking < -SPANNING else 0.4 if fit.lacking <= 3.5 else 0.0)

    def head_goes_on(self, at: int, before: Role) -> float:
        """What it costs that a line goes on with the heading of the one before it."""
        if before not in (Role.HEAD, Role.HEAD_GOES_ON) or self._is_whole(at) or self._is_whole(at - 1):
            return IMPOSSIBLE
        last, fit = self.page.fits[at - 1], self.page.fits[at]
        title = REPORT_TITLE.match(last.text + fit.text) and not REPORT_TITLE.match(fit.text)
        broken = last.text.endswith("，") or last.full
        cost = -3.0 if title else 0.6 if broken else 4.0
        cost += 6.0 * fit.ended + 2.5 * bool(self.page.lines[at].gap) + 6.0 * bool(NUMBERED.match(fit.text))
        return cost + 4.0 * is_front_matter(last.text) + 4.0 * is_front_matter(fit.text) + self._length(at)

    def _length(self, at: int) -> float:
        return 0.1 * max(0, len(self.page.fits[at - 1].text) + len(self.page.fits[at].text) - USUAL_HEAD)

    def end(self, at: int, role: Role | None) -> float:
        """What it costs that a chunk ends with a line."""
        fit = self.page.fits[at]
        cost = 3.0 * fit.unclosed + 4.0 * (
            bool(CLAUSE_END.search(fit.text)) and not SALUTATION.match(fit.text)
        )
        whole = (
            fit.ended
            or fit.text.endswith("：")
            or PICTURE_CREDIT.search(fit.text)
            or SALUTATION.match(fit.text)
            or self._is_statistic(at)
        )
        if role in (Role.HEAD, Role.HEAD_GOES_ON) or whole:
            return cost
        return cost + (4.5 if fit.full else 3.5)


def _strangeness(line: Line, text: str) -> float:
    """How little a line reads like a heading, a piece of front matter or a caption."""
    if is_front_matter(text) or PART_HEAD.fullmatch(text):
        return -1.0
    if TWO_PHRASES.match(line.text) and not line.spaced:
        return -1.0
    if NUMBERED.match(text) or BULLET.match(text) or WORK_HEAD.match(text):
        return -1.0
    if reads_as_head(text):
        return 0.0 if TWO_CLAUSES.match(text) else 0.3
    votes = caption_votes(text)
    if votes >= 1.5 * CAPTION_ENOUGH:
        return 0.2
    return 0.6 if TWO_CLAUSES.match(text) else 0.8 if votes >= CAPTION_ENOUGH else 2.0


def _walk_back(came: Sequence[dict[Role, Role]], role: Role) -> list[Role]:
    path = [role]
    for origin in reversed(came[1:]):
        role = origin[role]
        path.append(role)
    return path[::-1]
