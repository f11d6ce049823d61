"""The truth about a printed page, as a gold reading in JSON.

The form is that of a hand-made gold reading: `source`, `sha256`, `metadata`, `blocks` in reading
order with spans, `figures` with one span each, `not_figures` (numerals that count nothing), and
`unordered_sections` (pairs whose order the page no longer tells).
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from tests.press.manuscript import Mark
from tests.press.printed import PrintedPage

NUMERAL = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?|[〇零一二两三四五六七八九十百千万亿]+")


def gold_of(page: PrintedPage) -> dict[str, Any]:
    """The page's true reading."""
    record = asdict(page.manuscript.metadata)
    return {
        "source": f"corpus/{page.manuscript.id}/source.txt",
        "sha256": hashlib.sha256(page.text.encode("utf-8")).hexdigest(),
        "metadata": {**record, "creators": list(record["creators"])},
        "unordered_sections": [list(pair) for pair in page.unordered],
        "blocks": list(_blocks(page)),
        "figures": list(_figures(page)),
        "not_figures": list(_not_figures(page)),
    }


def _blocks(page: PrintedPage) -> Iterator[dict[str, Any]]:
    for number, section in enumerate(page.sections):
        printed = page.manuscript.blocks[number] if number < len(page.manuscript.blocks) else None
        block = {
            "label": page.label(number),
            "part": printed and printed.part,
            "topic": printed and printed.topic,
            "spans": [list(span) for span in page.spans(number)],
            "section": section,
        }
        yield {**block, "level": printed.level} if printed and printed.level else block


def _figures(page: PrintedPage) -> Iterator[dict[str, Any]]:
    for number, passage in enumerate(page.manuscript.blocks):
        for mark in passage.figures:
            start, end = page.span_of(number, mark)
            yield {
                "span": [start, end],
                "value": _value(mark),
                "unit": mark.unit,
                "approximation": mark.approximation,
                "indicators": list(mark.indicators),
                "part": passage.part,
                "scope": mark.scope,
                "line": page.text.count("\n", 0, start) + 1,
            }


def _value(mark: Mark) -> int | float | list[int | float]:
    low, high = _number(mark.low), _number(mark.high)
    return low if low == high else [low, high]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _not_figures(page: PrintedPage) -> Iterator[list[Any]]:
    """Every numeral outside the figures, by the line it stands on."""
    meant = {
        place
        for number, passage in enumerate(page.manuscript.blocks)
        for mark in passage.figures
        for place in range(*page.span_of(number, mark))
    }
    for match in NUMERAL.finditer(page.text):
        if not meant & set(range(*match.span())):
            yield [*match.span(), "digits" if match[0][0].isdigit() and match[0].isdecimal() else "numeral"]
