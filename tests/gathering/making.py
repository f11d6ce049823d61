"""Archives made up for tests: a small vocabulary, divisions, reports with any figures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import strategies as st

from generator.authority import Archive, Authority, Division, Indicator, Topic
from generator.model import (
    Block,
    Figure,
    Holding,
    Kind,
    Label,
    Mention,
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

ARCHIVE = Archive(
    title="试编报告库",
    description="为测试而编的报告。",
    publisher="试编者",
    address="https://example.org/",
    licence="CC0-1.0",
    contact="archive@example.org",
    demo=True,
)
TOPICS = (
    Topic("supervision", "监督工作", "监督的段落。", ()),
    Topic("deputies", "代表工作", "代表的段落。", ()),
)
INDICATORS = (
    Indicator("law-inspections", "执法检查", "supervision", ("次",)),
    Indicator("inspections", "视察", "supervision", ("次",)),
    Indicator("proposals", "代表建议", "deputies", ("件",)),
)
IDS = tuple(indicator.id for indicator in INDICATORS)
AUTHORITY = Authority(archive=ARCHIVE, divisions=(), topics=TOPICS, indicators=INDICATORS)


def division(number: int, city: str | None = "试州市", province: str = "试省") -> Division:
    """The invented division of code 9909NN."""
    code = f"9909{number:02}"
    return Division(code, f"试{number}区", f"{code}-shi{number}", "district", province, city)


PROVINCE = Division("990000", "试省", "990000-shi", "province", "试省", None)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure to write into a report, in a sentence of its own."""

    indicators: tuple[str, ...] = ("proposals",)
    value: int = 3
    part: Part = Part.REVIEW
    scope: Scope | None = Scope.YEAR
    unit: str = "件"
    before: str = "办了"

    @property
    def sentence(self) -> str:
        return f"{self.before}{self.value}{self.unit}。"


def holding(
    where: Division = PROVINCE,
    year: int = 2022,
    kind: Kind = Kind.REPORT,
    said: Iterable[Said] = (),
    words: Iterable[tuple[str, str]] = (),
    title: str | None = None,
    suffix: str = "",
) -> Holding:
    """A report with a heading, then a paragraph a figure, then one for each (indicator, wording)."""
    figures, mentions = tuple(said), tuple(words)
    texts = ["一、工作", *(figure.sentence for figure in figures), *(f"{w}。" for _, w in mentions)]
    starts = [sum(len(text) + 1 for text in texts[:n]) for n in range(len(texts))]
    text = "\n".join(texts)
    blocks = [_block(text_, start, "deputies") for text_, start in zip(texts, starts, strict=True)]
    blocks[0] = replace(blocks[0], label=Label.HEADING, level=3)
    report = Report(
        source=Source(text, (SourcePart("source.txt", "text/plain", "utf-8", "0" * 64, Span(0, len(text))),)),
        record=Record(title=title, division=where, year=year, kind=kind),
        blocks=tuple(blocks),
        figures=tuple(_figure(f, n, starts[n]) for n, f in enumerate(figures, 1)),
        mentions=tuple(
            Mention(indicator, Part.REVIEW, wording, n, Span(0, len(wording) + 1))
            for n, (indicator, wording) in enumerate(mentions, 1 + len(figures))
        ),
    )
    return Holding(f"{where.slug}/{year}-{kind.value}{suffix}", report, Rights())


def _block(text: str, start: int, topic: str) -> Block:
    end = start + len(text)
    shown = TracedText(text, tuple(range(start, end)))
    return Block(Label.PARAGRAPH, shown, (Span(start, end),), part=Part.REVIEW, topic=topic)


def _figure(said: Said, block: int, start: int) -> Figure:
    place = Span(len(said.before), len(said.sentence) - 1)
    return Figure(
        indicators=said.indicators,
        low=Decimal(said.value),
        high=Decimal(said.value),
        unit=said.unit,
        approximation=None,
        part=said.part,
        scope=said.scope,
        wording=f"{said.value}{said.unit}",
        block=block,
        place=place,
        sentence=Span(0, len(said.sentence)),
        span=Span(start + place.start, start + place.end),
    )


DIVISIONS = st.one_of(
    st.just(PROVINCE),
    st.builds(division, st.integers(0, 5)),
    st.builds(division, st.integers(6, 9), st.none(), st.just("别省")),
)
SAID = st.builds(
    Said,
    indicators=st.lists(st.sampled_from(IDS), max_size=3, unique=True).map(tuple),
    value=st.integers(0, 5000),
    part=st.sampled_from(Part),
    scope=st.one_of(st.none(), st.sampled_from(Scope)),
)
HOLDINGS = st.lists(
    st.builds(
        holding,
        DIVISIONS,
        st.integers(2018, 2023),
        st.sampled_from(Kind),
        st.lists(SAID, max_size=4),
        st.lists(st.tuples(st.sampled_from(IDS), st.just("一批")), max_size=2),
    ),
    max_size=8,
    unique_by=lambda made: made.id,
)
