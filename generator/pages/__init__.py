"""Catalogue → pages: Markdown with front matter, one module a kind of page."""

from collections.abc import Iterator, Mapping

from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages import (
    about,
    comparison,
    coverage,
    data,
    districts,
    home,
    method,
    plates,
    reports,
    search,
    tombs,
    topics,
    years,
)
from generator.pages.beside import beside_page
from generator.pages.printed import printed_page
from generator.pages.report import report_page
from generator.pages.shared import shared_page
from generator.pages.taken import taken

__all__ = ["render"]


def render(catalogue: Catalogue, sizes: Mapping[str, int] = data.NO_SIZES) -> Iterator[Page]:
    """Every page of the archive, each with a path of its own. Deterministic in content and order.

    `sizes` are the bytes of data files, by path, which the page about the data shows.
    """
    yield home.render(catalogue)
    yield search.render(catalogue)
    yield from reports.render(catalogue)
    for entry in catalogue.entries:
        yield report_page(
            entry,
            catalogue.neighbours[entry.id],
            catalogue.authority,
            catalogue.name,
            beside=catalogue.beside.get(entry.id),
            shared=True,
        )
        yield printed_page(entry)
        yield from plates.files(entry)
        yield shared_page(entry, catalogue.shared()[entry.id], catalogue)
        if entry.id in catalogue.beside:
            yield beside_page(catalogue.beside[entry.id], catalogue)
        yield from taken(entry, catalogue.authority)
    yield from tombs.render(catalogue)
    yield from years.render(catalogue)
    yield from topics.render(catalogue)
    yield from districts.render(catalogue)
    yield from comparison.render(catalogue)
    yield from coverage.render(catalogue)
    yield data.render(catalogue, sizes)
    yield about.render(catalogue)
    yield method.render(catalogue)
