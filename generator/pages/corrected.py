"""What people set right in a reading, told to readers: what was read, what stands now, and why."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.authority import Authority
from generator.gathering.entries import Entry, anchor
from generator.model import Aspect, Block, Correction, Kind, Label, Part, Report, Value
from generator.pages import labels
from generator.words import say, table

OPENING = 12
"""So many characters of a paragraph's beginning tell readers which one is meant."""

PLACE = re.compile(r"p(\d+)")
TOLD = table("report.correcting")
COMMA = say("report.comma")


@dataclass(frozen=True, slots=True)
class Row:
    """One correction in words. `spot` tells what it is about, `anchor` leads there; None without a place."""

    what: str
    read: str
    now: str
    reason: str
    spot: str | None = None
    anchor: str | None = None


def corrected(entry: Entry, authority: Authority) -> tuple[Row, ...]:
    """The report's corrections in the order of report.yml."""
    report = entry.holding.report
    if not report.corrections:
        return ()
    teller = Teller(report, authority)
    return tuple(_row(one, report, teller) for one in report.corrections)


def _row(one: Correction, report: Report, teller: "Teller") -> Row:
    tell = teller.of(one)
    what = labels.FIELDS[one.field] if one.field else labels.ASPECTS[one.aspect]
    return Row(what, tell(one.expect), tell(one.value), one.reason, *_spot(one, report))


def _spot(one: Correction, report: Report) -> tuple[str | None, str | None]:
    block = next((block for block in report.blocks if block.id == one.block), None)
    if block is None:
        return None, None
    if one.wording is None:
        return opening(block), block.id
    return one.wording, _sentence(one, report) or block.id


def _sentence(one: Correction, report: Report) -> str | None:
    """The anchor of the sentence in which a figure stands that is still one."""
    for figure in report.figures:
        block = report.blocks[figure.block]
        if block.shown.origins[figure.place.start] == one.at:
            return anchor(block, figure.sentence)
    return None


def opening(block: Block) -> str:
    """The beginning of a block's text, enough to know it by."""
    text = block.shown.text
    return text if len(text) <= OPENING else f"{text[:OPENING]}…"


Tell = Callable[[Value], str]


class Teller:
    """Puts what a correction says into words."""

    def __init__(self, report: Report, authority: Authority) -> None:
        self.report = report
        self.topics = {topic.id: topic.name for topic in authority.topics}
        self.indicators = {indicator.id: indicator.name for indicator in authority.indicators}
        self.divisions = {
            key: division.full_name
            for division in authority.divisions
            for key in (division.code, division.slug)
        }

    def of(self, one: Correction) -> Tell:
        """How to tell what was read and what stands instead."""
        if one.field:
            return self._in_field(one.field)
        tellers: dict[Aspect, Tell] = {
            Aspect.SPLIT: lambda value: TOLD["parted" if value else "unparted"],
            Aspect.JOIN: lambda value: TOLD["joined" if value else "parted"],
            Aspect.LABEL: self._label,
            Aspect.PART: lambda value: labels.PARTS[Part(str(value))] if value else labels.NONE,
            Aspect.TOPIC: lambda value: self.topics.get(str(value), str(value)) if value else labels.NONE,
            Aspect.AFTER: lambda value: self._after(value, one.section),
            Aspect.SCOPE: lambda value: labels.SCOPES[str(value)] if value else labels.NONE,
            Aspect.ADD: lambda value: TOLD["unseen"] if value is None else self._filed(value),
            Aspect.DROP: lambda value: TOLD["no_figure"] if value is True else self._filed(value),
            Aspect.INDICATORS: self._filed,
        }
        return tellers[one.aspect]

    def _in_field(self, field: str) -> Tell:
        if field == "kind":
            return lambda value: labels.KINDS[Kind(str(value))] if value else labels.NONE
        if field == "division":
            return lambda value: self.divisions.get(str(value), str(value)) if value else labels.NONE
        return plain

    def _label(self, value: Value) -> str:
        name, _, level = str(value).partition(" ")
        label = labels.BLOCKS[Label(name)]
        return say("report.correcting.level", label=label, level=level) if level else label

    def _after(self, value: Value, section: bool) -> str:
        place = self._place(value)
        return say("report.correcting.section", place=place) if section else place

    def _place(self, value: Value) -> str:
        if value is None:
            return TOLD["foremost"]
        found = PLACE.fullmatch(str(value))
        words = self._opening(int(found[1])) if found else str(value)
        return say("report.correcting.after", words=words)

    def _opening(self, place: int) -> str:
        blocks: Iterable[Block] = self.report.blocks
        holding = (one for one in blocks if any(span.start <= place < span.end for span in one.spans))
        return next((opening(block) for block in holding), f"p{place}")

    def _filed(self, value: Value) -> str:
        names = [self.indicators.get(id_, id_) for id_ in value] if isinstance(value, tuple) else []
        return say("report.correcting.filed", indicators=COMMA.join(names)) if names else TOLD["unfiled"]


def plain(value: Value) -> str:
    """A value of the record in words.

    >>> plain(2023), plain(("甲", "乙")), plain(None)
    ('2023', '甲、乙', '无')
    """
    if isinstance(value, tuple):
        return COMMA.join(value) or labels.NONE
    return labels.NONE if value is None else str(value)
