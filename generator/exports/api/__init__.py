"""Catalogue → the static JSON API below api/v1/: documents, and the JSON Schemas that describe them.

What version 1 gives stays: properties may come, none goes or changes its meaning. A report's document
depends on that report and the vocabularies alone.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.exports.api import districts, index, lists, reports, schemas, topics
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Job, Page

__all__ = ["documents", "jobs"]


def documents(catalogue: Catalogue) -> Iterator[Page]:
    """Every document of the API, and the schemas."""
    for job in jobs(catalogue):
        yield from job.make()


def jobs(catalogue: Catalogue) -> Iterator[Job]:
    """Every document by itself, or with those that are of the same reports."""
    yield from map(_of_report, catalogue.entries)
    for division in catalogue.divisions:
        yield districts.job(catalogue, division)
    yield from lists.jobs(catalogue)
    yield from topics.jobs(catalogue)
    yield _job("index", index.__name__, partial(index.depends, catalogue), lambda: (index.index(catalogue),))
    yield _job("schema", schemas.__name__, tuple, schemas.published)


def _of_report(entry: Entry) -> Job:
    name = f"exports/{addresses.api_report(entry.id)}"
    return Job(name, reports.__name__, lambda: entry, lambda: (reports.document(entry),))


def _job(name: str, module: str, depends: Callable[[], object], make: Callable[[], Iterable[Page]]) -> Job:
    return Job(f"exports/{addresses.API}{name}", module, depends, make)
