"""What a page holds as text beside its article: on record, so that it can be looked at."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from generator.intake.web.kinds import kinds
from generator.intake.web.page import Line, Page
from generator.intake.web.pagelines import is_page_line

HAN = re.compile("[\u3400-\u9fff]")

BESIDE = "beside"
"""The kind of what is not the article's, and nothing tells what else it is."""

ATTRIBUTES: Mapping[str, str] = {
    "alt": "alternative-text",
    "title": "tooltip",
    "placeholder": "prompt",
    "value": "prompt",
    "summary": "alternative-text",
    "aria-label": "alternative-text",
}
META = frozenset(("title", "description", "keywords", "articletitle", "og:title", "og:description"))


def leftovers(page: Page, taken: Collection[int], said: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Kind and text of what is not `taken`, in the order of the page; `said` are texts whose kind is known.

    Comments and attributes are told where they hold Chinese: the rest is for machines.
    """
    inner = dict(kinds(page, 0, len(page.nodes), False))
    lines = page.lines(at for at in inner if at not in taken)
    pieces = [piece for line in lines for piece in _pieces(page, line, inner, said)]
    for kind, run in groupby(pieces, key=itemgetter(0)):
        yield kind, "\n".join(text for _, text in run)
    yield from _comments(page)
    yield from _attributes(page)


def _pieces(
    page: Page, line: Line, inner: Mapping[int, str | None], said: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """A line, or the parts of it that are of different kinds; what nothing tells of, the whole line tells."""
    linked = sum(page.in_links(at) for at in line.nodes)
    inked = sum(page.size(at) for at in line.nodes)
    usual = "page-line" if is_page_line(line.text) else "navigation" if 2 * linked >= inked else BESIDE
    for kind, run in groupby(line.nodes, key=lambda at: said.get(at) or inner[at] or usual):
        yield kind, "".join(part.text.strip() for part in page.lines(run))


def _comments(page: Page) -> Iterator[tuple[str, str]]:
    for node in page.nodes:
        if node.tag == "!" and HAN.search(node.text) and not _is_silent(page, node.parent):
            yield "comment", node.text.strip()


def _is_silent(page: Page, parent: int) -> bool:
    return parent >= 0 and page.nodes[parent].tag in ("script", "style")


def _attributes(page: Page) -> Iterator[tuple[str, str]]:
    for node in page.nodes:
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        if node.tag == "meta" and name.lower() in META and HAN.search(node.attributes.get("content", "")):
            yield "meta", node.attributes["content"]
        for attribute, kind in ATTRIBUTES.items():
            if HAN.search(value := node.attributes.get(attribute, "")):
                yield kind, value
