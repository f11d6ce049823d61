"""How a page was set: its lines, their columns, each line's fit, and the page's habits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.reading.captions import CAPTION_ENOUGH, caption_votes
from generator.reading.columns import INDENT_CELLS, TOLERANCE, column_widths
from generator.reading.forms import REPORT_TITLE
from generator.reading.lines import Line
from generator.reading.wording import Wording, reads_as_head, wording_of

NEARLY_FULL = 1.6
"""Cells that a full line may lack: punctuation that may not open a line is pushed to the next."""

SPANNING = 1.6
"""Cells by which a line is wider than its column when it spans more than one."""

WIDEST_COLUMN = 60.0
"""Cells: no newspaper sets a wider column, so a wider line was never wrapped."""

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
    """One line's fit: how many cells it is short of its column, whether it is letter-spaced, its words."""

    lacking: float
    spaced: bool
    words: Wording

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
        return self.indented or (self.words.text[-1] in HANGING and hanging.indented)


class Typesetting:
    """The lines of a source, their columns, and the habits of the page they were printed on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.widths = column_widths(lines)
        self.fits = [
            Fit(width - line.width, line.spaced, wording_of(line.text))
            for line, width in zip(lines, self.widths, strict=True)
        ]
        self.run_in_heads = Counter(fit.words.text[:4] for fit in self.fits if fit.words.run_in_head)

    def parts_title(self, at: int) -> bool:
        """Whether the end of the line before parts the title of a report over two lines."""
        after = self.fits[at].words.text
        whole = self.fits[at - 1].words.text + after
        return bool(REPORT_TITLE.match(whole)) and not REPORT_TITLE.match(after)

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
            if fits[at - 1].words.ended
            and fits[at - 1].lacking > INDENT_CELLS + TOLERANCE
            and not fits[at].words.ended
        ]

    @cached_property
    def indents_eaten(self) -> bool:
        """Whether first lines of paragraphs lack two cells, as when extraction drops the indent."""
        fits = [self.fits[at] for at in self._after_plain_ends]
        sure = [fit for fit in fits if not reads_as_head(fit.words.text)]
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
    text = fit.words.text
    return not fit.words.ended and not reads_as_head(text) and caption_votes(text) < CAPTION_ENOUGH
