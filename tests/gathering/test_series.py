"""Only plain single figures of one unit make a series; what is left out is counted with its reason."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given

from generator.gathering import gather
from generator.gathering.cells import Reported
from generator.gathering.series import LeftOut, Series, series
from generator.model import Holding, Part, Scope
from tests.gathering.making import AUTHORITY, HOLDINGS, INDICATORS, Said, division, holding

PROPOSALS = INDICATORS[2]


def made(*said: Said, **changes: object) -> Holding:
    """A report of district 1 on 2022 whose figures all bear the changes."""
    one = holding(division(1), 2022, said=said)
    figures = tuple(replace(figure, **changes) for figure in one.report.figures)
    return replace(one, report=replace(one.report, figures=figures))


def of(*holdings: Holding) -> Series:
    catalogue = gather(holdings, AUTHORITY)
    places = [(d.slug, year) for d in catalogue.divisions for year in catalogue.years]
    return series(catalogue, PROPOSALS, places)


def test_one_figure_however_often_it_is_said_is_drawn() -> None:
    found = of(made(Said(value=7), Said(value=7)))
    (citation,) = found.figures.values()
    assert (found.unit, citation.figure.low, found.left_out) == ("件", 7, {})


def test_a_rounded_figure_is_drawn() -> None:
    assert len(of(made(Said(value=7), approximation="余")).figures) == 1


def test_what_is_not_one_plain_figure_is_left_out_and_the_reason_told() -> None:
    cases = {
        LeftOut.SEVERAL: made(Said(value=7), Said(value=9)),
        LeftOut.RANGE: made(Said(value=7), high=Decimal(9)),
        LeftOut.DOUBTFUL: made(Said(value=7), confidence=0.1),
        LeftOut.UNIT: made(Said(value=7, unit="份")),
        LeftOut.MARKED: made(Said(value=7, part=Part.PLAN)),
    }
    assert list(cases) == list(LeftOut)
    for reason, one in cases.items():
        found = of(one)
        assert (found.unit, found.figures, found.left_out) == ("", {}, {reason: 1}), reason


def in_paragraphs(**changes: object) -> Holding:
    """A report of one sure figure whose paragraphs all bear the changes."""
    one = made(Said(value=7))
    blocks = tuple(replace(block, **changes) for block in one.report.blocks)
    return replace(one, report=replace(one.report, blocks=blocks))


def test_a_sure_figure_of_a_paragraph_that_is_not_is_left_out() -> None:
    doubtful = [in_paragraphs(confidence=0.7), in_paragraphs(place_confidence=0.7)]
    assert [of(one).left_out for one in doubtful] == [{LeftOut.DOUBTFUL: 1}] * 2
    assert [of(one).figures for one in doubtful] == [{}] * 2
    assert len(of(in_paragraphs(confidence=0.8, place_confidence=0.8)).figures) == 1


def test_joint_and_term_totals_are_never_drawn() -> None:
    joint = made(Said(indicators=("proposals", "inspections"), value=7))
    term = made(Said(value=7, scope=Scope.TERM))
    assert [of(one).left_out for one in (joint, term)] == [{LeftOut.MARKED: 1}] * 2


def test_absences_are_no_reason() -> None:
    assert of(holding(division(1), 2020), holding(division(2), 2021)).left_out == {}


def test_one_unit_is_drawn_that_most_have_else_the_one_named_first() -> None:
    either = replace(PROPOSALS, units=("项", "件"))
    authority = replace(AUTHORITY, indicators=(either,))

    def units(*given: str) -> tuple[str, int, dict[LeftOut, int]]:
        held = [holding(division(n), said=[Said(value=4, unit=unit)]) for n, unit in enumerate(given)]
        catalogue = gather(held, authority)
        found = series(catalogue, either, [(d.slug, 2022) for d in catalogue.divisions])
        return found.unit, len(found.figures), dict(found.left_out)

    assert units("项", "件", "件") == ("件", 2, {LeftOut.UNIT: 1})
    assert units("件", "项") == ("项", 1, {LeftOut.UNIT: 1})


@given(HOLDINGS.filter(bool))
def test_a_series_never_mixes_and_draws_nothing_that_is_not_in_its_cell(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    places = [(d.slug, year) for d in catalogue.divisions for year in catalogue.years]
    for indicator in AUTHORITY.indicators:
        found = series(catalogue, indicator, places)
        for place, citation in found.figures.items():
            cell = catalogue.cell(indicator.id, *place)
            assert isinstance(cell, Reported)
            assert citation in cell.figures
            assert citation.marks == ()
            assert {one.figure.low for one in cell.figures} == {citation.figure.high}
            assert citation.figure.unit == found.unit
        told = [p for p in places if (indicator.id, *p) in catalogue.cells]
        assert len(found.figures) + sum(found.left_out.values()) <= len(told)
