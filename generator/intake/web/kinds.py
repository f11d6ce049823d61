"""What of a page is no text of the article: told by its elements, by the names they bear, by their style."""

import re
from collections.abc import Iterator, Mapping

from generator.intake.web.page import Page

BY_TAG: Mapping[str, str] = {
    "nav": "navigation",
    "header": "header",
    "footer": "footer",
    "aside": "aside",
    "noscript": "noscript",
    "template": "hidden",
    "dialog": "hidden",
    "button": "control",
    "select": "control",
    "textarea": "control",
    "datalist": "control",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
    "iframe": "frame",
    "noframes": "frame",
    "object": "frame",
    "video": "frame",
    "audio": "frame",
    "title": "page-title",
    "rt": "ruby",
    "rp": "ruby",
}
"""Elements whose text is not the article's, wherever they stand."""

OUTSIDE_ALONE = frozenset(("header", "footer", "aside"))
"""Kinds that mean something else within the article: its own head, its own foot, a frame beside its text."""

BY_NAME: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:^|[\s_-])(?:{names})", re.IGNORECASE))
    for kind, names in (
        ("pager", r"pager|paging|pagination|page_?num|page_?bar|page_?nav|page_?list|fanye|displaypagenum"),
        ("sharing", r"(?:bd|b|s)?share|jiathis|social|fenxiang|qr_?code|ewm|erweima"),
        ("related", r"related|xgwz|xgyd|xgxw|xgnews|relnews|recommend|tuijian|hot_?news|rank|phb"),
        ("readers", r"comments?(?:$|[\s_-])|pinglun|liuyan|reply"),
        ("navigation", r"nav|menu|bread|crumb|location|position|current|dqwz|weizhi|site_?map|channel"),
        ("footer", r"foot|copyright|banquan|bottom"),
        ("header", r"header|top(?:$|[\s_-]|bar|nav)|logo|banner|masthead"),
        ("sidebar", r"side_?bar|sidebar|right_?(?:side|bar|list)"),
        ("control", r"print|tools?(?:$|[\s_-])|font_?size|zihao|close|search|login"),
    )
)
WITHIN = frozenset(("pager", "sharing", "related", "readers"))
"""Kinds told by names that hold within the article, too."""

HIDDEN = re.compile(r"display:\s*none|font-size:\s*0(?![.\d]*[1-9])")

LARGEST = 0.2
"""Share of a page's text above which an element is not what its name says."""


def kind_of(page: Page, at: int, within: bool) -> str | None:
    """What an element is, if it is none of the article's; `within` the article less is sure."""
    node = page.nodes[at]
    if "hidden" in node.attributes or HIDDEN.search(node.attributes.get("style", "")):
        return "hidden"
    kind = BY_TAG.get(node.tag)
    if kind and not (within and kind in OUTSIDE_ALONE):
        return kind
    kind = _by_name(page.names(at))
    if kind is None or (within and kind not in WITHIN) or page.size(at) > LARGEST * page.ink[-1]:
        return None
    return kind


def kinds(page: Page, start: int, end: int, within: bool) -> Iterator[tuple[int, str | None]]:
    """Each text between two nodes, and of which kind that is not the article's the elements make it."""
    kind, until = None, start
    for at in range(start, end):
        if at >= until:
            kind = None
        node = page.nodes[at]
        if kind is None and node.tag not in ("", "!") and (found := kind_of(page, at, within)):
            kind, until = found, node.end
        if not node.tag and node.text.strip():
            yield at, kind


def _by_name(names: str) -> str | None:
    return next((kind for kind, known in BY_NAME if known.search(names)), None) if names else None
