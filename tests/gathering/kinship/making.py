"""Reports made up of paragraphs, with parts and topics, to see which passages belong together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.authority import Division
from generator.gathering.entries import Entry, enter
from generator.model import Block, Holding, Kind, Label, Part, Span, TracedText
from tests.gathering import making

TOPIC = "supervision"
Told = tuple[str, Part, str]
"""A paragraph: its text, part and topic."""


def review(*texts: str, topic: str = TOPIC) -> list[Told]:
    return [(text, Part.REVIEW, topic) for text in texts]


def plan(*texts: str, topic: str = TOPIC) -> list[Told]:
    return [(text, Part.PLAN, topic) for text in texts]


def holding(
    year: int, told: Iterable[Told], where: Division = making.PROVINCE, kind: Kind = Kind.REPORT
) -> Holding:
    """A report of these paragraphs, each behind the last."""
    made = making.holding(where, year, kind)
    blocks: list[Block] = []
    at = 0
    for text, part, topic in told:
        blocks.append(_block(text, at, part, topic))
        at += len(text) + 1
    return replace(made, report=replace(made.report, blocks=tuple(blocks)))


def entry(
    year: int, told: Sequence[Told], where: Division = making.PROVINCE, kind: Kind = Kind.REPORT
) -> Entry:
    return enter([holding(year, told, where, kind)])[0]


def _block(text: str, at: int, part: Part, topic: str) -> Block:
    end = at + len(text)
    shown = TracedText(text, tuple(range(at, end)))
    return Block(Label.PARAGRAPH, shown, (Span(at, end),), part=part, topic=topic)
