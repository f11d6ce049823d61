"""Shares of text: parts make the whole, headings count nowhere, one report counts a district and year."""

from collections.abc import Iterable
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Division
from generator.gathering import gather
from generator.gathering.shares import Measured, Shares
from generator.model import Block, Holding, Kind, Label, Record, Report, Source, Span, TracedText
from tests.gathering.making import AUTHORITY, TOPICS, division

Told = tuple[Label, str | None, int]
"""A block: what it is, its topic, its characters."""

SUPERVISION, DEPUTIES = (topic.id for topic in TOPICS)


def held(
    told: Iterable[Told], where: Division, year: int, kind: Kind = Kind.REPORT, suffix: str = ""
) -> Holding:
    """A report of these blocks."""
    blocks, at = [], 0
    for label, topic, size in told:
        shown = TracedText("字" * size, tuple(range(at, at + size)))
        blocks.append(Block(label, shown, (Span(at, at + size),), topic=topic))
        at += size + 1
    report = Report(Source("", ()), Record(division=where, year=year, kind=kind), tuple(blocks))
    return Holding(f"{where.slug}/{year}-{kind}{suffix}", report)


def shares(*holdings: Holding) -> Shares:
    return gather(holdings, AUTHORITY).shares


TOLD = st.lists(
    st.tuples(st.sampled_from(Label), st.sampled_from((None, SUPERVISION, DEPUTIES)), st.integers(1, 400)),
    max_size=6,
)
HELD = st.lists(
    st.builds(
        held,
        TOLD,
        st.integers(0, 3).map(division),
        st.integers(2020, 2023),
        st.sampled_from(Kind),
        st.sampled_from(("", "-2")),
    ),
    max_size=10,
    unique_by=lambda made: made.id,
)


@given(HELD)
def test_parts_are_together_the_whole_and_exact(holdings: list[Holding]) -> None:
    found = shares(*holdings)
    wholes = [*found.reports.values(), *(year.measured for year in found.years.values())]
    for whole in wholes:
        parts = [whole.of(topic) for topic in (None, SUPERVISION, DEPUTIES) if whole.total]
        assert sum(parts) == (1 if whole.total else 0)
        assert all(isinstance(part, Fraction) for part in parts)


@given(HELD)
def test_only_paragraphs_count_and_each_character_once(holdings: list[Holding]) -> None:
    found = shares(*holdings)
    for one in holdings:
        body = [block for block in one.report.blocks if block.label is Label.PARAGRAPH]
        assert found.reports[one.id].total == sum(len(block.shown.text) for block in body)


@given(HELD)
def test_a_year_is_the_sum_of_the_reports_that_count(holdings: list[Holding]) -> None:
    found = shares(*holdings)
    assert list(found.years) == sorted(found.years)
    for year, whole in found.years.items():
        counted = [entry for (_, at), entry in found.counted.items() if at == year]
        assert whole.reports == len(counted) == len({entry.division.slug for entry in counted})
        for topic in (None, SUPERVISION, DEPUTIES):
            characters = sum(found.reports[entry.id].characters.get(topic, 0) for entry in counted)
            assert whole.measured.characters.get(topic, 0) == characters


@given(HELD, st.randoms(use_true_random=False))
def test_the_order_of_holdings_does_not_matter(holdings: list[Holding], rng: Random) -> None:
    shuffled = holdings[:]
    rng.shuffle(shuffled)
    assert shares(*holdings) == shares(*shuffled)


TEXT: Told = (Label.PARAGRAPH, DEPUTIES, 10)


@pytest.mark.parametrize(
    ("kinds", "counts"),
    [
        ((Kind.FEATURE, Kind.ABSTRACT, Kind.REPORT), Kind.REPORT),
        ((Kind.FEATURE, Kind.ABSTRACT), Kind.ABSTRACT),
        ((Kind.FEATURE,), Kind.FEATURE),
    ],
)
def test_a_report_goes_before_an_abstract_and_that_before_a_feature(
    kinds: tuple[Kind, ...], counts: Kind
) -> None:
    found = shares(*(held([TEXT], division(1), 2022, kind) for kind in kinds))
    assert found.counted[division(1).slug, 2022].kind is counts
    assert found.years[2022].measured.total == 10


def test_of_one_kind_the_first_counts() -> None:
    found = shares(held([TEXT, TEXT], division(1), 2022, suffix="-2"), held([TEXT], division(1), 2022))
    assert found.counted[division(1).slug, 2022].id == f"{division(1).slug}/2022-report"


def test_a_report_without_text_stands_for_nothing() -> None:
    empty = held([(Label.HEADING, DEPUTIES, 9)], division(1), 2022)
    alone = shares(empty)
    assert alone.at(division(1).slug, 2022) is None
    assert alone.years == {}
    beside = shares(empty, held([TEXT], division(1), 2022, Kind.ABSTRACT))
    assert beside.at(division(1).slug, 2022) == Measured({DEPUTIES: 10})


def test_what_has_no_topic_is_a_part_of_its_own() -> None:
    found = shares(held([TEXT, (Label.PARAGRAPH, None, 30)], division(1), 2022))
    whole = found.at(division(1).slug, 2022)
    assert whole is not None
    assert (whole.of(DEPUTIES), whole.of(None), whole.of(SUPERVISION)) == (
        Fraction(1, 4),
        Fraction(3, 4),
        0,
    )
