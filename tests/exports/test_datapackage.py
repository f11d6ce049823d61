"""The data package describes the files as they are, and the checksums are theirs."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from frictionless import Package, validate

from generator.exports import export
from generator.gathering import addresses, columns, gather
from generator.gathering.columns import Table
from generator.model import Holding
from tests.exports.demonstration import demonstration, exported, laid_out
from tests.gathering.making import AUTHORITY
from tests.pages.hostile import hostile_holding

LEFT_OPEN = pytest.mark.filterwarnings("ignore:.*FileIO.*csv.gz:pytest.PytestUnraisableExceptionWarning")
"""Frictionless does not close the packed files that it reads."""


def written(folder: Path, files: dict[str, bytes]) -> Path:
    """The package's file, in a folder with all that lies below data/."""
    for path, data in files.items():
        if path.startswith(addresses.DATA):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return folder / addresses.DATAPACKAGE


def named(table: Table, years: Iterable[int]) -> list[str]:
    """The resources that a table is in."""
    return [f"{table.id}-{year}" for year in years] if table.by_year else [table.id]


@LEFT_OPEN
def test_the_package_of_the_demonstration_archive_is_valid(tmp_path: Path) -> None:
    report = validate(str(written(tmp_path, dict(exported()))))
    assert [task.name for task in report.tasks if task.errors or task.warnings] == []
    assert (report.valid, report.errors, report.warnings) == (True, [], [])
    rows = {task.name: task.stats["rows"] for task in report.tasks if task.type == "table"}
    assert rows["reports"] == len(demonstration().entries)
    years = demonstration().by_year
    assert set(rows) == {name for table in columns.WHOLE for name in named(table, years)}
    assert sum(rows[f"figures-{year}"] for year in years) == sum(map(len, demonstration().citations.values()))


@LEFT_OPEN
@pytest.mark.parametrize("holdings", [[], [hostile_holding()]])
def test_the_packages_of_an_empty_and_of_a_hostile_archive_are_valid(
    tmp_path: Path, holdings: list[Holding]
) -> None:
    files = laid_out(export(gather(holdings, AUTHORITY)))
    report = validate(str(written(tmp_path, files)))
    assert [(task.name, task.errors) for task in report.tasks if task.errors or task.warnings] == []
    assert report.valid


@LEFT_OPEN
def test_a_row_that_refers_to_nothing_is_found(tmp_path: Path) -> None:
    files = dict(exported())
    files["data/reports.csv"] = files["data/reports.csv"].splitlines(keepends=True)[0]
    assert not validate(str(written(tmp_path, files))).valid


def test_the_package_names_every_file_with_size_and_checksum() -> None:
    package = json.loads(exported()[addresses.DATAPACKAGE])
    described = {f"data/{one['path']}": one for one in package["resources"]}
    beside = {path for path in exported() if path.startswith(addresses.DATA)}
    assert set(described) == beside - {addresses.DATAPACKAGE, addresses.CHECKSUMS}
    for path, one in described.items():
        assert one["bytes"] == len(exported()[path])
        assert one["hash"] == f"sha256:{hashlib.sha256(exported()[path]).hexdigest()}"


def test_the_package_says_what_the_archive_says_of_itself_and_nothing_more() -> None:
    package, archive = json.loads(exported()[addresses.DATAPACKAGE]), demonstration().authority.archive
    assert package["title"] == archive.title
    assert package["licenses"] == [{"name": archive.licence}]
    assert package["contributors"] == [{"title": archive.publisher, "role": "publisher"}]
    assert "created" not in package


def test_every_column_is_described(tmp_path: Path) -> None:
    package = Package(str(written(tmp_path, dict(exported()))))
    for table in columns.WHOLE:
        for name in named(table, demonstration().by_year):
            fields = package.get_resource(name).schema.fields
            assert [(field.name, field.description) for field in fields] == [
                (column.name, column.meaning) for column in table.columns
            ]


def test_the_checksums_are_those_of_all_files_below_data() -> None:
    lines = exported()[addresses.CHECKSUMS].decode().splitlines()
    told = {f"data/{name}": digest for digest, name in (line.split("  ") for line in lines)}
    beside = {path for path in exported() if path.startswith(addresses.DATA)}
    assert set(told) == beside - {addresses.CHECKSUMS}
    assert all(told[path] == hashlib.sha256(exported()[path]).hexdigest() for path in told)
