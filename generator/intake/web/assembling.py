"""A page taken apart: front, article, tables and the site's own lines; and the source drafted of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.intake.drafting import Draft
from generator.intake.web.article import Shown, parted, shown
from generator.intake.web.front import Front, front_of
from generator.intake.web.kinds import kinds
from generator.intake.web.leftovers import leftovers
from generator.intake.web.page import Line, Page
from generator.intake.web.pagelines import LABELLED, LONGEST, PAGER, is_page_line
from generator.intake.web.region import Region
from generator.intake.web.tables import data_tables, is_in_cell, rows_of
from generator.model import Label

OPENING_LINES, OPENING_WIDTH = 6, 100
"""First lines of an article in which its title may be said again, and how long they are at the most."""

LONGEST_PAGER = 60
"""Characters of the numbers that lead to an article's other pages."""

MAY_TELL = frozenset((None, "control", "sharing", "navigation"))
"""Kinds of elements in which lines on an article may stand, by their names."""

NUMBER = re.compile(r"\s*(\d{1,2})\s*")
PAGERS = frozenset(("div", "p", "ul", "center", "td", "span"))


@dataclass(frozen=True, slots=True)
class Parts:
    """A page, taken apart. `inside` are the texts at the article's place, each with what it is instead;
    `sites` are lines that the site set before, within and below the article; `tabled` is the table that a
    node stands in; `further` says that the page goes on with an article begun on another."""

    page: Page
    region: Region
    inside: Mapping[int, str | None]
    front: Front
    lines: tuple[Line, ...]
    sites: tuple[Line, ...]
    tabled: Mapping[int, int]
    further: bool


def take_apart(page: Page, region: Region) -> Parts:
    """The parts of a page whose article stands at `region`."""
    inside = dict(kinds(page, region.start, region.end, True))
    tables = data_tables(page, region.start, region.end)
    tabled = {at: table for table in tables for at in range(table, page.nodes[table].end)}
    inside |= _linked_first(page, page.lines(at for at, kind in inside.items() if kind is None))
    lines, sites = parted(page.lines(at for at, kind in inside.items() if kind is None), tabled)
    further = _is_further(page)
    opening = [line.text for line in lines[:OPENING_LINES] if len(line.text) <= OPENING_WIDTH]
    front = front_of(page, region, opening, further)
    before = _lines_before(page, region, front)
    return Parts(page, region, inside, front, tuple(lines), (*before, *sites), tabled, further)


def _linked_first(page: Page, lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Texts of lines before all others that are links and nothing else: a menu within the article's block."""
    for line in takewhile(lambda line: all(page.in_links(at) for at in line.nodes), lines):
        yield from ((at, "navigation") for at in line.nodes)


def write(parts: Parts, draft: Draft) -> None:
    """Front and article into a draft, tables where they stand; all else on record."""
    _write_front(parts.front, draft)
    taken = [at for line in parts.lines for at in line.nodes]
    written: set[int] = set()
    for one in shown(parts.page, parts.lines, parts.further):
        table = parts.tabled.get(one.line.nodes[0])
        if table is None or not is_in_cell(parts.page, one.line.nodes[0], table):
            _write_line(one, draft)
        elif table not in written:
            written.add(table)
            draft.table(rows_of(parts.page, table, taken), "table")
    for kind, text in _left(parts, frozenset(taken)):
        draft.omit(kind, text)


def _write_front(front: Front, draft: Draft) -> None:
    for line in front.lines:
        if set(line.nodes) <= front.title:
            draft.paragraph(line.text, Label.TITLE, 1, "h1")
        else:
            draft.paragraph(line.text, opens=None)


def _write_line(one: Shown, draft: Draft) -> None:
    """One line, or those of preformatted text, whose ends tell nothing of paragraphs."""
    for number, text in enumerate(one.line.text.split("\n")):
        draft.paragraph(text, one.label, None, one.element, None if number else one.opens)


def _left(parts: Parts, taken: frozenset[int]) -> Iterator[tuple[str, str]]:
    said = {at: kind for at, kind in parts.inside.items() if kind}
    said |= {at: "page-line" for line in parts.sites for at in line.nodes}
    said |= dict.fromkeys(parts.front.repeated, "repeated-title")
    front = {at for line in parts.front.lines for at in line.nodes}
    return leftovers(parts.page, taken | front, said)


def _lines_before(page: Page, region: Region, front: Front) -> list[Line]:
    """Lines before the article that tell whence and when it is: what stands above the title and has no label
    may be the day on which the page was saved, but for a newspaper's."""
    held = {at for line in front.lines for at in line.nodes} | front.repeated
    texts = [at for at, kind in kinds(page, 0, region.start, False) if kind in MAY_TELL and at not in held]
    listed = set(page.select(", ".join(region.site.line))) if region.site and region.site.line else set()
    is_paper = region.site is not None and region.site.name == "digital-newspaper"
    after = -1 if is_paper or front.place is None else front.place
    return [
        line
        for line in page.lines(texts)
        if (is_page_line(line.text) and (line.nodes[0] > after or LABELLED.search(line.text)))
        or (line.owner in listed and len(line.text) <= LONGEST)
    ]


def _is_further(page: Page) -> bool:
    """Whether a page is a later one of an article: its pager has a number above 1 that leads nowhere."""
    for at, node in enumerate(page.nodes):
        if node.tag in PAGERS and page.in_links(at) and page.size(at) <= LONGEST_PAGER:
            said = " ".join(page.nodes[text].text for text in page.texts(at))
            if PAGER.match(said) and (number := _here(page, at)):
                return number > 1
    return False


def _here(page: Page, pager: int) -> int | None:
    for text in page.texts(pager):
        found = NUMBER.fullmatch(page.nodes[text].text)
        if found and not page.in_links(text):
            return int(found[1])
    return None
