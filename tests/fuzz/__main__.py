"""python -m tests.fuzz --minutes 10: break files for as long as there is time, and keep what went wrong.

Each file is read in a process of its own, with the memory and a small part of the time that the program
allows. What crashes it, takes too long, or is neither a sound source nor a refusal is told with its seed, and
kept in a folder: make a case of it in `tests/intake/hostile/`.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.commands.accession import Given
from generator.commands.bounds import Work, prepare
from generator.commands.isolated import Died, Isolated, OutOfTime
from generator.pipeline import NOTHING_KNOWN
from tests.fuzz.reading import broken, tried
from tests.fuzz.samples import MADE

SECONDS = 20.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Try until the time is over; 1 where something went wrong."""
    asked = _asked(arguments)
    end, found = time.monotonic() + 60 * asked.minutes, Counter[str]()
    with Isolated(1, lambda *_: SECONDS, prepare, Work(Given(), NOTHING_KNOWN)) as processes:
        seed, count = asked.seed, 0
        while time.monotonic() < end:
            for form in asked.forms:
                count += 1
                if wrong := _one(processes, form, seed):
                    _keep(asked.keep, form, seed, wrong, found)
            seed += 1
    print(
        f"{count} files, seeds {asked.seed} to {seed - 1}: {sum(found.values())} faults of {len(found)} kinds"
    )
    return 1 if found else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0, help="where to begin")
    parser.add_argument(
        "--keep",
        type=Path,
        default=Path(tempfile.gettempdir()) / "work-reports-fuzz",
        help="the folder for files that fail",
    )
    parser.add_argument("forms", nargs="*", default=list(MADE), help=", ".join(MADE))
    return parser.parse_args(arguments)


def _one(processes: Isolated, form: str, seed: int) -> str:
    try:
        return processes.submit(tried, form, seed).result()
    except (Died, OutOfTime) as fault:
        return f"the process {fault}"


def _keep(folder: Path, form: str, seed: int, wrong: str, found: Counter[str]) -> None:
    """Tell and keep the first three of a kind."""
    kind = f"{form}: {wrong.partition(':')[0]}"
    found[kind] += 1
    if found[kind] <= 3:
        print(f"{form} {seed}: {wrong}", flush=True)
        folder.mkdir(exist_ok=True)
        (folder / f"{form}-{seed}").write_bytes(broken(form, seed))


if __name__ == "__main__":
    sys.exit(main())
