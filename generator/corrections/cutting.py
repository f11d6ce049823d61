"""One block into two, two blocks into one: every character keeps its place, none is lost or made.

Spans are cut and joined with the text, and so are the changes on record and the lines. White space at
a cut belongs to neither half, as it belongs to no block.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Block, Emendation, Join, Span, TracedText

SURE = 1.0
"""The confidence of what a person decided."""

_LINE_END = 2
"""Characters that a line end takes at the most: spans that stand no further apart are told as one."""


def split(block: Block, at: int, source: str) -> tuple[Block, Block]:
    """A block as two, the second of which begins at the place `at`, which is not the first's beginning."""
    cut = _rank(block.spans, at)
    first = next(n for n, origin in enumerate(block.shown.origins) if _rank(block.spans, origin) >= cut)
    left, right = _cut_spans(block.spans, cut, source)
    before, after = _cut_emendations(block, cut, source)
    lines, more = _cut_joins(block, cut)
    sure = replace(block, confidence=SURE)
    return (
        replace(sure, shown=_trimmed(block.shown[:first]), spans=left, emendations=before, joins=lines),
        replace(sure, shown=_trimmed(block.shown[first:]), spans=right, emendations=after, joins=more),
    )


def join(block: Block, rest: Block, source: str) -> Block:
    """Two blocks as one, labelled as the first; the text as in the parts, nothing between characters."""
    shown = _with_space(block, rest, source)
    return replace(
        block,
        shown=TracedText(shown.text + rest.shown.text, (*shown.origins, *rest.shown.origins)),
        spans=_merged((*block.spans, *rest.spans), source),
        emendations=block.emendations + rest.emendations,
        joins=block.joins + _going_on(rest.joins, block.spans[-1].end, source),
        confidence=SURE,
    )


def _rank(spans: Sequence[Span], place: int) -> tuple[int, int]:
    """Where a place stands in reading order: the number of its span, then the place in it."""
    within = (n for n, span in enumerate(spans) if span.start <= place < span.end)
    behind = (n for n, span in enumerate(spans) if place == span.end)  # a line end shown as a space
    return next(within, next(behind, len(spans))), place


def _cut_spans(
    spans: Sequence[Span], cut: tuple[int, int], source: str
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    number, at = cut
    left = (*spans[:number], Span(spans[number].start, at))
    right = (Span(at, spans[number].end), *spans[number + 1 :])
    return _inked(left, source), _inked(right, source)


def _inked(spans: Iterable[Span], source: str) -> tuple[Span, ...]:
    """The spans without white space at their ends, and without those that hold nothing else."""
    found = []
    for span in spans:
        text = source[span.start : span.end]
        if text.strip():
            start = span.start + len(text) - len(text.lstrip())
            found.append(Span(start, start + len(text.strip())))
    return tuple(found)


def _cut_emendations(
    block: Block, cut: tuple[int, int], source: str
) -> tuple[tuple[Emendation, ...], tuple[Emendation, ...]]:
    """What was changed in each half; a change over the cut (a line in letter-spacing) is cut as well."""
    left: list[Emendation] = []
    right: list[Emendation] = []
    for one in block.emendations:
        if _rank(block.spans, one.span.start) >= cut:
            right.append(one)
        elif _rank(block.spans, one.span.end - 1) < cut:
            left.append(one)
        else:
            left += _part_of(one, Span(one.span.start, cut[1]), block, source)
            right += _part_of(one, Span(cut[1], one.span.end), block, source)
    return tuple(left), tuple(right)


def _part_of(one: Emendation, span: Span, block: Block, source: str) -> Iterable[Emendation]:
    """What a change did to a part of its characters, unless it did nothing to them."""
    for inked in _inked((span,), source):
        before = source[inked.start : inked.end]
        places = zip(block.shown.text, block.shown.origins, strict=True)
        shown = "".join(sign for sign, at in places if inked.start <= at < inked.end)
        closes = one.after == "".join(one.before.split())
        after = "".join(before.split()) if closes else shown
        if before != after:
            yield Emendation(one.rule, inked, before, after)


def _cut_joins(block: Block, cut: tuple[int, int]) -> tuple[tuple[Join, ...], tuple[Join, ...]]:
    """The lines of each half. A cut within a line makes its rest a first line."""
    if not block.joins:
        return (), ()
    left = tuple(line for line in block.joins if _rank(block.spans, line.at) < cut)
    right = [line for line in block.joins if _rank(block.spans, line.at) >= cut]
    if right and right[0].at == cut[1]:
        right = right[1:]
    return left, (Join(cut[1], False, SURE), *right)


def _going_on(lines: tuple[Join, ...], end: int, source: str) -> tuple[Join, ...]:
    """The lines of what goes on with a block that ends at `end`; one that begins inside a line is none."""
    if not lines:
        return ()
    at = lines[0].at
    inside = end <= at and len(f"{source[end:at]}|".splitlines()) == 1
    return lines[1:] if inside else (replace(lines[0], goes_on=True, confidence=SURE), *lines[1:])


def _trimmed(text: TracedText) -> TracedText:
    """The text without white space at its ends."""
    start = len(text.text) - len(text.text.lstrip())
    return text[start : start + len(text.text.strip())]


def _with_space(block: Block, rest: Block, source: str) -> TracedText:
    """The first text, ended by a space where the line end parts two words that are not Chinese."""
    left, right, end = block.shown.text[-1], rest.shown.text[0], block.spans[-1].end
    words = left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
    if words and not (left.isdigit() and right.isdigit()) and source[end : end + 1].isspace():
        return TracedText(f"{block.shown.text} ", (*block.shown.origins, end))
    return block.shown


def _merged(spans: Sequence[Span], source: str) -> tuple[Span, ...]:
    """Spans that follow one another at once, or over a line end, as one."""
    found = [spans[0]]
    for span in spans[1:]:
        between = source[found[-1].end : span.start]
        if 0 <= span.start - found[-1].end <= _LINE_END and not between.strip():
            found[-1] = replace(found[-1], end=span.end)
        else:
            found.append(span)
    return tuple(found)
