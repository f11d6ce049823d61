"""Old addresses of reports that were moved or withdrawn."""

import re
from collections.abc import Iterator

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.model import Kind, Page, Tombstone
from generator.pages import labels
from generator.pages.frame import page
from generator.words import say

_ID = re.compile(rf"(?P<slug>.+)/(?P<year>[0-9]{{4}})-(?P<kind>{'|'.join(Kind)})(-[0-9]+)?")


def render(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every old address: where to go, or what was withdrawn and why."""
    entries = {entry.id: entry for entry in catalogue.entries}
    for stone in catalogue.tombstones:
        yield _moved(stone, entries[stone.target]) if stone.target else _withdrawn(stone, catalogue)


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


def _withdrawn(stone: Tombstone, catalogue: Catalogue) -> Page:
    """What was withdrawn is told by district, year and kind; where no such district is known, by its id."""
    found = _ID.fullmatch(stone.id)
    slug, year = (found["slug"], int(found["year"])) if found else ("", 0)
    place = _place(slug, year, catalogue)
    name = (
        say("withdrawn.name", place=place, year=year, kind=labels.KINDS[Kind(found["kind"])])
        if place and found
        else ""
    )
    return page(
        addresses.report(stone.id),
        "withdrawn.md.j2",
        say("withdrawn.title"),
        say("withdrawn.description"),
        head={"robots": "noindex"},
        stone=stone,
        name=name,
        district=slug if slug in catalogue.by_division else "",
        place=place,
        year=year if year in catalogue.by_year else 0,
    )


def _place(slug: str, year: int, catalogue: Catalogue) -> str:
    """What the district was called in that year, with the names above it; empty where none is known."""
    if slug in catalogue.names:
        return catalogue.names[slug]
    known = [division for division in catalogue.authority.divisions if division.slug == slug]
    named = [one for one in known if (one.since or 0) <= year <= (one.until or year)]
    return next((one.full_name for one in (*named, *known)), "")
