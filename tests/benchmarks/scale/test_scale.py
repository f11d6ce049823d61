"""What the benchmark says of processes, files and floors is so."""

import sys
from dataclasses import replace
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from generator import capacity
from tests.benchmarks.scale import tables, weights
from tests.benchmarks.scale.peers import Built
from tests.benchmarks.scale.rounds import COLD, SAME, Round
from tests.benchmarks.scale.running import Run, run, weight

DONE = Run(seconds=1.0, cpu=1.0, memory=100.0, told="", code=0)


def test_a_command_is_told_with_its_output_and_exit_code() -> None:
    done = run(sys.executable, "-c", "import sys; print('报告'); sys.exit(3)")
    assert (done.code, done.told, done.is_done) == (3, "报告\n", False)


def test_the_work_of_processes_that_a_command_began_counts() -> None:
    busy = "import time\nwhile time.process_time() < .3: pass"
    begun = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    assert run(sys.executable, "-c", begun).cpu >= 0.3


def test_the_memory_of_a_process_grows_by_what_it_takes() -> None:
    before = weight(psutil.Process())
    taken = bytearray(b"x" * 64 * 1024 * 1024)
    assert weight(psutil.Process()) - before > 60
    assert taken


@pytest.mark.parametrize(
    ("one", "missed"),
    [
        (Round(COLD, 1_000, replace(DONE, seconds=59.0)), False),
        (Round(COLD, 1_000, replace(DONE, seconds=61.0)), True),
        (Round(COLD, 3_000, replace(DONE, seconds=61.0)), False),
        (Round(COLD, 10_000, replace(DONE, memory=2_000.0)), True),
        (Round(SAME, 100, replace(DONE, seconds=4.5)), True),
        (Round(SAME, 30_000, replace(DONE, seconds=9.0)), False),
        (Round(COLD, 100, replace(DONE, code=1)), True),
    ],
)
def test_a_floor_that_is_not_held_is_told(one: Round, missed: bool) -> None:
    assert any("MISSED" in line for line in tables.round_lines(one)) is missed


@pytest.mark.parametrize(("seconds", "missed"), [(1.29, False), (1.31, True)])
def test_a_report_of_a_larger_archive_may_not_cost_much_more(seconds: float, missed: bool) -> None:
    cold = [
        Round(COLD, 1_000, replace(DONE, seconds=10.0)),
        Round(COLD, 10_000, replace(DONE, seconds=100 * seconds)),
    ]
    assert any("MISSED" in line for line in tables.growth(cold)) is missed


@pytest.mark.parametrize(
    ("reports", "seconds", "missed"), [(3_000, 6.9, False), (3_000, 7.1, True), (300, 7.1, False)]
)
def test_the_share_of_a_peers_time_has_a_floor(reports: int, seconds: float, missed: bool) -> None:
    own = Built("ours", (replace(DONE, seconds=seconds),))
    peer = Built("Hugo + Pagefind", (replace(DONE, seconds=4.0), replace(DONE, seconds=6.0)))
    assert any("MISSED" in line for line in tables.peers_table(own, [peer], reports)) is missed


def test_files_are_weighed_by_kind(tmp_path: Path) -> None:
    sizes = {"data/archive.sqlite": 5, "data/figures/2023.csv": 7, "reports/a/2023-report/index.html": 9}
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    kinds = weights.by_kind(tmp_path)
    assert {name: kind.bytes for name, kind in kinds.items()} == {
        "report": 9,
        "data": 7,
        "whole-archive files": 5,
    }
    assert list(kinds) == ["report", "data", "whole-archive files"]


def test_what_was_measured_is_what_is_forecast(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(b"x" * 500)
    cold = Round(COLD, 1_000, replace(DONE, seconds=50.0))
    known = tables.again(tables.cost(cold, tmp_path / "site"), Round(SAME, 1_000, replace(DONE, seconds=2.0)))
    tables.write([known], cores=2, file=tmp_path / "capacity.yml")
    assert capacity.measured(tmp_path / "capacity.yml") == (known,)
    assert (known.seconds, known.bytes, known.files, known.same) == (50.0, 500, 1, 2.0)
