"""What is said of building: sizes, changes and texts are those of the files."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.benchmarks.search import building, built, queries
from tests.benchmarks.search.archive import archive, told
from tests.benchmarks.search.building import Built

REPORTS = 4


@contextmanager
def threads() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Path]:
    folder = tmp_path_factory.mktemp("index")
    with pytest.MonkeyPatch.context() as patch, threads() as executor:
        patch.setattr(building, "workers", threads)
        return building.measured(REPORTS, folder, executor), folder


def test_sizes_are_those_of_the_files(measured: tuple[Built, Path]) -> None:
    cost, folder = measured
    sizes = [
        path.stat().st_size for path in (folder / "search").rglob("*") if path.suffix in (".bin", ".json")
    ]
    assert (cost.reports, cost.files, cost.bytes, cost.largest) == (
        REPORTS,
        len(sizes),
        sum(sizes),
        max(sizes),
    )
    assert cost.manifest == (folder / built.MANIFEST).stat().st_size
    assert 0 < cost.texts < cost.bytes


def test_it_is_built_twice_alike_and_one_more_report_changes_some(measured: tuple[Built, Path]) -> None:
    cost, _ = measured
    assert cost.same
    for change in (cost.newest, cost.oldest):
        assert 0 < change.files <= cost.files + REPORTS and change.bytes > 8000


def test_time_and_memory_are_told(measured: tuple[Built, Path]) -> None:
    cost, _ = measured
    assert cost.seconds > 0 and cost.cpu > 0 and cost.held > 1 and cost.memory > 1


def test_reports_are_kept_as_they_were_made(measured: tuple[Built, Path]) -> None:
    _, folder = measured
    made = {(holding.id, block.shown.text) for holding in archive(REPORTS) for block in holding.report.blocks}
    assert set(queries.blocks_of(told(folder / building.REPORTS))) == made


def test_every_file_has_its_kind(measured: tuple[Built, Path]) -> None:
    _, folder = measured
    kinds = built.kinds(folder)
    names = {path.stem for path in (folder / "search").rglob("*") if path.is_file()}
    assert kinds.keys() <= names
    assert sum(kind == "text" for kind in kinds.values()) == REPORTS
    assert set(kinds.values()) >= {"manifest", "columns", "facets", "page of a tree", "list of texts"}


@pytest.mark.parametrize(
    ("before", "after", "files"),
    [({"a": (1, "x")}, {"a": (1, "x")}, 0), ({"a": (1, "x")}, {"a": (1, "y")}, 1), ({}, {"a": (1, "x")}, 1)],
)
def test_a_file_is_made_anew_where_its_content_is_another(
    before: building.Files, after: building.Files, files: int
) -> None:
    assert building.change(before, after).files == files
