"""The page about the data names every file, and its examples do what they say."""

import csv
import gzip
import io
import json
import re
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest

from generator import exports, words
from generator.gathering import addresses, gather
from generator.gathering.api import DOCUMENTS
from generator.gathering.columns import TABLES
from generator.pages import data
from tests.exports.demonstration import demonstration, exported
from tests.exports.test_datapackage import LEFT_OPEN
from tests.gathering.making import AUTHORITY

INDICATOR = "law-inspections"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data files of the demonstration archive, laid out as on the site."""
    folder = tmp_path_factory.mktemp("site")
    for path, content in exported().items():
        if path.startswith((addresses.DATA, addresses.API)):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return folder


def page() -> str:
    sizes = {path: len(content) for path, content in exported().items()}
    content = data.render(demonstration(), sizes).content
    assert isinstance(content, str)
    return content


def code(name: str, site: str) -> str:
    """An example as a reader copies it from the page of a site."""
    return unescape(re.sub("</?code>", "", str(data.example(name, site))))


def read(packed: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8-sig"), newline="")))


def own() -> list[tuple[str, int, str]]:
    """Division, year and wording of the year's own figures of the indicator that the examples ask for."""
    return [
        (entry.division.name, entry.year, citation.figure.wording)
        for entry in demonstration().entries
        for citation in demonstration().citations[entry.id]
        if citation.figure.indicators == (INDICATOR,) and not citation.marks
    ]


def test_every_file_of_the_whole_archive_is_linked_with_its_size() -> None:
    text = page()
    for path, content in exported().items():
        if path.startswith(addresses.DATA):
            name = path.removeprefix(addresses.DATA)
            found = re.search(
                rf'href="{re.escape(name)}" download>[^<]*</a> <span class="size">([^<]*)<', text
            )
            assert found, path
            assert found[1] == data.readable(len(content))


def test_files_of_a_table_stand_apart() -> None:
    tables = page().partition("{ #files }")[2].partition("{ #use }")[0]
    years = [f'figures/{year}.csv.gz" download>{year}</a>' for year in demonstration().by_year]
    assert len(years) > 1
    assert all(link in tables for link in years)
    assert "&" not in tables
    assert '</span><br><span class="sized"><a class="download" href="reports.json"' in tables


def test_a_file_whose_size_is_not_known_has_none() -> None:
    content = data.render(demonstration()).content
    assert isinstance(content, str)
    assert 'class="size"' not in content
    assert 'href="archive.parquet"' in content


def test_the_sizes_that_the_pipeline_gives_are_those_of_the_files() -> None:
    files = list(exports.export(gather([], AUTHORITY)))
    told = exports.sizes(files)
    assert told == {p.path: len(p.data) for p in files if p.path.startswith("data/")}
    assert addresses.SQLITE in told


def test_every_column_document_and_schema_is_told_of() -> None:
    text = unescape(page())
    for table in TABLES:
        for column in table.columns:
            assert f"<code>{column.name}</code>" in text
            assert column.meaning in text
    for name, template in DOCUMENTS:
        assert f"<code>{template}</code>" in text
        assert words.say(f"data.documents.{name}") in text
        assert f'href="../{addresses.api_schema(name)}"' in text


def test_every_example_is_shown_under_its_name() -> None:
    text = page()
    names = {path.stem for path in data.EXAMPLES.iterdir()}
    assert names == set(words.table("data.examples"))
    for name in names:
        assert data.example(name, demonstration().authority.archive.address) in text
        assert "{site}" not in code(name, "https://example.org/")


def test_the_example_in_python_prints_the_years_own_figures(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(own()) > 3
    address = f"{site.as_uri()}/"
    exec(code("python", address), {})
    printed = [line.split(" ") for line in capsys.readouterr().out.splitlines()]
    assert [(name, int(year), wording) for name, year, wording, _ in printed] == sorted(
        own(), key=lambda one: one[1]
    )
    assert all(link.startswith(f"{address}reports/") for *_, link in printed)


def test_the_example_of_the_api_prints_a_report(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(code("api", f"{site.as_uri()}/"), {})
    blocks = demonstration().entries[0].holding.report.blocks
    assert capsys.readouterr().out.splitlines() == [f"{b.id} {b.label} {b.shown.text}" for b in blocks]


@LEFT_OPEN
def test_the_example_of_the_package_prints_that_it_is_valid(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    exec(code("frictionless", ".").replace("./data", "data"), {})
    first, *rows = capsys.readouterr().out.splitlines()
    assert first == "True"
    assert len(rows) == len(demonstration().entries)


def test_the_example_in_sql_gives_the_years_own_figures(site: Path) -> None:
    with closing(sqlite3.connect(site / addresses.SQLITE)) as database:
        found = database.execute(code("sqlite", "")).fetchall()
    rows = [
        row for path, data in exported().items() if path.startswith(addresses.FIGURES) for row in read(data)
    ]
    alone = [r for r in rows if r["indicators"] == INDICATOR and r["part"] == "review"]
    wanted = [r for r in alone if r["scope"] in ("", "year")]
    assert sorted((r[0], r[1], r[5]) for r in found) == sorted(
        (r["division"], int(r["year"]), r["sentence"]) for r in wanted
    )


def test_the_checksums_example_names_the_file_that_is_there() -> None:
    assert code("checksums", "").endswith(addresses.CHECKSUMS.removeprefix(addresses.DATA))
    assert json.loads(exported()[addresses.DATAPACKAGE])["resources"]
