"""Paragraphs torn by the end of a column are put together again.

A column may end in mid-sentence and its text go on after another article's column. What is left
is a paragraph whose last line is full and ends no sentence, and further on one that opens without
the indent that this page's paragraphs lack. Each such opening is joined to the nearest open end
before it; an open end may also lie inside a chunk, where two columns met and looked like one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.reading import signs
from generator.reading.lines import Line
from generator.reading.typesetting import Fit, Typesetting

OPENS_BY_ITSELF = signs.SPACED | signs.ENDED | signs.BEGINS | signs.NUMBERED
"""What no rest of a torn paragraph has."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines `start` to `end` of a page, read as one chunk; `rest` is where it goes on after a tear."""

    start: int
    end: int
    is_head: bool
    rest: tuple[int, int] | None = None

    def lines(self, page: Typesetting) -> tuple[Line, ...]:
        """The lines themselves, in reading order."""
        own = tuple(page.lines[self.start : self.end])
        return own + tuple(page.lines[slice(*self.rest)]) if self.rest else own


def mend_tears(page: Typesetting, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The same lines, with torn paragraphs whole, each where it began.

    读者：一栏排满而句子未完，下文却在别栏：把不像段首的残段接回它前面最近的断口。
    """
    found = list(stretches)
    for orphan in [s for at, s in enumerate(stretches) if at and _is_orphan(page, s, stretches[at - 1])]:
        at = found.index(orphan)
        tail = next((i for i in range(at - 1, -1, -1) if _open_end(page, found[i])), None)
        if tail is not None:
            found[tail : tail + 1] = _joined(page, found[tail], orphan)
            found.remove(orphan)
    return found


def _is_orphan(page: Typesetting, stretch: Stretch, before: Stretch) -> bool:
    """Whether a paragraph opens in mid-sentence: no indent where the page has them, no opening word."""
    fit = page.fits[stretch.start]
    if stretch.is_head or not fit.has(signs.GAP) or fit.has(OPENS_BY_ITSELF) or not _is_flush(page, fit):
        return False
    return before.is_head or page.fits[before.end - 1].has(signs.ENDED)


def _is_flush(page: Typesetting, fit: Fit) -> bool:
    if page.indents_kept:
        return not fit.has(signs.INDENTED)
    return page.indents_eaten and fit.has(signs.FULL) and not fit.has(signs.HUNG_INDENT_SHORT)


def _open_end(page: Typesetting, stretch: Stretch) -> int | None:
    """Where a paragraph breaks off: after its last line, or inside it where a new one seems to open."""
    if stretch.is_head or stretch.rest:
        return None
    inside = range(stretch.end - 1, stretch.start, -1)
    if end := next((at for at in inside if _looks_like_opening(page, at)), None):
        return end
    return stretch.end if _breaks_off(page.fits[stretch.end - 1]) else None


def _breaks_off(fit: Fit) -> bool:
    return fit.has(signs.FULL) and not fit.has(signs.ENDED)


def _looks_like_opening(page: Typesetting, at: int) -> bool:
    fit = page.fits[at]
    if not fit.has(signs.GAP) or fit.has(signs.ENDED) or not _breaks_off(page.fits[at - 1]):
        return False
    return (
        fit.has(signs.INDENTED) if page.indents_kept else page.indents_eaten and fit.has(signs.INDENT_SHORT)
    )


def _joined(page: Typesetting, tail: Stretch, orphan: Stretch) -> list[Stretch]:
    cut = _open_end(page, tail) or tail.end
    whole = replace(tail, end=cut, rest=(orphan.start, orphan.end))
    return [whole, Stretch(cut, tail.end, False)] if cut < tail.end else [whole]
