"""Interrupted at any moment, an archive holds whole reports, and the same command completes it."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator import corpus
from tests.archives import filled, make_root, tree
from tests.commands.batches import SLUG, years
from tests.commands.running import ids, run

PROJECT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


@contextmanager
def adding(root: Path, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """`add` in a process group of its own, which is gone when the block ends."""
    command = [sys.executable, "-m", "generator", "--root", root, "add", *arguments]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    started = subprocess.Popen(
        [*map(str, command)], cwd=PROJECT, env=environment, start_new_session=True, **pipes
    )
    try:
        with started as process:
            yield process
    finally:
        started.kill()


def unfinished(root: Path) -> list[str]:
    """What `check` finds wrong; every fault must be that of an interruption."""
    faults = [str(fault) for fault in corpus.survey(root).faults]
    assert all("was left by an interrupted command" in fault for fault in faults), faults
    return faults


def test_killed_at_random_moments_and_begun_again_it_ends_as_undisturbed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    folder = years(tmp_path / "in", *range(1980, 2010))
    root = make_root(tmp_path / "killed")
    moments, stored = random.Random(6), 0
    for _ in range(3):
        with adding(root, folder, "--quiet", "--jobs", 2) as process:
            assert process.stdout
            for _ in range(moments.randrange(1, 7)):
                assert "stored as corpus/" in process.stdout.readline()
            process.kill()
        unfinished(root)
        held = {path.parent.name for path in (root / "corpus" / SLUG).glob("[!.]*/report.yml")}
        assert stored < len(held) <= 30
        stored = len(held)
    assert run(root, "add", folder) == 0
    undisturbed = make_root(tmp_path / "undisturbed")
    assert run(undisturbed, "add", folder, "--jobs", 1) == 0
    assert tree(root) == tree(undisturbed)
    assert len(ids(root)) == 30


KILLED_AT = """
import json, os, signal, sys
from pathlib import Path
from generator import corpus
from generator.__main__ import main

def kill_at(number, below):
    left = [number]
    def hook(event, arguments):
        if event in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"):
            writes = event != "open" or (arguments[2] & (os.O_WRONLY | os.O_RDWR))
            if writes and str(arguments[0]).startswith(below):
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

def within(work):
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

make, source, told = sys.argv[1:]
main(["--quiet", "--root", make + "/origin", "add", source, "--dry-run"])  # what is loaded once, is
moments = []
while True:
    root = Path(make) / str(len(moments))
    os.system(f"cp -r {make}/origin {root}")
    def killed():
        kill_at(len(moments) + 1, str(root / "corpus"))
        main(["--quiet", "--root", str(root), "add", source])
    code = within(killed)
    faults = [str(fault) for fault in corpus.survey(root).faults]
    within(lambda: main(["--quiet", "--root", str(root), "add", source]))
    moments.append((code, faults))
    if code == 0:
        break
Path(told).write_text(json.dumps(moments), "utf-8")
"""


def test_killed_before_any_change_on_the_disk_it_can_be_completed(tmp_path: Path) -> None:
    """Each change is once the one that a kill -9 comes before; a report was withdrawn and comes back."""
    withdrawn, told = f"{SLUG}/2023-report", tmp_path / "told.json"
    root = filled(tmp_path / "origin", withdrawn, "990901-linqiao/2020-report")
    for id in (withdrawn, "990901-linqiao/2020-report"):
        assert run(root, "remove", id, "--reason", "来源要求撤下") == 0
    source = years(tmp_path / "in", 2023)
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT, tmp_path, source, told],
        cwd=PROJECT,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    moments = json.loads(told.read_text("utf-8"))
    assert [code for code, _ in moments] == [-signal.SIGKILL] * (len(moments) - 1) + [0]
    assert len(moments) >= 10
    whole = tree(tmp_path / str(len(moments) - 1))
    assert f"corpus/{SLUG}/2023-report/report.yml" in whole
    for number, (_, faults) in enumerate(moments):
        assert tree(tmp_path / str(number)) == whole
        for fault in faults:
            assert "was left by an interrupted command" in fault or f"({withdrawn})" in fault


def test_ctrl_c_ends_it_cleanly_with_a_report(tmp_path: Path) -> None:
    """The whole group hears it, as at a terminal: those who read are deaf to it."""
    root, folder = make_root(tmp_path / "root"), years(tmp_path / "in", *range(1970, 2010))
    outcome = tmp_path / "outcome.json"
    with adding(root, folder, "--quiet", "--jobs", 2, "--report", outcome) as process:
        assert process.stdout and process.stderr
        for _ in range(3):
            process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        told = process.stderr.read()
        assert process.wait() == 130
    assert told == ""
    report = json.loads(outcome.read_text("utf-8"))
    assert report["complete"] is False
    assert [one["id"] for one in report["reports"]] == ids(root)
    assert 3 <= len(ids(root)) < 40


def test_what_another_command_is_at_work_on_is_left_alone(tmp_path: Path) -> None:
    root = filled(tmp_path, f"{SLUG}/2020-report")
    left = root / "corpus" / SLUG / f".new-{os.getppid()}-0123456789abcdef-2019-report"
    left.mkdir()
    assert run(root, "add", years(tmp_path / "in", 2021)) == 0
    assert left.is_dir()


def test_a_dry_run_sweeps_nothing(tmp_path: Path) -> None:
    root = filled(tmp_path, f"{SLUG}/2020-report")
    left = root / "corpus" / SLUG / ".new-0123456789abcdef-2019-report"
    left.mkdir()
    assert run(root, "add", "--dry-run", years(tmp_path / "in", 2021)) == 0
    assert left.is_dir()
    assert run(root, "add", years(tmp_path / "in", 2021)) == 0
    assert not left.exists()
