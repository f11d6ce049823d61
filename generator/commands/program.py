"""The program: its arguments, the command they name, and what its end means."""

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from generator import errors
from generator.commands.options import Intermixed, common
from generator.commands.terminal import Terminal

COMMANDS = ("build", "pages", "serve", "add", "remove", "move", "inspect", "correct", "derive", "check")

INTERRUPTED, CUT_OFF, ENDED = 130, 141, 143

CODES = (
    (0, "All is well."),
    (1, "A fault in the program itself."),
    (2, "Wrong arguments."),
    (INTERRUPTED, "Interrupted by Ctrl-C."),
    (CUT_OFF, "Who read the output closed it."),
    (ENDED, "Ended by SIGTERM."),
)
"""The exit codes that no class of errors.py owns."""


def run(args: argparse.Namespace) -> int:
    """Run one command and give its exit code. Foreseen faults are told on stderr, without a traceback."""
    terminal = Terminal(getattr(args, "quiet", False))
    try:
        code: int = args.run(args, terminal)
        sys.stdout.flush()
        return code
    except errors.ArchiveError as fault:
        terminal.fault(fault)
        return fault.exit_code
    except BrokenPipeError:
        # Python flushes once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT_OFF
    except OSError as error:
        terminal.fault(_system_fault(error))
        return errors.ArchiveError.exit_code


def _system_fault(error: OSError) -> errors.ArchiveError:
    where = str(error.filename) if error.filename else "The system"
    mend = "Check permissions, free space, and whether another program uses it."
    return errors.ArchiveError(where, f"{error.strerror or error}.", mend)


def parser() -> argparse.ArgumentParser:
    """The parser of all commands, with their help."""
    plain = argparse.RawDescriptionHelpFormatter
    shared = common()
    description = "Turns reports torn out of newspaper pages into a readable, searchable, comparable archive."
    whole = argparse.ArgumentParser(
        "python -m generator",
        description=description,
        epilog=exit_codes(),
        formatter_class=plain,
        parents=[shared],
    )
    commands = whole.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=Intermixed
    )
    for name in COMMANDS:
        command: Any = import_module(f"generator.commands.{name}")
        epilog = f"{command.EXAMPLES}\n{exit_codes()}"
        one = commands.add_parser(
            name,
            help=command.HELP,
            description=command.__doc__,
            epilog=epilog,
            formatter_class=plain,
            parents=[shared],
        )
        command.add_arguments(one)
        one.set_defaults(run=command.run)
    return whole


def exit_codes() -> str:
    """All exit codes with their meanings, as --help tells them."""
    owned = {
        (fault.exit_code, (fault.__doc__ or "").splitlines()[0]) for fault in _faults(errors.ArchiveError)
    }
    lines = [f"  {code:3}  {meaning}" for code, meaning in sorted({*CODES, *owned})]
    return "exit codes:\n" + "\n".join(lines)


def _faults(kind: type[errors.ArchiveError]) -> Iterator[type[errors.ArchiveError]]:
    """The classes that own a code, others than those that have it from above; Faults takes its first's."""
    if "exit_code" in vars(kind):
        yield kind
    for below in kind.__subclasses__():
        yield from _faults(below)
