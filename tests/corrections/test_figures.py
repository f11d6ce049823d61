"""Figures set right: filed otherwise, left out, taken in; value and unit are what the text says."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.corrections.misfits import Misfit
from generator.corrections.quantity import quantity_in
from generator.model import Aspect, Correction, Figure, Part, Report, Scope
from tests.archives import TEXT
from tests.corrections.readings import FIND, apply, entry, misfit, read, right

MORE = "常委会走访企业“13家”，建成12驿，开展执法检查3次，代表任免一批。"
WHOLE = TEXT.replace("推动问题逐项整改到位。", f"推动问题逐项整改到位。{MORE}")


@pytest.fixture(scope="module")
def report() -> Report:
    return read(WHOLE)


def figure(report: Report, wording: str, number: int = 0) -> Figure:
    return [one for one in report.figures if one.wording == wording][number]


def at(words: str) -> int:
    assert WHOLE.count(words) == 1
    return WHOLE.index(words)


MEETINGS, SEATS = at("9次"), at("40人次")


def of(aspect: Aspect, place: str | int, wording: str, value: object, expect: object) -> Correction:
    return entry(aspect, place, value, expect, wording=wording)


def test_what_these_tests_correct(report: Report) -> None:
    found = FIND(report)
    assert figure(found, "9次").indicators == ("committee-meetings",)
    assert not [one for one in found.figures if one.wording in ("13家", "12驿")]


def test_a_figure_is_filed_otherwise(report: Report) -> None:
    entries = (
        of(Aspect.INDICATORS, MEETINGS, "9次", ("inspections", "oaths"), ("committee-meetings",)),
        of(Aspect.SCOPE, MEETINGS, "9次", "term", "year"),
        of(Aspect.PART, "常委会会议9次", "9次", "plan", "review"),
    )
    corrected = right(report, *entries)
    read = figure(FIND(report), "9次")
    filed = replace(
        read, indicators=("inspections", "oaths"), scope=Scope.TERM, part=Part.PLAN, confidence=1.0
    )
    assert figure(corrected, "9次") == filed
    assert {one.at for one in corrected.corrections} == {MEETINGS}


def test_a_figure_is_left_out(report: Report) -> None:
    corrected = right(report, of(Aspect.DROP, MEETINGS, "9次", True, ("committee-meetings",)))
    assert len(corrected.figures) == len(FIND(report).figures) - 1
    assert "9次" not in [one.wording for one in corrected.figures]


@pytest.mark.parametrize(
    ("words", "wording", "value", "unit"),
    [("走访企业“13家”", "13家", 13, "家"), ("建成12驿", "12驿", 12, "驿")],
)
def test_a_missed_figure_is_taken_from_the_text(
    report: Report, words: str, wording: str, value: int, unit: str
) -> None:
    corrected = right(report, of(Aspect.ADD, words, wording, ("deputy-stations",), None))
    added = figure(corrected, wording)
    shown = corrected.blocks[added.block].shown.text
    assert (added.low, added.high, added.unit) == (Decimal(value), Decimal(value), unit)
    assert shown[added.place.start : added.place.end] == wording
    assert shown[added.sentence.start : added.sentence.end].endswith("代表任免一批。")
    assert WHOLE[added.span.start : added.span.end] == wording
    assert (added.part, added.scope, added.confidence) == (Part.REVIEW, Scope.YEAR, 1.0)
    assert list(corrected.figures) == sorted(corrected.figures, key=lambda one: (one.block, one.place))


def test_what_was_added_can_be_filed_further(report: Report) -> None:
    entries = (
        of(Aspect.SCOPE, "建成12驿", "12驿", "term-to-date", "year"),
        of(Aspect.ADD, "建成12驿", "12驿", ("deputy-stations",), None),
    )
    assert figure(right(report, *entries), "12驿").scope is Scope.TERM_TO_DATE


def test_a_mention_gives_way_to_a_number(report: Report) -> None:
    (mention, *_) = FIND(report).mentions
    other = of(Aspect.INDICATORS, MEETINGS, "9次", (mention.indicator,), ("committee-meetings",))
    numbered = {one.indicator for one in right(report, other).mentions if one.part is mention.part}
    assert mention.indicator not in numbered


STALE: list[tuple[Correction, str]] = [
    (of(Aspect.INDICATORS, MEETINGS, "9次", ("committee-meetings",), ()), "by itself"),
    (of(Aspect.INDICATORS, MEETINGS, "9次", (), ("oaths",)), "reads [committee-meetings] now"),
    (of(Aspect.INDICATORS, MEETINGS, "9次", ("sport",), ("committee-meetings",)), "'sport' is no indicator"),
    (of(Aspect.INDICATORS, MEETINGS, "8次", (), ("committee-meetings",)), "reads the figure 9次 at"),
    (of(Aspect.INDICATORS, "建成12驿", "12驿", ("oaths",), ()), "reads no figure 12驿"),
    (of(Aspect.INDICATORS, "召开常委会会议", "9次", (), ("oaths",)), "9次 stands 0 times"),
    (of(Aspect.SCOPE, MEETINGS, "9次", "year", "term"), "reads year by itself"),
    (of(Aspect.PART, SEATS, "40人次", "plan", "plan"), "reads review now, the entry expects plan"),
    (of(Aspect.DROP, "建成12驿", "12驿", True, ()), "reads no figure at"),
    (of(Aspect.DROP, MEETINGS, "9次", True, ()), "reads [committee-meetings] now"),
    (
        of(Aspect.ADD, MEETINGS, "9次", ("committee-meetings",), None),
        "reads 9次 as [committee-meetings] by itself",
    ),
    (of(Aspect.ADD, MEETINGS, "9次", ("oaths",), None), "reads 9次 as [committee-meetings] now"),
    (of(Aspect.ADD, SEATS, "40人", ("oaths",), None), "reads the figure 40人次 over these words"),
    (of(Aspect.ADD, at("13家"), "14家", ("oaths",), None), "says '13家', not '14家'"),
    (of(Aspect.ADD, at("走访企业“"), "走访企业", ("oaths",), None), "is no number"),
    (of(Aspect.ADD, at("13家"), "13", ("oaths",), None), "is no number"),
    (of(Aspect.ADD, at("13家"), "13家", ("sport",), None), "'sport' is no indicator"),
    (of(Aspect.ADD, at("13家"), "13家", ("oaths",), ()), "reads null now, the entry expects []"),
]


@pytest.mark.parametrize(("stale", "told"), STALE)
def test_what_does_not_fit_is_told_and_left_as_found(report: Report, stale: Correction, told: str) -> None:
    assert told in misfit(report, stale)
    assert apply(report, stale).report == FIND(report)


@pytest.mark.parametrize(
    ("wording", "low", "high", "unit", "approximation"),
    [
        ("1至2期", 1, 2, "期", None),
        ("３万余人次", 30000, 30000, "人次", "余"),
        ("近二十驿", 20, 20, "驿", "近"),
        ("5 驿", 5, 5, "驿", None),
    ],
)
def test_values_and_units_are_read_not_given(
    wording: str, low: int, high: int, unit: str, approximation: str | None
) -> None:
    read_ = quantity_in(wording)
    assert (read_.low, read_.high, read_.unit, read_.approximation) == (low, high, unit, approximation)


@pytest.mark.parametrize("wording", ["", "家", "13", "13家14户", "会议13家"])
def test_no_other_words_are_a_figure(wording: str) -> None:
    with pytest.raises(Misfit):
        quantity_in(wording)
