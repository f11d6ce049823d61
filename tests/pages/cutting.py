"""Reports made of any text by cutting it at any lines, as a better or a simpler program might."""

import hashlib
import re
from collections.abc import Iterable

from hypothesis import strategies as st

from generator.authority import Division
from generator.gathering.entries import Entry, enter
from generator.model import (
    Block,
    Holding,
    Kind,
    Label,
    Part,
    Record,
    Report,
    Source,
    SourcePart,
    Span,
    TracedText,
)
from generator.pages.lines import SourceLines

DIVISION = Division("990199", "示川区", "990199-shichuan", "district", "沅澜省", "澜川市")
UNSEEN = "\u200b"
"""Shown nowhere, so that a line may begin with what has no place in the text."""

_pieces = st.sampled_from(
    ["会议", "共8次。", "听取报告", "2 项", "　　", "，", UNSEEN, " ", "全年", "。", "A-B"]
)
lines = st.lists(st.lists(_pieces, max_size=5).map("".join), min_size=1, max_size=12)
"""Lines of a page, blank ones among them."""

sources = st.builds(
    lambda pages, end: source_of(*(end.join(page) for page in pages)),
    st.lists(lines, min_size=1, max_size=2),
    st.sampled_from(["\n", "\r\n"]),
).filter(lambda source: any(shown(c) for c in source.text))
"""Sources of one file or two."""


def shown(character: str) -> bool:
    """Whether a character has a place in the text that is shown."""
    return not character.isspace() and character != UNSEEN


def source_of(*texts: str) -> Source:
    """The source that files of these texts make."""
    parts, start = [], 0
    for number, text in enumerate(texts, start=1):
        digest = hashlib.sha256(text.encode()).hexdigest()
        span = Span(start, start + len(text))
        parts.append(SourcePart(f"source-{number}.txt", "text/plain", "utf-8", digest, span))
        start = span.end + 1
    return Source("\f".join(texts), tuple(parts))


def cut(source: Source, opens: Iterable[int]) -> Report:
    """The report whose blocks begin at the lines `opens` (by index of those with ink), in source order."""
    spans = [span for line in SourceLines(source).lines if (span := _inked(source, line.span))]
    firsts = set(opens) | {0}
    runs: list[list[Span]] = []
    for at, span in enumerate(spans):
        runs.append([span]) if at in firsts else runs[-1].append(span)
    return Report(source, RECORD, tuple(_joined(source, runs)))


RECORD = Record(division=DIVISION, year=2023, kind=Kind.REPORT, title="示川区报告")


def _joined(source: Source, runs: Iterable[list[Span]]) -> list[Block]:
    """Blocks of the runs; one that shows nothing goes to the next, or to the last."""
    blocks: list[Block] = []
    held: list[Span] = []
    for run in runs:
        held += run
        if any(shown(source.text[place]) for place in _places(held)):
            blocks.append(block_of(source, held))
            held = []
    if held:
        last = blocks.pop()
        blocks.append(block_of(source, [*last.spans, *held]))
    return blocks


def block_of(source: Source, spans: Iterable[Span], label: Label = Label.PARAGRAPH) -> Block:
    """The block that holds these places of the source in this order."""
    held = tuple(spans)
    places = tuple(place for place in _places(held) if shown(source.text[place]))
    text = TracedText("".join(source.text[place] for place in places), places)
    return Block(label, text, held, part=Part.REVIEW)


def by_blank_lines(source: Source) -> list[int]:
    """The lines with ink that follow on a blank one: a baseline's cuts."""
    found, number, blank = [], 0, False
    for line in SourceLines(source).lines:
        if _inked(source, line.span) is None:
            blank = True
            continue
        if blank:
            found.append(number)
        number, blank = number + 1, False
    return found


def entry_of(report: Report) -> Entry:
    """The report as the archive's only one."""
    return enter((Holding("990199-shichuan/2023-report", report),))[0]


def sentences(block: Block) -> Iterable[int]:
    """The places at which the block's sentences begin."""
    for found in re.finditer(r"[^。]*。|[^。]+$", block.shown.text):
        yield block.shown.origins[found.start()]


def _places(spans: Iterable[Span]) -> Iterable[int]:
    return (place for span in spans for place in range(span.start, span.end))


def _inked(source: Source, span: Span) -> Span | None:
    places = [place for place in range(span.start, span.end) if not source.text[place].isspace()]
    return Span(places[0], places[-1] + 1) if places else None
