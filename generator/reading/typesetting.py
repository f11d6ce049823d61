"""How a page was set: its lines, their columns, each line's fit, and the page's habits."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from generator.reading import signs
from generator.reading.columns import INDENT_CELLS, TOLERANCE, column_widths, slacks_of
from generator.reading.fits import WIDEST_COLUMN, Fit, fit_of
from generator.reading.lines import Line
from generator.reading.neighbours import boxed, new_columns, parted_titles, repeated_heads, rows
from generator.reading.tables import rows_of

UNWRAPPED = 0.4
"""Share of a text in lines wider than any column, above which it was never wrapped."""

HABIT = 0.5
"""Share of the plain cases above which something is the page's habit."""

STRAY = 0.1
"""Share of the blank lines that stand inside paragraphs, above which a blank line says little."""

ALONE = signs.PART_HEAD | signs.SALUTATION
"""What is a block by itself, come what may; so is what a dash opens, if it does not fill its column."""


def _is_dashed_alone(found: int) -> bool:
    return bool(found & signs.DASHED) and (bool(found & signs.SUBTITLED) or not found & signs.FULL)


class Typesetting:
    """The lines of a source, their columns, and the habits of the page they were printed on."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._times: dict[str, int] = {}
        slacks = slacks_of(lines)
        self.widths = column_widths(lines, slacks)
        self.fits = [fit_of(*each) for each in zip(lines, self.widths, slacks, strict=True)]

    @cached_property
    def signs(self) -> list[int]:
        """All that is seen of each line: its words, its fit, its neighbours, its page's habits."""
        habits = self._habits
        found = [fit.signs | habits for fit in self.fits]
        found[0] |= signs.TOP
        found[-1] |= signs.BOTTOM
        for sign, places in (
            (signs.BOXED, boxed(self.fits)),
            (signs.REPEATED_HEAD, repeated_heads(self.fits)),
            (signs.PARTED_TITLE, parted_titles(self.fits)),
            (signs.IN_ROW, rows(self.fits)),
            (signs.NEW_COLUMN, new_columns(self.widths)),
            (signs.WHOLE, rows_of(self.lines)),
        ):
            for at in places:
                found[at] |= sign
        return [one | signs.WHOLE if one & ALONE or _is_dashed_alone(one) else one for one in found]

    @cached_property
    def gaps(self) -> list[int]:
        """Lines after a blank line, the first line aside."""
        return [at for at, line in enumerate(self.lines) if at and line.gap]

    def times(self, characters: str) -> int:
        """How often these characters stand together on the page, over the ends of lines as well."""
        if characters not in self._times:
            self._times[characters] = self._ink.count(characters)
        return self._times[characters]

    @cached_property
    def _ink(self) -> str:
        return "".join([fit.text for fit in self.fits])

    @property
    def _habits(self) -> int:
        habits = (
            (self.indents_kept, signs.INDENTS_KEPT),
            (self.indents_eaten, signs.INDENTS_EATEN),
            (self.blanks_part, signs.BLANKS_PART),
            (self.blanks_stray, signs.BLANKS_STRAY),
            (self._unwrapped, signs.UNWRAPPED),
        )
        return sum(sign for holds, sign in habits if holds)

    @cached_property
    def indents_kept(self) -> bool:
        """Whether white space still stands before the first lines of paragraphs."""
        return sum(line.indented for line in self.lines) > len(self.lines) // 12

    @property
    def _unwrapped(self) -> bool:
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
            if fits[at - 1].lacking > INDENT_CELLS + TOLERANCE
            and fits[at - 1].has(signs.ENDED)
            and not fits[at].has(signs.ENDED)
        ]

    @cached_property
    def indents_eaten(self) -> bool:
        """Whether first lines of paragraphs lack two cells, as when extraction drops the indent.

        Told from lines that surely open a paragraph: of those that lack an indent, or are full,
        the former are as many. (Others are short for another reason, as headings are.)
        """
        if self.indents_kept:
            return False
        openings = [fit for fit in self._openings() if not fit.has(signs.SPACED)]
        lacking = sum(fit.has(signs.HUNG_INDENT_SHORT) for fit in openings)
        flush = sum(abs(fit.lacking) <= TOLERANCE for fit in openings)
        return lacking > 0 and lacking >= flush

    def _openings(self) -> Iterator[Fit]:
        """Lines after a sentence's end that are like no heading, after a short line, or begin as
        paragraphs do."""
        yield from (self.fits[at] for at in self._after_plain_ends if self.fits[at].has(signs.LIKE_NONE))
        for last, fit in pairwise(self.fits):
            if fit.has(signs.OPENING | signs.RUN_IN_HEAD) and last.has(signs.ENDED):
                yield fit

    @property
    def blanks_part(self) -> bool:
        """Whether a blank line stands after most paragraphs."""
        after = self._after_plain_ends
        return sum(bool(self.lines[at].gap) for at in after) > HABIT * len(after)

    @property
    def blanks_stray(self) -> bool:
        """Whether blank lines stand inside paragraphs here, after full lines whose sentence goes on."""
        inside = [at for at in self.gaps if self.fits[at - 1].has(signs.FULL) and _goes_on(self.fits[at - 1])]
        return len(inside) > STRAY * len(self.gaps)


def _goes_on(fit: Fit) -> bool:
    return fit.has(signs.LIKE_NONE | signs.LIKE_TWO | signs.LIKE_HALF_CALL) and not fit.has(signs.ENDED)
