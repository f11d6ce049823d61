"""What a page holds as text beside its article: on record, so that it can be looked at."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from generator.intake.web.kinds import kinds
from generator.intake.web.page import Page

HAN = re.compile("[\u3400-\u9fff]")

BESIDE = "beside"
"""The kind of what is not the article's, and nothing tells what else it is."""

ATTRIBUTES: Mapping[str, str] = {
    "alt": "alternative-text",
    "title": "tooltip",
    "placeholder": "control",
    "value": "control",
    "summary": "alternative-text",
    "aria-label": "alternative-text",
}
META = frozenset(("title", "description", "keywords", "articletitle", "og:title", "og:description"))


def leftovers(page: Page, taken: Collection[int], said: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Kind and text of what is not `taken`, in the order of the page; `said` are texts whose kind is known.

    Comments and attributes are told where they hold Chinese: the rest is for machines.
    """
    inner = dict(kinds(page, 0, len(page.nodes), False))
    left = [at for at in inner if at not in taken]
    for kind, texts in groupby(left, key=lambda at: said.get(at) or inner[at] or _else(page, at)):
        yield kind, "\n".join(line.text.strip() for line in page.lines(texts))
    yield from _comments(page)
    yield from _attributes(page)


def _else(page: Page, at: int) -> str:
    return "navigation" if any(page.nodes[above].tag == "a" for above in page.above(at)) else BESIDE


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
