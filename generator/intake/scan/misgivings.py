"""What of a scan's text a person should compare with the page: doubtful stretches, badly legible leaves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.intake.scan.doubting import DIGIT
from generator.intake.scan.doubting import UNSURE as MOST
from generator.model import Doubt, Leaf, Span, Unsure

SHOWN = 12
"""Stretches that are told one by one; of more only the number is."""

TOGETHER = 3
"""Characters from one doubtful character to the next within which both are of one stretch."""

ROUND = 6
"""Characters shown on each side of a stretch."""

ILLEGIBLE = 0.1
"""Share of doubtful characters from which a leaf is too hard to read for its text to be relied on."""


def distrusted(text: str, unsure: Sequence[Unsure], leaves: Sequence[Leaf]) -> tuple[Unsure, ...]:
    """The doubtful characters, and every digit of a leaf that is hardly legible: one that is lost there
    leaves no trace in those beside it.

    >>> leaf = Leaf(0, 1, 100.0, 100.0, Span(0, 4))
    >>> [one.place for one in distrusted("共28件", [Unsure(0, 0.4)], [leaf])]
    [0, 1, 2]
    """
    known = {one.place: one for one in unsure}
    for leaf in leaves:
        if _is_illegible(text, unsure, leaf):
            digits = (at for at in range(leaf.span.start, leaf.span.end) if DIGIT.match(text[at]))
            known = {at: Unsure(at, MOST) for at in digits} | known
    return tuple(known[at] for at in sorted(known))


def misgivings(text: str, unsure: Sequence[Unsure], leaves: Sequence[Leaf]) -> Iterator[Doubt]:
    """The doubts of a text that was recognised, in the order of their places."""
    for leaf in leaves:
        yield from _of_leaf(text, unsure, leaf)
    stretches = list(_stretches([one.place for one in unsure]))
    for span in stretches[:SHOWN]:
        seen = " ".join(text[max(0, span.start - ROUND) : span.end + ROUND].split())
        what = f"{text[span.start : span.end].strip()!r} in {seen!r} was recognised, and may be wrong."
        yield Doubt("unsure-character", f"{what} Compare the scan.", span)
    if len(stretches) > SHOWN:
        count = f"{len(stretches) - SHOWN} more stretches, {len(stretches)} in all,"
        what = f"{count} were recognised, and may be wrong."
        yield Doubt("unsure-character", f"{what} Compare the scan.")


def _of_leaf(text: str, unsure: Sequence[Unsure], leaf: Leaf) -> Iterator[Doubt]:
    count, doubtful = _counts(text, unsure, leaf)
    if _is_illegible(text, unsure, leaf):
        what = f"{doubtful} of {count} characters on page {leaf.number} are doubtful."
        yield Doubt("hardly-legible", f"{what} Scan it anew at 300 dots an inch if you can.", leaf.span)


def _is_illegible(text: str, unsure: Sequence[Unsure], leaf: Leaf) -> bool:
    count, doubtful = _counts(text, unsure, leaf)
    return bool(count) and doubtful / count >= ILLEGIBLE


def _counts(text: str, unsure: Sequence[Unsure], leaf: Leaf) -> tuple[int, int]:
    """Characters of a leaf, and those of them that are doubtful."""
    count = sum(not char.isspace() for char in text[leaf.span.start : leaf.span.end])
    return count, sum(leaf.span.start <= one.place < leaf.span.end for one in unsure)


def _stretches(places: Sequence[int]) -> Iterator[Span]:
    """Spans over places that lie near to each other.

    >>> list(_stretches([4, 5, 7, 20]))
    [Span(start=4, end=8), Span(start=20, end=21)]
    """
    borders = [0, *(n for n, (a, b) in enumerate(pairwise(places), 1) if b - a > TOGETHER), len(places)]
    for first, end in pairwise(borders):
        if first < end:
            yield Span(places[first], places[end - 1] + 1)
