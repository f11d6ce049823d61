"""What commands that build have in common: what of earlier builds is used, what is told at the end."""

import argparse
import cProfile
import pstats
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from io import StringIO

from generator import pipeline
from generator.commands.terminal import Terminal

LINES = 30
"""Functions that a profile tells."""


def add_kept(parser: argparse.ArgumentParser) -> None:
    """Whether results of earlier builds are used, and whether time is told by function."""
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="use nothing of earlier builds, leave nothing to later ones",
    )
    parser.add_argument(
        "--profile",
        action="store_true",
        help="do all in one process, and tell where the time goes",
    )


@contextmanager
def engine(address: str | None) -> Iterator[Executor | None]:
    """What reads reports: the cluster at an address; None without one."""
    if address is None:
        yield None
        return
    with pipeline.cluster(address) as executor:
        yield executor


@contextmanager
def accounted(args: argparse.Namespace, terminal: Terminal) -> Iterator[None]:
    """Work whose account is told at the end: taken from earlier builds, made, time by stage."""
    account = pipeline.begin()
    if args.profile:
        with _profiled(terminal):
            yield
    else:
        yield
    terminal.say(account.told())


@contextmanager
def _profiled(terminal: Terminal) -> Iterator[None]:
    profile = cProfile.Profile()
    pipeline.together(True)
    try:
        with profile:
            yield
    finally:
        pipeline.together(False)
    told = StringIO()
    pstats.Stats(profile, stream=told).sort_stats("cumulative").print_stats(LINES)
    terminal.result(told.getvalue().strip())
