"""Comparison never mixes: what a cell holds, what stands apart, what is absent and how."""

from hypothesis import given

from generator.gathering import Catalogue, gather
from generator.gathering.cells import Cell, Mark, NotHeld, NotStated, NoValue, OnlyMarked, Reported
from generator.model import Holding, Kind, Part, Report, Scope
from tests.gathering.making import AUTHORITY, HOLDINGS, IDS, PROVINCE, Said, holding

PLACE = (PROVINCE.slug, 2022)


def cell(*holdings: Holding, indicator: str = "proposals") -> Cell:
    return gather(holdings, AUTHORITY).cell(indicator, *PLACE)


def every_cell(catalogue: Catalogue, indicator: str) -> list[tuple[str, int, Cell]]:
    return [
        (division.slug, year, catalogue.cell(indicator, division.slug, year))
        for division in catalogue.divisions
        for year in catalogue.years
    ]


@given(HOLDINGS)
def test_each_figure_of_an_indicator_stands_in_one_cell_of_its_table(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    for indicator in IDS:
        found = sorted(
            (slug, year, citation.entry.id, citation.figure.span)
            for slug, year, cell in every_cell(catalogue, indicator)
            for citation in (*getattr(cell, "figures", ()), *getattr(cell, "marked", ()))
        )
        written = sorted(
            (held.id.split("/")[0], held.report.record.year, held.id, figure.span)
            for held in holdings
            for figure in held.report.figures
            if indicator in figure.indicators
        )
        assert found == written


@given(HOLDINGS)
def test_joint_totals_plans_and_term_counts_never_pass_as_the_years_own(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    for indicator in IDS:
        for *_, cell in every_cell(catalogue, indicator):
            for citation in getattr(cell, "figures", ()):
                assert citation.figure.part is Part.REVIEW
                assert citation.figure.indicators == (indicator,)
                assert citation.figure.scope in (None, Scope.YEAR)


@given(HOLDINGS)
def test_absence_is_told_apart(holdings: list[Holding]) -> None:
    catalogue = gather(holdings, AUTHORITY)
    for indicator in IDS:
        for slug, year, cell in every_cell(catalogue, indicator):
            held = [h for h in holdings if h.id.startswith(f"{slug}/{year}-")]
            assert isinstance(cell, NotHeld) == (not held)
            silent = held and not any(_speaks(h.report, indicator) for h in held)
            assert isinstance(cell, NotStated) == bool(silent)


def _speaks(report: Report, indicator: str) -> bool:
    figures = any(indicator in figure.indicators for figure in report.figures)
    return figures or any(mention.indicator == indicator for mention in report.mentions)


@given(HOLDINGS)
def test_a_citation_gives_the_text_that_stands_at_its_place(holdings: list[Holding]) -> None:
    for cited in gather(holdings, AUTHORITY).citations.values():
        for citation in cited:
            source = citation.entry.holding.report.source.text
            assert source[int(citation.anchor[1:]) :].startswith(citation.sentence)
            assert citation.quantity in citation.sentence


def test_a_report_and_its_abstract_both_speak_in_the_cell() -> None:
    both = cell(holding(said=[Said(value=5)]), holding(kind=Kind.ABSTRACT, said=[Said(value=6)]))
    assert isinstance(both, Reported)
    assert [(c.entry.kind, int(c.figure.low)) for c in both.figures] == [(Kind.REPORT, 5), (Kind.ABSTRACT, 6)]


def test_words_without_number_are_no_value_and_keep_marked_figures_apart() -> None:
    found = cell(holding(said=[Said(part=Part.PLAN)], words=[("proposals", "全部办结")]))
    assert isinstance(found, NoValue)
    assert [citation.marks for citation in found.marked] == [(Mark.PLAN,)]


def test_a_number_of_the_year_outweighs_words_without_one() -> None:
    assert isinstance(cell(holding(said=[Said()], words=[("proposals", "全部办结")])), Reported)


def test_a_joint_total_over_a_term_bears_both_marks_in_each_of_its_tables() -> None:
    joint = holding(said=[Said(indicators=IDS[:2], scope=Scope.TERM)])
    for indicator in IDS[:2]:
        found = cell(joint, indicator=indicator)
        assert isinstance(found, OnlyMarked)
        assert found.marked[0].marks == (Mark.JOINT, Mark.TERM)
    assert isinstance(cell(joint), NotStated)
