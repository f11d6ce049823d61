"""One digest for equal values: of records, collections and plain data, whoever made them and when."""

import hashlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any

Write = Callable[[bytes], object]

LENGTH = 32
"""Hexadecimal characters: 128 bits."""


def digest(value: object) -> str:
    """The digest of a value made of plain data, dates of no kind: the same for equal values, everywhere.

    Sets and mappings are taken in the order of their digests. A value with a method `told_by` stands for
    what that gives, so that what is large and has a digest of its own is not read again. Raises TypeError
    for what has no lasting form, as functions.

    >>> digest({"a": 1, "b": (2.5, None)}) == digest({"b": (2.5, None), "a": 1})
    True
    >>> digest([1]) == digest((1,)), digest("1") == digest(1)
    (True, False)
    """
    parts: list[bytes] = []  # far fewer calls than the hash would take piece by piece
    _feed(value, parts.append)
    return hashlib.sha256(b"".join(parts)).hexdigest()[:LENGTH]


def _feed(value: object, write: Write) -> None:
    feed = _FOUND.get(type(value)) or _found(value)
    feed(value, write)


def _found(value: object) -> Callable[[Any, Write], None]:
    feed = _FOUND[type(value)] = _feeder(value)
    return feed


def _feeder(value: object) -> Callable[[Any, Write], None]:
    """How values of a type are told, found once for each."""
    kind = type(value)
    if getattr(kind, "told_by", None) is not None:
        return partial(_told, f"<{kind.__qualname__}".encode())
    if is_dataclass(kind):
        return partial(_record, f"<{kind.__qualname__}(".encode(), _values(kind))
    return next(feed for kinds, feed in _KINDS if isinstance(value, kinds))


def _told(name: bytes, value: Any, write: Write) -> None:
    write(name)
    _feed(value.told_by(), write)


def _values(kind: Any) -> Callable[[Any], Iterable[object]]:
    """What gives the values of a record's fields, in their order."""
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]


def _record(name: bytes, values: Callable[[Any], Iterable[object]], value: Any, write: Write) -> None:
    write(name)
    for one in values(value):
        (_FOUND.get(type(one)) or _found(one))(one, write)
    write(b")")


def _text(value: Any, write: Write) -> None:
    data = str.encode(value, "utf-8", "surrogatepass")
    write(b"s%d:" % len(data) + data)


def _plain(value: Any, write: Write) -> None:
    write(f"{type(value).__name__}{value!r};".encode())


def _named(value: Any, write: Write) -> None:
    write(f"{type(value).__qualname__}{value!s};".encode())


def _bytes(value: Any, write: Write) -> None:
    write(b"b%d:" % len(value) + bytes(value))


def _mapping(value: Any, write: Write) -> None:
    write(b"{")
    _all(sorted((digest(key), digest(item)) for key, item in value.items()), write)


def _set(value: Any, write: Write) -> None:
    write(b"{")
    _all(sorted(map(digest, value)), write)


def _refused(value: Any, write: Write) -> None:
    raise TypeError(f"{type(value).__qualname__} has no lasting form: {value!r:.80}")


_KINDS: tuple[tuple[Any, Callable[[Any, Write], None]], ...] = (
    ((Enum, Decimal), _named),
    ((bytes, bytearray, array), _bytes),
    (Mapping, _mapping),
    (Set, _set),
    (str, _text),
    ((tuple, list), lambda value, write: _all(value, write)),
    ((bool, int, float, type(None)), _plain),
    (Iterable, lambda value, write: _all(list(value), write)),
    (object, _refused),
)


_FOUND: dict[type, Callable[[Any, Write], None]] = {}


def _all(items: Iterable[object], write: Write) -> None:
    write(b"(")
    for one in items:
        (_FOUND.get(type(one)) or _found(one))(one, write)
    write(b")")
