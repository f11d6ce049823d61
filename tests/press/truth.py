"""What a perfect reader makes of a manuscript: true `Report`s for the stages after reading.

`demonstration_reports()` gives them for all manuscripts, as if each had been read from its clean
text (one block a line); `holding_of` wraps one for gathering.
"""

import hashlib
import re
from functools import cache

from generator.authority import Division
from generator.model import (
    Block,
    Figure,
    Holding,
    Kind,
    Label,
    Part,
    Record,
    Report,
    Rights,
    Scope,
    Source,
    SourcePart,
    Span,
    TracedText,
)
from tests.press.manuscript import Manuscript, Mark, Metadata, Passage, load_all

SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’）》」』]*|[^。！？]+$")


@cache
def demonstration_reports() -> tuple[tuple[str, Report], ...]:
    """Every manuscript's id and true report, by id."""
    return tuple((manuscript.id, report_of(manuscript)) for manuscript in load_all())


def demonstration_holdings() -> tuple[Holding, ...]:
    """The demonstration archive as gathering takes it, perfectly read."""
    return tuple(holding_of(id, report) for id, report in demonstration_reports())


def holding_of(id: str, report: Report) -> Holding:
    """A holding of the report with invented rights."""
    return Holding(id, report, Rights(source_url=None, rights="CC0-1.0", note=None))


def report_of(manuscript: Manuscript) -> Report:
    """The report a perfect reader reads from the manuscript's clean text, one block a line."""
    text = "\n".join(passage.text for passage in manuscript.blocks)
    starts = _starts(manuscript.blocks)
    return Report(
        source=_source(text),
        record=record_of(manuscript),
        blocks=tuple(_block(p, start) for p, start in zip(manuscript.blocks, starts, strict=True)),
        figures=tuple(
            _figure(passage, mark, number, start)
            for number, (passage, start) in enumerate(zip(manuscript.blocks, starts, strict=True))
            for mark in passage.figures
        ),
    )


def record_of(manuscript: Manuscript) -> Record:
    """The catalogue record that the manuscript's front matter states."""
    m = manuscript.metadata
    return Record(
        title=m.title,
        subtitle=m.subtitle,
        division=division_of(m, manuscript.id.split("/")[0]),
        year=m.year,
        kind=Kind(m.kind),
        term=m.term,
        session=m.session,
        date=m.date,
        newspaper=m.newspaper,
        creators=m.creators,
    )


def division_of(metadata: Metadata, slug: str) -> Division:
    """The (invented) division that a manuscript is of."""
    return Division(
        code=metadata.division_code,
        name=metadata.district,
        slug=slug,
        level="district",
        province=metadata.province,
        city=metadata.city,
    )


def sentence_around(text: str, place: Span) -> Span:
    """The sentence of `text` in which `place` lies: up to 。！？ and its closing quotes.

    >>> sentence_around("共8次。又有2项。", Span(6, 8))
    Span(start=4, end=9)
    """
    found = (m for m in SENTENCE.finditer(text) if m.start() <= place.start < m.end())
    return next((Span(*m.span()) for m in found), Span(0, len(text)))


def _starts(blocks: tuple[Passage, ...]) -> list[int]:
    starts, at = [], 0
    for passage in blocks:
        starts.append(at)
        at += len(passage.text) + 1
    return starts


def _source(text: str) -> Source:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Source(text, (SourcePart("source.txt", "text/plain", "utf-8", digest, Span(0, len(text))),))


def _block(passage: Passage, start: int) -> Block:
    end = start + len(passage.text)
    return Block(
        label=Label(passage.label),
        shown=TracedText(passage.text, tuple(range(start, end))),
        spans=(Span(start, end),),
        level=passage.level,
        part=None if passage.part is None else Part(passage.part),
        topic=passage.topic,
    )


def _figure(passage: Passage, mark: Mark, block: int, start: int) -> Figure:
    place = Span(mark.start, mark.end)
    return Figure(
        indicators=mark.indicators,
        low=mark.low,
        high=mark.high,
        unit=mark.unit,
        approximation=mark.approximation,
        part=Part(passage.part or "review"),
        scope=None if mark.scope is None else Scope(mark.scope),
        wording=passage.text[mark.start : mark.end],
        block=block,
        place=place,
        sentence=sentence_around(passage.text, place),
        span=Span(start + mark.start, start + mark.end),
    )
