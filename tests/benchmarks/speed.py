"""How fast reports are read: `make bench`.

    python -m tests.benchmarks.speed                 speed, where the time goes, memory
    python -m tests.benchmarks.speed --reports 200   more reports
    python -m tests.benchmarks.speed --no-memory     without the memory's two long runs

Printed reports of 8,000 characters, no two alike, are read with their figures by one process. Times are
the process's own (process_time), the best of three rounds after a warm-up. Machines differ, so the same
texts are also cut into words by jieba and into lines by a regular expression, in the same run.
"""

import argparse
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import jieba  # type: ignore[import-untyped]

from generator import intake
from generator.errors import ArchiveError
from generator.inspection import to_json
from generator.model import Report
from tests.benchmarks.readers import ROOT, read_bytes
from tests.benchmarks.stages import watched
from tests.benchmarks.texts import LENGTH, long_reports

ROUNDS = 3
WARM_UP = 8
GOAL = 60
"""Reports a second that the project promises, on one core of an ordinary machine."""

FEW, MANY = 50, 400
"""Reports streamed for measuring the peak of memory: it must not grow with their number."""


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    asked = _parser().parse_args(arguments)
    if asked.peak:
        print(_peak(asked.peak))
        return 0
    texts = list(long_reports(asked.reports))
    print(*_speed(texts), *_stages(texts), sep="\n")
    if asked.memory:
        print(*_memory(), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--reports", type=int, default=60, help="reports to read (default: 60)")
    parser.add_argument("--no-memory", dest="memory", action="store_false", help="leave memory out")
    parser.add_argument(
        "--peak", type=int, metavar="N", help="only read N reports and print the peak of memory"
    )
    return parser


def _read(data: bytes) -> Report | None:
    """A report with its figures; None where it is refused, which takes about as long."""
    try:
        return read_bytes(data)
    except ArchiveError:
        return None


def _jieba(data: bytes) -> Any:
    return list(jieba.cut(data.decode("utf-8")))


def _lines(data: bytes) -> Any:
    return [line.strip() for line in re.split(r"\r\n|\r|\n|\f", data.decode("utf-8"))]


WAYS: dict[str, Callable[[bytes], Any]] = {
    "reading and figures": _read,
    "words by jieba": _jieba,
    "lines by regular expression": _lines,
}


def _speed(texts: Sequence[bytes]) -> Iterator[str]:
    """Reports a second of each way, and how often as fast as the program it is."""
    jieba.setLogLevel("ERROR")
    rates = {name: len(texts) / _seconds(way, texts) for name, way in WAYS.items()}
    program = rates["reading and figures"]
    yield f"{len(texts)} printed reports of about {LENGTH} characters, one process, best of {ROUNDS} rounds"
    for name, rate in rates.items():
        against = f"{GOAL} promised" if rate == program else f"{rate / program:.1f} times the program's"
        yield f"  {name:30}{rate:10.1f} reports a second  ({against})"


def _seconds(way: Callable[[bytes], Any], texts: Sequence[bytes]) -> float:
    for data in texts[:WARM_UP]:
        way(data)
    return min(_round(way, texts) for _ in range(ROUNDS))


def _round(way: Callable[[bytes], Any], texts: Sequence[bytes]) -> float:
    began = time.process_time()
    for data in texts:
        way(data)
    return time.process_time() - began


def _stages(texts: Sequence[bytes]) -> Iterator[str]:
    """The share of each module in the time of one round."""
    with watched() as clock:
        decoding = sum(_timed(intake.decode, [("source.txt", data)]) for data in texts)
        whole = _round(_read, texts)
    spent = {"intake: decode": decoding, **clock.spent}
    spent["all else"] = max(0.0, whole - sum(spent.values()))
    yield "where the time goes"
    for name, seconds in sorted(spent.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {name:30}{1000 * seconds / len(texts):10.2f} ms a report {seconds / whole:8.1%}"


def _timed(function: Callable[..., Any], *args: Any) -> float:
    began = time.process_time()
    function(*args)
    return time.process_time() - began


def _memory() -> Iterator[str]:
    """The peak of memory of processes that read few and many reports, one after the other."""
    few, many = (_peak_of_process(count) for count in (FEW, MANY))
    yield "peak of memory, reports streamed"
    yield f"  {FEW} reports {few:.0f} MB, {MANY} reports {many:.0f} MB: {many / few:.2f} times"


def _peak_of_process(reports: int) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.speed", "--peak", str(reports)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _peak(reports: int) -> float:
    """Megabytes at the peak, after so many reports were read and told as JSON, none of them kept."""
    for data in long_reports(reports):
        if report := _read(data):
            to_json(report, "source.txt")
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    sys.exit(main())
