"""What a report shares with others and what is its own: its text, with the marks of what stands elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.kinship import Sharing
from generator.gathering.kinship.kin import Shared
from generator.gathering.kinship.likeness import ALIKE, SHORTEST
from generator.model import BODY, Block, Page
from generator.pages.beside import head, opening
from generator.pages.frame import page
from generator.words import say

WAYS = 12
"""So many links lead from the top of the page to passages that stand elsewhere too."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A block with what it shares: None where it is the report's own, or too short to be compared."""

    block: Block
    shared: Shared | None


def shared_page(entry: Entry, sharing: Sharing, catalogue: Catalogue) -> Page:
    """The page below the report's own, which changes when a report comes that shares a passage."""
    blocks = list(_blocks(entry, sharing))
    elsewhere = [shown.block for shown in blocks if shown.shared]
    return page(
        addresses.shared(entry.id),
        "shared.md.j2",
        say("shared.title", title=entry.title),
        say("shared.description", place=catalogue.name(entry.division), year=entry.year),
        head=head(entry),
        entry=entry,
        sharing=sharing,
        blocks=blocks,
        ways=elsewhere[:WAYS],
        unlisted=max(0, len(elsewhere) - WAYS),
        opening=opening,
        name=catalogue.name,
        shortest=SHORTEST,
        alike=percent(ALIKE),
        percent=percent,
    )


def percent(share: float) -> int:
    """A share in whole hundredths, rounded down: what is nearly the same is never told as 100%.

    >>> percent(0.999), percent(0.29)
    (99, 29)
    """
    return int(round(share * 10_000, 3)) // 100


def _blocks(entry: Entry, sharing: Sharing) -> Iterator[Shown]:
    for block in entry.holding.report.blocks:
        if block.label in BODY:
            yield Shown(block, sharing.passages.get(block.id))
