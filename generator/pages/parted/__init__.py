"""The root site of a parted archive: what leads to its parts, and what goes across all of them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.authority import Authority
from generator.gathering import Catalogue, addresses, gather
from generator.gathering.method import Method
from generator.gathering.parted import Told
from generator.model import Job, Page, Tombstone
from generator.pages import capacity
from generator.pages import method as method_page
from generator.pages.about import contact
from generator.pages.frame import page
from generator.pages.parted import front, lists, moved
from generator.pages.shelves import span
from generator.words import say

Make = Callable[[], Iterator[Page]]


def jobs(
    tolds: Sequence[Told],
    authority: Authority,
    method: Method,
    tombstones: Sequence[Tombstone] = (),
) -> Iterator[Job]:
    """Every page of the root, by what is made together; `tombstones` are those that lead across parts."""
    everyone = tuple(tolds)
    empty = gather((), authority, method=method)
    held = (front.__name__, (everyone, authority))
    yield from (
        _job(name, module, depends, make)
        for name, (module, depends), make in (
            ("home", held, partial(front.home, everyone, authority.archive)),
            ("districts", held, partial(front.districts, everyone)),
            ("coverage", held, partial(front.coverage, everyone)),
            ("lists", (lists.__name__, (everyone, authority)), partial(lists.render, everyone, authority)),
            ("search", (__name__, (everyone, authority)), partial(_search, everyone)),
            ("about", (__name__, (everyone, authority)), partial(_about, everyone, authority)),
            ("method", (method_page.__name__, (authority, method)), partial(_method, empty)),
            ("moved", (moved.__name__, (everyone, tombstones)), partial(moved.render, everyone, tombstones)),
        )
    )

    yield from capacity.jobs()


def _job(name: str, module: str, depends: object, make: Make) -> Job:
    return Job(f"pages/{name}", module, lambda: depends, make)


def _search(tolds: tuple[Told, ...]) -> Iterator[Page]:
    yield page(
        addresses.SEARCH,
        "search.md.j2",
        say("search_page.title"),
        say("search_page.description"),
        head={"robots": "noindex"},
        reports=sum(told.reports for told in tolds),
        examples=None,
    )


def _about(tolds: tuple[Told, ...], authority: Authority) -> Iterator[Page]:
    yield page(
        addresses.ABOUT,
        "about.md.j2",
        say("about.title"),
        say("about.description"),
        hide=("navigation",),
        archive=authority.archive,
        contact=contact(authority.archive.contact),
        reports=sum(told.reports for told in tolds),
        districts=sum(len(told.districts) for told in tolds),
        span=span(year for told in tolds for year in told.years),
    )


def _method(empty: Catalogue) -> Iterator[Page]:
    yield method_page.render(empty)
