"""What one reading takes: memory at most, and time that the processor worked on it."""

import re
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ArchiveError
from generator.intake import decode
from tests.fuzz.samples import MADE as SOUND
from tests.fuzz.samples import sample
from tests.intake.contract import faults_of
from tests.intake.hostile.making import MADE

_FORMS = ("txt", "md", "html", "rtf", "docx", "pdf")


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one file: its bytes, what became of it, megabytes more than before, seconds of the processor."""

    size: int
    outcome: str
    memory: float
    seconds: float


def peak() -> float:
    """Megabytes that this process has taken at most."""
    status = Path("/proc/self/status")
    if status.exists():  # what resource tells counts what the parent had when it started this process
        return int(re.findall(r"VmHWM:\s+(\d+)", status.read_text())[0]) / 1000
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else 1000)


def forget_peak() -> None:
    """Begin to measure anew, where the system can (Linux: proc(5), clear_refs)."""
    if Path("/proc/self/clear_refs").exists():
        Path("/proc/self/clear_refs").write_text("5")


def warm() -> None:
    """Load what reads each form."""
    for form in _FORMS:
        if form in SOUND:
            decode([(f"a.{form}", sample(form))])


def measured(what: str) -> Measured:
    """A file of the table read, in a process where nothing large was done before."""
    warm()
    name, make = MADE[what]
    data = make()
    forget_peak()
    before, begun = peak(), time.process_time()
    outcome = outcome_of(name, data)
    return Measured(len(data), outcome, peak() - before, time.process_time() - begun)


def outcome_of(name: str, data: bytes) -> str:
    """What became of a file, in words: what it was refused for, or that it was read."""
    try:
        source = decode([(name, data)])
    except ArchiveError as fault:
        return fault.what
    faults = faults_of(source, [(name, data)])
    return f"FAULTY: {faults[0]}" if faults else f"read: {len(source.text):,} characters"
