"""What a build tells of itself, and how it may be asked to work."""

from pathlib import Path

import pytest

from generator import corpus, pipeline
from generator.corpus import ReportId
from generator.model import Kind
from generator.pipeline import executors, tools
from tests.archives import deposit, filled, tree

IDS = ("990901-linqiao/2022-report", "990901-linqiao/2023-report")


def test_an_account_tells_what_was_taken_and_made(tmp_path: Path) -> None:
    root = filled(tmp_path, *IDS)
    first = pipeline.begin()
    pipeline.write(root)
    assert (first.read, first.taken, first.left) == (2, 0, 0)
    assert first.made > 0
    assert list(first.seconds) == ["looking", "reading", "gathering", "making"]
    again = pipeline.begin()
    pipeline.write(root)
    assert (again.read, again.taken, again.made, again.left) == (0, 2, 0, first.made)
    corpus.store(root, deposit(root, "990903-gulan/2023-report"))
    more = pipeline.begin()
    pipeline.write(root)
    assert (more.read, more.taken) == (1, 2)
    assert more.made > 0
    assert more.left > 0


def test_what_is_remembered_gives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = filled(tmp_path, *IDS)
    pipeline.write(root)
    expected = tree(root / "docs")
    pipeline.remember(True)
    try:
        pipeline.write(root, keep=False)
        (root / "docs" / "index.md").unlink()
        pipeline.write(root, keep=False)
    finally:
        pipeline.remember(False)
    assert tree(root / "docs") == expected


def test_all_may_be_done_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "FEW", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    pipeline.together(True)
    try:
        with pipeline.workers(1) as executor:
            assert executor is None
    finally:
        pipeline.together(False)
    with pipeline.workers(1) as executor:
        assert executor is not None


def test_what_is_kept_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = filled(tmp_path, *IDS)
    pipeline.begin()
    pipeline.write(root)
    expected = tree(root / "docs")
    monkeypatch.setattr(tools, "MOST", 0)
    monkeypatch.setattr(tools, "A_REPORT", 0)
    corpus.store(root, deposit(root, "990903-gulan/2023-report"))
    pipeline.write(root)
    assert not [path for path in (root / ".cache" / "results").rglob("*") if path.is_file()]
    corpus.remove(root, ReportId("990903-gulan", 2023, Kind.REPORT), "试")
    (root / "corpus" / "tombstones.yml").unlink()
    pipeline.write(root)
    assert tree(root / "docs") == expected
