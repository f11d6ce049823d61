"""Old addresses at the root: of districts before the archive was parted, of reports moved across parts."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.authority import Part
from generator.gathering import addresses
from generator.gathering.parted import Told
from generator.model import Page, Tombstone
from generator.pages.frame import page, way
from generator.pages.markup import say as marked
from generator.words import say


def render(tolds: Sequence[Told], tombstones: Sequence[Tombstone]) -> Iterator[Page]:
    """A page that leads on from each. Reports' own addresses are led on from by the page of errors."""
    for told in tolds:
        for district in told.districts:
            address = addresses.district(district.division.slug)
            yield _leads(address, told.part.at + address, district.name)
    for stone in tombstones:
        if stone.target:
            yield from _across(tolds, stone.id, stone.target)


def _across(tolds: Sequence[Told], id: str, target: str) -> Iterator[Page]:
    for told in tolds:
        if told.part.holds(target):
            yield _leads(addresses.report(id), told.part.at + addresses.report(target), target)


def _leads(address: str, target: str, name: str) -> Page:
    return page(
        address,
        "parts.raw.j2",
        say("moved.title"),
        say("moved.description"),
        head={"redirect": addresses.relative(address, target)},
        rows=((name, target, ""),),
        lead=marked("moved.lead", report=way(address, name, target)),
    )


def search(part: Part) -> Iterator[Page]:
    """The page of the search in a part's own site: the search over all parts lies at the root's."""
    target = f"../{part.root}{addresses.SEARCH}"
    link = Markup('<a href="{}">{}</a>').format(target, say("parts.search.page"))
    yield page(
        addresses.SEARCH,
        "parts_search.raw.j2",
        say("parts.search.title"),
        say("parts.search.description"),
        head={"redirect": target, "robots": "noindex"},
        lead=marked("parts.search.lead", search=link),
    )
