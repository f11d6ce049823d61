"""Rows that refer to one another by numbers, for the tables of a database, as these store them."""

from collections.abc import Iterator
from itertools import accumulate, chain

from generator.exports import rows
from generator.exports.csv_files import plain
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation
from generator.gathering.entries import Entry
from generator.gathering.numbers import number
from generator.model import Span

Stored = tuple[str | int | float | None, ...]


def divisions(catalogue: Catalogue) -> Iterator[Stored]:
    """A row a division that a report is held of, as of its latest report."""
    for one in catalogue.divisions:
        yield one.slug, one.code, one.name, one.level, one.province, one.city


def topics(catalogue: Catalogue) -> Iterator[Stored]:
    """A row a topic, in the order of the vocabulary."""
    return map(_stored, rows.topics(catalogue))


def indicators(catalogue: Catalogue) -> Iterator[Stored]:
    """A row an indicator, in the order of the vocabulary."""
    return map(_stored, rows.indicators(catalogue))


def reports(catalogue: Catalogue) -> Iterator[Stored]:
    """A row a report, numbered from 1, with the division it is of."""
    for at, entry in enumerate(catalogue.entries, 1):
        row = _stored(rows.report(entry))
        before, after = row[: rows.REPORT_ID], row[rows.REPORT_ID + 1 :]
        yield (at, entry.id, entry.division.slug, *before, entry.kind.value, *after[1:])


def blocks(catalogue: Catalogue) -> Iterator[Stored]:
    """A row a block, numbered from 1 through all reports."""
    id = 0
    for of_report, entry in enumerate(catalogue.entries, 1):
        for at, one in enumerate(entry.holding.report.blocks, 1):
            id += 1
            part = one.part.value if one.part else None
            spans = ";".join([f"{span.start}-{span.end}" for span in one.spans])
            told = (one.id, one.label.value, one.level, part, one.topic, one.shown.text)
            yield (id, of_report, at, *told, spans, one.confidence, one.place_confidence)


def figures(catalogue: Catalogue) -> Iterator[Stored]:
    """A row a figure, numbered from 1, with the block it stands in."""
    id = 0
    for before, entry in _counted(catalogue):
        for citation in catalogue.citations[entry.id]:
            id, one = id + 1, citation.figure
            yield (
                id,
                before + one.block,
                one.part.value,
                one.scope.value if one.scope else None,
                number(one.low),
                number(one.high),
                one.unit,
                one.approximation,
                one.wording,
                one.confidence,
                *_sentence(entry, one.block, one.sentence),
            )


def figure_indicators(catalogue: Catalogue) -> Iterator[Stored]:
    """A row for each indicator that a figure is filed under."""
    for id, citation in enumerate(_cited(catalogue), 1):
        for indicator in dict.fromkeys(citation.figure.indicators):
            yield id, indicator


def mentions(catalogue: Catalogue) -> Iterator[Stored]:
    """A row for each time that a report speaks of an indicator without a number."""
    id = 0
    for before, entry in _counted(catalogue):
        for one in entry.holding.report.mentions:
            id += 1
            place = _sentence(entry, one.block, one.sentence)
            yield (id, before + one.block, one.indicator, one.part.value, one.wording, *place)


def _cited(catalogue: Catalogue) -> Iterator[Citation]:
    return chain.from_iterable(catalogue.citations[entry.id] for entry in catalogue.entries)


def _counted(catalogue: Catalogue) -> Iterator[tuple[int, Entry]]:
    """Each report with the number of its first block."""
    sizes = (len(entry.holding.report.blocks) for entry in catalogue.entries)
    return zip(accumulate(sizes, initial=1), catalogue.entries, strict=False)


def _sentence(entry: Entry, block: int, span: Span) -> tuple[int, int, int]:
    """Where in its block a sentence begins, its characters, and its place in the source."""
    origins = entry.holding.report.blocks[block].shown.origins
    return span.start, span.end - span.start, origins[span.start]


def _stored(row: rows.Row) -> Stored:
    return tuple(plain(value) if isinstance(value, tuple) else value for value in row)  # type: ignore[misc]
