"""The costs of a line in words: the terms that `costs` adds up, each by its name.

They come from the same tables and the same measures, so they add up to what was paid; a test holds that.
"""

from collections.abc import Iterator

from generator.reading.costs import (
    breaks_short,
    excess_of,
    long_head,
    not_indented,
    with_shortness,
)
from generator.reading.signs import of_last
from generator.reading.typesetting import Typesetting
from generator.reading.weighing import Weight
from generator.reading.weights import (
    ENDS_HEAD,
    ENDS_PARAGRAPH,
    GOES_ON,
    HEAD_GOES_ON,
    HEADS,
    OPENS,
)


def opens(page: Typesetting, at: int) -> Iterator[Weight]:
    """That a line opens a paragraph."""
    yield from OPENS.told(_pair(page, at))
    lacking = page.fits[at].lacking
    yield from _if_any(
        f"it lacks {lacking:.1f} cells, where first lines lack two", not_indented(page.signs[at], lacking)
    )


def goes_on(page: Typesetting, at: int, after_first: bool) -> Iterator[Weight]:
    """That a line goes on with a paragraph: after the paragraph's first line, or after another."""
    excess = excess_of(page.fits[at - 1], after_first)
    yield from GOES_ON.told(with_shortness(_pair(page, at), excess))
    words = f"the line before lacks {page.fits[at - 1].lacking:.1f} cells of its column"
    yield from _if_any(words, breaks_short(page.signs[at - 1], excess))


def heads(page: Typesetting, at: int) -> Iterator[Weight]:
    """That a line is, or opens, a heading, title, byline or caption."""
    return HEADS.told(_pair(page, at))


def head_goes_on(page: Typesetting, at: int) -> Iterator[Weight]:
    """That a line goes on with the heading of the line before."""
    yield from HEAD_GOES_ON.told(_pair(page, at))
    yield from _if_any("the two are longer than headings are", long_head(page.fits[at - 1], page.fits[at]))


def ends(page: Typesetting, at: int, in_head: bool) -> Iterator[Weight]:
    """That a heading, or a paragraph, ends with a line."""
    return (ENDS_HEAD if in_head else ENDS_PARAGRAPH).told(page.signs[at])


def _pair(page: Typesetting, at: int) -> int:
    return page.signs[at] | (of_last(page.signs[at - 1]) if at else 0)


def _if_any(words: str, cost: float) -> Iterator[Weight]:
    if cost:
        yield Weight(words, cost, 0)
