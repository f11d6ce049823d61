"""Which marks a table shows, so that its legend explains these and no others."""

from collections.abc import Iterable

from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Mark, NoValue, OnlyMarked, Reported


def marks(catalogue: Catalogue, cells: Iterable[tuple[str, str, int]]) -> set[Mark]:
    """The marks in the cells named by indicator, district and year."""
    filled = (catalogue.cell(*key) for key in cells)
    return {
        mark
        for cell in filled
        if isinstance(cell, Reported | NoValue | OnlyMarked)
        for citation in cell.marked
        for mark in citation.marks
    }
