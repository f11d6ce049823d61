"""The Parquet and the SQLite file hold the whole archive, and the same archive gives the same bytes."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from arro3.core import Table
from arro3.io import read_parquet

from generator.exports.parquet_file import parquet_file
from generator.exports.sqlite_file import sqlite_file
from generator.gathering import Catalogue, addresses, gather
from tests.exports.demonstration import PROJECT, demonstration, exported
from tests.gathering.making import AUTHORITY, Said, holding
from tests.pages.hostile import hostile_holding


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "archive.sqlite"
    path.write_bytes(exported()[addresses.SQLITE])
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def all_of(database: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in database.execute(query)]


def parquet(catalogue: Catalogue) -> Table:
    return read_parquet(BytesIO(parquet_file(catalogue).data)).read_all()


def column(table: Table, name: str) -> list[Any]:
    return [value for chunk in table.column(name).chunks for value in chunk.to_pylist()]


def test_the_database_is_sound_and_every_reference_leads_somewhere(database: sqlite3.Connection) -> None:
    assert all_of(database, "PRAGMA integrity_check") == [("ok",)]
    assert all_of(database, "PRAGMA foreign_key_check") == []


def test_the_database_holds_every_block_figure_and_filing(database: sqlite3.Connection) -> None:
    entries = demonstration().entries
    blocks = all_of(database, "SELECT report_id, block, text FROM blocks ORDER BY report_id, number")
    assert blocks == sorted(
        ((e.id, b.id, b.shown.text) for e in entries for b in e.holding.report.blocks),
        key=lambda row: row[0],
    )
    figures = [c.figure for e in entries for c in demonstration().citations[e.id]]
    assert all_of(database, "SELECT value_low, value_high, unit FROM figures ORDER BY figure_id") == [
        (float(one.low), float(one.high), one.unit) for one in figures
    ]
    assert all_of(database, "SELECT count(*) FROM figure_indicators") == [
        (sum(len(set(one.indicators)) for one in figures),)
    ]


def test_a_figure_stands_in_the_block_that_it_names(database: sqlite3.Connection) -> None:
    query = "SELECT wording, sentence, text FROM figures JOIN blocks USING (report_id, number)"
    found = all_of(database, query)
    assert len(found) == len(all_of(database, "SELECT * FROM figures"))
    assert all(sentence in text for _, sentence, text in found)


def test_a_mention_stands_in_the_database(tmp_path: Path) -> None:
    made = holding(said=[Said()], words=[("proposals", "全部办结")])
    path = tmp_path / "archive.sqlite"
    path.write_bytes(sqlite_file(gather([made], AUTHORITY)).data)
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT indicator, mentions.wording, text FROM mentions JOIN blocks USING (report_id, number)"
        assert all_of(connection, query) == [("proposals", "全部办结", "全部办结。")]


def test_every_column_of_the_database_is_explained(database: sqlite3.Connection) -> None:
    query = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
    tables = [name for (name,) in all_of(database, query)]
    held = {(t, row["name"]) for t in tables for row in database.execute(f"PRAGMA table_info({t})")}
    told = all_of(database, "SELECT table_name, column_name, meaning FROM columns")
    assert {(table, name) for table, name, _ in told} == held
    assert all(meaning for _, _, meaning in told)


def test_hostile_text_stands_in_both_files_as_it_is(tmp_path: Path) -> None:
    made = hostile_holding()
    texts = [block.shown.text for block in made.report.blocks]
    catalogue = gather([made], AUTHORITY)
    path = tmp_path / "archive.sqlite"
    path.write_bytes(sqlite_file(catalogue).data)
    with closing(sqlite3.connect(path)) as connection:
        assert [text for (text,) in all_of(connection, "SELECT text FROM blocks ORDER BY number")] == texts
        cited = [(c.sentence, f"{c.entry.id}/#{c.anchor}") for c in catalogue.citations[made.id]]
        told = all_of(connection, "SELECT sentence, substr(address, 9) FROM figures ORDER BY figure_id")
        assert told == cited
    assert column(parquet(catalogue), "text") == texts


def test_parquet_has_a_row_a_block_with_record_topic_and_figures() -> None:
    table, entries = parquet(demonstration()), demonstration().entries
    blocks = [(e, number, b) for e in entries for number, b in enumerate(e.holding.report.blocks)]
    assert column(table, "report_id") == [e.id for e, _, _ in blocks]
    assert column(table, "title") == [e.holding.report.record.title for e, _, _ in blocks]
    assert column(table, "text") == [b.shown.text for _, _, b in blocks]
    names = {topic.id: topic.name for topic in demonstration().authority.topics}
    assert column(table, "topic_name") == [names.get(b.topic) for _, _, b in blocks]
    expected = [
        [
            (float(c.figure.low), list(c.figure.indicators), c.sentence)
            for c in demonstration().citations[e.id]
            if c.figure.block == number
        ]
        for e, number, _ in blocks
    ]
    assert [
        [(one["value_low"], one["indicators"], one["sentence"]) for one in cell]
        for cell in column(table, "figures")
    ] == expected


@pytest.mark.parametrize("make", [parquet_file, sqlite_file])
def test_an_empty_archive_has_its_files_too(make: Any) -> None:
    assert make(gather([], AUTHORITY)).data


@pytest.mark.parametrize("make", [parquet_file, sqlite_file])
def test_the_order_in_which_reports_come_changes_no_byte(make: Any) -> None:
    holdings = [entry.holding for entry in demonstration().entries]
    backwards = gather(holdings[::-1], demonstration().authority)
    assert make(backwards).data == make(demonstration()).data


SCRIPT = """
import hashlib
from tests.exports.demonstration import exported
for path in ("data/archive.parquet", "data/archive.sqlite"):
    print(hashlib.sha256(exported()[path]).hexdigest())
"""


def test_another_process_with_another_seed_writes_the_same_bytes() -> None:
    here = [hashlib.sha256(exported()[path]).hexdigest() for path in (addresses.PARQUET, addresses.SQLITE)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(PROJECT), "TZ": "Asia/Tokyo"}
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=environment,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split() == here


def test_neither_file_tells_which_library_wrote_it() -> None:
    header = exported()[addresses.SQLITE][:100]
    assert header[24:28] == header[92:96] == (1).to_bytes(4, "big")
    assert int.from_bytes(header[96:100], "big") == 3_000_000
    assert b"parquet-rs" not in exported()[addresses.PARQUET]
