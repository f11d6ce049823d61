"""The page about the archive: what it holds, how texts are read, limits, rights, reporting faults."""

import re
from collections.abc import Iterator
from inspect import cleandoc

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.model import Page
from generator.pages.frame import page
from generator.pages.shelves import span

WEB = re.compile(r"https?://\S+")
MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+")


def render(catalogue: Catalogue) -> Page:
    """The page at /about/. The method is what the rules say of themselves."""
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
        method=[(name, tuple(paragraphs(docstring))) for name, docstring in catalogue.method],
    )


def contact(words: str) -> str:
    """The link behind the archive's contact, or nothing where it is neither a web nor a mail address.

    >>> contact("archive@example.org"), contact("https://example.org/faults"), contact("javascript:x()")
    ('mailto:archive@example.org', 'https://example.org/faults', '')
    """
    if WEB.fullmatch(words):
        return words
    return f"mailto:{words}" if MAIL.fullmatch(words) else ""


def paragraphs(docstring: str) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """A docstring's paragraphs as lines, each with whether it is an example.

    >>> list(paragraphs("Fold digits.\\n\\n    >>> fold('５')\\n    '5'"))
    [(False, ('Fold digits.',)), (True, (">>> fold('５')", "'5'"))]
    """
    for part in re.split(r"\n\s*\n", cleandoc(docstring).strip()):
        example = part.startswith(">>>")
        yield example, tuple(part.split("\n")) if example else (" ".join(part.split()),)
