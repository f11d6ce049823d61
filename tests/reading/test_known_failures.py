"""Torn pages that are known to be put in the wrong order. Strict: what is mended must leave here."""

import pytest

from tests.reading.floors import TORN_ORDER
from tests.reading.test_order import order


@pytest.mark.xfail(
    strict=True, reason="without headings nothing tells which of two columns a paragraph was in"
)
def test_columns_of_a_feature_without_headings_taken_by_turns() -> None:
    torn = ("columns-interleaved", "frames-reversed")
    assert order("990103-luting/2022-feature", *torn, seed=3) >= TORN_ORDER


@pytest.mark.xfail(strict=True, reason="what a paragraph of a feature is about is not always in its words")
def test_a_feature_without_headings_whose_runs_changed_places() -> None:
    assert order("990105-moyan/2023-feature", "frames-shuffled") >= TORN_ORDER


def test_a_feature_without_headings_read_backwards_is_no_failure() -> None:
    assert order("990105-moyan/2023-feature", "frames-reversed") >= TORN_ORDER


def test_a_report_with_headings_read_backwards_is_no_failure() -> None:
    assert order("990102-yundu/2021-report", "frames-reversed") >= TORN_ORDER
