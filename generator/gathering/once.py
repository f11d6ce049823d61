"""What is found when it is first asked for, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")


class Once(Generic[Found]):
    """A function of no arguments that is called once. Handed to another process, it goes as what it found."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], Found]) -> None:
        self._find: Callable[[], Found] | None = find

    def __call__(self) -> Found:
        if self._find is not None:
            self._found = self._find()
            self._find = None
        return self._found

    def __reduce__(self) -> tuple[Any, ...]:
        return _known, (self(),)


def _known(found: Found) -> Once[Found]:
    once = Once(lambda: found)
    once()
    return once
