"""python -m tests.intake.hostile: what each file made to do harm takes to be read or refused.

Each is read in a process of its own. The table says what became of it, how many megabytes of memory the
process took at most beyond what it had before, and for how many seconds it computed.
"""

import sys
import time
from collections.abc import Sequence

from generator.commands.accession import Given
from generator.commands.bounds import Work, prepare
from generator.commands.isolated import Died, Isolated, OutOfTime
from generator.pipeline import NOTHING_KNOWN
from tests.intake.hostile.making import MADE
from tests.intake.hostile.measuring import Measured, measured

SECONDS = 120.0


def main(arguments: Sequence[str]) -> int:
    """All, or those whose names hold one of the words given."""
    begun = time.monotonic()
    for what in MADE:
        if not arguments or any(word in what for word in arguments):
            print(_row(what), flush=True)
    print(f"{time.monotonic() - begun:.0f} seconds in all")
    return 0


def _row(what: str) -> str:
    with Isolated(1, lambda *_: SECONDS, prepare, Work(Given(), NOTHING_KNOWN)) as processes:
        try:
            found: Measured = processes.submit(measured, what).result()
        except (Died, OutOfTime) as fault:
            return f"| {what} | | | | DIED: the process {fault} |"
        except Exception as fault:
            return f"| {what} | | | | UNFORESEEN: {fault!r} |"
    return f"| {what} | {found.size:,} | {found.memory:,.0f} | {found.seconds:.1f} | {found.outcome} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
