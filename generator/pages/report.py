"""The page of one report: its record, its key figures, its text, and the way to its source."""

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.authority import Authority, Division
from generator.citing import cite
from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.gathering.kinship.kin import Beside
from generator.gathering.neighbours import Neighbours
from generator.model import Page, Report
from generator.pages import record
from generator.pages.changes import emendations
from generator.pages.corrected import corrected
from generator.pages.frame import page
from generator.pages.fulltext import full_text
from generator.pages.ledger import ledger
from generator.pages.lines import SCANNED
from generator.pages.markup import escape
from generator.pages.places import whole
from generator.pages.unsure import anchor

WEB = re.compile(r"https?://[^\s<>\"']+")


def report_page(
    entry: Entry,
    neighbours: Neighbours,
    authority: Authority,
    called: Callable[[Division], str],
    *,
    beside: Beside | None = None,
    shared: bool = False,
) -> Page:
    """The report's page. It depends on this report, its neighbours and the vocabularies alone.

    `called` tells what readers call a division. `beside` is the pair of years that has a page of its own,
    `shared` says whether there is a page of what the report shares with others.
    """
    report = entry.holding.report
    return page(
        addresses.report(entry.id),
        "report.md.j2",
        entry.title,
        record.description(entry),
        hide=(),
        head=record.head(entry, authority),
        called=called,
        name=entry.id.replace("/", "-"),
        entry=entry,
        report=report,
        rights=entry.holding.rights,
        source_link=outward(entry.holding.rights.source_url or ""),
        place=whole(entry.division),
        meeting=record.meeting(report.record.term, report.record.session),
        text=full_text(report),
        ledger=ledger(entry, authority),
        topics={topic.id: topic for topic in authority.topics},
        corrections=corrected(entry, authority),
        changed=len(emendations(report)),
        neighbours=neighbours,
        adjacent=adjacent(entry, neighbours),
        cited_as=cite(entry, authority.archive),
        contact=authority.archive.contact,
        beside=beside,
        shared=shared,
        scanned=any(part.encoding == SCANNED for part in report.source.parts),
        unsure=first_unsure(report),
    )


def first_unsure(report: Report) -> str | None:
    """The anchor of the first character, as the report is read, that was recognised and may be another."""
    places = {one.place for one in report.source.unsure}
    shown = (place for block in report.blocks for place in block.shown.origins)
    return next((anchor(place) for place in shown if place in places), None)


def adjacent(entry: Entry, neighbours: Neighbours) -> tuple[Entry | None, Entry | None]:
    """The district's reports on the nearest year before and after; of several the fullest kind."""
    others = neighbours.same_district
    return (
        max((one for one in others if one.year < entry.year), key=lambda one: one.year, default=None),
        min((one for one in others if one.year > entry.year), key=lambda one: one.year, default=None),
    )


def outward(address: str) -> Markup:
    """A link out of the archive, for an address of the web; anything else is shown, not followed.

    >>> print(outward("https://news.example/2024/1.html"))
    <a href="https&#58;//news.example/2024/1.html" rel="external">https&#58;//news.example/2024/1.html</a>
    >>> print(outward("javascript:alert(1)"))
    javascript:alert(1&#41;
    """
    if not WEB.fullmatch(address):
        return escape(address)
    return Markup('<a href="{0}" rel="external">{0}</a>').format(escape(address))
