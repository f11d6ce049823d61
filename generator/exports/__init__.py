"""Catalogue → data files: tables as CSV and JSON, whole-archive files below data/, the API below api/."""

from collections.abc import Iterator

from generator.exports import api, tables
from generator.exports.citations import citations
from generator.exports.parquet_file import parquet_file
from generator.exports.sqlite_file import sqlite_file
from generator.gathering.catalogue import Catalogue
from generator.model import Page

__all__ = ["export"]


def export(catalogue: Catalogue) -> Iterator[Page]:
    """Every data file of the archive. Each table of a page has one, all its further pages included."""
    yield from tables.whole(catalogue)
    yield from tables.comparisons(catalogue)
    yield parquet_file(catalogue)
    yield sqlite_file(catalogue)
    yield from api.documents(catalogue)
    yield from citations(catalogue)
