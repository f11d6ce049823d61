"""Catalogue → data files: tables as CSV and JSON, whole-archive files below data/, the API below api/."""

from collections.abc import Iterable, Iterator

from generator.exports import api, tables
from generator.exports.citations import citations
from generator.exports.datapackage import checksums, data_package
from generator.exports.feeds import feeds
from generator.exports.parquet_file import parquet_file
from generator.exports.pictures import pictures
from generator.exports.sqlite_file import sqlite_file
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page

__all__ = ["export", "sizes"]


def export(catalogue: Catalogue) -> Iterator[Page]:
    """Every data file of the archive. Each table of a page has one, all its further pages included."""
    yield from _whole(catalogue)
    yield from tables.comparisons(catalogue)
    yield from api.documents(catalogue)
    yield from citations(catalogue)
    yield from feeds(catalogue)
    yield from pictures(catalogue)


def sizes(files: Iterable[Page]) -> dict[str, int]:
    """The bytes of each file below data/, by path."""
    return {page.path: len(page.data) for page in files if page.path.startswith(addresses.DATA)}


def _whole(catalogue: Catalogue) -> Iterator[Page]:
    """The files below data/, what they are, and their checksums."""
    files = [*tables.whole(catalogue), parquet_file(catalogue), sqlite_file(catalogue)]
    package = data_package(catalogue, files)
    yield from (*files, package, checksums((*files, package)))
