"""Catalogue → data files: tables as CSV and JSON, whole-archive files below data/, the API below api/."""

from collections.abc import Iterable, Iterator, Mapping

from generator.exports import (
    api,
    citations,
    datapackage,
    feeds,
    parquet_file,
    pictures,
    sqlite_file,
    tables,
)
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page

__all__ = ["export", "jobs", "package", "sizes"]


def export(catalogue: Catalogue) -> Iterator[Page]:
    """Every data file of the archive. Each table of a page has one, all its further pages included."""
    told: dict[str, tuple[int, str]] = {}
    for job in jobs(catalogue):
        for page in job.make():
            told |= datapackage.tell((page,))
            yield page
    yield from package(catalogue, told).make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every data file but those of `package`, by what is made together, and what that depends on."""
    yield from tables.jobs(catalogue)
    yield parquet_file.job(catalogue)
    yield sqlite_file.job(catalogue)
    yield from api.jobs(catalogue)
    yield from citations.jobs(catalogue)
    yield from feeds.jobs(catalogue)
    yield from pictures.jobs(catalogue)


def package(catalogue: Catalogue, told: Mapping[str, tuple[int, str]]) -> Job:
    """What describes all files below data/, made after them.

    `told` gives by the path of each how many bytes it has, and its SHA-256 in hexadecimal digits.
    """
    return datapackage.job(catalogue, told)


def sizes(files: Iterable[Page]) -> dict[str, int]:
    """The bytes of each file below data/, by path."""
    return {page.path: len(page.data) for page in files if page.path.startswith(addresses.DATA)}
