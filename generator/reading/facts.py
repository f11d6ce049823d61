"""What is known of each line once all lines are seen together: the page's habits and each line's fit."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.reading.captions import CAPTION_ENOUGH, caption_votes
from generator.reading.columns import INDENT_CELLS, TOLERANCE, column_widths
from generator.reading.forms import (
    BULLET,
    CLAUSE_END,
    CREDIT,
    HEAD_OPENING,
    NUMBERED,
    PART_HEAD,
    REPORT_TITLE,
    RUN_IN_HEAD,
    SALUTATION,
    SENTENCE_END,
    SESSION_LINE,
    SPEAKER,
    STATISTIC,
    WORK_HEAD,
)
from generator.reading.lines import Line

NEARLY_FULL = 1.6
"""Cells that a full line may lack: punctuation that may not open a line is pushed to the next."""

SPANNING = 1.6
"""Cells by which a line is wider than its column when it spans more than one."""

WIDEST_COLUMN = 60.0
"""Cells: no newspaper sets a wider column, so a wider line was never wrapped."""

COUNT = re.compile(r"\d\s*[余多万]*\s*(?:人次|场次|[次项件条名人个篇期部份%％])")
"""A quantity: a heading tells none."""

ENOUGH = 3
"""Plain cases from which a habit is told."""

UNWRAPPED = 0.4
"""Share of a text in lines wider than any column, above which it was never wrapped."""

HABIT = 0.5
"""Share of the plain cases above which something is the page's habit."""

HANGING = "，。、；：！？”》）"
"""Marks that may not open a line, and so hang at the end of the one before."""

STRAY = 0.1
"""Share of the blank lines that stand inside paragraphs, above which a blank line says little."""


@dataclass(frozen=True, slots=True)
class Fit:
    """One line's fit: how many cells it is short of its column, and what its text is by itself."""

    text: str
    lacking: float
    spaced: bool
    ended: bool
    unclosed: bool
    statistic: bool

    @property
    def full(self) -> bool:
        """Whether it reaches the end of its column."""
        return self.spaced or self.lacking <= NEARLY_FULL

    @property
    def indented(self) -> bool:
        """Whether it is short by just an indent."""
        return not self.spaced and abs(self.lacking - INDENT_CELLS) <= TOLERANCE * 0.6

    @property
    def may_be_indented(self) -> bool:
        """The same, if a mark at its end hangs out of the column."""
        hanging = replace(self, lacking=self.lacking + 1.0)
        return self.indented or (self.text[-1] in HANGING and hanging.indented)


class Page:
    """The lines of a source, their columns, and the habits of the page they were printed on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = column_widths(lines)
        self.fits = [_fit(line, width) for line, width in zip(lines, self.widths, strict=True)]
        self.run_in_heads = Counter(line.text[:4] for line in lines if RUN_IN_HEAD.match(line.text))

    @cached_property
    def indents_kept(self) -> bool:
        """Whether white space still stands before the first lines of paragraphs."""
        return sum(line.indented for line in self.lines) > len(self.lines) // 12

    @cached_property
    def unwrapped(self) -> bool:
        """Whether the text was never set in columns, so that each line ends as its writer meant."""
        wide = sum(line.width for line in self.lines if line.width > WIDEST_COLUMN)
        return wide > UNWRAPPED * sum(line.width for line in self.lines)

    @cached_property
    def _after_plain_ends(self) -> list[int]:
        """Lines that follow a short last line of a paragraph and do not end one themselves."""
        fits = self.fits
        return [
            at
            for at in range(1, len(fits))
            if fits[at - 1].ended and fits[at - 1].lacking > INDENT_CELLS + TOLERANCE and not fits[at].ended
        ]

    @cached_property
    def indents_eaten(self) -> bool:
        """Whether first lines of paragraphs lack two cells, as when extraction drops the indent."""
        fits = [self.fits[at] for at in self._after_plain_ends]
        sure = [fit for fit in fits if not reads_as_head(fit.text)]
        near = [fit for fit in fits if -TOLERANCE <= fit.lacking <= INDENT_CELLS + TOLERANCE]
        openings = sure if len(sure) >= ENOUGH else near
        return not self.indents_kept and sum(fit.indented for fit in openings) > HABIT * len(openings)

    @cached_property
    def blanks_part(self) -> bool:
        """Whether a blank line stands after most paragraphs."""
        after = self._after_plain_ends
        return sum(bool(self.lines[at].gap) for at in after) > HABIT * len(after)

    @cached_property
    def blanks_stray(self) -> bool:
        """Whether blank lines stand inside paragraphs here, after full lines whose sentence goes on."""
        gaps = [at for at in range(1, len(self.lines)) if self.lines[at].gap]
        inside = [at for at in gaps if self.fits[at - 1].full and _goes_on(self.fits[at - 1])]
        return len(inside) > STRAY * len(gaps)


def _goes_on(fit: Fit) -> bool:
    return not fit.ended and not reads_as_head(fit.text) and caption_votes(fit.text) < CAPTION_ENOUGH


def _fit(line: Line, width: float) -> Fit:
    text = "".join(line.text.split())
    return Fit(
        text,
        width - line.width,
        line.spaced,
        bool(SENTENCE_END.search(text)),
        _is_unclosed(text),
        bool(STATISTIC.match(text)),
    )


def _is_unclosed(text: str) -> bool:
    return any(text.rfind(opening) > text.rfind(closing) for opening, closing in ("“”", "《》", "（）"))


def reads_as_head(text: str) -> bool:
    """Whether a line has the form of a heading: numbered, a part's head, or a call to something."""
    called = HEAD_OPENING.match(text) and len(text) >= 6 and not CLAUSE_END.search(text)
    marked = NUMBERED.match(text) or BULLET.match(text) or PART_HEAD.fullmatch(text) or WORK_HEAD.match(text)
    return bool(marked or called) and "。" not in text and not COUNT.search(text)


def is_front_matter(text: str) -> bool:
    """Whether a line by itself is a title, subtitle, byline or salutation of the genre."""
    return any(
        p.match(text) for p in (REPORT_TITLE, CREDIT, SPEAKER, SESSION_LINE, SALUTATION)
    ) or text.startswith("——")
