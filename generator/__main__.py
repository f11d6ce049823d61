"""`python -m generator`: how the program begins and ends; what it does stands in commands/program.py."""

import os
import signal
import sys
from collections.abc import Sequence

INTERRUPTED, ENDED = 130, 143


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code. Ctrl-C is no fault, not even while modules are loaded."""
    before = signal.getsignal(signal.SIGINT)
    try:
        if before is signal.default_int_handler:  # who starts it in the background may have it ignored
            signal.signal(signal.SIGINT, _leave)
        from generator.commands import program

        parser = program.parser()
        signal.signal(signal.SIGINT, before)
        return program.run(parser.parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _leave(*_: object) -> None:
    """Leave at once: nothing has been begun, and an exception could be swallowed by what loads modules."""
    os._exit(INTERRUPTED)


def _end(*_: object) -> None:
    """SIGTERM as an exception, so that temporary folders are cleared away."""
    sys.exit(ENDED)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
