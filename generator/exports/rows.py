"""The rows of every table, each with the values of its columns in their order (`gathering/columns.py`)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported, Wording, ordered
from generator.gathering.entries import Entry
from generator.model import Figure

Value = str | int | float | Decimal | tuple[str, ...] | None
Row = tuple[Value, ...]

NOTHING: Row = (None,) * 9
"""The columns of a figure where there is none."""

REPORT_ID = 6
"""Where in a row about something in a report that report's id stands."""


def place(division: Division, year: int) -> Row:
    """The columns of a district and year."""
    district = division.name if division.level == "district" else None
    return division.code, division.name, division.province, division.city, district, year


def of_report(entry: Entry) -> Row:
    """The columns of place and report, which begin every row about something in a report."""
    return (*place(entry.division, entry.year), entry.id, entry.kind)


def figure(entry: Entry, one: Figure) -> Row:
    """The columns of a figure, then the sentence that it stands in."""
    shown, sentence = entry.holding.report.blocks[one.block].shown, one.sentence
    return (
        one.part,
        one.scope,
        one.indicators if len(one.indicators) > 1 else (),
        one.low,
        one.high,
        one.unit,
        one.approximation,
        one.wording,
        f"reports/{entry.id}/#s{shown.origins[sentence.start]}",
        shown.text[sentence.start : sentence.end],
    )


def figures(entries: Iterable[Entry]) -> Iterator[Row]:
    """A row a figure, those of no listed indicator included, with the sentence that it stands in."""
    for entry in entries:
        before = of_report(entry)
        for one in ordered(entry):
            yield (*before, one.indicators, *figure(entry, one))


Key = tuple[str, str, int]
"""A cell of comparison: indicator, district (its slug), year."""


def quoted(catalogue: Catalogue, keys: Iterable[Key]) -> Iterator[Row]:
    """The cells that are named, a row a figure, each with its sentence; of reports not held nothing."""
    for indicator, slug, year in keys:
        entries = catalogue.by_place.get((slug, year))
        if entries:
            yield from of_cell(indicator, catalogue.cell(indicator, slug, year), entries[0])


def unquoted(catalogue: Catalogue, keys: Iterable[Key]) -> Iterator[Row]:
    """As `quoted`, without the sentences."""
    return (row[:-1] for row in quoted(catalogue, keys))


def of_cell(indicator: str, cell: Cell, held: Entry) -> Iterator[Row]:
    """A row for each figure of a cell, and for its words; `held` is a report of its district and year."""
    if isinstance(cell, Reported):
        yield from (_cited(indicator, "reported", citation) for citation in cell.figures)
    if isinstance(cell, NoValue):
        yield from (_worded(indicator, wording) for wording in cell.wordings)
    if isinstance(cell, Reported | NoValue | OnlyMarked):
        yield from (_cited(indicator, "marked", citation) for citation in cell.marked)
    else:
        yield (*place(held.division, held.year), None, None, indicator, "not-stated", *NOTHING, None)


def _cited(indicator: str, status: str, citation: Citation) -> Row:
    return (*of_report(citation.entry), indicator, status, *figure(citation.entry, citation.figure))


def _worded(indicator: str, one: Wording) -> Row:
    address = f"{addresses.report(one.entry.id)}#{one.anchor}"
    part, nothing = one.mention.part, NOTHING[2:7]
    told = (part, None, *nothing, one.mention.wording, address, one.sentence)
    return (*of_report(one.entry), indicator, "no-value", *told)


def report(entry: Entry) -> Row:
    """The row of a report."""
    held, rights = entry.holding.report, entry.holding.rights
    record = held.record
    return (
        *of_report(entry),
        record.title,
        record.subtitle,
        record.term,
        record.session,
        record.date,
        record.newspaper,
        record.creators,
        rights.source_url,
        rights.rights,
        entry.holding.added,
        tuple(part.sha256 for part in held.source.parts),
        addresses.report(entry.id),
    )


def reports(catalogue: Catalogue) -> Iterator[Row]:
    """A row a report."""
    return map(report, catalogue.entries)


def coverage(catalogue: Catalogue) -> Iterator[Row]:
    """A row a district and year, those beyond the grid of which a lack is known among them."""
    covered = catalogue.coverage
    known: dict[str, set[int]] = {}
    for slug, year in covered.unpublished:
        known.setdefault(slug, set()).add(year)
    for division in covered.divisions:
        for year in sorted(known.get(division.slug, set()).union(covered.years)):
            entries = catalogue.by_place.get((division.slug, year), ())
            absent = covered.unpublished.get((division.slug, year))
            ids = tuple(entry.id for entry in entries)
            why = (absent.reason, absent.source) if absent else (None, None)
            state = covered.state(division, year)
            yield (*place(division, year), state, len(entries), ids, *why)


def shares(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each topic of a report's text; what no topic was read for has a row without one."""
    counted = {entry.id for entry in catalogue.shares.counted.values()}
    for entry in catalogue.entries:
        measured, before = catalogue.shares.reports[entry.id], of_report(entry)
        for topic, characters in measured.characters.items():
            share = round(float(measured.of(topic)), 6)
            yield (*before, topic, characters, share, entry.id in counted)


def blocks(entries: Iterable[Entry]) -> Iterator[Row]:
    """A row a block, in the order of reading; blocks of a report are counted from 1."""
    for entry in entries:
        page = addresses.report(entry.id)
        for number, one in enumerate(entry.holding.report.blocks, 1):
            yield (
                entry.id,
                number,
                one.id,
                one.label,
                one.level,
                one.part,
                one.topic,
                one.shown.text,
                tuple(f"{span.start}-{span.end}" for span in one.spans),
                one.confidence,
                one.place_confidence,
                f"{page}#{one.id}",
            )


def topics(catalogue: Catalogue) -> Iterator[Row]:
    """A row a topic, in the order of the vocabulary."""
    return ((topic.id, topic.name, topic.description) for topic in catalogue.authority.topics)


def indicators(catalogue: Catalogue) -> Iterator[Row]:
    """A row an indicator, in the order of the vocabulary."""
    return ((one.id, one.name, one.topic, one.units) for one in catalogue.authority.indicators)
