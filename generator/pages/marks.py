"""Which marks a table shows, so that its legend explains these and no others."""

from collections.abc import Iterable, Iterator

from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported
from generator.gathering.doubts import is_doubtful
from generator.pages import labels


def marks(catalogue: Catalogue, cells: Iterable[tuple[str, str, int]]) -> set[str]:
    """The marks in the cells named by indicator, district and year; with them the sign of doubt."""
    cited = [citation for key in cells for citation in _cited(catalogue.cell(*key))]
    found: set[str] = {mark for citation in cited for mark in citation.marks}
    return found | {labels.DOUBTFUL for citation in cited if is_doubtful(citation.figure)}


def _cited(cell: Cell) -> Iterator[Citation]:
    if isinstance(cell, Reported):
        yield from cell.figures
    if isinstance(cell, Reported | NoValue | OnlyMarked):
        yield from cell.marked
