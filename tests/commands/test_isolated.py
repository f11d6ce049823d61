"""A call that dies or does not end takes none but itself with it."""

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from generator.commands.isolated import Died, Isolated, OutOfTime
from tests.commands import hostile_calls as calls

PROJECT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")

LONG = 600.0


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    """Two processes; what a call may take is its argument."""
    with Isolated(2, float, calls.prepare, "ready") as executor:
        yield executor


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (calls.kill, "was killed, perhaps for want of memory (SIGKILL)"),
        (calls.crash, "crashed (SIGSEGV)"),
        (calls.leave, "ended by itself (3)"),
    ],
)
def test_a_process_that_dies_fails_its_call_alone(
    executor: Executor, call: Callable[[float], None], words: str
) -> None:
    futures = [executor.submit(one, LONG) for one in (calls.prepared, call, calls.prepared, calls.prepared)]
    with pytest.raises(Died) as end:
        futures[1].result()
    assert str(end.value) == words
    assert [future.result() for future in futures if future is not futures[1]] == [["ready"]] * 3


class Deadly:
    """Ends the process that unpickles it."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return os._exit, (3,)


def test_a_process_that_dies_while_it_starts_fails_its_call() -> None:
    large = bytes(10_000_000)  # more than a pipe holds: who writes it must not wait for who is dead
    with Isolated(1, float, calls.prepare, Deadly(), large) as dying, pytest.raises(Died) as end:
        dying.submit(calls.prepared, LONG).result()
    assert str(end.value) == "ended by itself (3)"


def test_a_process_may_be_given_much() -> None:
    with Isolated(1, float, calls.prepare, "x" * 10_000_000) as executor:
        assert executor.submit(calls.prepared, LONG).result() == ["x" * 10_000_000]


def test_a_call_that_does_not_end_is_ended(executor: Executor) -> None:
    futures = [executor.submit(calls.hang, 0.1), executor.submit(calls.prepared, LONG)]
    with pytest.raises(OutOfTime, match="took longer than 0 seconds"):
        futures[0].result()
    assert futures[1].result() == ["ready"]


def test_what_a_call_raises_comes_home_and_its_process_stays(executor: Executor) -> None:
    with pytest.raises(LookupError, match="600"):
        executor.submit(calls.fail, LONG).result()
    assert list(executor.map(calls.number, range(1, 30))) == list(range(1, 30))


def test_what_a_library_writes_is_not_seen(executor: Executor, capfd: pytest.CaptureFixture[str]) -> None:
    executor.submit(calls.shout, LONG).result()
    assert capfd.readouterr() == ("", "")


def test_the_end_waits_for_no_call() -> None:
    executor = Isolated(1, float, calls.prepare, "ready")
    pid = executor.submit(calls.process, LONG).result()
    futures = [executor.submit(calls.hang, LONG) for _ in range(3)]
    executor.shutdown(cancel_futures=True)
    assert all(future.cancelled() or isinstance(future.exception(), Died) for future in futures)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


ORPHANED = """
import os, signal
from generator.commands.isolated import Isolated
from tests.commands import hostile_calls as calls
if __name__ == "__main__":
    executor = Isolated(1, float, calls.prepare, "ready")
    print(executor.submit(calls.process, 600.0).result(), flush=True)
    executor.submit(calls.hang, 600.0)
    input()
"""


@pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="waiting for a process that is no child needs Linux"
)
def test_who_asked_was_killed_and_the_process_ends(tmp_path: Path) -> None:
    script = tmp_path / "orphaned.py"
    script.write_text(ORPHANED, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, str(script)], env=environment, cwd=PROJECT, **pipes) as asking:  # type: ignore[call-overload]
        assert asking.stdout
        reader = os.pidfd_open(int(asking.stdout.readline()))
        asking.kill()
        ended, _, _ = select.select([reader], [], [], 60)
        os.close(reader)
    assert ended
