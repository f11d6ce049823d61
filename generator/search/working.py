"""Work handed out and taken back in order."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from typing import TypeVar

AHEAD = 4
"""Items that are handed out before the first is asked for."""

Given = TypeVar("Given")
Made = TypeVar("Made")


def each(
    action: Callable[[Given], Made], items: Iterable[Given], executor: Executor | None
) -> Iterator[Made]:
    """What each item gives, in their order; never many more under way than are asked for."""
    if executor is None:
        yield from map(action, items)
        return
    waiting = iter(items)
    handed: list[Future[Made]] = [executor.submit(action, item) for item in islice(waiting, AHEAD)]
    while handed:
        done = handed.pop(0).result()
        handed.extend(executor.submit(action, item) for item in islice(waiting, 1))
        yield done
