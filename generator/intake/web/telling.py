"""What a page tells of its article outside of its text: when, in which newspaper, where it was published."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from generator.intake.web.page import Page
from generator.intake.web.pagelines import day_in, facts, paper_in
from generator.intake.web.sites import Site
from generator.model import Told

SAVED = re.compile(r"saved from url=\(\d+\)\s*(\S+)")
"""What browsers write into pages that they save (Mark of the Web)."""

DATES = ("PubDate", "publishdate", "article:published_time", "og:release_date", "datePublished", "Maketime")
PAPERS = ("ContentSource", "source", "og:site_name", "author")
ADDRESSES = ("Url", "og:url")

PROPERTY = re.compile(r"<(?:founder-)?(date|nodename|papername)>([^<]*)</")
"""Facts in the comment that Founder's newspapers carry."""

DATED = re.compile(r"发布|发表|更新|时间|日期|成文")
SOURCED = re.compile(r"来源|出处|稿源")


def told_of(page: Page, site: Site | None, lines: Sequence[str], saved_at: str | None = None) -> Told:
    """What is told; `lines` are those that the site set beside the article, `saved_at` an archive's own."""
    found = [fact for line in lines for fact in facts(line)]
    dates = (*_meta(page, DATES), *_properties(page, "date"), *_labelled(found, DATED), *lines)
    papers = (
        *_labelled(found, SOURCED),
        *_meta(page, PAPERS),
        *_properties(page, "nodename", "papername"),
        *_chosen(page, site.paper if site else ()),
    )
    return Told(
        next((day for text in dates if (day := day_in(text))), None),
        next((paper for text in papers if (paper := paper_in(text))), None),
        _address(page, saved_at),
    )


def _meta(page: Page, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for kind in ("name", "property", "itemprop"):
            for at in page.select(f'meta[{kind}="{name}" i]'):
                yield page.nodes[at].attributes.get("content", "")


def _properties(page: Page, *names: str) -> list[str]:
    comments = [node.text for node in page.nodes if node.tag == "!" and "enpproperty" in node.text]
    return [value for text in comments for name, value in PROPERTY.findall(text) if name in names]


def _labelled(found: Sequence[tuple[str, str]], labels: re.Pattern[str]) -> list[str]:
    return [value for label, value in found if labels.search(label)]


def _chosen(page: Page, selectors: Iterable[str]) -> list[str]:
    return [page.words(at) for css in selectors for at in page.select(css)]


def _address(page: Page, saved_at: str | None) -> str | None:
    base = next((page.nodes[at].attributes.get("href", "") for at in page.select("base[href]")), "")
    canonical = [page.nodes[at].attributes.get("href", "") for at in page.select('link[rel="canonical" i]')]
    saved = [m[1] for node in page.nodes if node.tag == "!" and (m := SAVED.search(node.text))]
    given = (*canonical, *saved, saved_at or "", *_meta(page, ADDRESSES), base)
    return next((whole for text in given if (whole := _whole(text, base))), None)


def _whole(text: str, base: str) -> str | None:
    """An address of the web, made whole; None for any other, for one of a disk, and for what is none."""
    try:
        address = urljoin(base, text.strip()) if text.strip() else ""
        parts = urlsplit(address)
        fit = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        return None
    return address if fit and address.isprintable() and not re.search(r"[\s<>\"]", address) else None
