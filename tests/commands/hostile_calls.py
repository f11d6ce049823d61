"""Calls for other processes that do not end as they should."""

import os
import signal
import threading

PREPARED: list[str] = []


def prepare(word: str) -> None:
    PREPARED.append(word)


def prepared(seconds: float) -> list[str]:
    return PREPARED


def number(of: int) -> int:
    return of


def process(seconds: float) -> int:
    return os.getpid()


def kill(seconds: float) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash(seconds: float) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(seconds: float) -> None:
    os._exit(3)


def fail(seconds: float) -> None:
    raise LookupError(str(seconds))


def hang(seconds: float) -> None:
    threading.Event().wait()


def shout(seconds: float) -> None:
    os.write(1, b"noise")
    os.write(2, b"noise")
