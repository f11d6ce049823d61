"""What each way of reading a line costs: what its signs weigh, and what is measured in cells."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.reading import signs
from generator.reading.columns import INDENT_CELLS
from generator.reading.signs import ALL_BITS
from generator.reading.typesetting import NEARLY_FULL, Fit, Typesetting
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

SLACK_OF_FIRST = NEARLY_FULL + INDENT_CELLS
"""Cells that a paragraph's first line may lack and still be full."""


class Costs(NamedTuple):
    """What it costs that a line opens a paragraph, goes on with one after its first line or after
    another, opens a heading, goes on with one; and that a paragraph or a heading ends with it."""

    opens: float
    after_first: float
    after_other: float
    heads: float
    head_goes_on: float
    ends_paragraph: float
    ends_head: float


def costs_of(page: Typesetting) -> list[Costs]:
    """The costs of the lines of one page."""
    return list(_costs(page))


def _costs(page: Typesetting) -> Iterator[Costs]:
    last = page.fits[0]
    pairs = _pairs(page.signs)
    for at, (fit, pair) in enumerate(zip(page.fits, pairs, strict=True)):
        own = page.signs[at]
        first, other = _goes_on(pair, last)
        title = signs.PARTED_TITLE if at and page.parts_title(at) else 0
        yield Costs(
            OPENS[own & OPENS.heeded] + not_indented(own, fit),
            first,
            other,
            HEADS[pair & HEADS.heeded],
            HEAD_GOES_ON[(pair | title) & HEAD_GOES_ON.heeded] + long_head(last, fit),
            ENDS_PARAGRAPH[own & ENDS_PARAGRAPH.heeded],
            ENDS_HEAD[own & ENDS_HEAD.heeded],
        )
        last = fit


def _pairs(own: Sequence[int]) -> Iterator[int]:
    """The signs of each line, with those of the line before."""
    last = 0
    for one in own:
        yield one | last << ALL_BITS
        last = one


def not_indented(own: int, fit: Fit) -> float:
    """That a first line lacks more or less than the indent that the page's first lines lack."""
    if not own & INDENT_EXPECTED or own & INDENT_EXCUSED:
        return 0.0
    return NOT_INDENTED * min(1.0, abs(fit.lacking - INDENT_CELLS) / 1.5)


def _goes_on(pair: int, last: Fit) -> tuple[float, float]:
    """After the first line of a paragraph, and after another."""
    if last.signs & signs.SPACED or last.lacking <= NEARLY_FULL:
        cost = GOES_ON[pair & GOES_ON.heeded]
        return cost, cost
    return _after(pair, last, SLACK_OF_FIRST), _after(pair, last, NEARLY_FULL)


def _after(pair: int, last: Fit, slack: float) -> float:
    """That a line goes on after one that may lack so many cells and still be full."""
    excess = last.lacking - slack
    if excess <= 0:
        return GOES_ON[pair & GOES_ON.heeded]
    return GOES_ON[(pair | signs.AFTER_SHORT) & GOES_ON.heeded] + after_short(last, excess)


def after_short(last: Fit, excess: float) -> float:
    """That a line goes on with a sentence after one that lacks more cells than a full line may."""
    return 0.0 if last.signs & signs.ENDED else min(HARDLY, 0.5 + excess)


def long_head(last: Fit, fit: Fit) -> float:
    """That a heading over two lines is longer than headings are."""
    return 0.1 * max(0, len(last.text) + len(fit.text) - USUAL_HEAD)
