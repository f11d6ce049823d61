"""Calls in processes of their own: one that dies or does not end takes none but itself with it.

A pool of processes (`ProcessPoolExecutor`) breaks as a whole when one of them dies, and cannot say at which
call; nor can it end a call. Here each of N processes has one call at a time, is ended when its time is up,
and is started anew for the next call.
"""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, TypeVar

T = TypeVar("T")

_SPAWN = get_context("spawn")
_CRASHES = {"SIGSEGV": "crashed", "SIGBUS": "crashed", "SIGABRT": "crashed", "SIGILL": "crashed"}
_KILLED = "was killed, perhaps for want of memory"


class Died(Exception):
    """The process ended before the call did; says how."""


class OutOfTime(Exception):
    """The call took longer than it may, and was ended; says how long."""


class Isolated(Executor):
    """An executor of `jobs` processes. `seconds` tells what a call may take, by its arguments.

    `begin` is called with `given` once in each process. A call raises Died or OutOfTime beside its own
    exceptions. To end before all calls are done, use `shutdown(cancel_futures=True)`.
    """

    def __init__(
        self, jobs: int, seconds: Callable[..., float], begin: Callable[..., None], *given: Any
    ) -> None:
        self._slots = [_Slot(begin, given) for _ in range(jobs)]
        self._free: SimpleQueue[_Slot] = SimpleQueue()
        for slot in self._slots:
            self._free.put(slot)
        self._seconds, self._threads = seconds, ThreadPoolExecutor(jobs, initializer=_deaf)

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """As `Executor.submit`; `fn` and its arguments are pickled."""
        return self._threads.submit(self._call, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes: after what is under way, or, with `cancel_futures`, at once."""
        if cancel_futures:
            for slot in self._slots:
                slot.close()
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        for slot in self._slots:
            slot.close()

    def _call(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        slot = self._free.get()
        try:
            done: T = slot.call(self._seconds(*args, **kwargs), fn, args, kwargs)
            return done
        finally:
            self._free.put(slot)


class _Slot:
    """One process, started when it is first needed and after each that died."""

    def __init__(self, begin: Callable[..., None], given: tuple[Any, ...]) -> None:
        self._begin, self._closed = (begin, given), Event()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def call(self, seconds: float, *work: Any) -> Any:
        pipe = self._pipe or self._started()
        try:
            pipe.send(work)
            if not pipe.poll(seconds):
                raise OutOfTime(f"took longer than {seconds:,.0f} seconds")
            succeeded, result = pipe.recv()
        except (EOFError, OSError):
            raise Died(self._ended()) from None
        except OutOfTime:
            self._ended()
            raise
        if succeeded:
            return result
        raise result

    def close(self) -> None:
        """End the process, whatever it does, for good."""
        self._closed.set()
        if process := self._process:
            process.kill()
            process.join()

    def _started(self) -> Connection:
        """A process that is ready, so that its own start counts to no call.

        What it is given comes through the pipe: `Process` would write it to one of which it holds both ends,
        and wait for ever where the process dies before it has read all.
        """
        if self._closed.is_set():
            raise Died("was ended")
        pipe, other = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_serve, args=(other,), daemon=True)
        process.start()
        other.close()
        self._process = process
        if self._closed.is_set():  # by another thread, which saw no process yet
            process.kill()
        try:
            pipe.send(self._begin)
            pipe.recv()
        except (EOFError, OSError):
            raise Died(self._ended()) from None
        self._pipe = pipe
        return pipe

    def _ended(self) -> str:
        """How the process ended, of itself or now."""
        process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if pipe:
            pipe.close()
        if process is None:
            return "was ended"
        process.join(1)
        code = process.exitcode
        process.kill()
        process.join()
        return _how(code)


def _how(code: int | None) -> str:
    """How a process ended, by its exit code: a signal's as a negative number.

    >>> _how(-11), _how(3)
    ('crashed (SIGSEGV)', 'ended by itself (3)')
    """
    if code is None or code >= 0:
        return f"ended by itself ({code})"
    name = signal.Signals(-code).name
    return f"{_CRASHES.get(name, _KILLED)} ({name})"


def _deaf() -> None:
    """Let the processes that this thread starts be born deaf to Ctrl-C, which is for who started them."""
    if hasattr(signal, "pthread_sigmask"):
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # it would open the ears again
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _serve(pipe: Connection) -> None:
    """What a process does all its life: a call after the other, until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _be_silent()
    with suppress(EOFError, OSError):
        begin, given = pipe.recv()
        begin(*given)
        pipe.send(None)
        while True:
            fn, args, kwargs = pipe.recv()
            pipe.send(_outcome(fn, args, kwargs))


def _outcome(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[bool, Any]:
    try:
        return True, fn(*args, **kwargs)
    except Exception as error:
        return False, error


def _be_silent() -> None:
    """Nothing that a library writes by itself may come between the lines of who asked."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _end_with_parent() -> None:
    """End when who asks is gone, killed or not: nobody would wait for the answer."""
    if parent := parent_process():
        parent.join()
    os._exit(1)
