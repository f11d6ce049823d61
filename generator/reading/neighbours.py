"""What is seen of lines by their neighbours: boxes, rows, broken titles, changes of column."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.reading import signs
from generator.reading.fits import Fit
from generator.reading.forms import REPORT_TITLE

SAME_COLUMN = 1.5
"""Cells by which the column of the next line may differ and be the same."""

SHORTEST_IN_ROW = 6
"""Characters of a line that may be one of a row of headings."""


def boxed(fits: Sequence[Fit]) -> list[int]:
    """Statistics beside statistics: they stand together, apart from the text."""
    told = [at for at, fit in enumerate(fits) if fit.signs & signs.STATISTIC]
    known = set(told)
    return [at for at in told if at - 1 in known or at + 1 in known]


def repeated_heads(fits: Sequence[Fit]) -> list[int]:
    """Run-in heads that open as another of the page does."""
    heads = [(at, fit.text[:4]) for at, fit in enumerate(fits) if fit.signs & signs.RUN_IN_HEAD]
    count = Counter(text for _, text in heads)
    return [at for at, text in heads if count[text] > 1]


def parted_titles(fits: Sequence[Fit]) -> list[int]:
    """Lines that make a title with the one before: a report's, or two like phrases before a subtitle."""
    ends = [at for at, fit in enumerate(fits) if at and fit.text[-1] in "告）)】"]
    texts = [(at, fits[at - 1].text, fits[at].text) for at in ends]
    reports = [at for at, a, b in texts if REPORT_TITLE.match(a + b) and not REPORT_TITLE.match(b)]
    subtitles = [at for at, fit in enumerate(fits) if at > 1 and fit.signs & signs.SUBTITLED]
    return reports + [at - 1 for at in subtitles if _are_two_phrases(fits, at - 1)]


def _are_two_phrases(fits: Sequence[Fit], at: int) -> bool:
    """Whether two lines are alike, set together, and no more of their sort stand before them."""
    first, second = fits[at - 1 : at + 1]
    if second.has(signs.GAP):
        return False
    before = _shape(fits[at - 2]) if at > 1 else None
    return _shape(first) is not None and before != _shape(first) == _shape(second)


def new_columns(widths: Sequence[float]) -> list[int]:
    """Lines in a column of another width than that of the line before."""
    pairs = enumerate(pairwise(widths), 1)
    return [at for at, (last, own) in pairs if abs(own - last) > SAME_COLUMN]


def rows(fits: Sequence[Fit]) -> list[int]:
    """Lines in a row of like lines, as headings that were set apart from their texts."""
    halves = [False, *(bool(fit.signs & signs.COMMA_LAST) for fit in fits)]
    shapes = [
        _shape(fit) if fit.signs & signs.GAP and not after_half else None
        for fit, after_half in zip(fits, halves, strict=False)
    ]
    alike = [at for at, (a, b) in enumerate(pairwise(shapes)) if a is not None and a == b]
    return sorted({place for at in alike for place in (at, at + 1)})


def _shape(fit: Fit) -> tuple[int, int] | None:
    """The length of a line and the place of its one comma, if it holds no other mark and no digit."""
    comma = fit.text.find("，")
    rest = fit.text.replace("，", "", 1)
    return (len(fit.text), comma) if rest.isalpha() and len(rest) >= SHORTEST_IN_ROW else None
