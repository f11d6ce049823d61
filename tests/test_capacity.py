"""What an archive will cost is told before it is built: by what was measured, and never too late."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import capacity
from generator.capacity import PAGES, Cost, forecast, told, too_large

SMALL = Cost(1_000, seconds=60, cpu=110, memory=800, bytes=500e6, files=30_000, same=2, changed=4)
LARGE = Cost(10_000, seconds=600, cpu=1_100, memory=1_400, bytes=4.5e9, files=300_000, same=4, changed=6)
KNOWN = (SMALL, LARGE)


@given(st.integers(0, 400_000), st.integers(0, 400_000))
def test_more_reports_never_cost_less(one: int, other: int) -> None:
    few, many = (forecast(reports, KNOWN) for reports in sorted((one, other)))
    assert few.seconds <= many.seconds
    assert few.bytes <= many.bytes


@pytest.mark.parametrize("known", KNOWN)
def test_what_was_measured_is_forecast_as_it_was(known: Cost) -> None:
    assert forecast(known.reports, KNOWN) == known


def test_beyond_what_was_measured_a_report_costs_what_it_did_in_the_largest() -> None:
    assert forecast(30_000, KNOWN).bytes == pytest.approx(3 * LARGE.bytes)


@pytest.mark.parametrize(("reports", "said"), [(1_000, False), (2_200, True), (10_000, True)])
def test_a_site_that_the_host_will_not_take_is_told(reports: int, said: bool) -> None:
    assert bool(told({"": reports}, KNOWN)) is said
    assert ("parts: {by: province" in told({"": reports}, KNOWN)) is said


def test_time_alone_is_told_too() -> None:
    slow = (replace(SMALL, seconds=601.0, bytes=1e6),)
    assert "10 minutes" in told({"": 1_000}, slow)


def test_of_parts_those_that_are_too_large_are_named_and_no_others() -> None:
    sites = {"四川省": 9_000, "重庆市": 400}
    assert list(too_large(sites, KNOWN)) == ["四川省"]
    assert "四川省" in told(sites, KNOWN)
    assert "parts:" not in told(sites, KNOWN)


def test_what_the_project_measured_can_be_read() -> None:
    assert all(cost.reports > 0 and cost.bytes > 0 for cost in capacity.measured())


def test_pages_limits_are_those_of_its_manual() -> None:
    assert (PAGES.bytes, PAGES.seconds) == (1e9, 600)
