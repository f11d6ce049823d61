"""Archives made up for tests of the index: blocks of any text, label, part and topic."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from generator.authority import Division
from generator.gathering import Catalogue, gather
from generator.gathering.keyterms import domain
from generator.model import (
    Block,
    Holding,
    Kind,
    Label,
    Part,
    Record,
    Report,
    Rights,
    Source,
    SourcePart,
    Span,
    TracedText,
)
from generator.search import Shelf, handle, piece
from tests.gathering.making import AUTHORITY, PROVINCE, TOPICS, division

CHARACTERS = (
    "备案审查查〇於後號備１2３4.5.％%年Ａｂéß①㎡，。“”「」〔〕（）[]—-·　 \t\u200b\ufe0f𠮷𪚥𝟘豈一\x1c"
)
"""Of each kind that folding and cutting into tokens tell apart."""

TEXTS = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=30),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8),
)


@dataclass(frozen=True, slots=True)
class Said:
    """A block to be."""

    text: str
    label: Label = Label.PARAGRAPH
    part: Part | None = Part.REVIEW
    topic: str | None = None


def holding(
    where: Division = PROVINCE,
    year: int = 2022,
    kind: Kind = Kind.REPORT,
    said: Iterable[Said] = (),
    title: str | None = None,
    date: str | None = None,
) -> Holding:
    """A report of these blocks, one a line."""
    blocks: list[Block] = []
    at = 0
    for one in said:
        shown = TracedText(one.text, tuple(range(at, at + len(one.text))))
        spans = (Span(at, at + len(one.text)),)
        blocks.append(Block(one.label, shown, spans, part=one.part, topic=one.topic))
        at += len(one.text) + 1
    text = "\n".join(block.shown.text for block in blocks)
    source = Source(text, (SourcePart("source.txt", "text/plain", "utf-8", "0" * 64, Span(0, len(text))),))
    record = Record(title=title, division=where, year=year, kind=kind, date=date)
    return Holding(f"{where.slug}/{year}-{kind.value}", Report(source, record, tuple(blocks)), Rights())


def catalogue(holdings: Sequence[Holding]) -> Catalogue:
    """The archive of these reports."""
    return gather(holdings, AUTHORITY)


def over(archive: Catalogue, bases: Mapping[str, str] | None = None) -> Shelf:
    """The same reports as handles, as if they were of several catalogues, whose paths `bases` tells by id."""
    entries, own = {entry.id: entry for entry in archive.entries}, domain(archive.authority)
    return Shelf(
        handles=tuple(handle(entry, (bases or {}).get(entry.id, "")) for entry in archive.entries),
        source=lambda of: piece(entries[of.id], own),
        divisions=archive.divisions,
        names=archive.names,
        authority=archive.authority,
        domain=own,
    )


SAID = st.builds(
    Said,
    TEXTS,
    st.sampled_from(Label),
    st.one_of(st.none(), st.sampled_from(Part)),
    st.one_of(st.none(), st.sampled_from([topic.id for topic in TOPICS])),
)
HOLDINGS = st.lists(
    st.builds(
        holding,
        st.one_of(st.just(PROVINCE), st.builds(division, st.integers(0, 3))),
        st.integers(2020, 2023),
        st.sampled_from(Kind),
        st.lists(SAID, max_size=5),
        st.one_of(st.none(), st.just("试报告")),
        st.one_of(st.none(), st.just("2023-01-18")),
    ),
    max_size=7,
    unique_by=lambda made: made.id,
)
