"""The anchors inside a block's text: where its sentences begin, and where each printed line begins.

A source is never edited, so a place in it names a spot for ever. A block has the id `p` and the place
of its first character; every other printed line in it begins with an empty anchor of that form. So an
id that was given to the start of any line leads to its text for good, however lines are joined to
blocks by then. Sentences that something links to bear `s` and the place of their first character.
Whatever else was ever linked to is found from these by theme/assets/javascripts/places.js.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest

from generator.model import Block, Span
from generator.pages import raw
from generator.pages.lines import SourceLines
from generator.pages.unsure import marked

Write = Callable[[str], str]


def anchored(
    block: Block,
    sentences: tuple[Span, ...],
    lines: SourceLines,
    within: Span | None = None,
    write: Write = raw.html,
) -> str:
    """The block's text as HTML on one line, with the anchors of its lines and of these sentences.

    Where two sentences start at one place one anchor serves both; where one begins inside another
    the first ends there, for spans must not cross. `within` is a part of the text, as a cell of a row:
    a sentence that goes on behind it ends there. What was recognised doubtfully is marked. `write` puts
    text into the form that it stands in: HTML, or Markdown.
    """
    text, origins = block.shown.text, block.shown.origins
    begin, stop = (within.start, within.end) if within else (0, len(text))
    tags = _tags(block, sentences, lines, begin, stop)
    weak = lines.unsure and {at for at in range(begin, stop) if origins[at] in lines.unsure}
    if not tags and not weak:
        return write(text[begin:stop]).strip()
    turns = (at for at in range(begin + 1, stop) if (at in weak) is not (at - 1 in weak)) if weak else ()
    cuts = sorted({begin, stop, *tags, *turns})
    # What acts nowhere in a text acts in none of its pieces, of which there is one a printed line.
    written = str if write is raw.html and raw.is_plain(text) else write
    pieces = []
    for at, end in pairwise((*cuts, stop)):
        piece = written(text[at:end])
        pieces.append(tags.get(at, ""))
        pieces.append(marked(origins[at], piece) if at in weak else piece)
    return "".join(pieces).strip()


def _tags(
    block: Block, sentences: tuple[Span, ...], lines: SourceLines, begin: int, stop: int
) -> dict[int, str]:
    """By place in the shown text, the tags that stand before it: what ends, what begins, a line's anchor."""
    origins = block.shown.origins
    tags: dict[int, str] = {}
    for start, end in _apart(sentences) if sentences else ():
        if begin <= start < stop:
            end = min(end, stop)
            tags[start] = f"{tags.get(start, '')}<span id=s{origins[start]} class=sentence>"
            tags[end] = f"{tags.get(end, '')}</span>"
    for at, place in line_starts(block, lines):
        if begin <= at < stop:
            tags[at] = f"{tags[at]}<a id=p{place}></a>" if at in tags else f"<a id=p{place}></a>"
    return tags


def line_starts(block: Block, lines: SourceLines) -> Iterator[tuple[int, int]]:
    """For each printed line of the block: where in its shown text it begins, and its first place.

    What opens the block itself is left out. Where a line's first character is not shown, the first
    shown one has an anchor as well, for it names a block that opens there.
    """
    origins = block.shown.origins
    opens = origins[0]
    at = 0
    for _, first, end in lines.held(block):
        if first == opens:
            at = 0
            continue
        found = _shown(origins, first, end, at)
        at, seen = found if found else (at, first)
        yield at, first
        if seen not in (first, opens):
            yield at, seen


def _shown(origins: Sequence[int], start: int, end: int, near: int) -> tuple[int, int] | None:
    """The first place of a range that is shown: where in the shown text, and the place. It is looked for
    from `near` on, since most lines stand in a text as they do in its source."""
    for place in range(start, end):
        for begin in (near, 0):
            try:
                return origins.index(place, begin), place
            except ValueError:
                continue
    return None


def _apart(sentences: tuple[Span, ...]) -> Iterator[tuple[int, int]]:
    firsts = [span for _, span in sorted({span.start: span for span in sentences}.items())]
    for span, following in zip_longest(firsts, firsts[1:]):
        yield span.start, min(span.end, following.start) if following else span.end
