"""What it costs to take a line for the first of a paragraph, for one that goes on, for a heading …

Each weight is in the same coin: about 1 is a slight oddity, 3 a plain one, 6 what hardly occurs.
They were set by hand on printed pages whose truth is known, and are held by the floors in
tests/reading/floors.py and the cases beside them.
"""

from collections.abc import Sequence

from generator.reading.columns import INDENT_CELLS
from generator.reading.typesetting import NEARLY_FULL, SPANNING, WIDEST_COLUMN, Fit, Typesetting
from generator.reading.wording import PUNCTUATION

IMPOSSIBLE = 12.0
NEVER, HARDLY, ODD = 6.0, 5.0, 3.0

TORN, UNFINISHED = 4.5, 3.5
"""A paragraph that ends in mid-sentence: with a full line (a column's end), or a short one (a lost stop)."""

BLANK_AFTER_STOP, BLANK_STRAY, BLANK = 1.5, 0.8, 2.0
"""A blank line inside a paragraph: after a sentence; elsewhere on a page that has such, or has none."""

NOT_INDENTED, LOOKS_INDENTED = 2.0, 1.2
"""A first line without the indent that the page's first lines lack, and another line that lacks it."""

USUAL_HEAD = 26
"""Characters that a heading over two lines seldom goes beyond."""


class Costs:
    """The costs of the lines of one page."""

    def __init__(self, page: Typesetting) -> None:
        self.page = page

    def opening(self, at: int) -> float:
        """That a line opens a paragraph."""
        fit, line, page = self.page.fits[at], self.page.lines[at], self.page
        words = fit.words
        cost = NEVER * words.cannot_open + ODD * words.part_head - 1.0 * words.opens_paragraph
        cost += 1.0 * (page.blanks_part and not line.gap and at > 0)
        if page.indents_kept:
            return cost + ODD * (not line.indented)
        last = at + 1 == len(page.lines)
        cost += 0.6 * (not last and len(words.text) > 9 and not PUNCTUATION.search(words.text))
        if not page.indents_eaten or fit.spaced or words.ended or fit.may_be_indented:
            return cost
        return cost + NOT_INDENTED * min(1.0, abs(fit.lacking - INDENT_CELLS) / 1.5)

    def going_on(self, at: int) -> tuple[float, float]:
        """That a line goes on with a paragraph: after the paragraph's first line, and after another."""
        if self.is_whole(at - 1) or self.is_whole(at):
            return IMPOSSIBLE, IMPOSSIBLE
        last, fit, line, page = self.page.fits[at - 1], self.page.fits[at], self.page.lines[at], self.page
        cost = self._by_blank(last) * bool(line.gap) + 4.0 * last.words.credited
        cost += LOOKS_INDENTED * (page.indents_eaten and fit.indented and not fit.words.ended)
        cost += HARDLY * (self.is_statistic(at) or self.is_statistic(at - 1))
        cost += 2.5 * (fit.lacking < -1.5 * SPANNING and not fit.spaced)
        cost += NEVER * (page.indents_kept and line.indented)
        cost += 2.5 * (fit.words.numbered or fit.words.bulleted)
        slack = (NEARLY_FULL + INDENT_CELLS, NEARLY_FULL)
        first, other = (cost + self._by_fullness(last, fit, cells) for cells in slack)
        return first, other

    def _by_blank(self, last: Fit) -> float:
        return BLANK_AFTER_STOP if last.words.ended else BLANK_STRAY if self.page.blanks_stray else BLANK

    def _by_fullness(self, last: Fit, fit: Fit, slack: float) -> float:
        """That a line goes on after one that lacks more cells than a full line may."""
        excess = 0.0 if last.spaced else max(0.0, last.lacking - slack)
        if not last.words.ended:
            return self._in_sentence(last, fit, excess)
        return NEVER if excess else self._after_sentence(fit)

    def _after_sentence(self, fit: Fit) -> float:
        repeated = self.page.run_in_heads[fit.words.text[:4]] > 1
        cost = 0.3 + 1.0 * fit.words.opening + 1.5 * (self.page.indents_eaten and fit.indented)
        return cost + (2.5 if repeated else 1.2) * fit.words.run_in_head

    def _in_sentence(self, last: Fit, fit: Fit, excess: float) -> float:
        new = last.words.text.endswith("：") and fit.words.opening
        bound = (last.words.breaks_clause or fit.words.cannot_open) and not new
        return min(HARDLY, 0.5 + excess) * bool(excess) - 1.5 * bound

    def heading(self, at: int) -> float:
        """That a line is, or opens, a heading, title, byline or caption."""
        fit, line, words = self.page.fits[at], self.page.lines[at], self.page.fits[at].words
        cost = NEVER * words.ended + NEVER * words.cannot_open + ODD * ("。" in words.text[:-1])
        cost += words.strangeness + 0.5 * (len(words.text) < 4)
        cost += (0.8 + 2.0 * self.page.fits[at - 1].full) * (not line.gap and at > 0)
        cost += ODD * (self.page.indents_kept and line.indented)
        return cost + (-1.0 if fit.lacking < -SPANNING else 0.4 if fit.lacking <= 3.5 else 0.0)

    def heading_on(self, at: int) -> float:
        """That a line goes on with the heading of the one before it."""
        if self.is_whole(at) or self.is_whole(at - 1):
            return IMPOSSIBLE
        last, fit = self.page.fits[at - 1], self.page.fits[at]
        broken = last.words.text.endswith("，") or last.full
        cost = -3.0 if self.page.parts_title(at) else 0.6 if broken else 4.0
        cost += NEVER * fit.words.ended + 2.5 * bool(self.page.lines[at].gap) + NEVER * fit.words.numbered
        cost += 4.0 * last.words.front_matter + 4.0 * fit.words.front_matter
        return cost + 0.1 * max(0, len(last.words.text) + len(fit.words.text) - USUAL_HEAD)

    def ending(self, at: int) -> tuple[float, float]:
        """That a paragraph ends with a line, and that a heading does."""
        fit, words = self.page.fits[at], self.page.fits[at].words
        cost = ODD * words.unclosed + 4.0 * (words.breaks_clause and not words.salutation)
        done = words.ended or words.text.endswith("：") or words.credited or self.is_statistic(at)
        return cost + (0.0 if done else TORN if fit.full else UNFINISHED), cost

    def is_statistic(self, at: int) -> bool:
        """Whether a line is one of a box of figures: they stand together, apart from the text."""
        fits = self.page.fits
        near: Sequence[Fit] = fits[max(0, at - 1) : at] + fits[at + 1 : at + 2]
        return fits[at].words.statistic and any(fit.words.statistic for fit in near)

    def is_whole(self, at: int) -> bool:
        """Whether a line is a block by itself, come what may."""
        words, line = self.page.fits[at].words, self.page.lines[at]
        alone = words.part_head or words.salutation or words.dashed
        return alone or line.width > WIDEST_COLUMN or self.page.unwrapped
