"""Catalogue → data files: tables as CSV and JSON, whole-archive files below data/, the API below api/."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.exports import api, tables
from generator.exports.citations import citations
from generator.exports.datapackage import checksums, data_package
from generator.exports.feeds import feeds
from generator.exports.parquet_file import parquet_file
from generator.exports.pictures import pictures
from generator.exports.sqlite_file import sqlite_file
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page

__all__ = ["export", "jobs", "sizes"]


def export(catalogue: Catalogue) -> Iterator[Page]:
    """Every data file of the archive. Each table of a page has one, all its further pages included."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every data file by what is made together, and what that depends on."""
    makers: tuple[tuple[str, Callable[[Catalogue], Iterable[Page]]], ...] = (
        ("data", _whole),
        ("tables", tables.comparisons),
        ("api", api.documents),
        ("citations", citations),
        ("feeds", feeds),
        ("pictures", pictures),
    )
    for name, make in makers:
        yield Job(f"exports/{name}", __name__, lambda: catalogue.digest, partial(make, catalogue))


def sizes(files: Iterable[Page]) -> dict[str, int]:
    """The bytes of each file below data/, by path."""
    return {page.path: len(page.data) for page in files if page.path.startswith(addresses.DATA)}


def _whole(catalogue: Catalogue) -> Iterator[Page]:
    """The files below data/, what they are, and their checksums."""
    files = [*tables.whole(catalogue), parquet_file(catalogue), sqlite_file(catalogue)]
    package = data_package(catalogue, files)
    yield from (*files, package, checksums((*files, package)))
