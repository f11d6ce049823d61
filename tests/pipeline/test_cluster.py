"""Reading by others than this process gives the same, whoever reads, and whoever of them dies."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from generator import corpus, pipeline
from generator.errors import ArchiveError, Faults, ProgramFault
from generator.pipeline import afar
from generator.pipeline.afar import cluster
from tests.archives import deposit, filled, tree

IDS = [f"990901-linqiao/{year}-report" for year in range(2017, 2024)]


def expected(root: Path) -> dict[str, bytes]:
    pipeline.write(root, keep=False)
    return tree(root / "docs")


class Sent(ThreadPoolExecutor):
    """An executor that counts what it is sent."""

    batches = 0

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> "Future[Any]":
        self.batches += 1
        return super().submit(work, *given, **named)


def test_what_an_engine_reads_is_kept_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(afar, "BATCH", 2)
    monkeypatch.setattr(afar, "WAITING", 2)
    root = filled(tmp_path, *IDS)
    whole = expected(root)
    with Sent(2) as engine:
        pipeline.write(root, engine=engine)
        assert engine.batches == 4
        pipeline.write(root, engine=engine)
        assert engine.batches == 4
    assert tree(root / "docs") == whole


def test_faults_come_back_from_an_engine(tmp_path: Path) -> None:
    root = filled(tmp_path, IDS[0])
    corpus.store(root, deposit(root, IDS[1], b"\0\1\2"))
    with Sent(1) as engine, pytest.raises(Faults) as caught:
        pipeline.write(root, engine=engine)
    assert [fault.where for fault in caught.value.faults] == [f"corpus/{IDS[1]}/source.txt"]


def test_a_worker_with_other_code_is_refused(tmp_path: Path) -> None:
    root = filled(tmp_path, IDS[0])
    deposits = corpus.load(root)[1]
    with pytest.raises(ProgramFault, match="another version"):
        afar.read(deposits, corpus.load_authority(root), "other")


def test_no_cluster_is_told_with_the_mend() -> None:
    with pytest.raises(ArchiveError, match="--cluster"), cluster("nonsense://"):
        pass


@pytest.fixture(name="workers")
def _workers() -> Iterator[Any]:
    """A Dask cluster of two processes on this machine."""
    distributed = pytest.importorskip("distributed")
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(silence_logs=50, **options) as local:
        yield local


@pytest.mark.filterwarnings("ignore")  # of Dask itself
def test_a_killed_worker_costs_nothing_but_time(
    tmp_path: Path, workers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afar, "BATCH", 1)
    root = filled(tmp_path, *IDS)
    whole = expected(root)
    killed: list[int] = []

    def track(items: Any, what: str, total: int) -> Any:
        for number, item in enumerate(items):
            if what == "reading reports" and number == 1:
                killed.append(next(iter(workers.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)
            yield item

    with cluster(workers.scheduler_address) as engine:
        pipeline.write(root, track, engine=engine)
    assert killed
    assert tree(root / "docs") == whole
