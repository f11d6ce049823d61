"""Neighbours: the same district or the same year, never more than a page can bear."""

from hypothesis import given

from generator.gathering import gather
from generator.gathering.neighbours import NEAREST
from generator.model import Holding
from tests.gathering.making import AUTHORITY, HOLDINGS, division, holding


@given(HOLDINGS)
def test_neighbours_share_district_or_year(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    for entry in catalogue.entries:
        beside = catalogue.neighbours[entry.id]
        assert entry.id not in {other.id for other in (*beside.same_district, *beside.same_year)}
        assert {other.division.slug for other in beside.same_district} <= {entry.division.slug}
        assert {other.year for other in beside.same_year} <= {entry.year}
        assert entry.division.slug not in {other.division.slug for other in beside.same_year}


@given(HOLDINGS, HOLDINGS)
def test_reports_of_other_districts_and_years_change_nothing(
    holdings: list[Holding], others: list[Holding]
) -> None:
    mine = {(h.id.split("/")[0], h.report.record.year) for h in holdings}
    slugs, years = {slug for slug, _ in mine}, {year for _, year in mine}
    far = [h for h in others if h.id.split("/")[0] not in slugs and h.report.record.year not in years]
    alone, together = gather(holdings, AUTHORITY), gather([*holdings, *far], AUTHORITY)
    assert all(together.neighbours[h.id] == alone.neighbours[h.id] for h in holdings)


def test_the_nearest_districts_are_chosen_when_there_are_many() -> None:
    here = holding(division(50))
    near = [holding(division(number)) for number in range(51, 51 + NEAREST)]
    far = [holding(division(number, city="远州市")) for number in range(30, 49)]
    beside = gather([here, *far, *near], AUTHORITY).neighbours[here.id]
    assert [entry.id for entry in beside.same_year] == [h.id for h in near]
