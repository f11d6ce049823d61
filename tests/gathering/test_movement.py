"""What rose and fell: only single exact figures of the two latest years, and exact arithmetic."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given

from generator.gathering import gather
from generator.gathering.cells import Reported
from generator.gathering.movement import Change, Movement, movement
from generator.model import Holding, Kind, Part, Scope
from tests.gathering.making import AUTHORITY, HOLDINGS, Said, division, holding

SLUG = division(1).slug


def told(year: int, *said: Said, kind: Kind = Kind.REPORT, **changes: object) -> Holding:
    """A report whose figures all bear the changes."""
    one = holding(division(1), year, kind, said)
    figures = tuple(replace(figure, **changes) for figure in one.report.figures)
    return replace(one, report=replace(one.report, figures=figures))


def moved(*holdings: Holding) -> Movement:
    found = movement(gather(holdings, AUTHORITY), SLUG)
    assert found is not None
    return found


def test_what_rose_what_fell_and_what_stayed() -> None:
    ids = ("law-inspections", "inspections", "proposals")
    found = moved(
        told(2021, *(Said((id,), 8) for id in ids), unit="件"),
        told(2022, *(Said((id,), value) for id, value in zip(ids, (9, 8, 6), strict=True)), unit="件"),
    )
    # Of the made vocabulary 件 is a unit of proposals alone.
    assert [change.indicator.id for change in found.changes] == ["proposals"]
    (fell,) = found.fell
    assert (fell.difference, fell.growth) == (Decimal(-2), Fraction(-1, 4))
    assert (found.rose, found.stayed, found.left_out) == ((), (), 2)


def test_growth_is_exact_and_of_nothing_there_is_none() -> None:
    def change(earlier: int, later: int) -> Change:
        (found,) = moved(told(2021, Said(value=earlier)), told(2022, Said(value=later))).changes
        return found

    assert change(3, 4).growth == Fraction(1, 3)
    assert change(0, 4).growth is None
    assert change(0, 4).difference == 4
    assert change(4, 4).growth == 0


def test_a_rate_has_no_growth() -> None:
    (proposals,) = (one for one in AUTHORITY.indicators if one.id == "proposals")
    rate = replace(AUTHORITY, indicators=(replace(proposals, units=("%",)),))
    held = [told(year, Said(value=value), unit="%") for year, value in ((2021, 90), (2022, 99))]
    found = movement(gather(held, rate), SLUG)
    assert found is not None
    (change,) = found.changes
    assert (change.difference, change.growth) == (9, None)


@pytest.mark.parametrize(
    "other",
    [
        told(2022, Said(value=9, part=Part.PLAN)),
        told(2022, Said(value=9, scope=Scope.TERM)),
        told(2022, Said(value=9, scope=Scope.TERM_TO_DATE)),
        told(2022, Said(("proposals", "inspections"), 9)),
        told(2022, Said(value=9), Said(value=8)),
        told(2022, Said(value=9), approximation="余"),
        told(2022, Said(value=9), high=Decimal(10)),
        told(2022, Said(value=9), confidence=0.1),
        told(2022, Said(value=9), unit="份"),
        told(2022),
    ],
    ids=["plan", "term", "to date", "joint", "two", "rounded", "range", "doubtful", "unit", "absent"],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_is_not_one_exact_figure_is_never_compared(other: Holding, turned: bool) -> None:
    plain = told(2021, Said(value=8))
    if turned:
        year = replace(other.report.record, year=2020)
        other = replace(other, id=other.id.replace("2022", "2020"), report=replace(other.report, record=year))
    assert moved(plain, other).changes == ()


def test_the_two_latest_years_that_are_held_are_compared_whatever_lies_between() -> None:
    found = moved(*(told(year, Said(value=year)) for year in (2015, 2018, 2022)))
    assert (found.earlier, found.later) == (2018, 2022)
    assert [change.difference for change in found.rose] == [4]


def test_one_year_is_not_compared_with_itself() -> None:
    held = (told(2022, Said(value=8)), told(2022, Said(value=9), kind=Kind.ABSTRACT))
    assert movement(gather(held, AUTHORITY), SLUG) is None


@given(HOLDINGS.filter(bool))
def test_every_change_is_between_two_figures_that_stand_in_their_cells(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    for where in catalogue.divisions:
        found = movement(catalogue, where.slug)
        for change in found.changes if found else ():
            assert found is not None
            for year, one in ((found.earlier, change.earlier), (found.later, change.later)):
                cell = catalogue.cell(change.indicator.id, where.slug, year)
                assert isinstance(cell, Reported)
                assert one in cell.figures
                assert one.marks == ()
                assert one.entry.year == year
            assert change.earlier.figure.unit == change.later.figure.unit
            assert change.earlier.figure.low + change.difference == change.later.figure.low
        assert not found or len(found.rose + found.fell + found.stayed) == len(found.changes)
