"""Reports → the search index below docs/search/, as FORMAT.md tells."""

from collections.abc import Iterator
from concurrent.futures import Executor

from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.search.indexing import jobs, pages
from generator.search.packing import once
from generator.search.pieces import Handle, handle, piece
from generator.search.shelves import Shelf, shelf

__all__ = ["Handle", "Shelf", "handle", "index", "jobs", "piece", "shelf"]


def index(catalogue: Catalogue, executor: Executor | None = None) -> Iterator[Page]:
    """The scripts of the search and every file of its index, each once; the same for the same archive.

    Reports are read through `executor` where there is one. Raises BuildFailed where two files that
    differ would bear one name.
    """
    return once(pages(shelf(catalogue), executor))
