"""Lines → chunks: which line ends are the printer's and which are the writer's.

Each line end is weighed: what the line before ends with, whether it fills its column, whether the
next one is short by an indent, opens like a new paragraph, or continues a bracket. Positive
weights part, negative ones join; a blank line is a weak vote, since one report in two has blank
lines inside its paragraphs.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.reading.columns import INDENT_CELLS, TOLERANCE, column_widths
from generator.reading.lines import PART_HEAD, Line

SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)》]*$")
CLAUSE_END = re.compile(r"[，、；：,;:—（《“‘(\-·]$")
CANNOT_OPEN = re.compile(r"^[，。、；：！？）》”’】」』,.;:!?)%％]")

NUMBERED = re.compile(
    r"^[■◆●▲★□◇○▶]?\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    r"|\d{1,2}[、．.](?!\d)|[（(]\d{1,2}[）)]|第[一二三四五六七八九十]{1,3}[部章节][分]?[\s：:])"
)
SALUTATION = re.compile(r"^(?:各位|尊敬的|主任).{0,12}[：:]$")
OPENING = re.compile(
    r"^(?:——|－－|--|[一二三四五六七八九十]是[^否]|[一两二三四五]年来[，,]|过去[的一]|一年来[，,]|各位代表[！!：:，,]|(?:本报|特约)?(?:记者|通讯员)[\s　]"
    r"|(?:19|20)\d\d年[，,是]|今后一年[，,]|新的一年[，,]|同时[，,]我们|此外[，,]|我代表)"
)
RUN_IN_HEAD = re.compile(r"^[^，。、；：！？\d《》]{4,20}。(?=.)")
"""A head set in the line with its text (拓宽民意表达渠道。开展…)."""

CREDIT = re.compile(r"^(?:\S{2,8}[报网社台])?(?:本报|特约)?(?:记者|通讯员|编辑)[\s\u3000：:]|^——")
"""Openings of bylines and subtitles, which never run on over a line that is not full."""

PART, JOIN = 6.0, -6.0
CLAUSE_MARK = re.compile(r"[，；：]")
NEARLY_FULL = 1.6
"""Cells that a full line may lack: punctuation that may not open a line is pushed to the next."""
WIDEST_COLUMN = 60.0
"""Cells: no newspaper sets a wider column, so a wider line was never wrapped, and ends as its writer meant."""
LONGEST_HEAD = 45
"""Characters: what is longer than this and has not ended its sentence is no head but goes on."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, and the width of the column they stand in."""

    lines: tuple[Line, ...]
    column: float

    @property
    def text(self) -> str:
        """The ink of the lines, joined; for looking at, not for showing."""
        return "".join(line.text for line in self.lines)


def gather_chunks(lines: Sequence[Line]) -> tuple[Chunk, ...]:
    """Join the lines of one paragraph, heading or caption; the order stays that of the file."""
    if not lines:
        return ()
    page = Page(lines)
    starts = [0]
    for at in range(1, len(lines)):
        if page.weigh(at, starts[-1]) > 0:
            starts.append(at)
    ends = [*starts[1:], len(lines)]
    return tuple(Chunk(tuple(lines[a:b]), page.widths[a]) for a, b in zip(starts, ends, strict=True))


class Page:
    """The lines of a source with what is known of all of them together."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = column_widths(lines)
        self.indents_kept = sum(line.indented for line in lines) > len(lines) // 12
        self.run_in_heads = Counter(line.text[:4] for line in lines if RUN_IN_HEAD.match(line.text))

    def weigh(self, at: int, opened: int) -> float:
        """Evidence for a break before line `at`, when its chunk opened at line `opened`."""
        before, after = self.lines[at - 1], self.lines[at]
        if _surely_parted(before, after):
            return PART
        if _surely_joined(before, after):
            return JOIN
        weight = self._by_ending(at, opened) + (1.0 if after.gap else -1.0) + self._by_opening(at)
        return weight + self._by_indent(at) + _by_bracket(self.lines[opened:at])

    def _by_ending(self, at: int, opened: int) -> float:
        line, lacking = self.lines[at - 1], self.lacking(at - 1)
        if SENTENCE_END.search(line.text):
            return 0.0 if line.spaced or lacking <= NEARLY_FULL else 5.0
        if at - 1 > opened:
            return self._of_long(at, opened)
        return self._of_single(line, lacking, self.lines[at])

    def _of_single(self, line: Line, lacking: float, after: Line) -> float:
        """An unended line that opens its chunk: a head or caption by itself, or the first of more."""
        if CREDIT.match(line.text):
            return 5.0 if lacking > NEARLY_FULL else 1.0
        if line.spaced or abs(lacking - INDENT_CELLS) <= TOLERANCE:
            return -5.0 if line.spaced or not self._stands_alone(line, after) else 0.5
        if lacking <= NEARLY_FULL:
            return 2.0 if self._stands_alone(line, after) else -5.0
        return 2.5

    def _stands_alone(self, line: Line, after: Line) -> bool:
        return bool(after.gap and line.gap and not CLAUSE_MARK.search(line.text))

    def _of_long(self, at: int, opened: int) -> float:
        """An unended line further down: the sentence goes on, unless all of it is a head."""
        size = sum(len(line.text) for line in self.lines[opened:at])
        if size > LONGEST_HEAD or self.lacking(at - 1) <= NEARLY_FULL:
            return -5.0
        return -1.5 if CLAUSE_MARK.search("".join(line.text for line in self.lines[opened:at])) else 2.5

    def _by_opening(self, at: int) -> float:
        text = "".join(self.lines[at].text.split())
        if NUMBERED.match(text):
            return 4.0
        if SENTENCE_END.search(self.lines[at - 1].text) and RUN_IN_HEAD.match(text):
            return 3.5 if self.run_in_heads[text[:4]] > 1 else 2.0
        return 2.0 if OPENING.match(text) else 0.0

    def _by_indent(self, at: int) -> float:
        """A first line is short by two cells, though its sentence goes on in the next line."""
        line = self.lines[at]
        if line.indented or self.indents_kept:
            return 4.0 if line.indented else -3.0
        goes_on = at + 1 < len(self.lines) and not SENTENCE_END.search(line.text)
        if line.spaced or not goes_on:
            return 0.0
        lacking = self.lacking(at)
        if abs(lacking - INDENT_CELLS) <= TOLERANCE / 2:
            return 1.5
        return -1.5 if lacking <= TOLERANCE else 0.0

    def lacking(self, at: int) -> float:
        """Cells that line `at` is short of its column."""
        return self.widths[at] - self.lines[at].width


def _surely_joined(before: Line, after: Line) -> bool:
    return bool(CANNOT_OPEN.match(after.text)) or (
        bool(CLAUSE_END.search(before.text))
        and not SALUTATION.match(before.text)
        and not NUMBERED.match(after.text)
    )


def _surely_parted(before: Line, after: Line) -> bool:
    return bool(
        PART_HEAD.fullmatch(before.text)
        or PART_HEAD.fullmatch(after.text)
        or SALUTATION.match(before.text)
        or after.text.startswith("——")
        or max(before.width, after.width) > WIDEST_COLUMN
    )


def _by_bracket(lines: Sequence[Line]) -> float:
    tail = "".join(line.text for line in lines)
    open_ = any(tail.count(a) > tail.count(b) for a, b in ("“”", "《》", "（）"))
    return -4.0 if open_ else 0.0
