"""What the index takes from a report, ready to be handed to another process."""

from collections import Counter
from dataclasses import dataclass
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

CLASSES: tuple[frozenset[Label], ...] = (
    frozenset({Label.TITLE, Label.SUBTITLE}),
    frozenset({Label.HEADING}),
    frozenset({Label.BYLINE, Label.PARAGRAPH, Label.CAPTION, Label.FURNITURE}),
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


@dataclass(frozen=True, slots=True)
class Searched:
    """A report's record and its blocks, class by class, each class in reading order."""

    id: str
    title: str
    division: str
    place: str
    year: int
    kind: str
    date: str | None
    classes: tuple[tuple[Row, ...], ...]


def searched(entry: Entry) -> Searched:
    """What is searched of a report."""
    report = entry.holding.report
    figures = Counter(figure.block for figure in report.figures if figure.indicators)
    classes: tuple[list[Row], ...] = tuple([] for _ in CLASSES)
    for number, block in enumerate(report.blocks):
        classes[_CLASS_OF[block.label]].append(_row(block, figures[number]))
    return Searched(
        id=entry.id,
        title=entry.title,
        division=entry.division.name,
        place=entry.division.full_name,
        year=entry.year,
        kind=entry.kind.value,
        date=report.record.date,
        classes=tuple(map(tuple, classes)),
    )


def sizes(entry: Entry) -> tuple[int, ...]:
    """How many blocks a report has of each class."""
    found = Counter(_CLASS_OF[block.label] for block in entry.holding.report.blocks)
    return tuple(found[number] for number in range(len(CLASSES)))


def _row(block: Block, figures: int) -> Row:
    part = block.part.value if block.part else None
    return Row(block.shown.origins[0], block.label.value, part, block.topic, figures, block.shown.text)
