"""Reading by an executor whose workers share no disk with us: files go there, what was read comes back."""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from typing import Any

from generator import results
from generator.authority import Authority
from generator.corpus import Deposit
from generator.errors import ArchiveError, ProgramFault
from generator.pipeline import one
from generator.pipeline.one import hold, placed

BATCH = 8
"""Reports that go together; the vocabularies go with them once."""

WAITING = 64
"""Batches that are underway at a time, so that memory stays bounded."""


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The executor of a Dask cluster. Raises ArchiveError where there is none, or no Dask."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        mend = "Install it with `pip install -r requirements-cluster.txt`."
        raise ArchiveError("--cluster", "wants Dask, which is not installed.", mend) from None
    try:
        client = distributed.Client(address, timeout="20s")
    except (OSError, ValueError) as error:
        mend = "Name the address of its scheduler, as tcp://host:8786."
        raise ArchiveError(f"--cluster {address}", f"does not answer: {error}.", mend) from None
    with client:
        yield client.get_executor(pure=False)


def read(deposits: tuple[Deposit, ...], authority: Authority, code: str) -> list[bytes | ArchiveError]:
    """The holdings of some reports, pickled, or why they can't be read; done by a worker.

    Raises ProgramFault where the worker runs other code, or other libraries, than `code` tells.
    """
    if results.program(None).fingerprint(one.__name__) != code:
        mend = "Give all workers the program and the libraries that the build has."
        raise ProgramFault("A worker of the cluster", "runs another version of the program.", mend)
    return [_attempt(deposit, authority) for deposit in deposits]


def _attempt(deposit: Deposit, authority: Authority) -> bytes | ArchiveError:
    try:
        return pickle.dumps(hold(deposit, authority), pickle.HIGHEST_PROTOCOL)
    except ArchiveError as fault:
        return placed(deposit.id, fault)


def each(
    engine: Executor, deposits: Iterable[Deposit], authority: Authority, code: str
) -> Iterator[tuple[Deposit, bytes | ArchiveError]]:
    """Each report with what was read of it, in order; arguments as of `read`."""
    waiting: deque[tuple[tuple[Deposit, ...], Future[list[bytes | ArchiveError]]]] = deque()
    left = iter(deposits)
    while batch := tuple(islice(left, BATCH)):
        waiting.append((batch, engine.submit(read, batch, authority, code)))
        if len(waiting) >= WAITING:
            yield from _next(waiting)
    while waiting:
        yield from _next(waiting)


def _next(
    waiting: deque[tuple[tuple[Deposit, ...], Future[list[bytes | ArchiveError]]]],
) -> Iterator[tuple[Deposit, bytes | ArchiveError]]:
    batch, future = waiting.popleft()
    yield from zip(batch, future.result(), strict=True)
