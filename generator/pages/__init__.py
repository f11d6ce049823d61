"""Catalogue → pages: Markdown with front matter, one module a kind of page."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page
from generator.pages import (
    about,
    capacity,
    comparison,
    coverage,
    data,
    districts,
    home,
    kinship,
    method,
    own,
    reports,
    search,
    tombs,
    topics,
    years,
)
from generator.pages.working import of_all

__all__ = ["jobs", "render"]


def render(catalogue: Catalogue, sizes: Mapping[str, int] = data.NO_SIZES) -> Iterator[Page]:
    """Every page of the archive, each with a path of its own. Deterministic in content and order.

    `sizes` are the bytes of data files, by path, which the page about the data shows.
    """
    for job in jobs(catalogue, sizes):
        yield from job.make()


def jobs(catalogue: Catalogue, sizes: Mapping[str, int] = data.NO_SIZES) -> Iterator[Job]:
    """Every page of the archive by what is made together, and what that depends on."""
    for module in (home, search):
        yield of_all(module, catalogue, partial(_one, module, catalogue))
    yield from reports.jobs(catalogue)
    yield from own.jobs(catalogue)
    yield from kinship.jobs(catalogue)
    yield of_all(tombs, catalogue, partial(tombs.render, catalogue))
    for list_of in (years.jobs, topics.jobs, districts.jobs, comparison.jobs, coverage.jobs):
        yield from list_of(catalogue)
    yield Job(
        "pages/data",
        data.__name__,
        lambda: (catalogue.digest, sizes),
        partial(_one, data, catalogue, sizes),
    )
    yield of_all(about, catalogue, partial(_one, about, catalogue))
    yield from capacity.jobs()
    yield Job(
        "pages/method",
        method.__name__,
        lambda: (catalogue.authority_digest, catalogue.method),
        partial(_one, method, catalogue),
    )


def _one(module: Any, *given: object) -> Iterator[Page]:
    yield module.render(*given)
