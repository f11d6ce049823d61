"""What one text says more often than all others do, by log-likelihood.

The measure is Dunning's G² in the form of Rayson and Garside (2000, Comparing corpora using frequency
profiling): twice the sum of a·ln(a/e) over the text and the rest of the archive, where a is how often
the term stands there and e how often it would, were it spread by length of text. So 工作 and 代表,
which stand everywhere, do not lead, however often they are said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

SURE = 7
"""From this weight on a term is told: by chance (chi-square, one degree of freedom) one in 100 would be."""

LEAST = 3
"""A term that stands less often in a text is none of its key terms, however rare it is elsewhere."""

MOST = 24
"""Key terms told of one text at most."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A key term of a text (folded): how often it stands there, and its weight, a whole number."""

    text: str
    times: int
    weight: int


@dataclass(frozen=True, slots=True)
class Size:
    """Characters of a text, and of the archive that it is part of."""

    text: int
    archive: int


def weight(here: int, everywhere: int, size: Size) -> int:
    """How surely a term is more frequent in a text than in the rest of the archive; 0 where it is not.

    `here` and `everywhere` count the term in the text and in the archive. Whole, so that it is the
    same on every machine.

    >>> weight(30, 40, Size(1000, 10000)), weight(4, 40, Size(1000, 10000)), weight(5, 5, Size(10, 10))
    (95, 0, 0)
    """
    if here * size.archive <= everywhere * size.text:
        return 0
    expected = everywhere * size.text / size.archive
    rest, expected_rest = everywhere - here, everywhere - expected
    return round(2 * (here * log(here / expected) + (rest * log(rest / expected_rest) if rest else 0)))


def contrasted(counted: Iterable[tuple[str, int, int]], size: Size) -> tuple[Keyword, ...]:
    """The key terms of a text, best first, of terms counted in it and in the archive."""
    weighed = (
        Keyword(term, here, weight(here, everywhere, size))
        for term, here, everywhere in counted
        if here >= LEAST
    )
    best = sorted((one for one in weighed if one.weight >= SURE), key=lambda one: (-one.weight, one.text))
    return tuple(_apart(best))


def _apart(best: Iterable[Keyword]) -> Iterator[Keyword]:
    """Without terms that are part of a better one or hold one, which say little new."""
    told: list[str] = []
    for one in best:
        if not any(one.text in other or other in one.text for other in told):
            told.append(one.text)
            yield one
        if len(told) == MOST:
            return
