"""The whole way: what stands in corpus/ stands on its page, and nothing depends on what it should not."""

import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from generator import corpus, pipeline
from generator.errors import BuildFailed, Faults, NotAReport
from generator.pipeline import executors, holdings, making
from tests.archives import deposit, filled, make_root, retitled, tree

IDS = ("990901-linqiao/2022-abstract", "990901-linqiao/2023-report", "990903-gulan/2023-feature")


def rendered(root: Path) -> dict[str, str]:
    return {page.path: page.content for page in pipeline.render(root)}


def test_every_report_has_its_page(tmp_path: Path) -> None:
    paths = rendered(filled(tmp_path, *IDS))
    assert {f"reports/{id}/index.md" for id in IDS} <= set(paths)
    assert "126件" in paths[f"reports/{IDS[1]}/index.md"]


def test_an_archive_without_reports_has_its_pages(tmp_path: Path) -> None:
    paths = rendered(make_root(tmp_path))
    assert {"index.md", "reports/index.md", "about/index.md"} <= set(paths)


def test_the_catalogues_word_goes_before_what_was_read(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    held = retitled(deposit(root, IDS[1]), "人工更正之题")
    assert pipeline.hold(held, corpus.load_authority(root)).report.record.title == "人工更正之题"


def test_old_addresses_have_pages(tmp_path: Path) -> None:
    root = filled(tmp_path, *IDS)
    authority, deposits, _ = corpus.load(root)
    new = corpus.ReportId.parse("990901-linqiao/2023-feature")
    feature = corpus.ReportId.parse(IDS[2])
    assert new and feature
    corpus.move(root, deposits[1], new, authority, "更正")
    corpus.remove(root, feature, "来源要求撤下")
    pages = rendered(root)
    assert "../2023-feature/" in pages[f"reports/{IDS[1]}/index.md"]
    assert "来源要求撤下" in pages[f"reports/{IDS[2]}/index.md"]


def test_faults_of_all_reports_are_told_together(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    corpus.store(root, deposit(root, IDS[0], b""))
    corpus.store(root, deposit(root, IDS[1], bytes(range(256))))
    corpus.store(root, deposit(root, IDS[2]))
    with pytest.raises(Faults) as caught:
        pipeline.render(root)
    assert [fault.where for fault in caught.value.faults] == [
        f"corpus/{IDS[0]}/source.txt",
        f"corpus/{IDS[1]}/source.txt",
    ]


def test_what_would_stop_a_build_is_told_without_one(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    corpus.store(root, deposit(root, IDS[0], "今天天气很好。".encode() * 40))
    corpus.store(root, deposit(root, IDS[1]))
    contents = corpus.survey(root)
    for authority in (contents.authority, None):
        (fault,) = pipeline.refusals(contents.deposits, authority)
        assert isinstance(fault, NotAReport)
        assert fault.where == f"corpus/{IDS[0]}/source.txt"
        assert fault.mend


def test_sound_reports_are_not_refused(tmp_path: Path) -> None:
    contents = corpus.survey(filled(tmp_path, *IDS))
    assert pipeline.refusals(contents.deposits, contents.authority) == ()
    assert pipeline.refusals(contents.deposits, None) == ()


def test_no_page_is_written_where_no_site_can_be_built(tmp_path: Path) -> None:
    root = filled(tmp_path, *IDS)
    with pytest.raises(BuildFailed, match=r"mkdocs\.yml: is missing"):
        pipeline.build(root)
    assert not (root / "docs").exists()
    assert pipeline.write(root).changed > 0  # pages alone want no site's settings


def test_nothing_is_written_where_the_archive_is_not_sound(tmp_path: Path) -> None:
    root = filled(tmp_path, *IDS)
    pipeline.write(root)
    before = sorted((root / "docs").rglob("*"))
    (root / "corpus" / IDS[0] / "source.txt").write_text("x")
    with pytest.raises(Faults, match="was changed"):
        pipeline.write(root)
    assert sorted((root / "docs").rglob("*")) == before


@contextmanager
def _threads(reports: int, begin: Any, given: Any) -> Any:
    begin(*given)
    with ThreadPoolExecutor(3) as executor:
        yield executor


@contextmanager
def _processes(reports: int, begin: Any, given: Any) -> Any:
    context = get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context, initializer=begin, initargs=given) as executor:
        yield executor


@contextmanager
def _copies(reports: int, begin: Any, given: Any) -> Any:
    monkeypatch = pytest.MonkeyPatch()
    with monkeypatch.context() as patch:
        patch.setattr(executors, "FEW", 0)
        with pipeline.workers(reports, begin, given) as executor:
            yield executor


@pytest.mark.parametrize("workers", [_threads, _processes, _copies])
def test_any_executor_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: Callable[[int], Any]
) -> None:
    root = filled(tmp_path, *IDS)
    pipeline.write(root)
    serial = tree(root / "docs")
    monkeypatch.setattr(holdings, "workers", workers)
    monkeypatch.setattr(making, "workers", workers)
    shutil.rmtree(root / "docs")
    pipeline.write(root, keep=False)
    assert tree(root / "docs") == serial
    (root / "corpus" / IDS[0] / "source.txt").unlink()
    (root / "corpus" / IDS[0] / "report.yml").unlink()
    (root / "corpus" / IDS[0]).rmdir()
    corpus.store(root, deposit(root, IDS[0], b"\0"))
    with pytest.raises(Faults, match=IDS[0]):
        rendered(root)


def test_few_reports_need_no_other_process() -> None:
    with pipeline.workers(pipeline.FEW - 1) as executor:
        assert executor is None


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []

    def track(items: Any, what: str, total: int) -> Any:
        told.append((what, total))
        return items

    written = pipeline.write(filled(tmp_path, *IDS), track)
    assert written.changed > 0
    assert [what for what, _ in told] == ["reading reports", "making pages"]
    assert told[0][1] == 3
