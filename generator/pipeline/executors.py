"""The one seam for parallel work: who does it, and what each who does it begins with."""

import gc
import os
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

FEW = 64
"""Below this many reports, jobs or pages, starting other processes takes longer than they save."""


@contextmanager
def workers(
    items: int, begin: Callable[..., object] | None = None, given: tuple[Any, ...] = ()
) -> Iterator[Executor | None]:
    """The executor for work on this many reports, jobs or pages; None where one process does it soonest.

    Each process calls `begin(*given)` before all else. Where that is safe they begin as copies of this
    one, which has read and imported everything already; elsewhere anew, and what is given is sent to them.
    """
    gc.freeze()  # what is copied stays shared as long as nobody, the collector above all, touches it
    try:
        if items < FEW or (os.cpu_count() or 1) == 1 or _together:
            yield None
        else:
            with _processes(begin, given) as executor:
                yield executor
    finally:
        gc.unfreeze()


@contextmanager
def _processes(begin: Callable[..., object] | None, given: tuple[Any, ...]) -> Iterator[Executor]:
    copied = sys.platform == "linux" and threading.active_count() == 1
    context = get_context("fork" if copied else "spawn")
    with ProcessPoolExecutor(mp_context=context, initializer=_begin, initargs=(begin, given)) as executor:
        with warnings.catch_warnings():  # of threads that libraries keep waiting, which survive no copy
            warnings.simplefilter("ignore", DeprecationWarning)
            executor.submit(os.getpid).result()  # all of them, before a thread of ours begins
        yield executor


@contextmanager
def uncollected() -> Iterator[None]:
    """Work whose outcome stays: looking through all of it for garbage again and again costs most of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # or the next look for garbage would go through it; `workers` gives it back
        gc.enable()


_together: list[bool] = []


def together(wanted: bool) -> None:
    """Do everything in this process, so that it can be measured as one; or not any more."""
    _together[:] = [wanted] if wanted else []


def _begin(begin: Callable[..., object] | None, given: tuple[Any, ...]) -> None:
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    if begin:
        begin(*given)
