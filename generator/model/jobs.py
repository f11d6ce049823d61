"""Work that makes files below docs/, told apart so that it can be left undone where nothing changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.holdings import Page


@dataclass(frozen=True, slots=True)
class Job:
    """Files that are made together. `name` is the same from build to build, and no other job's.

    `depends` gives all that the files are made of, as `generator.results.digest` reads it: as long as
    it is equal, and the code of `module` with what that imports, `make` gives the same files.
    """

    name: str
    module: str
    depends: Callable[[], object]
    make: Callable[[], Iterable[Page]]
