"""Records that go between processes, and to the disk, small and fast; offsets that take little room."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

Record = TypeVar("Record")


def compact(kind: type[Record]) -> type[Record]:
    """Pickle a frozen dataclass by its fields' values alone.

    What dataclasses do by themselves sets each field through `object.__setattr__` by name, which costs
    five times as much.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    values: Callable[[Record], Any] = attrgetter(*names)
    one = len(names) == 1

    def reduce(self: Record) -> tuple[type[Record], tuple[Any, ...]]:
        return kind, ((values(self),) if one else values(self))

    kind.__reduce__ = reduce  # type: ignore[assignment,method-assign]
    return kind


class Origins(array):  # type: ignore[type-arg]  # the class takes no parameter before Python 3.12
    """Offsets into a source's text, four bytes each, to be read as a tuple is and never changed.

    Most characters of a text stand beside each other in its source too, so on the way to the disk or to
    another process they are told as runs.

    >>> Origins([7, 8, 9, 3]), Origins([7, 8, 9, 3])[1:3], Origins(Origins([2]))
    (Origins([7, 8, 9, 3]), array('I', [8, 9]), Origins([2]))
    >>> Origins([1, 2]) == Origins(range(1, 3)), hash(Origins([1])) == hash(Origins([1]))
    (True, True)
    """

    __slots__ = ()

    def __new__(cls, places: Iterable[int] = ()) -> "Origins":
        return super().__new__(cls, "I", places)  # type: ignore[return-value]

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(self.tobytes())

    def __repr__(self) -> str:
        return f"Origins({self.tolist()})"

    def __reduce__(self) -> tuple[Any, ...]:
        return from_runs, (runs(self),)

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return self.__reduce__()


def runs(places: Sequence[int]) -> bytes:
    """Offsets as runs: where each begins and how long it is.

    >>> array("I", runs([7, 8, 9, 3])).tolist()
    [7, 3, 3, 1]
    """
    found = array("I")
    start = end = -1
    for place in places:
        if place != end:
            if start >= 0:
                found.extend((start, end - start))
            start = place
        end = place + 1
    if start >= 0:
        found.extend((start, end - start))
    return found.tobytes()


def from_runs(told: bytes) -> Origins:
    """The offsets that some runs tell.

    >>> from_runs(runs([7, 8, 9, 3]))
    Origins([7, 8, 9, 3])
    """
    numbers, places = array("I", told), Origins()
    for start, length in zip(numbers[::2], numbers[1::2], strict=True):
        places.extend(range(start, start + length))
    return places
