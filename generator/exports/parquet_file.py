"""The whole archive as one Parquet file: a row a block, with its report's record and its figures.

Rows go through a temporary file of JSON lines, so that ten thousand reports need no memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from tempfile import TemporaryFile

from arro3.core import DataType, Field, Schema
from arro3.io import read_json, write_parquet

from generator.exports import rows
from generator.exports.json_files import written
from generator.exports.rows import Row
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import Citation
from generator.gathering.columns import Column, Type
from generator.model import Page

COMPRESSION = "zstd(9)"
CREATED_BY = "work-reports"
"""Stands in the file in place of the library's name and version, which would change its bytes."""
BATCH = 8192
"""So many rows are read at once; a row group holds twice as many, some 150 reports."""
TYPES = {
    Type.TEXT: DataType.string(),
    Type.WHOLE: DataType.int32(),
    Type.NUMBER: DataType.float64(),
    Type.LIST: DataType.list(Field("item", DataType.string())),
}

_OF_RECORD = tuple(
    replace(one, name="report_address") if one.name == "address" else one for one in columns.RECORD.columns
)
_OF_BLOCK = tuple(one for one in columns.BLOCK.columns if one.name != "report_id")
OUTER: tuple[Column, ...] = (
    *columns.PLACE.columns,
    *columns.REPORT.columns,
    *_OF_RECORD,
    *_OF_BLOCK,
    columns.TOPIC.columns[1],
)
INNER: tuple[Column, ...] = (
    *columns.FILED.columns,
    *(one for one in columns.FIGURE.columns if one.name != "joint"),
)
"""The columns of a figure within its block. Joint totals are those of several indicators."""

FIGURES = "figures"
"""The column, behind all others, that lists a block's figures."""


def parquet_file(catalogue: Catalogue) -> Page:
    """data/archive.parquet."""
    out = BytesIO()
    with TemporaryFile() as lines:
        lines.writelines(f"{written(row)}\n".encode() for row in nested(catalogue))
        lines.seek(0)
        write_parquet(
            read_json(lines, _schema(), batch_size=BATCH),
            out,
            compression=COMPRESSION,
            created_by=CREATED_BY,
            max_row_group_size=2 * BATCH,
            skip_arrow_metadata=True,
        )
    return Page(addresses.PARQUET, out.getvalue())


def nested(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    """A row a block, in the order of the catalogue and of reading."""
    names = {topic.id: topic.name for topic in catalogue.authority.topics}
    for entry in catalogue.entries:
        record, figures = rows.report(entry), _figures(catalogue.citations[entry.id])
        for number, block in enumerate(entry.holding.report.blocks, 1):
            more = {"report_address": record["address"], "topic_name": names.get(block.topic or "")}
            whole = {**record, **rows.block(entry, block, number), **more}
            yield {**{one.name: whole.get(one.name) for one in OUTER}, FIGURES: figures.get(number, [])}


def _figures(citations: Iterable[Citation]) -> dict[int, list[Row]]:
    """The figures of one report, by the number of their block."""
    found: dict[int, list[Row]] = {}
    for citation in citations:
        row = rows.figure(citation)
        told = {one.name: row[one.name] for one in INNER}
        found.setdefault(citation.figure.block + 1, []).append(told)
    return found


def _schema() -> Schema:
    figure = DataType.struct([_field(one) for one in INNER])
    return Schema([*map(_field, OUTER), Field(FIGURES, DataType.list(Field("item", figure)))])


def _field(column: Column) -> Field:
    return Field(column.name, TYPES[column.type])
