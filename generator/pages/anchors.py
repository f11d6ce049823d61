"""The anchors inside a block's text: where its sentences begin, and where each printed line begins.

A source is never edited, so a place in it names a spot for ever. A block has the id `p` and the place
of its first character; every other printed line in it begins with an empty anchor of that form. So an
id that was given to the start of any line leads to its text for good, however lines are joined to
blocks by then. Sentences that something links to bear `s` and the place of their first character.
Whatever else was ever linked to is found from these by theme/assets/javascripts/places.js.
"""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from markupsafe import Markup

from generator.model import Block, Span
from generator.pages.lines import SourceLines
from generator.pages.markup import escape
from generator.pages.unsure import marked

OPENS = Markup('<span id="s{}" class="sentence">')
CLOSES = Markup("</span>")
LINE = Markup('<a id="p{}"></a>')


def anchored(
    block: Block, sentences: tuple[Span, ...], lines: SourceLines, within: Span | None = None
) -> Markup:
    """The block's text on one line, with the anchors of its lines and of these sentences.

    Where two sentences start at one place one anchor serves both; where one begins inside another
    the first ends there, for spans must not cross. `within` is a part of the text, as a cell of a row:
    a sentence that goes on behind it ends there. What was recognised doubtfully is marked.
    """
    whole = within or Span(0, len(block.shown.text))
    tags: dict[int, Markup] = {}
    for start, end in _apart(sentences):
        if whole.start <= start < whole.end:
            end = min(end, whole.end)
            tags[start] = tags.get(start, Markup()) + OPENS.format(block.shown.origins[start])
            tags[end] = tags.get(end, Markup()) + CLOSES
    for at, place in line_starts(block, lines):
        if whole.start <= at < whole.end:
            tags[at] = tags.get(at, Markup()) + LINE.format(place)
    cuts = sorted({whole.start, *tags, *_turns(block, whole, lines), whole.end})
    texts = (_text(block, Span(start, end), lines) for start, end in pairwise([*cuts, whole.end]))
    pieces = (tags.get(at, Markup()) + text for at, text in zip(cuts, texts, strict=True))
    return Markup("").join(pieces).strip()


def _turns(block: Block, whole: Span, lines: SourceLines) -> Iterator[int]:
    """Where in the shown text doubtful characters begin and end."""
    weak = [origin in lines.unsure for origin in block.shown.origins[whole.start : whole.end]]
    yield from (at for at, pair in enumerate(pairwise(weak), whole.start + 1) if pair[0] is not pair[1])


def _text(block: Block, piece: Span, lines: SourceLines) -> Markup:
    """A piece of the shown text, marked where it is doubtful throughout."""
    text = escape(block.shown.text[piece.start : piece.end])
    place = block.shown.origins[piece.start] if piece.start < piece.end else -1
    return marked(place, text) if place in lines.unsure else text


def line_starts(block: Block, lines: SourceLines) -> Iterator[tuple[int, int]]:
    """For each printed line of the block: where in its shown text it begins, and its first place.

    What opens the block itself is left out. Where a line's first character is not shown, the first
    shown one has an anchor as well, for it names a block that opens there.
    """
    shown = {place: at for at, place in reversed(tuple(enumerate(block.shown.origins)))}
    at = 0
    for held in lines.held(block):
        first = held.span.start
        seen = next((place for place in range(first, held.span.end) if place in shown), None)
        at = at if seen is None else shown[seen]
        for place in dict.fromkeys((first, first if seen is None else seen)):
            if place != block.shown.origins[0]:
                yield at, place


def _apart(sentences: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    firsts = [span for _, span in sorted({span.start: span for span in sentences}.items())]
    for span, following in zip_longest(firsts, firsts[1:]):
        yield span.start, min(span.end, following.start) if following else span.end
