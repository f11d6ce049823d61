"""The rows of every data file, as mappings from column to value: the same for CSV, JSON and SQLite."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from generator.authority import Division
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Cell, Citation, NoValue, OnlyMarked, Reported, Wording
from generator.gathering.entries import Entry
from generator.model import Block, Label

Value = str | int | float | Decimal | tuple[str, ...] | None
Row = Mapping[str, Value]


def comparison(catalogue: Catalogue, keys: Iterable[tuple[str, str, int]]) -> Iterator[Row]:
    """The cells named by indicator, district and year, a row a figure; of reports not held nothing."""
    for indicator, slug, year in keys:
        entries = catalogue.by_place.get((slug, year))
        if entries:
            cell = catalogue.cell(indicator, slug, year)
            yield from ({"indicator": indicator, **row} for row in _cell(cell, entries[0].division, year))


def _cell(cell: Cell, division: Division, year: int) -> Iterator[Row]:
    if isinstance(cell, Reported):
        yield from ({"status": "reported", **_figure(citation)} for citation in cell.figures)
    if isinstance(cell, NoValue):
        yield from ({"status": "no-value", **_wording(wording)} for wording in cell.wordings)
    if isinstance(cell, Reported | NoValue | OnlyMarked):
        yield from ({"status": "marked", **_figure(citation)} for citation in cell.marked)
    else:
        yield {"status": "not-stated", **_division(division), "year": year}


def figure(citation: Citation) -> dict[str, Value]:
    """The row of a figure, with the indicators it is filed under."""
    return _figure(citation) | {"indicators": citation.figure.indicators}


def _figure(citation: Citation) -> dict[str, Value]:
    figure = citation.figure
    return _entry(citation.entry) | {
        "part": figure.part.value,
        "scope": figure.scope.value if figure.scope else None,
        "joint": figure.indicators if len(figure.indicators) > 1 else (),
        "value_low": figure.low,
        "value_high": figure.high,
        "unit": figure.unit,
        "approximation": figure.approximation,
        "wording": figure.wording,
        "sentence": citation.sentence,
        "address": f"{addresses.report(citation.entry.id)}#{citation.anchor}",
    }


def _wording(wording: Wording) -> dict[str, Value]:
    return _entry(wording.entry) | {
        "part": wording.mention.part.value,
        "wording": wording.mention.wording,
        "sentence": wording.sentence,
        "address": f"{addresses.report(wording.entry.id)}#{wording.anchor}",
    }


def _division(division: Division) -> dict[str, Value]:
    return {
        "division_code": division.code,
        "division": division.name,
        "province": division.province,
        "city": division.city,
        "district": division.name if division.level == "district" else None,
    }


def _entry(entry: Entry) -> dict[str, Value]:
    return _division(entry.division) | {
        "year": entry.year,
        "report_id": entry.id,
        "kind": entry.kind.value,
    }


def reports(catalogue: Catalogue) -> Iterator[Row]:
    """A row a report."""
    return map(report, catalogue.entries)


def report(entry: Entry) -> Row:
    """The row of a report."""
    held, rights = entry.holding.report, entry.holding.rights
    record = held.record
    return _entry(entry) | {
        "title": record.title,
        "subtitle": record.subtitle,
        "term": record.term,
        "session": record.session,
        "date": record.date,
        "newspaper": record.newspaper,
        "creators": record.creators,
        "source_url": rights.source_url,
        "rights": rights.rights,
        "added": entry.holding.added,
        "sha256": tuple(part.sha256 for part in held.source.parts),
        "address": addresses.report(entry.id),
    }


def figures(catalogue: Catalogue) -> Iterator[Row]:
    """A row a figure, those of no listed indicator included."""
    for entry in catalogue.entries:
        for citation in catalogue.citations[entry.id]:
            yield figure(citation)


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
            yield _division(division) | {
                "year": year,
                "state": covered.state(division, year).value,
                "reports": len(entries),
                "report_ids": tuple(e.id for e in entries),
                "reason": absent.reason if absent else None,
                "reason_url": absent.source if absent else None,
            }


def passages(catalogue: Catalogue) -> Iterator[Row]:
    """A row a paragraph that stands under a topic, topics in the order of the vocabulary."""
    for shelf in catalogue.topics:
        for passage in shelf.passages:
            for block in passage.blocks:
                if block.label is Label.PARAGRAPH:
                    yield _entry(passage.entry) | {
                        "topic": shelf.topic.id,
                        "part": passage.part.value if passage.part else None,
                        "text": block.shown.text,
                        "address": f"{addresses.report(passage.entry.id)}#{block.id}",
                    }


def shares(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each topic of a report's text; what no topic was read for has a row without one."""
    counted = {entry.id for entry in catalogue.shares.counted.values()}
    for entry in catalogue.entries:
        measured = catalogue.shares.reports[entry.id]
        for topic, characters in measured.characters.items():
            yield _entry(entry) | {
                "topic": topic,
                "characters": characters,
                "share": round(float(measured.of(topic)), 6),
                "counted": entry.id in counted,
            }


def blocks(catalogue: Catalogue) -> Iterator[Row]:
    """A row a block, in the order of the catalogue and of reading."""
    for entry in catalogue.entries:
        for number, one in enumerate(entry.holding.report.blocks, 1):
            yield block(entry, one, number)


def block(entry: Entry, block: Block, number: int) -> Row:
    """The row of a block, which is counted from 1."""
    return {
        "report_id": entry.id,
        "number": number,
        "block": block.id,
        "label": block.label.value,
        "level": block.level,
        "part": block.part.value if block.part else None,
        "topic": block.topic,
        "text": block.shown.text,
        "spans": tuple(f"{span.start}-{span.end}" for span in block.spans),
        "confidence": block.confidence,
        "place_confidence": block.place_confidence,
        "address": f"{addresses.report(entry.id)}#{block.id}",
    }


def topics(catalogue: Catalogue) -> Iterator[Row]:
    """A row a topic, in the order of the vocabulary."""
    for topic in catalogue.authority.topics:
        yield {"topic": topic.id, "topic_name": topic.name, "topic_description": topic.description}


def indicators(catalogue: Catalogue) -> Iterator[Row]:
    """A row an indicator, in the order of the vocabulary."""
    for one in catalogue.authority.indicators:
        yield {"indicator": one.id, "indicator_name": one.name, "topic": one.topic, "units": one.units}
