"""What was read from a report, as one JSON value: the form that readings are compared in.

`text` holds the source's own characters, unemended; spans are half-open offsets into the decoded
source, of a PDF or scan `[page, start, end]` with offsets into the page's text. The keys are stable;
`schema` counts up when one changes its meaning.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.gathering.numbers import number
from generator.model import (
    Account,
    Block,
    Correction,
    Doubt,
    Figure,
    Join,
    Mention,
    Omission,
    Record,
    Report,
    Source,
    Span,
    Told,
    Value,
)

SCHEMA = 1


def to_json(report: Report, path: str) -> dict[str, Any]:
    """Everything that was read. `path` is told as it was given."""
    return {
        "schema": SCHEMA,
        "source": _source(report.source, path),
        "metadata": metadata(report.record),
        "order_reconstructed": report.order_reconstructed,
        "blocks": [_block(block, report.source) for block in report.blocks],
        "figures": [_figure(figure, report.source) for figure in report.figures],
        "mentions": [_mention(mention) for mention in report.mentions],
        "doubts": [_doubt(doubt, report.source) for doubt in doubts(report)],
        "corrections": [_correction(correction) for correction in report.corrections],
        "omissions": [_omission(omission) for omission in report.source.omissions],
        "told": _told(report.source.told),
    }


def accounts_to_json(accounts: Sequence[Account]) -> list[dict[str, Any]]:
    """Each decision with its evidence, the weightiest as it was weighed."""
    return [
        {
            "question": str(one.question),
            "at": one.at,
            "decision": one.decision,
            "confidence": _rate(one.confidence),
            "evidence": [{"seen": e.seen, "weight": _rate(e.weight)} for e in one.evidence],
        }
        for one in accounts
    ]


def doubts(report: Report) -> tuple[Doubt, ...]:
    """What decoding and reading are unsure of, each once, in the order in which it was met."""
    return tuple(dict.fromkeys((*report.source.doubts, *report.doubts)))


def metadata(record: Record) -> dict[str, Any]:
    """A record with its division told as the names of its province, city and district."""
    division = record.division
    return {
        "title": record.title,
        "subtitle": record.subtitle,
        "province": division and division.province,
        "city": division and division.city,
        "district": division.name if division and division.level == "district" else None,
        "division_code": division and division.code,
        "year": record.year,
        "kind": record.kind and str(record.kind),
        "term": record.term,
        "session": record.session,
        "date": record.date,
        "newspaper": record.newspaper,
        "creators": list(record.creators),
    }


def _source(source: Source, path: str) -> dict[str, Any]:
    first = source.parts[0]
    described = {
        "path": path,
        "sha256": first.sha256,
        "media_type": first.media_type,
        "encoding": first.encoding,
        "characters": len(source.text),
    }
    if len(source.parts) == 1:
        return described
    parts = [
        {"file": p.name, "sha256": p.sha256, "encoding": p.encoding, "span": [p.span.start, p.span.end]}
        for p in source.parts
    ]
    return {**described, "parts": parts}


def _block(block: Block, source: Source) -> dict[str, Any]:
    text = source.text
    return {
        "label": str(block.label),
        "level": block.level,
        "part": block.part and str(block.part),
        "topic": block.topic,
        "text": "".join(text[span.start : span.end] for span in block.spans),
        "spans": [place for span in block.spans for place in _places(span, source)],
        "confidence": _rate(block.confidence),
        "place_confidence": _rate(block.place_confidence),
        "joins": [_join(join) for join in block.joins],
    }


def _join(join: Join) -> dict[str, Any]:
    return {"at": join.at, "goes_on": join.goes_on, "confidence": _rate(join.confidence)}


def _rate(confidence: float) -> float:
    """Three digits: more are not in the evidence, and would differ from machine to machine."""
    return round(confidence, 3)


def _figure(figure: Figure, source: Source) -> dict[str, Any]:
    low, high = number(figure.low), number(figure.high)
    return {
        "indicators": list(figure.indicators),
        "value": low if low == high else [low, high],
        "unit": figure.unit,
        "approximation": figure.approximation,
        "part": str(figure.part),
        "scope": figure.scope and str(figure.scope),
        "wording": figure.wording,
        "block": figure.block,
        "spans": list(_places(figure.span, source)),
        "confidence": _rate(figure.confidence),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "indicator": mention.indicator,
        "part": str(mention.part),
        "wording": mention.wording,
        "block": mention.block,
    }


def _doubt(doubt: Doubt, source: Source) -> dict[str, Any]:
    place = next(_places(doubt.place, source), None) if doubt.place else None
    return {"code": doubt.code, "message": doubt.message, "span": place}


def _omission(one: Omission) -> dict[str, Any]:
    """Text that the files hold and the report does not show; `characters` counts no white space."""
    box = one.box and [round(side, 1) for side in (one.box.left, one.box.top, one.box.right, one.box.bottom)]
    return {
        "kind": one.kind,
        "characters": len("".join(one.text.split())),
        "text": one.text,
        "file": one.part,
        "leaf": one.leaf,
        "box": box,
    }


def _told(told: Told) -> dict[str, Any]:
    return {"date": told.date, "newspaper": told.newspaper, "source_url": told.source_url}


def _correction(one: Correction) -> dict[str, Any]:
    return {
        "about": one.field or str(one.aspect),
        "at": one.at,
        "wording": one.wording,
        "expect": _plain(one.expect),
        "value": _plain(one.value),
        "reason": one.reason,
    }


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _places(span: Span, source: Source) -> Iterator[list[int]]:
    """A span as it is told: of a source with pages, one for each page that it touches."""
    if not source.leaves:
        yield [span.start, span.end]
    for page, leaf in enumerate(source.leaves, start=1):
        start, end = max(span.start, leaf.span.start), min(span.end, leaf.span.end)
        if start < end:
            yield [page, start - leaf.span.start, end - leaf.span.start]
