"""How one line fits its column, and what is seen of it by itself."""

from functools import lru_cache
from typing import NamedTuple

from generator.reading import signs
from generator.reading.columns import INDENT_CELLS, TOLERANCE
from generator.reading.lines import Line
from generator.reading.wording import signs_of

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

HANGING = "，。、；：！？”》）"
"""Marks that may not open a line, and so hang at the end of the one before."""


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
