"""The lines of a source as its files hold them, and where in them a place lies."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model import Block, Source, Span
from generator.words import say

LINE_END = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line without its end. `part` counts the source's files from 0, `number` its lines from 1."""

    part: int
    number: int
    span: Span


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
        ends = [Span(*match.span()) for match in LINE_END.finditer(source.text, *_range(file.span))]
        cuts = [Span(file.span.start, file.span.start), *ends]
        if not ends or ends[-1].end < file.span.end:
            cuts.append(Span(file.span.end, file.span.end))
        for number, (before, after) in enumerate(pairwise(cuts), start=1):
            yield SourceLine(part, number, Span(before.end, after.start))


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
    """Lines in words, runs as ranges; the file is named where the source has several `parts`.

    >>> numbered(SourceLine(0, n, Span(0, 0)) for n in (3, 4, 5, 9, 11, 12))
    '第3—5、9、11—12行'
    >>> numbered((SourceLine(0, 80, Span(0, 0)), SourceLine(1, 1, Span(0, 0))), parts=2)
    '文件1第80行、文件2第1行'
    """
    files = [(part, _runs(group)) for part, group in groupby(lines, key=lambda line: line.part)]
    return say("shared_words.comma").join(_of_file(part, runs, parts) for part, runs in files)


def _of_file(part: int, runs: str, parts: int) -> str:
    lines = say("shared_words.lines", lines=runs)
    return say("shared_words.file", number=part + 1) + lines if parts > 1 else lines


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
