"""A command as a process of its own: how long it takes, what its processes work and weigh together."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from tests.benchmarks.readers import ROOT

EVERY = 0.1
"""Seconds between two looks at the memory."""

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Run:
    """What a command cost.

    `seconds` by the clock, `cpu` what it and all it began worked; `memory` in megabytes is the most that
    was seen of all its processes at one time, memory that several share counted once (Linux) or as often
    as it is shared (elsewhere). `told` is its output and remarks, `code` its exit code.
    """

    seconds: float
    cpu: float
    memory: float
    told: str
    code: int

    @property
    def is_done(self) -> bool:
        return self.code == 0


def run(*command: object, within: Path = ROOT, env: dict[str, str] | None = None) -> Run:
    """The cost of a command, once it has ended. Killed with all it began where this is interrupted."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=within,
            env={**os.environ, **(env or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        code, cpu, memory = _watched(process)
        seconds = time.perf_counter() - began
        output.seek(0)
        return Run(seconds, cpu, memory, output.read().decode("utf-8", "replace"), code)


def program(root: Path, *arguments: str, env: dict[str, str] | None = None) -> Run:
    """The cost of the project's program, told by its command line, on an archive."""
    return run(sys.executable, "-m", "generator", "--root", root, *arguments, env=env)


def _watched(process: subprocess.Popen[bytes]) -> tuple[int, float, float]:
    """Exit code, seconds of work and peak of memory of a process and of those it began."""
    peak, watched = 0.0, psutil.Process(process.pid)
    try:
        while True:
            found, status, usage = os.wait4(process.pid, os.WNOHANG)
            if found:
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode, usage.ru_utime + usage.ru_stime, peak
            peak = max(peak, weight(watched))
            time.sleep(EVERY)
    except BaseException:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        raise


def weight(process: psutil.Process) -> float:
    """Megabytes of a process and all below it, now; what has ended meanwhile weighs nothing."""
    return sum(_weights(process)) / MEGABYTE


def _weights(process: psutil.Process) -> Iterator[int]:
    with suppress(psutil.Error):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.Error):
                yield _own(one)


def _own(process: psutil.Process) -> int:
    """Bytes of one process: of what it shares with others its part, where the system tells."""
    try:
        memory = process.memory_full_info()
    except psutil.AccessDenied:
        memory = process.memory_info()
    return int(getattr(memory, "pss", 0) or memory.rss)


def failure(done: Run, lines: int = 3) -> str:
    """The last lines that a command told."""
    return " | ".join(done.told.strip().splitlines()[-lines:])
