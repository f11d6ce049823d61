"""The text of a report in reading order, as its page shows it.

Every block is shown once: the head (title, subtitle, bylines before the text), the body in
stretches of one part, then captions and furniture apart. So every character of the source that is
not white space stands exactly once in the elements whose id begins with `p`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from generator.gathering.doubts import spot
from generator.model import APART, FRONT, Block, Label, Part, Report, Span
from generator.pages.anchors import anchored
from generator.pages.cells import cells_of
from generator.pages.lines import SourceLines
from generator.pages.markup import escape

# A title far inside the text is a line of it, not a second title of the page.
LEVELS = {Label.TITLE: 2, Label.SUBTITLE: 2}
UNKNOWN = 3
"""The level of a heading whose own is not known: a section's."""

TOP = 3
"""The rank of the uppermost headings of a text: they stand below the page's own `正文`, which has 2."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """What makes a line a row of a table: which table, whether it names the columns, and its cells.

    A cell is its text with the anchors in it, how many columns and rows it covers, and whether it names its
    row or column.
    """

    table: int
    head: bool
    cells: tuple[tuple[str, int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One block, ready to be printed: its text as HTML with the anchors in it.

    `doubt` is the place in the source to look at first where the reading is doubtful, and `source` names
    the lines then that it was read from. `level` is the rank of a heading's HTML element, `look` that of
    its size (2 heads of parts, 3 sections, 4 their parts), None where the block is no heading. `topic`
    is the id of the topic whose mark stands before the block, None where no new topic begins.
    """

    id: str
    label: Label
    text: str
    source: str = ""
    doubt: int | None = None
    level: int | None = None
    look: int | None = None
    topic: str | None = None
    row: TableRow | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive blocks of one part: what was done, or what is to come, or neither."""

    part: Part | None
    lines: tuple[Line, ...]

    @property
    def runs(self) -> tuple[tuple[Line, ...], ...]:
        """The lines, those that are rows of one table together."""
        keyed = groupby(self.lines, key=lambda line: f"table {line.row.table}" if line.row else line.id)
        return tuple(tuple(run) for _, run in keyed)


@dataclass(frozen=True, slots=True)
class FullText:
    """A report's blocks, sorted into the places of its page; `doubts` counts those that are doubtful."""

    head: tuple[Line, ...]
    body: tuple[Stretch, ...]
    captions: tuple[Line, ...]
    furniture: tuple[Line, ...]
    doubts: int


Shown = tuple[Block, Line]


def full_text(report: Report, lines: SourceLines | None = None) -> FullText:
    """All blocks of the report in the places where its page shows them."""
    linked, lines = sentences(report), lines or SourceLines(report.source)
    shown = [(block, _line(block, linked.get(n, ()), lines)) for n, block in enumerate(report.blocks)]
    running = [pair for pair in shown if pair[0].label not in APART]
    head = list(takewhile(lambda pair: pair[0].label in FRONT, running))
    body = list(_ranked(running[len(head) :]))
    return FullText(
        head=tuple(line for _, line in head),
        body=tuple(_stretches(body)),
        captions=_labelled(shown, Label.CAPTION),
        furniture=_labelled(shown, Label.FURNITURE),
        doubts=sum(line.doubt is not None for _, line in shown),
    )


def title_in_markdown(report: Report, lines: SourceLines) -> str:
    """The text of the report's title with its anchors, safe in a heading of Markdown."""
    number, block = next((n, one) for n, one in enumerate(report.blocks) if one.label is Label.TITLE)
    return anchored(block, sentences(report).get(number, ()), lines, write=escape)


def _labelled(shown: Iterable[Shown], label: Label) -> tuple[Line, ...]:
    return tuple(line for _, line in shown if line.label is label)


def _stretches(body: Iterable[Shown]) -> Iterator[Stretch]:
    for part, run in groupby(body, key=lambda pair: pair[0].part):
        pairs = list(run)
        topics = _new_topics(block for block, _ in pairs)
        known = zip((line for _, line in pairs), topics, strict=True)
        yield Stretch(part, tuple(replace(line, topic=topic) if topic else line for line, topic in known))


def _new_topics(blocks: Iterable[Block]) -> Iterator[str | None]:
    """For each block the topic that begins with it. A heading without a topic ends none."""
    last = None
    for block in blocks:
        yield block.topic if block.topic != last else None
        if block.topic or block.label is not Label.HEADING:
            last = block.topic


def _line(block: Block, linked: tuple[Span, ...], lines: SourceLines) -> Line:
    text = anchored(block, linked, lines)
    doubt = spot(block)
    source = "" if doubt is None else lines.named(block)
    return Line(block.id, block.label, text, source, doubt, row=_row(block, linked, lines))


def _row(block: Block, linked: tuple[Span, ...], lines: SourceLines) -> TableRow | None:
    cells = cells_of(block) if block.row else ()
    if block.row is None or not cells:
        return None
    names = block.shown.text[cells[0].place.start : cells[0].place.end].strip()
    told = (
        (
            anchored(block, linked, lines, one.place),
            one.across,
            one.down,
            block.row.head or (not number and bool(names) and not names.isdecimal()),
        )
        for number, one in enumerate(cells)
    )
    return TableRow(block.row.table, block.row.head, tuple(told))


def _ranked(body: Sequence[Shown]) -> Iterator[Shown]:
    """Headings with their ranks, stepping down one by one from `TOP`, whatever levels a text goes without."""
    looks = [_look(block) for block, _ in body]
    ranks = {look: TOP + n for n, look in enumerate(sorted({look for look in looks if look}))}
    last = TOP - 1
    for (block, line), look in zip(body, looks, strict=True):
        if look is None:
            yield block, line
        else:
            last = min(ranks[look], last + 1)
            yield block, replace(line, level=last, look=look)


def _look(block: Block) -> int | None:
    if block.label is Label.HEADING:
        return min(max(block.level or UNKNOWN, 2), 4)
    return LEVELS.get(block.label)


def sentences(report: Report) -> dict[int, tuple[Span, ...]]:
    """For each block's number, the sentences that something links to, each once, in order."""
    linked: dict[int, set[Span]] = {}
    for figure in report.figures:
        linked.setdefault(figure.block, set()).add(figure.sentence)
    for mention in report.mentions:
        linked.setdefault(mention.block, set()).add(mention.sentence)
    return {number: tuple(sorted(spans)) for number, spans in linked.items()}
