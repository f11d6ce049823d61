"""The lines of a source as its files hold them, and where in them a place lies."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

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


class Held(NamedTuple):
    """What a block holds of one line (by its index), from its first character to behind its last."""

    line: int
    start: int
    end: int


class SourceLines:
    """All lines of a source, in the order of its files; a line's index counts through all of them."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.parts = len(source.parts)
        self.lines = tuple(_lines(source))
        self.unsure = frozenset(one.place for one in source.unsure)
        self._starts = [line.span.start for line in self.lines]
        self._held: dict[int, tuple[Block, tuple[Held, ...]]] = {}

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

    def held(self, block: Block) -> tuple[Held, ...]:
        """What the block holds of each line, in reading order; lines without ink are left out."""
        known = self._held.get(id(block))  # the block is kept with it, so that no other can have its identity
        if known is None:
            known = self._held[id(block)] = block, tuple(self._holding(block))
        return known[1]

    def _holding(self, block: Block) -> Iterator[Held]:
        text, lines = self.text, self.lines
        for span in block.spans:
            last = max(span.start, span.end - 1)
            for index in range(self.index(span.start), len(lines)):
                line = lines[index].span
                if line.start > last:
                    break
                start, end = max(span.start, line.start), min(span.end, line.end)
                piece = text[start:end]
                inked = piece.strip()
                if inked:
                    start += 0 if inked is piece else len(piece) - len(piece.lstrip())
                    yield Held(index, start, start + len(inked))


def _lines(source: Source) -> Iterator[SourceLine]:
    for part, file in enumerate(source.parts):
        spans = list(_spans(source, file.span))
        if file.media_type == PLAIN:
            yield from (SourceLine(part, number, span) for number, span in enumerate(spans, start=1))
        else:
            yield from _set(source, part, spans)


def _spans(source: Source, file: Span) -> Iterator[Span]:
    start = file.start
    for match in LINE_END.finditer(source.text, file.start, file.end):
        end, following = match.span()
        yield Span(start, end)
        start = following
    if start < file.end or start == file.start:
        yield Span(start, file.end)


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
