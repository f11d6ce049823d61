"""How often distortions of commas, names and headings show on a finished page."""

import re

from tests.press.distortions.copy import MARKS
from tests.press.printed import PrintedPage


def doubled_commas(page: PrintedPage) -> int:
    """Commas that follow on a comma."""
    return len(re.findall(r"，\s*，", page.text))


def spaced_names(page: PrintedPage) -> int:
    """Names of two characters in bylines with white space inside."""
    bylines = [
        "".join(page.text[min(p) : max(p) + 1]) for p in map(page.places.__getitem__, page.order("byline"))
    ]
    names = [name for name in page.manuscript.metadata.creators if len(name) == 2]
    return sum(bool(re.search(rf"{a}[ \u3000]{b}", line)) for line in bylines for a, b in names)


def headings_marked(page: PrintedPage) -> int:
    """Headings that begin with a mark their manuscript has not."""
    return sum(
        page.text[min(page.places[n])] in MARKS and page.manuscript.blocks[n].text[0] not in MARKS
        for n in page.order("heading")
    )
