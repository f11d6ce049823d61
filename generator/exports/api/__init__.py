"""Catalogue → the static JSON API below api/v1/: documents, and the JSON Schemas that describe them.

What version 1 gives stays: properties may come, none goes or changes its meaning. A report's document
depends on that report and the vocabularies alone.
"""

from collections.abc import Iterator

from generator.exports.api import districts, lists, reports, topics
from generator.exports.api.index import index
from generator.exports.api.schemas import published
from generator.gathering.catalogue import Catalogue
from generator.model import Page

__all__ = ["documents"]


def documents(catalogue: Catalogue) -> Iterator[Page]:
    """Every document of the API, then the schemas."""
    yield index(catalogue)
    yield lists.reports(catalogue)
    yield from (reports.document(entry) for entry in catalogue.entries)
    yield lists.districts(catalogue)
    yield from (districts.document(catalogue, division) for division in catalogue.divisions)
    yield from topics.documents(catalogue)
    yield from lists.years(catalogue)
    yield lists.indicators(catalogue)
    yield from published()
