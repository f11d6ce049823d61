"""What the index takes from a report: its blocks, class by class."""

from collections import Counter
from typing import NamedTuple

from generator.gathering.entries import Entry
from generator.model import Block, Kind, Label, Part

KINDS = {
    Kind.REPORT: ("工作报告",),
    Kind.ABSTRACT: ("摘要", "报告摘要"),
    Kind.FEATURE: ("综述", "工作综述"),
}
"""What kinds are called where the site names them. 报告 alone is none: nearly every text has the word."""

PARTS = {Part.REVIEW: ("工作回顾",), Part.PLAN: ("工作安排",)}

CLASSES: tuple[frozenset[str], ...] = tuple(
    frozenset(label.value for label in labels)
    for labels in (
        (Label.TITLE, Label.SUBTITLE),
        (Label.HEADING,),
        (Label.BYLINE, Label.PARAGRAPH, Label.CAPTION, Label.FURNITURE),
    )
)
"""Blocks are numbered class by class, so that a block's number tells whether it is a title."""

_CLASS_OF = {label: number for number, labels in enumerate(CLASSES) for label in labels}


class Row(NamedTuple):
    """A block, as it stands in the file of its report's text."""

    place: int
    label: str
    part: str | None
    topic: str | None
    figures: int
    text: str


def searched(entry: Entry) -> list[Row]:
    """The blocks of a report class by class, each class in reading order."""
    report = entry.holding.report
    figures = Counter(figure.block for figure in report.figures if figure.indicators)
    rows = [_row(block, figures[number]) for number, block in enumerate(report.blocks)]
    return sorted(rows, key=lambda row: _CLASS_OF[row.label])


def sizes(labels: list[str]) -> tuple[int, ...]:
    """How many of the blocks of these labels are of each class.

    >>> sizes(["title", "heading", "paragraph", "paragraph"])
    (1, 1, 2)
    """
    found = Counter(_CLASS_OF[label] for label in labels)
    return tuple(found[number] for number in range(len(CLASSES)))


def _row(block: Block, figures: int) -> Row:
    part = block.part.value if block.part else None
    return Row(block.shown.origins[0], block.label.value, part, block.topic, figures, block.shown.text)
