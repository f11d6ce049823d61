"""Web pages → Source: the article of a saved page, and on record what else the page holds."""

import re
from collections.abc import Sequence

from generator.errors import UnreadableSource
from generator.intake.asking import Asked
from generator.intake.drafting import Draft
from generator.intake.web.archive import is_archive, pages_of
from generator.intake.web.article import parted, shown
from generator.intake.web.decoding import decode
from generator.intake.web.front import Front, front_of
from generator.intake.web.kinds import kinds
from generator.intake.web.leftovers import leftovers
from generator.intake.web.page import Line, Page, parse
from generator.intake.web.pagelines import PAGER, is_page_line
from generator.intake.web.refusing import refusal
from generator.intake.web.region import Region, find
from generator.intake.web.tables import data_tables, rows_of
from generator.intake.web.telling import told_of
from generator.model import Label, Source

OPENING_LINES = 6
"""First lines of an article in which its title may be said again."""

NUMBER = re.compile(r"\s*(\d{1,2})\s*")


def read(name: str, data: bytes, asked: Asked) -> Source:
    """The source that one saved page makes. Nothing is fetched.

    Raises UnreadableSource for a page in no encoding, without an article, or beyond the limits.

    读者：正文按常见网站形式的规则认定，认不出的交给通用的正文抽取程序；正文之外的文字（导航、页脚、来源和日期行
    等）不入正文，逐条列明。网页注明的来源报纸、发布日期、网址，在正文没有写明时采用。
    """
    if is_archive(data):
        return _archive(name, data)
    encoding, markup = decode(name, data)
    return _source(name, data, encoding, markup)


def _archive(name: str, data: bytes) -> Source:
    """The page of an archive that holds an article: the first, or one in a frame of it."""
    fault = None
    pages = pages_of(name, data)
    for page in pages:
        try:
            encoding, markup = decode(name, page.data, page.charset)
            return _source(name, data, encoding, markup, page.address)
        except UnreadableSource as found:
            fault = fault or found
    raise fault or refusal(name, None)


def _source(name: str, data: bytes, encoding: str, markup: str, saved_at: str | None = None) -> Source:
    page = parse(name, markup)
    region = find(page, markup)
    if region is None:
        raise refusal(name, page)
    inside = dict(kinds(page, region.start, region.end, True))
    body = [at for at, kind in inside.items() if kind is None]
    lines, sites = parted(page, page.lines(body))
    opening = "".join("".join(line.text.split()) for line in lines[:OPENING_LINES] if len(line.text) <= 100)
    further = _is_further(page)
    front = front_of(page, region, opening, further)
    beside = _page_lines(page, region, front)
    draft = Draft(name)
    _write(page, draft, front, lines, region, further)
    taken = {at for line in (*front.lines, *lines) for at in line.nodes}
    said = {at: kind for at, kind in inside.items() if kind}
    said |= {at: "page-line" for line in (*sites, *beside) for at in line.nodes}
    said |= dict.fromkeys(front.repeated, "repeated-title")
    for kind, text in leftovers(page, taken, said):
        draft.omit(kind, text)
    told = told_of(page, region.site, [line.text for line in (*beside, *sites)], saved_at)
    return draft.source(data, "text/html", encoding, told)


def _page_lines(page: Page, region: Region, front: Front) -> list[Line]:
    """Lines before the article that tell whence and when it is."""
    held = {at for line in front.lines for at in line.nodes} | front.repeated
    texts = [at for at, kind in kinds(page, 0, region.start, False) if kind in (None, "control", "sharing")]
    listed = {at for css in (region.site.line if region.site else ()) for at in page.select(css)}
    return [
        line
        for line in page.lines(at for at in texts if at not in held)
        if is_page_line(line.text) or (line.owner in listed and len(line.text) <= 160)
    ]


def _is_further(page: Page) -> bool:
    """Whether a page is a later one of an article: its pager has a number that leads nowhere."""
    for at, node in enumerate(page.nodes):
        if node.tag in ("div", "p", "ul", "center", "td") and page.in_links(at) and page.size(at) <= 60:
            shown = " ".join(page.nodes[text].text for text in page.texts(at))
            if PAGER.match(shown) and (number := _here(page, at)):
                return number > 1
    return False


def _here(page: Page, pager: int) -> int | None:
    for text in page.texts(pager):
        found = NUMBER.fullmatch(page.nodes[text].text)
        if found and not any(page.nodes[above].tag == "a" for above in page.above(text)):
            return int(found[1])
    return None


def _write(
    page: Page, draft: Draft, front: Front, lines: Sequence[Line], region: Region, further: bool
) -> None:
    """Front, then the article, its tables where they stand."""
    for line in front.lines:
        is_title = set(line.nodes) <= front.title
        draft.paragraph(
            line.text, Label.TITLE if is_title else None, 1 if is_title else None, "h1" if is_title else None
        )
    tables = data_tables(page, region.start, region.end)
    held = {at: table for table in tables for at in range(table, page.nodes[table].end)}
    taken = [at for line in lines for at in line.nodes]
    written: set[int] = set()
    for one in shown(page, lines, further):
        table = held.get(one.line.nodes[0])
        if table is None:
            draft.paragraph(one.line.text, one.label, None, one.element, one.opens)
        elif _in_cell(page, one.line, table) and table not in written:
            written.add(table)
            draft.table(rows_of(page, table, taken), "table")
        elif not _in_cell(page, one.line, table):
            draft.paragraph(one.line.text, None, None, "caption", True)


def _in_cell(page: Page, line: Line, table: int) -> bool:
    above = (page.nodes[at].tag for at in page.above(line.nodes[0]) if at > table)
    return any(tag in ("td", "th") for tag in above)
