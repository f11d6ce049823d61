"""How a page was set: its lines, their columns, each line's fit, and the page's habits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.reading import signs
from generator.reading.captions import CAPTION_ENOUGH, caption_votes
from generator.reading.columns import INDENT_CELLS, TOLERANCE, column_widths, slacks_of
from generator.reading.forms import REPORT_TITLE
from generator.reading.lines import Line
from generator.reading.tables import rows_of
from generator.reading.wording import reads_as_head, signs_of

NEARLY_FULL = 1.6
"""Cells that a full line may lack: punctuation that may not open a line is pushed to the next."""

SPANNING = 1.6
"""Cells by which a line is wider than its column when it spans more than one."""

OVERFLOWING = 1.5 * SPANNING
"""Cells by which a line is wider than any line of its column could be."""

SHORT_OF_LAST = 3.5
"""Cells beyond which a line lacks more than the first line of a heading over two lines does."""

WIDEST_COLUMN = 60.0
"""Cells: no newspaper sets a wider column, so a wider line was never wrapped."""

UNWRAPPED = 0.4
"""Share of a text in lines wider than any column, above which it was never wrapped."""

HABIT = 0.5
"""Share of the plain cases above which something is the page's habit."""

HANGING = "，。、；：！？”》）"
"""Marks that may not open a line, and so hang at the end of the one before."""

SAME_COLUMN = 1.5
"""Cells by which the column of the next line may differ and be the same."""

SHORTEST_IN_ROW = 6
"""Characters of a line that may be one of a row of headings."""

STRAY = 0.1
"""Share of the blank lines that stand inside paragraphs, above which a blank line says little."""

ALONE = signs.PART_HEAD | signs.SALUTATION
"""What is a block by itself, come what may; so is what a dash opens, if it does not fill its column."""


class Fit(NamedTuple):
    """One line's fit: its text without white space, how many cells it is short of its column, how many
    of them it may lack and still be full, and what is seen of it."""

    text: str
    lacking: float
    slack: float
    signs: int

    def has(self, sign: int) -> bool:
        """Whether one of these signs is seen of it."""
        return self.signs & sign != 0


def fit_of(line: Line, width: float, slack: float = 0.0) -> Fit:
    """How a line fits a column of this width, of which it may lack some cells besides."""
    lacking = width - line.width
    found = _signs_of_fit(lacking, slack, line.spaced, line.ink[-1] in HANGING)
    if line.gap:
        found |= signs.GAP
    if line.indented:
        found |= signs.INDENTED
    if line.width > WIDEST_COLUMN or line.beside:
        found |= signs.WHOLE
    return Fit(line.ink, lacking, slack, found | signs_of(line.text, line.ink))


@lru_cache(maxsize=1 << 12)
def _signs_of_fit(lacking: float, slack: float, spaced: bool, hangs: bool) -> int:
    """What is seen of a line that lacks so many cells, and whose last mark may hang out or not."""
    seen = (
        (signs.SPACED, spaced),
        (signs.FULL, spaced or lacking <= NEARLY_FULL + slack),
        (signs.SHORT_OF_LAST, lacking > SHORT_OF_LAST),
        (signs.SPANS, lacking < -SPANNING),
        (signs.OVERFLOWS, not spaced and lacking < -OVERFLOWING),
        (signs.INDENT_SHORT, not spaced and _is_indent(lacking)),
        (
            signs.HUNG_INDENT_SHORT,
            not spaced and (_is_indent(lacking) or (hangs and _is_indent(lacking + 1))),
        ),
    )
    return sum(sign for sign, holds in seen if holds)


def _is_indent(lacking: float) -> bool:
    return abs(lacking - INDENT_CELLS) <= TOLERANCE * 0.6


def _is_dashed_alone(found: int) -> bool:
    return bool(found & signs.DASHED) and (bool(found & signs.SUBTITLED) or not found & signs.FULL)


def _shape(fit: Fit) -> tuple[int, int] | None:
    """The length of a line and the place of its one comma, if it holds no other mark and no digit."""
    comma = fit.text.find("，")
    rest = fit.text.replace("，", "", 1)
    return (len(fit.text), comma) if rest.isalpha() and len(rest) >= SHORTEST_IN_ROW else None


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
            (signs.BOXED, self._boxed),
            (signs.REPEATED_HEAD, self._repeated_heads),
            (signs.PARTED_TITLE, self._parted_titles),
            (signs.IN_ROW, self._rows),
            (signs.NEW_COLUMN, self._new_columns),
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

    @property
    def _boxed(self) -> list[int]:
        """Statistics beside statistics: they stand together, apart from the text."""
        told = [at for at, fit in enumerate(self.fits) if fit.signs & signs.STATISTIC]
        known = set(told)
        return [at for at in told if at - 1 in known or at + 1 in known]

    @property
    def _repeated_heads(self) -> list[int]:
        heads = [(at, fit.text[:4]) for at, fit in enumerate(self.fits) if fit.signs & signs.RUN_IN_HEAD]
        count = Counter(text for _, text in heads)
        return [at for at, text in heads if count[text] > 1]

    @property
    def _parted_titles(self) -> list[int]:
        """Lines that make a title with the one before: a report's, or two like phrases before a subtitle."""
        ends = [at for at, fit in enumerate(self.fits) if at and fit.text[-1] in "告）)】"]
        texts = [(at, self.fits[at - 1].text, self.fits[at].text) for at in ends]
        reports = [at for at, a, b in texts if REPORT_TITLE.match(a + b) and not REPORT_TITLE.match(b)]
        subtitles = [at for at, fit in enumerate(self.fits) if at > 1 and fit.signs & signs.SUBTITLED]
        return reports + [at - 1 for at in subtitles if self._are_two_phrases(at - 1)]

    def _are_two_phrases(self, at: int) -> bool:
        """Whether two lines are alike, set together, and no more of their sort stand before them."""
        first, second = self.fits[at - 1 : at + 1]
        if second.has(signs.GAP):
            return False
        before = _shape(self.fits[at - 2]) if at > 1 else None
        return _shape(first) is not None and before != _shape(first) == _shape(second)

    @property
    def _new_columns(self) -> list[int]:
        pairs = enumerate(pairwise(self.widths), 1)
        return [at for at, (last, own) in pairs if abs(own - last) > SAME_COLUMN]

    @property
    def _rows(self) -> list[int]:
        """Lines in a row of like lines, as headings that were set apart from their texts."""
        halves = [False, *(bool(fit.signs & signs.COMMA_LAST) for fit in self.fits)]
        shapes = [
            _shape(fit) if fit.signs & signs.GAP and not after_half else None
            for fit, after_half in zip(self.fits, halves, strict=False)
        ]
        alike = [at for at, (a, b) in enumerate(pairwise(shapes)) if a is not None and a == b]
        return sorted({place for at in alike for place in (at, at + 1)})

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
    text = fit.text
    return not fit.has(signs.ENDED) and not reads_as_head(text) and caption_votes(text) < CAPTION_ENOUGH
