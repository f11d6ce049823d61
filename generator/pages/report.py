"""The page of one report: its record, its key figures, its text, and the way to its source."""

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.authority import Authority, Division
from generator.citing import cite
from generator.gathering import addresses
from generator.gathering.entries import Entry
from generator.gathering.neighbours import Neighbours
from generator.model import Label, Page, Report
from generator.pages import body, raw, record
from generator.pages.changes import emendations
from generator.pages.corrected import corrected
from generator.pages.figured import key_figures
from generator.pages.frame import page
from generator.pages.fulltext import FullText, full_text, title_in_markdown
from generator.pages.ledger import ledger
from generator.pages.lines import SCANNED, SourceLines
from generator.pages.places import whole
from generator.pages.unsure import anchor

WEB = re.compile(r"https?://[^\s<>\"']+")


def report_page(
    entry: Entry,
    neighbours: Neighbours,
    authority: Authority,
    called: Callable[[Division], str],
    *,
    beside: int | None = None,
    shared: bool = False,
    lines: SourceLines | None = None,
) -> Page:
    """The report's page. It depends on this report, its neighbours and the vocabularies alone.

    `called` tells what readers call a division. `beside` is the year that a page of its own sets this one
    beside, `shared` says whether there is a page of what the report shares with others. `lines` are those
    of its source, where they are known already.
    """
    address, report = addresses.report(entry.id), entry.holding.report
    lines = lines or SourceLines(report.source)
    topics = {topic.id: topic for topic in authority.topics}
    text, root = full_text(report, lines), raw.root(address)
    figures = ledger(entry, authority)
    return page(
        address,
        "report.raw.j2",
        entry.title,
        record.description(entry),
        hide=(),
        head={**record.head(entry, authority), **_contents(text)},
        **_titled(text, report, lines),
        called=called,
        name=entry.id.replace("/", "-"),
        entry=entry,
        report=report,
        rights=entry.holding.rights,
        source_link=outward(entry.holding.rights.source_url or ""),
        place=whole(entry.division),
        meeting=record.meeting(report.record.term, report.record.session),
        text=text,
        ends=body.ends,
        figures=key_figures(figures, topics, root) if figures else "",
        body=body.full_text(text, topics, root),
        captions=body.apart(text.captions),
        furniture=body.furniture(text.furniture),
        printed=PRINTED,
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


PRINTED = Markup(f'<a href="printed/">{raw.say("report.printed")}</a>')
"""The way to the page below a report's own that shows its source as printed."""


def _contents(text: FullText) -> dict[str, str]:
    """The headings of the text, which are no Markdown, for the theme to name in the page's contents."""
    found = body.contents(text)
    return {"contents": found} if found else {}


def _titled(text: FullText, report: Report, lines: SourceLines) -> dict[str, object]:
    """The line that is the page's title, and its text as Markdown, with the sign of doubt behind it."""
    line = next((one for one in text.head if one.label is Label.TITLE), None)
    if line is None:
        return {"titled": None, "title_text": None}
    sign = "" if line.doubt is None else body.source(line)
    return {"titled": line, "title_text": title_in_markdown(report, lines) + sign}


def first_unsure(report: Report) -> str | None:
    """The anchor of the first character, as the report is read, that was recognised and may be another."""
    places = {one.place for one in report.source.unsure}
    if not places:
        return None
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
    <a href="https://news.example/2024/1.html" rel="external">https://news.example/2024/1.html</a>
    >>> print(outward("javascript:alert(1)"))
    javascript:alert(1)
    """
    if not WEB.fullmatch(address):
        return Markup(raw.html(address))
    return Markup('<a href="{0}" rel="external">{0}</a>').format(Markup(raw.html(address)))
