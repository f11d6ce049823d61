"""The lines of a source as its files hold them, and where in them a place lies."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model import Block, Source, Span
from generator.words import say

PLAIN, SCANNED = "text/plain", "ocr"
"""The media type of a text, and what `SourcePart.encoding` says of text that was recognised."""
NO_LEAF = (None, None)
LINE_END = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line without its end. `part` counts the source's files from 0, `number` its lines from 1.

    Of a source with pages `leaf` is the line's, by its place in `Source.leaves`, and `number` counts in it.
    `page` is the page's number where the file has several.
    """

    part: int
    number: int
    span: Span
    leaf: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What a block holds of one line, from its first character to its last."""

    line: int
    span: Span


class SourceLines:
    """All lines of a source, in the order of its files; a line's index counts through all of them."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.parts = len(source.parts)
        self.lines = tuple(_lines(source))
        self.unsure = frozenset(one.place for one in source.unsure)
        self._starts = [line.span.start for line in self.lines]

    def index(self, place: int) -> int:
        """The index of the line in which a place lies; a line's end belongs to the line."""
        return max(0, bisect_right(self._starts, place) - 1)

    def at(self, place: int) -> SourceLine:
        """The line in which a place lies."""
        return self.lines[self.index(place)]

    def column(self, place: int) -> int:
        """Which character of its line a place is, counted from 1."""
        return place - self.at(place).span.start + 1

    def named(self, block: Block) -> str:
        """The lines that a block was read from, in words."""
        return numbered((self.lines[held.line] for held in self.held(block)), self.parts)

    def held(self, block: Block) -> Iterator[Held]:
        """What the block holds of each line, in reading order; lines without ink are left out."""
        for span in block.spans:
            for index in range(self.index(span.start), self.index(max(span.start, span.end - 1)) + 1):
                line = self.lines[index].span
                inked = _inked(self.text, max(span.start, line.start), min(span.end, line.end))
                if inked:
                    yield Held(index, inked)


def _lines(source: Source) -> Iterator[SourceLine]:
    for part, file in enumerate(source.parts):
        spans = list(_spans(source, file.span))
        if file.media_type == PLAIN:
            yield from (SourceLine(part, number, span) for number, span in enumerate(spans, start=1))
        else:
            yield from _set(source, part, spans)


def _spans(source: Source, file: Span) -> Iterator[Span]:
    ends = [Span(*match.span()) for match in LINE_END.finditer(source.text, *_range(file))]
    cuts = [Span(file.start, file.start), *ends]
    if not ends or ends[-1].end < file.end:
        cuts.append(Span(file.end, file.end))
    yield from (Span(before.end, after.start) for before, after in pairwise(cuts))


def _set(source: Source, part: int, spans: Iterable[Span]) -> Iterator[SourceLine]:
    """Lines of another form than text: those with ink are counted, for the rest is the program's own."""
    leaves = [(at, leaf) for at, leaf in enumerate(source.leaves) if leaf.part == part]
    counts: Counter[int | None] = Counter()
    for span in spans:
        at, leaf = next(
            (one for one in reversed(leaves) if one[1].span.start <= span.start),
            leaves[0] if leaves else NO_LEAF,
        )
        counts[at] += bool(source.text[span.start : span.end].strip())
        yield SourceLine(part, counts[at], span, at, leaf.number if leaf and len(leaves) > 1 else None)


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _inked(text: str, start: int, end: int) -> Span | None:
    """The range without the white space at its ends; None where nothing else is left."""
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, start + lead + len(kept))


def numbered(lines: Iterable[SourceLine], parts: int = 1) -> str:
    """Lines in words, runs as ranges; file and page are named where there are several (`parts`).

    >>> numbered(SourceLine(0, n, Span(0, 0)) for n in (3, 4, 5, 9, 11, 12))
    '第3—5、9、11—12行'
    >>> numbered((SourceLine(0, 80, Span(0, 0)), SourceLine(1, 1, Span(0, 0))), parts=2)
    '文件1第80行、文件2第1行'
    >>> numbered((SourceLine(0, 9, Span(0, 0), 0, 1), SourceLine(0, 1, Span(0, 0), 1, 2)))
    '第1页第9行、第2页第1行'
    """
    files = [(of, _runs(group)) for of, group in groupby(lines, key=lambda line: (line.part, line.page))]
    return say("shared_words.comma").join(_of_file(*of, runs, parts) for of, runs in files)


def _of_file(part: int, page: int | None, runs: str, parts: int) -> str:
    file = say("shared_words.file", number=part + 1) if parts > 1 else ""
    leaf = say("shared_words.leaf", number=page) if page else ""
    return file + leaf + say("shared_words.lines", lines=runs)


def _runs(lines: Iterable[SourceLine]) -> str:
    runs: list[list[int]] = []
    for line in lines:
        if runs and line.number == runs[-1][1] + 1:
            runs[-1][1] = line.number
        else:
            runs.append([line.number, line.number])
    return say("shared_words.comma").join(
        str(first) if first == last else say("shared_words.run", first=first, last=last)
        for first, last in runs
    )
