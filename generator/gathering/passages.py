"""Passages: the runs of text under one topic, as they stand in a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.gathering.entries import Entry
from generator.model import BODY, Block, Label, Part


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive headings and paragraphs of one topic and part in one report.

    `heading` is the heading they stand under, where it is not itself among them.
    """

    entry: Entry
    topic: str
    part: Part | None
    blocks: tuple[Block, ...]
    heading: Block | None


def passages(entry: Entry) -> Iterator[Passage]:
    """All passages of a report, in reading order. Headings with nothing below them are left out."""
    body = [block for block in entry.holding.report.blocks if block.label in BODY]
    last: Block | None = None
    for (topic, part), run in groupby(body, key=lambda block: (block.topic, block.part)):
        blocks = tuple(run)
        first_is_heading = blocks[0].label is Label.HEADING
        if topic and any(block.label is Label.PARAGRAPH for block in blocks):
            yield Passage(entry, topic, part, blocks, None if first_is_heading else last)
        last = next((block for block in reversed(blocks) if block.label is Label.HEADING), last)
