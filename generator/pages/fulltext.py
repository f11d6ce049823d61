"""The text of a report in reading order, as its page shows it.

Every block is shown once: the head (title, subtitle, bylines before the text), the body in
stretches of one part, then captions and furniture apart. So every character of the source that is
not white space stands exactly once in the elements whose id begins with `p`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile

from markupsafe import Markup

from generator.model import Block, Label, Part, Report, Span
from generator.pages.markup import escape

HEAD = frozenset({Label.TITLE, Label.SUBTITLE, Label.BYLINE})
APART = frozenset({Label.CAPTION, Label.FURNITURE})
# A title far inside the text is a line of it, not a second title of the page.
LEVELS = {Label.TITLE: 2, Label.SUBTITLE: 2}


@dataclass(frozen=True, slots=True)
class Line:
    """One block, ready to be printed: its text with its sentences' anchors.

    `level` is the rank of a heading's HTML element, None where the block is no heading. `topic` is
    the id of the topic whose mark stands before the block, None where no new topic begins.
    """

    id: str
    label: Label
    text: Markup
    level: int | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive blocks of one part: what was done, or what is to come, or neither."""

    part: Part | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FullText:
    """A report's blocks, sorted into the places of its page."""

    head: tuple[Line, ...]
    body: tuple[Stretch, ...]
    captions: tuple[Line, ...]
    furniture: tuple[Line, ...]


def full_text(report: Report) -> FullText:
    """All blocks of the report in the places where its page shows them."""
    sentences = _sentences(report)
    numbered = [(block, sentences.get(number, ())) for number, block in enumerate(report.blocks)]
    running = [pair for pair in numbered if pair[0].label not in APART]
    head = list(takewhile(lambda pair: pair[0].label in HEAD, running))
    return FullText(
        head=tuple(_line(*pair) for pair in head),
        body=tuple(_stretches(running[len(head) :])),
        captions=_labelled(numbered, Label.CAPTION),
        furniture=_labelled(numbered, Label.FURNITURE),
    )


Numbered = tuple[Block, tuple[Span, ...]]


def _labelled(numbered: Iterable[Numbered], label: Label) -> tuple[Line, ...]:
    return tuple(_line(*pair) for pair in numbered if pair[0].label is label)


def _stretches(body: Iterable[Numbered]) -> Iterator[Stretch]:
    for part, run in groupby(body, key=lambda pair: pair[0].part):
        pairs = list(run)
        topics = _new_topics(block for block, _ in pairs)
        yield Stretch(part, tuple(_line(*pair, topic) for pair, topic in zip(pairs, topics, strict=True)))


def _new_topics(blocks: Iterable[Block]) -> Iterator[str | None]:
    """For each block the topic that begins with it. A heading without a topic ends none."""
    last = None
    for block in blocks:
        yield block.topic if block.topic != last else None
        if block.topic or block.label is not Label.HEADING:
            last = block.topic


def _line(block: Block, sentences: tuple[Span, ...], topic: str | None = None) -> Line:
    return Line(block.id, block.label, anchored(block, sentences), _level(block), topic)


def _level(block: Block) -> int | None:
    if block.label is Label.HEADING:
        return min(max(block.level or 3, 2), 4)
    return LEVELS.get(block.label)


def _sentences(report: Report) -> dict[int, tuple[Span, ...]]:
    """For each block's number, the sentences that something links to, each once, in order."""
    linked: dict[int, set[Span]] = {}
    for figure in report.figures:
        linked.setdefault(figure.block, set()).add(figure.sentence)
    for mention in report.mentions:
        linked.setdefault(mention.block, set()).add(mention.sentence)
    return {number: tuple(sorted(spans)) for number, spans in linked.items()}


def anchored(block: Block, sentences: tuple[Span, ...]) -> Markup:
    """The block's text on one line, each sentence in a span with its anchor as id.

    Where two sentences start at one place one anchor serves both; where one begins inside another
    it gets an empty anchor, for spans must not cross.
    """
    firsts = [one for _, one in sorted({span.start: span for span in sentences}.items())]
    cuts = [0, *(span.start for span in firsts), len(block.shown.text)]
    pieces = [escape(block.shown.text[: cuts[1]])]
    for span, (start, end) in zip(firsts, pairwise(cuts[1:]), strict=True):
        pieces.append(_sentence(block, start, min(span.end, end)))
        pieces.append(escape(block.shown.text[min(span.end, end) : end]))
    return Markup("").join(pieces).strip()


def _sentence(block: Block, start: int, end: int) -> Markup:
    text = escape(block.shown.text[start:end])
    return Markup('<span id="s{}" class="sentence">{}</span>').format(block.shown.origins[start], text)
