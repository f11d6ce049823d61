"""What each way of reading a line costs: what its signs weigh, and what is measured in cells."""

from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from generator.reading import signs
from generator.reading.columns import INDENT_CELLS
from generator.reading.fits import NEARLY_FULL, Fit
from generator.reading.signs import ALL_BITS, SPACED, of_last
from generator.reading.typesetting import Typesetting
from generator.reading.weights import (
    ENDS_HEAD,
    ENDS_PARAGRAPH,
    GOES_ON,
    HARDLY,
    HEAD_GOES_ON,
    HEADS,
    INDENT_EXCUSED,
    INDENT_EXPECTED,
    NOT_INDENTED,
    OPENS,
)

USUAL_HEAD = 26
"""Characters that a heading over two lines seldom goes beyond."""

LONG_HEAD = 0.1
"""What each character beyond that costs."""

SLACK_OF_FIRST = NEARLY_FULL + INDENT_CELLS
"""Cells that a paragraph's first line may lack and still be full."""

_ALL_HEEDED = reduce(
    or_, (each.heeded for each in (OPENS, GOES_ON, HEADS, HEAD_GOES_ON, ENDS_PARAGRAPH, ENDS_HEAD))
)
THIRD_LINE = 2.0
"""That a heading runs over more than two lines."""

HEEDED, HEEDED_OF_LAST = _ALL_HEEDED & (of_last(1) - 1), _ALL_HEEDED >> ALL_BITS
"""The signs of a line, and of the line before, that any decision heeds."""


class Costs(NamedTuple):
    """What it costs that a line opens a paragraph, goes on with one after its first line or after
    another, opens a heading, goes on with one; and that a paragraph or a heading ends with it.
    (A heading's third line costs THIRD_LINE more than its second.)"""

    opens: float
    after_first: float
    after_other: float
    heads: float
    head_goes_on: float
    ends_paragraph: float
    ends_head: float


def costs_of(page: Typesetting) -> list[Costs]:
    """The costs of the lines of one page."""
    found: list[Costs] = []
    top = page.fits[0]
    last_size, short, last_signs = len(top.text), top.lacking - top.slack, 0
    for (text, lacking, slack, _), own in zip(page.fits, page.signs, strict=True):
        opens, first, other, heads, head_goes_on, ends_paragraph, ends_head = weighed(
            own & HEEDED, last_signs & HEEDED_OF_LAST
        )
        if short > NEARLY_FULL and not last_signs & SPACED:
            first, other = _after_lacking(own, last_signs, short)
        if own & INDENT_EXPECTED and not own & INDENT_EXCUSED:
            opens += not_indented(own, lacking)
        size = len(text)
        if last_size + size > USUAL_HEAD:
            head_goes_on += LONG_HEAD * (last_size + size - USUAL_HEAD)
        found.append(Costs(opens, first, other, heads, head_goes_on, ends_paragraph, ends_head))
        last_size, short, last_signs = size, lacking - slack, own
    return found


@lru_cache(maxsize=1 << 15)
def weighed(own: int, last: int) -> Costs:
    """What the signs of a line and of the line before weigh; kept, since few sets of signs ever occur."""
    pair = own | of_last(last)
    goes_on = GOES_ON.cost(pair)
    return Costs(
        OPENS.cost(pair),
        goes_on,
        goes_on,
        HEADS.cost(pair),
        HEAD_GOES_ON.cost(pair),
        ENDS_PARAGRAPH.cost(pair),
        ENDS_HEAD.cost(pair),
    )


def not_indented(own: int, lacking: float) -> float:
    """That a first line lacks more or less than the indent that the page's first lines lack."""
    if not own & INDENT_EXPECTED or own & INDENT_EXCUSED:
        return 0.0
    return NOT_INDENTED * min(1.0, abs(lacking - INDENT_CELLS) / 1.5)


@lru_cache(maxsize=1 << 12)
def _after_lacking(own: int, last: int, lacking: float) -> tuple[float, float]:
    """That a line goes on after one that lacks cells: after a paragraph's first line, and after another."""
    first, other = (_after_short(own, last, lacking - slack) for slack in (SLACK_OF_FIRST, NEARLY_FULL))
    return first, other


def _after_short(own: int, last: int, excess: float) -> float:
    seen = weighed(with_shortness(own, excess) & HEEDED, last & HEEDED_OF_LAST)
    return seen.after_first + breaks_short(last, excess)


def with_shortness(own: int, excess: float) -> int:
    """A line's signs, and that the line before lacks more cells than a full line may, if it does."""
    return own | signs.AFTER_SHORT if excess > 0 else own


def breaks_short(last: int, excess: float) -> float:
    """That a line goes on with a sentence after one that lacks so many more cells than a full line may."""
    return min(HARDLY, 0.5 + excess) if excess > 0 and not last & signs.ENDED else 0.0


def excess_of(last: Fit, after_first: bool) -> float:
    """Cells that a line lacks beyond what a full line may, as a paragraph's first line or as another."""
    return (
        0.0
        if last.has(SPACED)
        else last.lacking - last.slack - (SLACK_OF_FIRST if after_first else NEARLY_FULL)
    )


def long_head(last: Fit, fit: Fit) -> float:
    """That a heading over two lines is longer than headings are."""
    return LONG_HEAD * max(0, len(last.text) + len(fit.text) - USUAL_HEAD)
