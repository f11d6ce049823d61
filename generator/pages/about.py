"""The page about the archive: what it holds, how texts are read, limits, rights, reporting faults."""

import re

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.shelves import span

WEB = re.compile(r"https?://\S+")
MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")


def render(catalogue: Catalogue) -> Page:
    """The page at /about/. The method is what the rules say of themselves to readers."""
    archive = catalogue.authority.archive
    return page(
        addresses.ABOUT,
        "about.md.j2",
        "关于本库",
        "本库收录什么、怎样读取文本、有哪些局限，以及权利与纠错。",
        hide=("navigation",),
        searched=True,
        archive=archive,
        contact=contact(archive.contact),
        reports=len(catalogue.entries),
        districts=len(catalogue.divisions),
        span=span(catalogue.by_year),
        method=catalogue.method,
    )


def contact(words: str) -> str:
    """The link behind the archive's contact, or nothing where it is neither a web nor a mail address.

    >>> contact("archive@example.org"), contact("https://example.org/faults"), contact("javascript:x()")
    ('mailto:archive@example.org', 'https://example.org/faults', '')
    """
    if WEB.fullmatch(words):
        return words
    return f"mailto:{words}" if MAIL.fullmatch(words) else ""
