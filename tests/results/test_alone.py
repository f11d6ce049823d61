"""Who holds a folder holds it alone, until it ends, however that comes."""

import subprocess
import sys
from pathlib import Path

from generator.results import alone

HOLDING = """
import sys, time
from pathlib import Path
from generator.results import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path, root: Path) -> "subprocess.Popen[str]":
    """Another process that holds a folder until its input ends."""
    command = [sys.executable, "-c", HOLDING, str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_what_another_holds_is_waited_for(tmp_path: Path, root: Path) -> None:
    with holder(tmp_path, root) as other:
        waited = []

        def wait() -> None:
            waited.append(other.poll())
            other.stdin.close()  # type: ignore[union-attr]

        with alone(tmp_path, wait):
            assert waited == [None]
        assert other.wait() == 0


def test_who_is_killed_lets_go(tmp_path: Path, root: Path) -> None:
    with holder(tmp_path, root) as other:
        other.kill()
        other.wait()
        with alone(tmp_path, lambda: None):
            pass


def test_a_free_folder_is_not_waited_for(tmp_path: Path) -> None:
    waited: list[None] = []
    for _ in range(2):
        with alone(tmp_path / "below", lambda: waited.append(None)):
            pass
    assert waited == []


def test_where_nothing_can_be_written_nothing_is_held(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with alone(tmp_path / "file" / "below"):
        pass
