"""What pages share that set reports beside others: their front matter, and passages as HTML."""

from itertools import takewhile

from generator.gathering.entries import Entry
from generator.model import Block
from generator.pages import labels, raw

OPENING = 16
"""So many characters at most name the passage that a link leads to."""
PLAN = f'<span class="tag plan">{raw.html(labels.PLANNED)}</span>'
"""Stands before a passage that tells what is to come."""


def head(entry: Entry) -> dict[str, object]:
    """The front matter of a page below a report's: it is no page of its own to search engines."""
    return {
        "robots": "noindex",
        "report": {"id": entry.id, "title": entry.title},
        "year": entry.year,
        "city": entry.division.city,
        "province": entry.division.province,
        "division": {"name": entry.division.name, "slug": entry.division.slug},
    }


def opening(block: Block) -> str:
    """The first words of a passage, by which a link to it is known."""
    words = block.shown.text.strip()
    first = "".join(takewhile(str.isalnum, words[:OPENING])) or words[:OPENING]
    return first if len(first) == len(words) else f"{first}…"
