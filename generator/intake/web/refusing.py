"""Why a page holds no article, as far as it shows, and what to do about it."""

import re

from generator.errors import UnreadableSource
from generator.intake.web.page import Page

_SAVE = (
    "Open the page in a browser, save it as “Web page, complete” or copy its text into a file, and add that."
)

FEW = 200
"""Characters of text below which a page with scripts is made by them."""


def refusal(name: str, page: Page | None) -> UnreadableSource:
    """The fault of a page that has no article."""
    if page is None:
        return UnreadableSource(name, "it is a web archive without a page.", _SAVE)
    tags = {node.tag for node in page.nodes}
    if tags & {"frameset", "frame", "iframe"} and page.ink[-1] < FEW:
        mend = "Open the frame by itself in a browser, save that page, and add it."
        return UnreadableSource(name, "its text stands in a frame, which is another file.", mend)
    if "script" in tags and page.ink[-1] < FEW:
        return UnreadableSource(name, "its text is made by scripts, and was not saved with it.", _SAVE)
    if not re.search("[\u3400-\u9fff]", "".join(node.text for node in page.nodes if not node.tag)):
        return UnreadableSource(name, "it holds no Chinese text.", "Check that it is the page that you mean.")
    what = "no article was found on it: it may be a list, or a page of pictures."
    return UnreadableSource(name, what, "Copy the report's text into a file, save it as UTF-8, and add that.")
