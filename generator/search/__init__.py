"""Catalogue → the search index below docs/search/, as FORMAT.md tells."""

from collections.abc import Iterator
from concurrent.futures import Executor
from itertools import chain

from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.search.indexing import files
from generator.search.packing import once
from generator.search.script import scripts

__all__ = ["index"]


def index(catalogue: Catalogue, executor: Executor | None = None) -> Iterator[Page]:
    """The scripts of the search and every file of its index, each once; the same for the same archive.

    Reports are read through `executor` where there is one. Raises BuildFailed where two files that
    differ would bear one name.
    """
    return once(chain(scripts(), files(catalogue, executor)))
