"""Jobs of pages: what is made together, and what it is made of."""

from collections.abc import Callable, Iterable
from types import ModuleType

from generator.gathering.catalogue import Catalogue
from generator.model import Job, Page


def of_all(module: ModuleType, catalogue: Catalogue, make: Callable[[], Iterable[Page]]) -> Job:
    """Pages that show something of the whole archive: made again whenever anything in it changes."""
    name = module.__name__.rpartition(".")[2]
    return Job(f"pages/{name}", module.__name__, lambda: catalogue.digest, make)
