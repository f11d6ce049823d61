"""What a file of the whole archive is put together from, so that one report changes one piece of it."""

from collections.abc import Iterable, Iterator
from io import RawIOBase
from itertools import groupby
from typing import TYPE_CHECKING

from generator.gathering.entries import Entry

if TYPE_CHECKING:
    from typing_extensions import Buffer

CITY = 4
"""Digits of a division's code that say of which city or prefecture it is (GB/T 2260)."""


def cities(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The reports city by city, in their order: some ten to a hundred together."""
    for _, held in groupby(entries, key=lambda entry: entry.division.code[:CITY]):
        yield tuple(held)


class Stream(RawIOBase):
    """A file to read whose content is made as it is read."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = iter(parts)
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer") -> int:
        target = memoryview(buffer).cast("B")
        while not self._left:
            following = next(self._parts, None)
            if following is None:
                return 0
            self._left = memoryview(following)
        size = min(len(target), len(self._left))
        target[:size], self._left = self._left[:size], self._left[size:]
        return size
