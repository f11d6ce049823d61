"""Reading by others than this process gives the same, whoever reads, and whoever of them dies."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from signal import SIGKILL
from subprocess import DEVNULL, Popen
from typing import Any

import pytest

from generator import corpus, pipeline
from generator.errors import ArchiveError, Faults, ProgramFault
from generator.model import Holding
from generator.pipeline import afar
from generator.pipeline.afar import cluster
from generator.pipeline.holdings import shelve
from generator.pipeline.tools import Track, tools, untold
from tests.archives import deposit, filled, tree

ROOT = Path(__file__).parents[2]
IDS = [f"990901-linqiao/{year}-report" for year in range(2017, 2024)]


@pytest.fixture(autouse=True)
def _together() -> Iterator[None]:
    """Pages made in this process: others would take longer to start, and what is read is the point here."""
    pipeline.together(True)
    yield
    pipeline.together(False)


def expected(root: Path) -> dict[str, bytes]:
    pipeline.write(root, keep=False)
    return tree(root / "docs")


def held(root: Path, track: Track = untold, engine: Executor | None = None) -> list[Holding]:
    """What is read of all reports, nothing kept of it."""
    with tools(root, keep=False) as used:
        shelf = shelve(used, track, engine)
        return [shelf.reader.holding(one) for one in shelf.overview.held]


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


@pytest.fixture(name="machines")
def _machines(tmp_path: Path) -> Iterator[tuple[str, "Popen[bytes]"]]:
    """The address of a Dask cluster of two workers, and that of them which is a process of its own.

    The other is a thread of this process: a second interpreter would take seconds to start.
    """
    distributed = pytest.importorskip("distributed")
    options = {"threads_per_worker": 1, "processes": False, "protocol": "tcp", "dashboard_address": ":0"}
    program = [sys.executable, "-m", "distributed.cli.dask_worker"]
    alone = ["--no-nanny", "--no-dashboard", "--nthreads=1", f"--local-directory={tmp_path}/worker"]
    with distributed.LocalCluster(n_workers=1, silence_logs=50, **options) as local:
        address = local.scheduler_address
        with Popen([*program, address, *alone], cwd=ROOT, stderr=DEVNULL) as process:
            try:
                with distributed.Client(address) as client:
                    client.wait_for_workers(2, timeout=120)
                yield address, process
            finally:
                process.kill()


@pytest.mark.filterwarnings("ignore")  # of Dask itself
def test_a_killed_worker_costs_nothing_but_time(
    tmp_path: Path, machines: tuple[str, "Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afar, "BATCH", 1)
    root = filled(tmp_path, *IDS[:4])
    here = held(root)
    address, process = machines

    def track(items: Any, what: str, total: int) -> Any:
        for number, item in enumerate(items):
            if what == "reading reports" and number == 1:
                process.kill()
            yield item

    with cluster(address) as engine:
        assert held(root, track, engine) == here
    assert process.wait() == -SIGKILL
