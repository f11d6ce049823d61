"""The page about the archive: what it holds, rights, reporting faults, and the way to the method."""

import re

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.shelves import span
from generator.words import say

WEB = re.compile(r"https?://\S+")
MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")


def render(catalogue: Catalogue) -> Page:
    """The page at /about/."""
    archive = catalogue.authority.archive
    return page(
        addresses.ABOUT,
        "about.md.j2",
        say("about.title"),
        say("about.description"),
        hide=("navigation",),
        archive=archive,
        contact=contact(archive.contact),
        reports=len(catalogue.entries),
        districts=len(catalogue.divisions),
        span=span(catalogue.by_year),
    )


def contact(words: str) -> str:
    """The link behind the archive's contact, or nothing where it is neither a web nor a mail address.

    >>> contact("archive@example.org"), contact("https://example.org/faults"), contact("javascript:x()")
    ('mailto:archive@example.org', 'https://example.org/faults', '')
    """
    if WEB.fullmatch(words):
        return words
    return f"mailto:{words}" if MAIL.fullmatch(words) else ""
