"""Old addresses of reports that were moved or withdrawn."""

from collections.abc import Iterator

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Page, Tombstone
from generator.pages.frame import page
from generator.words import say


def render(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every old address: where to go, or what was withdrawn and why."""
    entries = {entry.id: entry for entry in catalogue.entries}
    for stone in catalogue.tombstones:
        yield _moved(stone, entries[stone.target]) if stone.target else _withdrawn(stone)


def _moved(stone: Tombstone, entry: Entry) -> Page:
    """The theme writes canonical link and refresh from `redirect`, which is relative to the page."""
    address = addresses.report(stone.id)
    return page(
        address,
        "moved.md.j2",
        say("moved.title"),
        say("moved.description"),
        head={"redirect": addresses.relative(address, addresses.report(entry.id))},
        stone=stone,
        entry=entry,
    )


def _withdrawn(stone: Tombstone) -> Page:
    return page(
        addresses.report(stone.id),
        "withdrawn.md.j2",
        say("withdrawn.title"),
        say("withdrawn.description"),
        head={"robots": "noindex"},
        stone=stone,
    )
