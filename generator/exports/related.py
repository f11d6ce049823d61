"""Rows that refer to one another, for the tables of a database."""

from collections.abc import Iterator

from generator.exports import rows
from generator.exports.rows import Row
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation, Wording


def divisions(catalogue: Catalogue) -> Iterator[Row]:
    """A row a division that a report is held of, as of its latest report."""
    for one in catalogue.divisions:
        yield {
            "division_id": one.slug,
            "division_code": one.code,
            "division": one.name,
            "level": one.level,
            "province": one.province,
            "city": one.city,
        }


def reports(catalogue: Catalogue) -> Iterator[Row]:
    """A row a report, with the division it is of."""
    for entry, row in zip(catalogue.entries, rows.reports(catalogue), strict=True):
        yield {**row, "division_id": entry.division.slug}


def figures(catalogue: Catalogue) -> Iterator[Row]:
    """A row a figure, numbered from 1, with the block it stands in."""
    for id, citation in _numbered(catalogue):
        one = citation.figure
        more = {"figure_id": id, "number": one.block + 1, "confidence": one.confidence}
        yield {**rows.figure(citation), **more}


def figure_indicators(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each indicator that a figure is filed under."""
    for id, citation in _numbered(catalogue):
        for indicator in dict.fromkeys(citation.figure.indicators):
            yield {"figure_id": id, "indicator": indicator}


def _numbered(catalogue: Catalogue) -> Iterator[tuple[int, Citation]]:
    cited = (citation for entry in catalogue.entries for citation in catalogue.citations[entry.id])
    return enumerate(cited, 1)


def mentions(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each time that a report speaks of an indicator without a number."""
    said = (Wording(entry, one) for entry in catalogue.entries for one in entry.holding.report.mentions)
    for id, wording in enumerate(said, 1):
        mention = wording.mention
        yield {
            "mention_id": id,
            "report_id": wording.entry.id,
            "number": mention.block + 1,
            "indicator": mention.indicator,
            "part": mention.part.value,
            "wording": mention.wording,
            "sentence": wording.sentence,
            "address": f"{addresses.report(wording.entry.id)}#{wording.anchor}",
        }
