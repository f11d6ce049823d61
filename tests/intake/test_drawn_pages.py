"""Forty drawn newspaper pages as PDF, of every way of laying out: floors that no change may lower."""

import pytest

from tests.benchmarks.intake.floors import DRAWN, missed_below
from tests.benchmarks.intake.pages import result_of, told
from tests.benchmarks.intake.scoring import Scores, means
from tests.press.forms.drawn import SEEDS, drawn


@pytest.fixture(scope="module")
def scores() -> dict[int, Scores]:
    return {seed: result_of(told(drawn(seed))).scores for seed in SEEDS}


def test_drawn_pages_are_read_well_in_the_mean(scores: dict[int, Scores]) -> None:
    found = means(scores.values())
    assert missed_below(found, DRAWN) == [], found


def test_no_page_loses_a_character(scores: dict[int, Scores]) -> None:
    assert [seed for seed, found in scores.items() if found["lossless"] < 1] == []


def test_no_page_is_read_out_of_order(scores: dict[int, Scores]) -> None:
    assert [(seed, found["order"]) for seed, found in scores.items() if found["order"] < 0.9] == []
