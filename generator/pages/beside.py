"""A report beside the one of its district on the nearest earlier year: topic by topic, plan and review."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from generator import words
from generator.authority import Topic
from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.kinship import Beside, compare
from generator.gathering.kinship.kin import Announced, Compared, Reply, Side, Tie
from generator.gathering.kinship.rating import SURE
from generator.model import Block, Kind, Label, Page
from generator.pages.frame import page
from generator.words import say

EARLIER, LATER = "earlier-", "later-"
"""Before a block's id in the anchors of this page, which shows blocks of two reports."""
OPENING = 16
"""So many characters at most name the passage that a link leads to."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one of the two reports says under a topic; `other` is before the other column's anchors."""

    entry: Entry
    sides: tuple[Side, ...]
    prefix: str
    other: str


@dataclass(frozen=True, slots=True)
class Row:
    """A topic (None: what is under none) with both columns, and its anchor on the page."""

    topic: Topic | None
    anchor: str
    columns: tuple[Column, Column]


def beside_page(pair: Beside, catalogue: Catalogue) -> Page:
    """The page below the later report's own.

    It depends on the two reports, the vocabularies, and on which words other districts write.
    """
    entry, before = pair.entry, pair.earlier
    compared = compare(pair, [topic.id for topic in catalogue.authority.topics], catalogue.common())
    place = catalogue.name(entry.division)
    return page(
        addresses.beside(entry.id),
        "beside.md.j2",
        say("beside.title", year=entry.year, earlier=before.year, place=place),
        say("beside.description", year=entry.year, earlier=before.year, place=place),
        head=head(entry),
        pair=pair,
        place=place,
        rows=_rows(pair, compared, catalogue),
        answered=[told for told in compared.announced if told.replies],
        unanswered=[told for told in compared.announced if not told.replies],
        extracts=[one for one in (before, entry) if one.kind is not Kind.REPORT],
        fates=words.table("beside.fates"),
        fates_explained=words.table("beside.fates_explained"),
        counted=partial(counted, {one.id: one.name for one in catalogue.authority.indicators}),
        surely=surely,
        opening=opening,
        said=said,
    )


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


def surely(confidence: float) -> str:
    """How sure the program is, in words."""
    return say("beside.surely" if confidence >= SURE else "beside.perhaps")


def opening(block: Block) -> str:
    """The first words of a passage, by which a link to it is known."""
    words = block.shown.text.strip()
    first = "".join(takewhile(str.isalnum, words[:OPENING])) or words[:OPENING]
    return first if len(first) == len(words) else f"{first}…"


def said(entry: Entry, found: Announced | Reply) -> str:
    """The sentence of a plan, or one that may answer to it."""
    return entry.text(found.block, found.span)


def counted(names: Mapping[str, str], tie: Tie) -> list[str]:
    """What the indicators that tie two passages are called, by `names`."""
    return [names[id] for id in tie.indicators]


def _rows(pair: Beside, compared: Compared, catalogue: Catalogue) -> list[Row]:
    topics = {topic.id: topic for topic in catalogue.authority.topics}
    return [
        Row(
            topics.get(found.topic or ""),
            f"topic-{found.topic or 'none'}",
            (
                Column(pair.earlier, found.earlier, EARLIER, LATER),
                Column(pair.entry, found.later, LATER, EARLIER),
            ),
        )
        for found in compared.topics
        if any(side.block.label is Label.PARAGRAPH for side in (*found.earlier, *found.later))
    ]
