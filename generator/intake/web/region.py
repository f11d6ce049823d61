"""Where the article stands on its page: by the form of site, else by a maintained extractor."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.intake.web.extracting import extracted
from generator.intake.web.kinds import kinds
from generator.intake.web.page import Page
from generator.intake.web.sites import SITES, Site

LEAST = 80
"""Characters of the shortest article: a notice that a report was given has as many."""

LEAST_SHARE = 0.3
"""Share of a page's text outside of links that an article has at the least: less is a summary, or a box."""

MOST_LINKED = 0.3
"""Share of an article's text that may stand in links."""

NEARLY_ALL = 0.95
"""Share of a block's text that an element within it holds, which is the article itself."""

MOST_NODES = 50_000
"""Elements and texts of a page for which the extractor is asked: one with an article has some thousands."""

LEAST_MATCHED = 8
"""Characters of a text that is looked for in what an extractor chose."""

_IDEOGRAPH = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Region:
    """The article's place: nodes from `start` to `end`, in a form of site (None: the extractor chose)."""

    start: int
    end: int
    site: Site | None = None


def find(page: Page, markup: str) -> Region | None:
    """The article's place on a page; None where there is no article."""
    outside = sum(page.size(at) for at in _silent(page))
    plain = page.ink[-1] - page.linked[-1] - outside
    for site in SITES:
        places = page.select(", ".join(site.main))
        fit = [at for at in places if _fits(page, at, plain)]
        if fit:
            best = _innermost(page, fit, max(fit, key=lambda at: (page.size(at), -at)))
            return Region(best, page.nodes[best].end, site)
    return _by_extractor(page, markup)


def _silent(page: Page) -> Iterator[int]:
    """Outermost hidden elements and the like, which weigh nothing."""
    return (at for at, kind in kinds(page, 0, len(page.nodes), True) if kind)


def _fits(page: Page, at: int, plain: int) -> bool:
    size = page.size(at)
    if size < LEAST or page.in_links(at) > MOST_LINKED * size:
        return False
    return size >= LEAST_SHARE * plain and bool(_IDEOGRAPH.search(page.words(at)))


def _innermost(page: Page, places: Iterable[int], widest: int) -> int:
    """The innermost of these elements that holds nearly all of the widest one."""
    end, size = page.nodes[widest].end, page.size(widest)
    inner = [at for at in places if widest <= at < end and page.size(at) >= NEARLY_ALL * size]
    return max(inner)


def _by_extractor(page: Page, markup: str) -> Region | None:
    """The smallest element that holds nearly all texts which an extractor chose, from first to last."""
    if len(page.nodes) > MOST_NODES:
        return None
    chosen = "".join(extracted(markup).split())
    texts = [at for at, kind in kinds(page, 0, len(page.nodes), False) if kind is None]
    matched = [at for at in texts if len(words := page.words(at)) >= LEAST_MATCHED and words in chosen]
    total = sum(page.size(at) for at in matched)
    linked = sum(page.in_links(at) for at in matched)
    if total < LEAST or linked > MOST_LINKED * total or not _IDEOGRAPH.search(chosen):
        return None
    holder = _holder(page, matched, total)
    inside = [at for at in matched if holder <= at < page.nodes[holder].end]
    return Region(_block(page, inside[0], holder), page.nodes[_block(page, inside[-1], holder)].end)


def _holder(page: Page, matched: list[int], total: int) -> int:
    held: dict[int, int] = {}
    for at in matched:
        for above in page.above(at):
            held[above] = held.get(above, 0) + page.size(at)
    return max(at for at, size in held.items() if size >= NEARLY_ALL * total)


def _block(page: Page, at: int, holder: int) -> int:
    """The child of the holder in which a text stands."""
    return next((above for above in (at, *page.above(at)) if page.nodes[above].parent == holder), at)
