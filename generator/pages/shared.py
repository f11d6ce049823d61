"""What a report shares with others and what is its own: its text, with the marks of what stands elsewhere."""

from functools import cache

from generator.gathering import addresses
from generator.gathering.catalogue import Catalogue
from generator.gathering.entries import Entry
from generator.gathering.kinship import Sharing
from generator.gathering.kinship.kin import Kin, Shared
from generator.gathering.kinship.likeness import ALIKE, SHORTEST
from generator.model import BODY, Block, Label, Page, Part
from generator.pages import labels, raw
from generator.pages.frame import page
from generator.pages.pairs import PLAN, head, opening
from generator.words import say

WAYS = 12
"""So many links lead from the top of the page to passages that stand elsewhere too."""


def shared_page(entry: Entry, sharing: Sharing, catalogue: Catalogue) -> Page:
    """The page below the report's own, which changes when a report comes that shares a passage."""
    body = [(block, block.id) for block in entry.holding.report.blocks if block.label in BODY]
    elsewhere = [(id, opening(block)) for block, id in body if id in sharing.passages]
    return page(
        addresses.shared(entry.id),
        "shared.raw.j2",
        say("shared.title", title=entry.title),
        say("shared.description", place=catalogue.name(entry.division), year=entry.year),
        head=head(entry),
        sharing=sharing,
        passages="\n".join(
            _passages(body, sharing, catalogue, raw.href(addresses.shared(entry.id), addresses.REPORTS))
        ),
        ways=elsewhere[:WAYS],
        unlisted=max(0, len(elsewhere) - WAYS),
        shortest=SHORTEST,
        alike=percent(ALIKE),
    )


def percent(share: float) -> int:
    """A share in whole hundredths, rounded down: what is nearly the same is never told as 100%.

    >>> percent(0.999), percent(0.29)
    (99, 29)
    """
    return int(round(share * 10_000, 3)) // 100


def _passages(
    body: list[tuple[Block, str]], sharing: Sharing, catalogue: Catalogue, reports: str
) -> list[str]:
    """The blocks of a report as HTML, a line each, with what they share."""
    source = raw.say("shared.source")
    return [
        f'<div class="{_kind(block, id in sharing.passages)}" id="{id}">{_opened(block)}'
        f'{raw.html(block.shown.text)}<a class="to-source" href="../#{id}">{source}</a></p>'
        f"{_others(found, reports, catalogue) if (found := sharing.passages.get(id)) else ''}</div>"
        for block, id in body
    ]


def _kind(block: Block, elsewhere: bool) -> str:
    return f"{'elsewhere' if elsewhere else 'own'}{' planned' if block.part is Part.PLAN else ''}"


def _opened(block: Block) -> str:
    if block.label is Label.HEADING:
        return '<p class="under">'
    return f"<p>{PLAN} " if block.part is Part.PLAN else "<p>"


def _others(found: Shared, reports: str, catalogue: Catalogue) -> str:
    """The reports that hold a passage too: a few by name, the rest counted."""
    more = "_more" if found.at_least else ""
    unlisted = found.reports - len(found.kin)
    rest = f"<p>{raw.say(f'shared.unlisted{more}', count=unlisted)}</p>" if unlisted else ""
    return (
        f'<details class="others"><summary>{raw.say(f"shared.others{more}", count=found.reports)}</summary>'
        f"<ul>{''.join(_other(kin, reports, catalogue) for kin in found.kin)}</ul>{rest}</details>"
    )


def _other(kin: Kin, reports: str, catalogue: Catalogue) -> str:
    entry = kin.entry
    likeness = "shared.same" if kin.likeness == 1 else "shared.alike"
    return (
        f'<li><a href="{reports}{entry.id}/#{kin.block.id}">'
        f"{_called(entry.year, labels.kind(entry), catalogue.name(entry.division))}</a>"
        f" <small>{raw.say(likeness, percent=percent(kin.likeness))}</small></li>"
    )


@cache
def _called(year: int, kind: str, place: str) -> str:
    return raw.say("shared.kin", place=raw.html(place), year=year, kind=raw.html(kind))
