"""Functions whose results are kept: where a process was told of a store they are taken from it."""

import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar, TypeVarTuple

from generator.results.digest import digest
from generator.results.fingerprints import Code
from generator.results.store import Store

Values = TypeVarTuple("Values")
Made = TypeVar("Made")
Asked = TypeVar("Asked")


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept, and the code that results depend on."""

    store: Store
    code: Code


_using: list[Memory] = []


def using(memory: Memory | None) -> None:
    """From now on this process keeps results there; nowhere where it is None."""
    _using[:] = [memory] if memory else []


def remembering() -> bool:
    """Whether this process keeps results."""
    return bool(_using)


def kept(make: Callable[[*Values], bytes], *values: *Values) -> bytes:
    """`make(*values)`, a pure function of a module, its result taken from the store where it lies there.

    Values stand for themselves as `digest` reads them, so a report by its digest.
    """
    if not _using:
        return make(*values)
    memory = _using[0]
    key = key_of(memory.code, make, values)
    if (content := memory.store.get(key)) is None:
        content = make(*values)
        memory.store.put(key, content)
    return content


def loaded(make: Callable[[*Values], Made], *values: *Values) -> Made:
    """As `kept`, of a function whose result pickles."""
    if not _using:
        return make(*values)
    memory = _using[0]
    key = key_of(memory.code, make, values)
    content = memory.store.get(key)
    if content is not None:
        with suppress(Exception):  # its envelope is whole, so only a foreign hand made it so
            found: Made = pickle.loads(content)
            return found
    made = make(*values)
    memory.store.put(key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
    return made


def grown(
    make: Callable[[bytes | None, *Values, Asked], bytes], values: tuple[*Values], asked: Asked
) -> bytes:
    """`make(before, *values, asked)`, where `before` is what it gave for these values last time.

    What it gives may hold more than was asked for now, never anything else: so `before` saves work alone.
    """
    if not _using:
        return make(None, *values, asked)
    memory = _using[0]
    key = key_of(memory.code, make, values)
    before = memory.store.get(key)
    content = make(before, *values, asked)
    if content != before:
        memory.store.put(key, content)
    return content


def lay(content: bytes, make: Callable[[*Values], bytes], *values: *Values) -> None:
    """Lay down what `make(*values)` would give, which was found on the way to something else."""
    if _using:
        memory = _using[0]
        memory.store.put(key_of(memory.code, make, values), content)


def key_of(code: Code, make: Callable[..., object], values: tuple[object, ...]) -> str:
    """The key of a result: by function, its code with all it imports, and the values given."""
    return digest((make.__module__, make.__qualname__, code.fingerprint(make.__module__), values))
