"""How much a file may ask of the machine that reads it: one table, and the refusal of what is beyond it.

Each limit is several times what the largest real report needs, and small enough that a file made to do harm
is refused within seconds and some hundred megabytes. A reader counts what it really has before it, never what
a file says of itself, and asks before it makes room for it.
"""

from dataclasses import dataclass

from generator import bounded
from generator.errors import UnreadableSource


@dataclass(frozen=True, slots=True)
class Limit:
    """The most of something that is read, how it is called, and what to do with a file that has more."""

    most: int
    of: str
    mend: str


_PART = "Take out the pages or articles that belong to other reports, and add that."
_AGAIN = "Get the file anew from who published it; save its text as UTF-8 if that does not help."
_SMALLER = "Scan it at 300 dots an inch, a file a page, and add that."

BYTES = Limit(bounded.MOST, "bytes", _PART)
"""What is read from the disk, or from an archive."""

PAGES = Limit(60, "pages", _PART)
"""A report takes one to four pages of a newspaper, thirty of a booklet."""

PIXELS = Limit(80_000_000, "pixels", _SMALLER)
"""A broadsheet (16 × 23 in) has 59 million at 400 dpi; opened in colour, eighty million take 240 MB."""

SIDE = Limit(30_000, "pixels a side", _SMALLER)
"""A page one pixel high and a hundred million wide is none."""

GLYPHS = Limit(200_000, "characters on a page", _PART)
"""A page set densely has fifteen thousand."""

CHARACTERS = Limit(500_000, "characters", _PART)
"""The longest report known has sixty thousand; a whole day's paper, some hundred thousand."""

MARKUP = Limit(20_000_000, "bytes of markup", _PART)
"""HTML, RTF, Markdown, or a part of a .docx: a tree takes some ten times its bytes in memory. Saved pages
carry pictures inside of them, hence so many."""

TAGS = Limit(300_000, "tags", _PART)
"""A saved page has some thousand; each becomes an object, and is looked at by many rules."""

CONTROLS = Limit(2_000_000, "control words", _PART)
"""Of RTF, which has two for each ideograph: the longest report known has a hundred and fifty thousand."""

DEPTH = Limit(200, "levels of nesting", _AGAIN)
"""Word and web pages stay below sixty. Readers that recurse fall at some hundreds."""

TABLE_CELLS = Limit(100_000, "cells of tables", _PART)
"""A cell may claim to cover thousands of columns and rows: what is claimed counts."""

OBJECTS = Limit(500_000, "objects", _AGAIN)
"""Lines, pictures and characters of a PDF's page, all together."""

STREAM = Limit(40_000_000, "bytes in one of its streams", _AGAIN)
"""Of a PDF, unpacked: a font with all ideographs has 20 million, a page of maps and drawings as many."""

STREAMS = Limit(400_000_000, "bytes in its streams", _AGAIN)
"""Of a PDF, unpacked, without its pictures."""

SECONDS = 60
"""What reading a file of any form but a scan may take: a hundred times the usual."""

SECONDS_A_SCANNED_PAGE = 180
"""Recognising a page takes some thirty."""

MEMORY = 3_000_000_000
"""Bytes of memory within which one file is read, where the system can hold a process to it."""


def hold(name: str, limit: Limit, count: int) -> None:
    """Refuse file `name` if it has more than the limit. Raises UnreadableSource.

    >>> hold("a.pdf", PAGES, 60)
    >>> hold("a.pdf", PAGES, 10_000)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    generator.errors.UnreadableSource: a.pdf: it has 10,000 pages, more than the 60 that are read. Take ...
    """
    if count > limit.most:
        raise beyond(name, limit, f"{count:,}")


def beyond(name: str, limit: Limit, count: str = "") -> UnreadableSource:
    """The fault of having more than the limit; `count` where it is known how many, as it is said."""
    what = (
        f"it has {count} {limit.of}, more than the {limit.most:,} that are read."
        if count
        else f"it has more than the {limit.most:,} {limit.of} that are read."
    )
    return UnreadableSource(name, what, limit.mend)
