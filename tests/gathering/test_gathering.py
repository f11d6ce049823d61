"""The catalogue does not depend on the order of holdings; every report has its place in it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Faults, UncertainRecord
from generator.gathering import gather
from generator.model import Holding, Kind, Record, Report, Source
from tests.gathering.making import AUTHORITY, HOLDINGS, PROVINCE, Said, division, holding


@given(HOLDINGS, st.randoms(use_true_random=False))
def test_the_order_of_holdings_does_not_matter(holdings: list[Holding], random: Random) -> None:
    shuffled = list(holdings)
    random.shuffle(shuffled)
    assert gather(shuffled, AUTHORITY) == gather(holdings, AUTHORITY)


@given(HOLDINGS)
def test_every_report_stands_once_in_each_index(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    ids = sorted(held.id for held in holdings)
    for index in (catalogue.by_year, catalogue.by_division, catalogue.by_place):
        assert sorted(entry.id for entries in index.values() for entry in entries) == ids


@given(HOLDINGS)
def test_coverage_runs_without_gaps_over_years_and_all_districts(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    held = {year for held in holdings if (year := held.report.record.year)}
    assert list(catalogue.years) == (list(range(min(held), max(held) + 1)) if held else [])
    assert {d.slug for d in catalogue.divisions} == {held.id.split("/")[0] for held in holdings}


@given(HOLDINGS)
def test_every_paragraph_under_a_topic_is_in_one_passage_of_it(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    gathered = [
        (passage.entry.id, block.id)
        for shelf in catalogue.topics
        for passage in shelf.passages
        for block in passage.blocks
        if block.label == "paragraph"
    ]
    written = [(h.id, b.id) for h in holdings for b in h.report.blocks if b.label == "paragraph"]
    assert sorted(gathered) == sorted(written)


def test_a_provinces_own_report_has_a_place_before_its_districts() -> None:
    catalogue = gather([holding(division(1)), holding(PROVINCE)], AUTHORITY)
    assert [d.name for d in catalogue.divisions] == ["试省", "试1区"]


def test_kinds_stand_in_order_and_second_copies_after_first_ones() -> None:
    made = [holding(kind=kind, suffix=suffix) for kind in Kind for suffix in ("-10", "-2", "")]
    order = [entry.id.partition("/")[2] for entry in gather(made, AUTHORITY).entries]
    assert order[:4] == ["2022-report", "2022-report-2", "2022-report-10", "2022-abstract"]


def test_an_unplaced_report_is_a_fault_that_names_it_and_the_mend() -> None:
    nowhere = Holding("990901-shi1/2022-report", Report(Source("", ()), Record(year=2022), ()))
    with pytest.raises(Faults, match=r"990901-shi1/2022-report.*division, kind.*report\.yml") as caught:
        gather([nowhere, holding(said=[Said()])], AUTHORITY)
    assert caught.value.exit_code == UncertainRecord.exit_code


def test_an_empty_archive_is_an_archive() -> None:
    catalogue = gather([], AUTHORITY)
    assert (catalogue.entries, catalogue.years, catalogue.divisions) == ((), (), ())
