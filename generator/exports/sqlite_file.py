"""The whole archive as one SQLite file: tables that refer to one another, with what their columns mean.

The same archive gives the same bytes: rows come in one order, the file knows no time, and the library's
version, which SQLite writes into the header, is replaced by a constant.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from generator import words
from generator.exports import related
from generator.exports.related import Stored
from generator.gathering import addresses, columns
from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page

HERE = Path(__file__).parent
COUNTER = slice(24, 28)
"""How often the file was changed. The version below holds for the count that stands before it."""
WRITTEN_AT = slice(92, 96)
VERSION = slice(96, 100)
"""The version of the library that wrote last (https://sqlite.org/fileformat.html#the_database_header)."""
NO_VERSION = (3_000_000).to_bytes(4, "big")
ONCE = (1).to_bytes(4, "big")

TABLES = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"

Sheet = tuple[str, Callable[[Catalogue], Iterable[Stored]]]

SHEETS: tuple[Sheet, ...] = (
    ("divisions", related.divisions),
    ("topics", related.topics),
    ("indicators", related.indicators),
    ("reports", related.reports),
    ("stored_blocks", related.blocks),
    ("stored_figures", related.figures),
    ("figure_indicators", related.figure_indicators),
    ("stored_mentions", related.mentions),
)
"""The tables in an order in which each refers only to those before it, with what makes their rows."""


def job(catalogue: Catalogue) -> Job:
    """The file, which shows everything of every report."""
    told = catalogue.authority_digest
    return Job(
        "exports/data/sqlite", __name__, lambda: (told, catalogue.entries), lambda: (sqlite_file(catalogue),)
    )


def sqlite_file(catalogue: Catalogue) -> Page:
    """data/archive.sqlite, made in a temporary file, so that the rows need no memory."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "archive.sqlite")
        with closing(sqlite3.connect(path)) as connection:
            _fill(connection, catalogue)
        return Page(addresses.SQLITE, _timeless(path))


def _fill(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    connection.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
    connection.executescript((HERE / "tables.sql").read_text("utf-8"))
    for table, make in SHEETS:
        _insert(connection, table, make(catalogue))
    _insert(connection, "archive", _archive(catalogue))
    _insert(connection, "columns", _meanings(connection))
    connection.commit()
    connection.executescript((HERE / "indexes.sql").read_text("utf-8"))


def _insert(connection: sqlite3.Connection, table: str, made: Iterable[Stored]) -> None:
    """Insert rows that have the columns of the table in their order."""
    places = ", ".join("?" * len(_columns(connection, table)))
    # The name is one of tables.sql; every value is bound.
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", made)


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    found = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return [(table, name) for (name,) in found]


def _archive(catalogue: Catalogue) -> Iterator[Stored]:
    archive = catalogue.authority.archive
    for name in ("title", "description", "publisher", "address", "licence", "contact"):
        yield name, str(getattr(archive, name))


def _meanings(connection: sqlite3.Connection) -> list[Stored]:
    """What every column of every table means, in words for readers."""
    tables = [name for (name,) in connection.execute(TABLES)]
    return [
        (table, name, _meaning(table.removeprefix("stored_"), name))
        for table in sorted(tables)
        for table, name in _columns(connection, table)
    ]


def _meaning(table: str, column: str) -> str:
    """As the tables beside it have it; what only a database has stands in the words for it."""
    files = {one.id: {column.name: column.meaning for column in one.columns} for one in columns.WHOLE}
    said = words.table("data.sqlite")
    return said.get(f"{table}.{column}") or files.get(table, {}).get(column) or said[column]


def _timeless(path: Path) -> bytes:
    """The file without a trace of which library wrote it, or in how many steps."""
    made = BytesIO()
    with path.open("rb") as file:
        copyfileobj(file, made)
    header = made.getbuffer()
    header[COUNTER], header[WRITTEN_AT], header[VERSION] = ONCE, ONCE, NO_VERSION
    header.release()
    return made.getvalue()
