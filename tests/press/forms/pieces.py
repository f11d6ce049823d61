"""What of a page is the report: its blocks as they are printed, and the figures in them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from tests.press.composing import kinds
from tests.press.forms.plans import Layout
from tests.press.manuscript import Manuscript, Mark, Passage

SIGNS = "■◆●▲★"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the report as printed: `kind` as in the press's frames or sidebar; `section` groups them."""

    passage: Passage
    kind: str
    section: str

    @property
    def text(self) -> str:
        return self.passage.text


SIDEBARS = (
    (
        "名词解释",
        (
            "代表建议：代表对各方面工作提出的建议、批评和意见，由承办单位研究办理并答复代表。",
            "专题询问：围绕一个专题，由常委会组成人员提问、有关机关负责人当场回答的监督方式。",
        ),
    ),
    (
        "相关链接",
        (
            "常务委员会是本级人民代表大会的常设机关，对本级人民代表大会负责并报告工作。",
            "常务委员会会议由主任召集，每两个月至少举行一次，讨论决定本行政区域内的重大事项。",
            "代表在闭会期间可以约见本级或者下级有关国家机关负责人。",
        ),
    ),
)
"""A box that explains words of the report: a head and paragraphs without any figure."""


def pieces_of(manuscript: Manuscript, layout: Layout) -> list[Piece]:
    """The report's blocks in reading order, and after them the box, which has no place in the order."""
    passages = [_headed(passage, layout) for passage in manuscript.blocks]
    told = zip(passages, kinds(manuscript.blocks), strict=True)
    own = [Piece(passage, kind, section) for passage, (kind, section) in told]
    return [*own, *_sidebar(layout)]


def _headed(passage: Passage, layout: Layout) -> Passage:
    """A section's head with a sign before it, where heads are marked and carry no number."""
    plain = passage.label == "heading" and passage.level == 3 and not _numbered(passage.text)
    if layout["heads"] != "marked" or not plain:
        return passage
    sign = Random(f"sign/{layout.seed}").choice(SIGNS)
    moved = tuple(replace(mark, start=mark.start + 1, end=mark.end + 1) for mark in passage.figures)
    return replace(passage, text=sign + passage.text, figures=moved)


def _numbered(text: str) -> bool:
    return any(sign in text[:5] for sign in ("、", "）", ")")) or text[0] in SIGNS


def _sidebar(layout: Layout) -> Iterator[Piece]:
    if layout["box"] != "sidebar":
        return
    head, paragraphs = Random(f"sidebar/{layout.seed}").choice(SIDEBARS)
    yield Piece(Passage("heading", 3, None, None, head), "sidebar", "sidebar")
    for text in paragraphs:
        yield Piece(Passage("paragraph", None, None, None, text), "sidebar", "sidebar")


def figures_of(pieces: list[Piece]) -> Iterator[tuple[Piece, Mark]]:
    """Every marked figure and the block it stands in."""
    for piece in pieces:
        for mark in piece.passage.figures:
            yield piece, mark
