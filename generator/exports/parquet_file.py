"""The whole archive as one Parquet file: a row a block, with its report's record and its figures.

Rows come city by city, each city's as a piece that is kept as long as its reports stay as they are, and
go on to the file one after the other, so that ten thousand reports need no memory.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import accumulate, chain, repeat
from typing import IO, cast

from arro3.core import Array, DataType, Field, RecordBatch, Schema, list_array, struct_array
from arro3.io import read_ipc_stream, write_ipc_stream, write_parquet

from generator import results
from generator.exports import rows
from generator.exports.pieces import Stream, cities
from generator.exports.rows import Row, Value
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.gathering.cells import ordered
from generator.gathering.columns import Column, Type
from generator.gathering.entries import Entry
from generator.model import Job, Page

COMPRESSION = "zstd(3)"
CREATED_BY = "work-reports"
"""Stands in the file in place of the library's name and version, which would change its bytes."""
ROWS = 16384
"""So many rows are in a row group at most: those of some 150 reports."""
END = b"\xff\xff\xff\xff\x00\x00\x00\x00"
"""Ends a stream of Arrow (https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format)."""
SCALARS = {
    Type.TEXT: DataType.string(),
    Type.WHOLE: DataType.int32(),
    Type.NUMBER: DataType.float64(),
}
ITEMS = DataType.list(Field("item", DataType.string()))

_OF_RECORD = tuple(
    replace(one, name="report_address") if one.name == "address" else one for one in columns.RECORD.columns
)
_OF_REPORT: tuple[Column, ...] = (*columns.PLACE.columns, *columns.REPORT.columns, *_OF_RECORD)
_OF_BLOCK: tuple[Column, ...] = (*columns.BLOCK.columns[1:], columns.TOPIC.columns[1])
INNER: tuple[Column, ...] = (
    *columns.FILED.columns,
    *(one for one in columns.FIGURE.columns if one.name != "joint"),
    *columns.QUOTED.columns,
)
"""The columns of a figure within its block. Joint totals are those of several indicators."""
JOINT = [one.name for one in columns.FIGURE.columns].index("joint")
TOPIC = [one.name for one in columns.BLOCK.columns].index("topic")

FIGURES = "figures"
"""The column, behind all others, that lists a block's figures."""


def job(catalogue: Catalogue) -> Job:
    """The file, which shows everything of every report."""
    told = catalogue.authority_digest
    return Job(
        "exports/data/parquet",
        __name__,
        lambda: (told, catalogue.entries),
        lambda: (parquet_file(catalogue),),
    )


def parquet_file(catalogue: Catalogue) -> Page:
    """data/archive.parquet."""
    out = BytesIO()
    write_parquet(
        read_ipc_stream(cast(IO[bytes], Stream(_stream(catalogue)))),
        out,
        compression=COMPRESSION,
        created_by=CREATED_BY,
        max_row_group_size=ROWS,
        skip_arrow_metadata=True,
    )
    return Page(addresses.PARQUET, out.getvalue())


def _stream(catalogue: Catalogue) -> Iterator[bytes]:
    names = {topic.id: topic.name for topic in catalogue.authority.topics}
    yield _parted(_batch((), names))[0]
    for entries in cities(catalogue.entries):
        yield results.kept(piece, entries, names)
    yield END


def piece(entries: tuple[Entry, ...], names: Mapping[str, str]) -> bytes:
    """The rows of some reports as a message of an Arrow stream; `names` are those of topics, by id."""
    return _parted(_batch(entries, names))[1]


def _parted(batch: RecordBatch) -> tuple[bytes, bytes]:
    """The message that tells the schema, and the one of the rows: each begins with its length."""
    written = BytesIO()
    write_ipc_stream(batch, written, compression="zstd")
    data = written.getvalue()
    schema = 8 + int.from_bytes(data[4:8], "little")
    return data[:schema], data[schema : -len(END)]


def _batch(entries: Sequence[Entry], names: Mapping[str, str]) -> RecordBatch:
    counts = [len(entry.holding.report.blocks) for entry in entries]
    of_reports = _turned(map(rows.report, entries), _OF_REPORT)
    repeated = [list(chain.from_iterable(map(repeat, values, counts))) for values in of_reports]
    blocks = [(*row[1:], names.get(str(row[TOPIC]))) for row in rows.blocks(entries)]
    told = zip((*_OF_REPORT, *_OF_BLOCK), (*repeated, *_turned(blocks, _OF_BLOCK)), strict=True)
    arrays = [_array(column, values) for column, values in told]
    return RecordBatch([*arrays, _figures(entries)], schema=SCHEMA)


def _figures(entries: Iterable[Entry]) -> Array:
    """For each block the list of its figures, in the order of the text."""
    counts: list[int] = []
    made: list[Row] = []
    for entry in entries:
        held = [0] * len(entry.holding.report.blocks)
        for one in ordered(entry):
            row = rows.figure(entry, one)
            made.append((one.indicators, *row[:JOINT], *row[JOINT + 1 :]))
            held[one.block] += 1
        counts += held
    inside = [_array(*one) for one in zip(INNER, _turned(made, INNER), strict=True)]
    return _lists(counts, struct_array(inside, fields=[_field(one) for one in INNER]), LISTED)


def _turned(made: Iterable[Row], of: Sequence[Column]) -> list[Sequence[Value]]:
    """Rows as the values of each column."""
    return list(zip(*made, strict=True)) or [()] * len(of)


def _array(column: Column, values: Sequence[Value]) -> Array:
    if column.type is Type.LIST:
        items: list[tuple[str, ...]] = [one or () for one in values]  # type: ignore[misc]
        return _lists(map(len, items), Array(list(chain.from_iterable(items)), SCALARS[Type.TEXT]), ITEMS)
    if column.type is Type.NUMBER:
        values = [float(one) for one in values]  # type: ignore[arg-type]
    return Array(values, SCALARS[column.type])


def _lists(counts: Iterable[int], values: Array, of: DataType) -> Array:
    return list_array(Array(list(accumulate(counts, initial=0)), DataType.int32()), values, type=of)


def _field(column: Column) -> Field:
    return Field(column.name, SCALARS.get(column.type, ITEMS))


LISTED = DataType.list(Field("item", DataType.struct([_field(one) for one in INNER])))
SCHEMA = Schema([*map(_field, (*_OF_REPORT, *_OF_BLOCK)), Field(FIGURES, LISTED)])
