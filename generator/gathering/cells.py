"""The cells of comparison tables: what a district's reports on one year say of one indicator.

A cell holds nothing but what the reports of its own district and year say, so every link in it
leads to such a report. Nothing is summed. What is not plainly the year's own figure of the
indicator alone carries marks and stands apart: joint totals, plans, counts of a whole term.
Absence has three kinds, each a type of its own.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from generator.gathering.entries import Entry, anchor
from generator.model import Figure, Mention, Part, Scope, Span


class Mark(StrEnum):
    """Why a figure is not simply the year's own figure of the indicator."""

    PLAN = "plan"
    JOINT = "joint"
    TERM = "term"
    TERM_TO_DATE = "term-to-date"


SCOPE_MARKS = {Scope.TERM: Mark.TERM, Scope.TERM_TO_DATE: Mark.TERM_TO_DATE}


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure with the report that gives it and the marks it bears (none: the year's own)."""

    entry: Entry
    figure: Figure
    marks: tuple[Mark, ...]

    @property
    def quantity(self) -> str:
        """The quantity as worded: numeral, approximation, unit (`3万余人次`)."""
        return self._text(self.figure.place)

    @property
    def sentence(self) -> str:
        return self._text(self.figure.sentence)

    @property
    def anchor(self) -> str:
        block = self.entry.holding.report.blocks[self.figure.block]
        return anchor(block, self.figure.sentence)

    def _text(self, span: Span) -> str:
        return self.entry.text(self.entry.holding.report.blocks[self.figure.block], span)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words about an indicator without a number, with the report that says them."""

    entry: Entry
    mention: Mention

    @property
    def sentence(self) -> str:
        block = self.entry.holding.report.blocks[self.mention.block]
        return self.entry.text(block, self.mention.sentence)

    @property
    def anchor(self) -> str:
        block = self.entry.holding.report.blocks[self.mention.block]
        return anchor(block, self.mention.sentence)


@dataclass(frozen=True, slots=True)
class Reported:
    """The year's own figures of this indicator, at least one, and beside them any marked ones."""

    figures: tuple[Citation, ...]
    marked: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class NoValue:
    """无数值: the report speaks of it in words without a number (任免一批)."""

    wordings: tuple[Wording, ...]
    marked: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class OnlyMarked:
    """Only figures that are not the year's own: joint totals, plans, counts of a whole term."""

    marked: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class NotStated:
    """未提及: we hold the report; it gives no such figure."""


@dataclass(frozen=True, slots=True)
class NotHeld:
    """未收录: the archive holds no report of this district and year."""


Cell = Reported | NoValue | OnlyMarked | NotStated | NotHeld


def marks(figure: Figure) -> tuple[Mark, ...]:
    """Every reason why the figure is not the year's own figure of a single indicator."""
    found = (
        Mark.PLAN if figure.part is Part.PLAN else None,
        Mark.JOINT if len(figure.indicators) > 1 else None,
        SCOPE_MARKS.get(figure.scope) if figure.scope else None,
    )
    return tuple(mark for mark in found if mark)


def citations(entry: Entry) -> tuple[Citation, ...]:
    """The report's figures in the order of its text."""
    return tuple(Citation(entry, figure, marks(figure)) for figure in ordered(entry))


def ordered(entry: Entry) -> list[Figure]:
    """The report's figures in the order of its text, without a word on what they tell."""
    return sorted(entry.holding.report.figures, key=lambda figure: (figure.block, figure.place))


def wordings(entry: Entry) -> tuple[Wording, ...]:
    """What the report says without a number of the past year; of plans it would tell nothing."""
    said = [mention for mention in entry.holding.report.mentions if mention.part is Part.REVIEW]
    ordered = sorted(said, key=lambda mention: (mention.block, mention.sentence, mention.wording))
    return tuple(Wording(entry, mention) for mention in ordered)


def of_place(entries: Iterable[Entry], cited: Iterable[Citation]) -> dict[str, Cell]:
    """What the reports of a district on one year say, by indicator, ids in order; `cited` are their figures.

    Cells in which nothing is stated are left out.
    """
    figures: defaultdict[str, list[Citation]] = defaultdict(list)
    said: defaultdict[str, list[Wording]] = defaultdict(list)
    for citation in cited:
        for indicator in dict.fromkeys(citation.figure.indicators):
            figures[indicator].append(citation)
    for wording in chain.from_iterable(map(wordings, entries)):
        said[wording.mention.indicator].append(wording)
    stated = sorted(figures.keys() | said.keys())
    return {id: fill(figures.get(id, ()), said.get(id, ())) for id in stated}


def fill(figures: Iterable[Citation], said: Iterable[Wording]) -> Cell:
    """The cell of one indicator for all that a district's reports on one year say of it."""
    cited, worded = tuple(figures), tuple(said)
    own = tuple(citation for citation in cited if not citation.marks)
    marked = tuple(citation for citation in cited if citation.marks)
    if own:
        return Reported(own, marked)
    if worded:
        return NoValue(worded, marked)
    return OnlyMarked(marked) if marked else NotStated()
