"""Jobs of pages: what is made together, and what it is made of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import ModuleType

from generator.authority import Division
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.once import Once
from generator.model import Job, Page
from generator.pages.paging import Sheet
from generator.results import digest


def of_all(module: ModuleType, catalogue: Catalogue, make: Callable[[], Iterable[Page]]) -> Job:
    """Pages that show something of the whole archive: made again whenever anything in it changes."""
    name = module.__name__.rpartition(".")[2]
    return Job(f"pages/{name}", module.__name__, lambda: catalogue.digest, make)


def of_page(module: str, address: str, depends: Callable[[], object], make: Callable[[], Page]) -> Job:
    """One page, at an address, which is made of what `depends` gives and of nothing else."""
    return Job(f"pages/{address}", module, depends, partial(_alone, make))


def _alone(make: Callable[[], Page]) -> Iterator[Page]:
    yield make()


def named(catalogue: Catalogue, divisions: Iterable[Division]) -> list[tuple[Division, str]]:
    """Divisions with what readers call them, which others of the archive have a part in."""
    return [(division, catalogue.name(division)) for division in divisions]


def told(
    catalogue: Catalogue, sheets: Iterable[Sheet[Division]], years: Sequence[int]
) -> list[tuple[Sheet[Division], Once[str]]]:
    """Pages of districts, each with the digest of all that their reports of these years hold.

    It is taken once, when it is first asked for, however many pages show the same districts.
    """
    return [(sheet, Once(partial(_digest, catalogue, sheet, years))) for sheet in sheets]


def _digest(catalogue: Catalogue, sheet: Sheet[Division], years: Sequence[int]) -> str:
    held = [
        [entry.told_by() for year in years for entry in catalogue.by_place.get((division.slug, year), ())]
        for division in sheet.items
    ]
    return digest((sheet.place, named(catalogue, sheet.items), held, years))


def id_of(entry: Entry) -> str:
    """What a report is known by: lists of reports are cut into pages by it."""
    return entry.id


def cards(catalogue: Catalogue, sheet: Sheet[Entry], *more: object) -> object:
    """What a page of a list of reports is made of: their cards, their districts' names, what else it says."""
    names = [catalogue.name(entry.division) for entry in sheet.items]
    return sheet.place, [entry.card for entry in sheet.items], [e.division for e in sheet.items], names, more
