"""A report made ready to be set beside another: its paragraphs, and all their text in one piece."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from generator.gathering.entries import Entry
from generator.gathering.kinship.content import GAP, codes, readable, written
from generator.gathering.kinship.cutting import cut_masked
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.grams import Bits, Held, bits, held, runs
from generator.model import Block, Label, Part, Span

Numbers = NDArray[np.int32]

_SENTENCE = re.compile("[^。！？；;]+[。！？；;]*[”’』」》）]*")
_MARK = re.compile(r"\W")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its indicators, its letters and digits, and the place where it starts."""

    number: int
    block: Block
    indicators: frozenset[str]
    folded: str
    start: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, and where it starts in the text of all paragraphs."""

    block: Block
    span: Span
    start: int


class Half:
    """One of two reports. Its text is that of its paragraphs, a line each.

    `names` are left out of its content: they tell nothing within one district.
    """

    def __init__(self, entry: Entry, names: Sequence[str]) -> None:
        self.entry = entry
        self.paragraphs = _paragraphs(entry)
        self.text = "\n".join(one.block.shown.text for one in self.paragraphs)
        self.codes = codes(self.text, names)

    @cached_property
    def owner(self) -> Numbers:
        """Of which paragraph each character is."""
        return owners([one.start for one in self.paragraphs], len(self.text))

    @cached_property
    def pieces(self) -> Numbers:
        """Of which piece between two marks each character is: words never reach across."""
        return owners(self._marks[1:-1], len(self.text)) + np.int32(1)

    @cached_property
    def runs(self) -> NDArray[np.uint64]:
        """The run of three characters that starts at each place, 0 where the content has a gap."""
        return runs(self.codes)

    @cached_property
    def sorted_runs(self) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """The runs in their own order: the place where each starts, and the run."""
        places = np.flatnonzero(self.runs)
        order = np.argsort(self.runs[places], kind="stable")
        return places[order], self.runs[places][order]

    @cached_property
    def content(self) -> Held:
        """The pairs of neighbouring characters of each paragraph's content."""
        return held(self.codes, self.owner)

    @cached_property
    def chinese(self) -> Held:
        """Those of all its Chinese characters."""
        return held(written(self.text), self.owner)

    @cached_property
    def bits(self) -> Bits:
        """A set of bits for each paragraph, in which like texts have many in common."""
        return bits([one.folded for one in self.paragraphs])

    @cached_property
    def indicators(self) -> frozenset[str]:
        return frozenset().union(*(one.indicators for one in self.paragraphs))

    @cached_property
    def parts(self) -> frozenset[Part | None]:
        return frozenset(one.block.part for one in self.paragraphs)

    def masked(self, one: Paragraph) -> str:
        """A paragraph's text with gaps in place of what is not of its content."""
        return self._masked[one.start : one.start + len(one.block.shown.text)]

    def words(self, pieces: Sequence[int]) -> tuple[str, ...]:
        """The words of some pieces, with gaps between."""
        return (GAP, *(word for piece in pieces for word in (*self._cut(piece), GAP)))

    def sentences(self, part: Part) -> tuple[Sentence, ...]:
        """The sentences of the paragraphs of a part."""
        return tuple(
            Sentence(one.block, Span(*match.span()), one.start + match.start())
            for one in self.paragraphs
            if one.block.part is part
            for match in _SENTENCE.finditer(one.block.shown.text)
        )

    def _cut(self, piece: int) -> tuple[str, ...]:
        start, end = self._marks[piece : piece + 2]
        return cut_masked(self.text[start:end], self._masked[start:end])

    @cached_property
    def _marks(self) -> list[int]:
        """Where each piece starts, and the end."""
        return [0, *(match.start() for match in _MARK.finditer(self.text)), len(self.text)]

    @cached_property
    def _masked(self) -> str:
        return readable(self.codes)


def owners(starts: Sequence[int], length: int) -> Numbers:
    """The number of the last start at or before each place of a text, -1 before the first."""
    begun = np.zeros(length + 1, np.int32)
    begun[list(starts)] = 1
    return np.cumsum(begun, dtype=np.int32)[:length] - np.int32(1)


def half(entry: Entry, names: Sequence[str]) -> Half:
    """The report made ready. The last ones are kept: the later of one pair is the earlier of the next."""
    return _half(_Itself(entry), tuple(names))


class _Itself:
    """An entry that is equal to itself alone: its value is dear to compare."""

    __slots__ = ("entry",)

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.entry is other.entry

    def __hash__(self) -> int:
        return id(self.entry)


@lru_cache(maxsize=8)
def _half(itself: _Itself, names: tuple[str, ...]) -> Half:
    return Half(itself.entry, names)


def _paragraphs(entry: Entry) -> tuple[Paragraph, ...]:
    report = entry.holding.report
    told: defaultdict[int, set[str]] = defaultdict(set)
    for figure in report.figures:
        told[figure.block].update(figure.indicators)
    for mention in report.mentions:
        told[mention.block].add(mention.indicator)
    shown = [(n, block) for n, block in enumerate(report.blocks) if block.label is Label.PARAGRAPH]
    starts = accumulate((len(block.shown.text) + 1 for _, block in shown), initial=0)
    return tuple(
        Paragraph(at, block, frozenset(told[number]), fold(block.shown.text), start)
        for at, ((number, block), start) in enumerate(zip(shown, starts, strict=False))
    )
