"""Where the time goes: every function that the composition of a stage calls, timed by its module."""

import inspect
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import Any

from generator import figures
from generator.figures import searching
from generator.reading import behind, reader

COMPOSITIONS: dict[str, tuple[ModuleType, ...]] = {
    "reading": (reader, behind),
    "figures": (figures, searching),
}
"""The modules that compose a stage: what they call of modules that do not is what is timed."""


class Clock:
    """Seconds by name. What is called inside of something timed counts as that one's."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._within = False

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time kept under `name`; what it yields is made within that time."""

        def work(*args: Any, **kwargs: Any) -> Any:
            if self._within:
                return function(*args, **kwargs)
            self._within, began = True, time.process_time()
            try:
                made = function(*args, **kwargs)
                return iter(list(made)) if inspect.isgenerator(made) else made
            finally:
                self.spent[name] += time.process_time() - began
                self._within = False

        return work


@contextmanager
def watched() -> Iterator[Clock]:
    """While inside, every function that a composition takes from another module is timed."""
    clock = Clock()
    kept = [(module, name, function) for module, name, function, _ in _calls()]
    for module, name, function, stage in _calls():
        setattr(module, name, clock.timed(stage, function))
    try:
        yield clock
    finally:
        for module, name, function in kept:
            setattr(module, name, function)


def _calls() -> list[tuple[ModuleType, str, FunctionType, str]]:
    """Module, name, function and stage of all that compositions call of other modules of theirs."""
    composing = [module.__name__ for modules in COMPOSITIONS.values() for module in modules]
    return [
        (module, name, value, f"{stage}: {value.__module__.rpartition('.')[2]}")
        for stage, modules in COMPOSITIONS.items()
        for module in modules
        for name, value in sorted(vars(module).items())
        if inspect.isfunction(value)
        and value.__module__ not in composing
        and value.__module__.startswith("generator.")
    ]
