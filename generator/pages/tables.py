"""What stands in a cell, ready to be printed: items to read, the value to sort by."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.authority import Indicator
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import (
    Cell,
    Citation,
    Mark,
    NotHeld,
    NotStated,
    NoValue,
    OnlyMarked,
    Reported,
    Wording,
)
from generator.gathering.doubts import is_doubtful
from generator.pages import labels
from generator.words import say


@dataclass(frozen=True, slots=True)
class Item:
    """One figure or wording: its text, the address of its sentence, the sentence, its tags.

    `again` are the addresses of further sentences of the same report that give the same quantity.
    """

    text: str
    address: str
    sentence: str
    tags: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    planned: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell as printed. `state` names the kind of cell; `value` sorts it, empty sorts last."""

    state: str
    value: str = ""
    items: tuple[Item, ...] = ()
    marked: tuple[Item, ...] = ()
    absence: str = ""


def slot(catalogue: Catalogue, indicator: str, division: str, year: int) -> Slot:
    """The cell of one indicator, district and year as printed."""
    several = len(catalogue.by_place.get((division, year), ())) > 1
    printer = Printer(indicator, several, catalogue.authority.indicators)
    return _slot(catalogue.cell(indicator, division, year), printer)


@dataclass(frozen=True, slots=True)
class Printer:
    """How to print the figures of one cell: where `several` reports speak, each says which it is."""

    indicator: str
    several: bool
    indicators: tuple[Indicator, ...]

    def figures(self, citations: Iterable[Citation]) -> tuple[Item, ...]:
        """The figures in order; a quantity that one report repeats stands once."""
        items: dict[object, Item] = {}
        for citation in citations:
            item = self._figure(citation)
            first = items.setdefault(_quantity(citation), item)
            if first is not item:
                items[_quantity(citation)] = replace(first, again=(*first.again, item.address))
        return tuple(items.values())

    def wording(self, wording: Wording) -> Item:
        address = f"{addresses.report(wording.entry.id)}#{wording.anchor}"
        kind = (labels.kind_short(wording.entry),) if self.several else ()
        return Item(wording.mention.wording, address, wording.sentence, kind)

    def _figure(self, citation: Citation) -> Item:
        address = f"{addresses.report(citation.entry.id)}#{citation.anchor}"
        kind = (labels.kind_short(citation.entry),) if self.several else ()
        tags = tuple(self._tag(mark, citation) for mark in citation.marks)
        planned = Mark.PLAN in citation.marks
        doubtful = is_doubtful(citation.figure)
        return Item(citation.quantity, address, citation.sentence, (*tags, *kind), (), planned, doubtful)

    def _tag(self, mark: Mark, citation: Citation) -> str:
        if mark is not Mark.JOINT:
            return labels.MARKS[mark]
        joined = set(citation.figure.indicators) - {self.indicator}
        names = labels.listed(item.name for item in self.indicators if item.id in joined)
        return say("tables.joint", indicators=names)


def _quantity(citation: Citation) -> object:
    figure = citation.figure
    amount = (figure.low, figure.high, figure.unit, figure.approximation)
    return (citation.entry.id, citation.marks, figure.indicators, amount)


def _slot(cell: Cell, printer: Printer) -> Slot:
    match cell:
        case Reported(figures, marked):
            value = str(figures[0].figure.low)
            return Slot("reported", value, printer.figures(figures), printer.figures(marked))
        case NoValue(wordings, marked):
            items = tuple(printer.wording(wording) for wording in wordings)
            return Slot("no-value", "", items, printer.figures(marked), labels.NO_VALUE)
        case OnlyMarked(marked):
            return Slot("only-marked", "", (), printer.figures(marked))
        case NotStated():
            return Slot("not-stated", absence=labels.NOT_STATED)
        case NotHeld():
            return Slot("not-held", absence=labels.NOT_HELD)
