"""Drawn pages with their truth: `drawn(seed)`, the pages that the reading of PDF and scans is measured on."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

from tests.press.forms.makeup import Made, made_up, possible
from tests.press.forms.news import Article, news, report_beside
from tests.press.forms.pdf import pdf_of
from tests.press.forms.pieces import Piece, pieces_of
from tests.press.forms.plans import Layout, layout_of
from tests.press.forms.truths import gold_of, text_of
from tests.press.manuscript import Manuscript
from tests.press.pages import manuscripts, page_of

SEEDS = range(40)
"""The pages for which floors are set."""

ARTICLES = {"none": 0, "below": 1, "right": 1, "both": 2, "report": 0}
WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report as printed on one page or two. `article` names it where others stand beside it."""

    seed: int
    manuscript: Manuscript
    layout: Layout
    pieces: tuple[Piece, ...]
    made: Made

    @property
    def article(self) -> str | None:
        """What `--article` is told."""
        return self.manuscript.metadata.title if self.made.others else None

    @property
    def text(self) -> str:
        """The report's blocks in reading order, one a line: what spans of `gold` count in."""
        return text_of(self.pieces)

    @property
    def gold(self) -> dict[str, Any]:
        """The true reading of what is the report."""
        return gold_of(self.manuscript, self.pieces)

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """The page as PDF: one file, or two where the report goes on in another."""
        sheets = self.made.sheets
        if self.layout["continued"] == "files" and len(sheets) > 1:
            return [(f"page{n}.pdf", pdf_of([sheet])) for n, sheet in enumerate(sheets, 1)]
        return [("page.pdf", pdf_of(sheets))]


@cache
def drawn(seed: int, family: str = "seen") -> Drawn:
    """The drawn page of this seed, of the manuscript or mixture that the press's page of it has.

    >>> drawn(4).made == drawn(4).made
    True
    """
    return drawn_of(page_of(seed, family).printed.manuscript, layout_of(seed))


def drawn_of(manuscript: Manuscript, layout: Layout) -> Drawn:
    """A manuscript as laid out by a layout."""
    pieces = pieces_of(manuscript, layout)
    layout = possible(pieces, layout)
    made = made_up(pieces, layout, _articles(manuscript, layout), paper_of(manuscript), day_of(manuscript))
    return Drawn(layout.seed, manuscript, layout, tuple(pieces), made)


def paper_of(manuscript: Manuscript) -> str:
    """What the page's head calls the newspaper."""
    return manuscript.metadata.newspaper or f"{manuscript.metadata.district[:-1]}日报"


def day_of(manuscript: Manuscript) -> str:
    """The day that the page's head tells."""
    day = date.fromisoformat(manuscript.metadata.date or f"{manuscript.metadata.year + 1}-01-15")
    return f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"


def _articles(manuscript: Manuscript, layout: Layout) -> list[Article]:
    rng = Random(f"articles/{layout.seed}")
    if layout["others"] == "report":
        return [report_beside(manuscript, manuscripts("seen"), rng)]
    return news(rng, ARTICLES[layout["others"]])
