"""Passages that stand in several reports: told at both, never of a report by itself, in whatever order."""

from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.gathering.entries import enter
from generator.gathering.kinship import Sharing, sharing
from generator.gathering.kinship.families import MOST
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.likeness import ALIKE, SHORTEST, likeness
from generator.gathering.kinship.sharing import TOLD
from generator.gathering.kinship.sketches import BANDS, opened, sketch
from generator.model import Holding
from tests.gathering.kinship.making import holding, review
from tests.gathering.making import division

CASES = yaml.safe_load((Path(__file__).parent / "cases/alike.yml").read_text("utf-8"))
PASSAGES = (
    "依托预算联网平台，对财政资金从编制到使用全程跟踪，系统预警、专班核查、部门说明。",
    "依托预算联网平台，对财政资金从编制到使用全程跟踪，系统预警、专班核查、限时说明！",
    "走进三十六所学校暗访食堂，从营养搭配到陪餐制度逐项过问，推动成立学生餐配送中心。",
    "清淤灌渠一百二十公里，加固山塘水库十五座，旱年里渠水照样流到了田头。",
    "各位代表：",
)


def found(*reports: Holding) -> dict[str, Sharing]:
    return dict(sharing(enter(reports)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_wording_is_the_same_alike_or_neither(case: dict[str, str]) -> None:
    one, other = fold(case["one"]), fold(case["other"])
    assert {1.0: "same", 0.0: "neither"}.get(likeness(one, other), "alike") == case["is"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_reports_are_told_what_they_share(case: dict[str, str]) -> None:
    here, there = holding(2022, review(case["one"])), holding(2022, review(case["other"]), division(1))
    told = [(one.reports, one.same) for one in found(here, there)[here.id].passages.values()]
    assert told == {"same": [(1, 1)], "alike": [(1, 0)], "neither": []}[case["is"]]


REPORTS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(2020, 2022), st.lists(st.sampled_from(PASSAGES), max_size=4)),
    max_size=6,
    unique_by=lambda made: made[:2],
)


def made(reports: list[tuple[int, int, list[str]]]) -> list[Holding]:
    return [holding(year, review(*texts), division(number)) for number, year, texts in reports]


@given(REPORTS)
def test_sharing_is_mutual_and_never_with_oneself(reports: list[tuple[int, int, list[str]]]) -> None:
    holdings = made(reports)
    kinship = found(*holdings)
    every = [(id, passage) for id, one in kinship.items() for passage in one.passages.values()]
    told = {(id, kin.entry.id) for id, passage in every for kin in passage.kin}
    many = {id for id, passage in every if passage.reports > TOLD}  # of which some are not named
    assert all((other, one) in told or other in many for one, other in told)
    assert all(one != other for one, other in told)
    assert {id for pair in told for id in pair} <= {held.id for held in holdings}


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_means_nothing(
    reports: list[tuple[int, int, list[str]]], random: Random
) -> None:
    holdings = made(reports)
    shuffled = random.sample(holdings, len(holdings))
    assert found(*holdings) == found(*shuffled)


def test_kin_lead_to_blocks_that_their_reports_hold() -> None:
    kinship = found(*made([(n, 2021, [*PASSAGES[n:], *PASSAGES[:n]]) for n in range(4)]))
    kin = [kin for one in kinship.values() for passage in one.passages.values() for kin in passage.kin]
    assert len(kin) == 4 * 4 * 3  # each of four passages stands in three other reports
    assert all(one.block in one.entry.holding.report.blocks for one in kin)


def test_a_passage_that_stands_twice_in_one_report_counts_that_report_once() -> None:
    twice, once = (
        holding(2022, review(PASSAGES[2], PASSAGES[2])),
        holding(2022, review(PASSAGES[2]), division(1)),
    )
    kinship = found(twice, once)
    assert [passage.reports for passage in kinship[twice.id].passages.values()] == [1, 1]
    assert [passage.reports for passage in kinship[once.id].passages.values()] == [1]
    assert found(twice)[twice.id].passages == {}


def test_what_is_short_is_not_compared() -> None:
    one, other = (holding(2022, review(PASSAGES[-1]), division(n)) for n in range(2))
    assert found(one, other) == {one.id: Sharing(), other.id: Sharing()}


def test_a_formula_of_many_variants_is_compared_with_a_bound_number_and_says_so() -> None:
    """None is compared with all, each knows of MOST, and what no other report has is told of none."""
    formulas = [f"{PASSAGES[0]}第{chr(ord('一') + n)}{chr(ord('丁') + n)}号" for n in range(MOST * 3)]
    holdings = [holding(2022, review(text), division(n)) for n, text in enumerate(formulas)]
    alone = holding(2022, review(PASSAGES[3]), division(MOST * 4))
    kinship = found(*holdings, alone)
    told = [passage for one in holdings for passage in kinship[one.id].passages.values()]
    assert len(told) == len(holdings)
    assert all(MOST - 1 <= one.reports <= MOST * 2 and one.at_least for one in told)
    assert all(len(one.kin) == TOLD and all(kin.likeness >= ALIKE for kin in one.kin) for one in told)
    assert kinship[alone.id].passages == {}


def test_where_few_are_alike_all_are_told_and_no_more() -> None:
    kinship = found(*made([(n, 2021, [PASSAGES[n]]) for n in range(4)]))
    told = [(id, kin.entry.id) for id, one in kinship.items() for p in one.passages.values() for kin in p.kin]
    one, other = (entry.id for entry in enter(made([(n, 2021, []) for n in range(2)])))
    assert sorted(told) == sorted([(one, other), (other, one)])
    assert not any(p.at_least for one in kinship.values() for p in one.passages.values())


def test_of_a_formula_the_own_district_s_reports_are_named_first() -> None:
    """However many others have it, and whatever their place is in the archive."""
    own = [holding(year, review(PASSAGES[0]), division(50)) for year in (2018, 2019)]
    others = [holding(2019, review(PASSAGES[0]), division(number)) for number in range(MOST * 3)]
    kinship = found(*own, *others)
    for one, other in (own, own[::-1]):
        (passage,) = kinship[one.id].passages.values()
        assert passage.kin[0].entry.id == other.id


@given(REPORTS, REPORTS)
def test_what_is_told_is_the_same_where_what_stands_for_it_is(
    reports: list[tuple[int, int, list[str]]], others: list[tuple[int, int, list[str]]]
) -> None:
    """So that a page can be left as it is."""
    before, after = (sharing(enter(made(each))) for each in (reports, others))
    for one in enter(made(reports)):
        if one.holding in made(others) and before.told(one) == after.told(one):
            assert before[one.id] == after[one.id]


def test_a_report_that_shares_nothing_changes_nothing_that_is_told_of_others() -> None:
    """And one that does changes it for those that it shares with alone."""
    held = enter(made([(0, 2021, [PASSAGES[0]]), (1, 2021, [PASSAGES[0]]), (2, 2021, [PASSAGES[3]])]))
    kinship = sharing(held)
    for more, changed in ((PASSAGES[2], 0), (PASSAGES[0], 2), (PASSAGES[3], 1)):
        later = sharing(enter([*(one.holding for one in held), *made([(3, 2021, [more])])]))
        assert sum(kinship.told(one) != later.told(one) for one in held) == changed


def test_a_name_by_which_a_district_is_called_is_of_what_is_told() -> None:
    held = enter(made([(0, 2021, [PASSAGES[0]]), (1, 2021, [PASSAGES[0]]), (2, 2021, [PASSAGES[3]])]))
    before, after = (sharing(held, {held[0].division.slug: name}) for name in ("甲", "乙"))
    assert [before.told(one) == after.told(one) for one in held] == [False, False, True]


def test_what_is_kept_of_a_report_tells_its_passages() -> None:
    entry = enter([holding(2022, review(*PASSAGES))])[0]
    kept = opened(sketch(entry))
    assert list(kept.texts) == [fold(text) for text in PASSAGES[:-1]]
    assert kept.blocks.tolist() == [0, 1, 2, 3]
    assert kept.keys.shape == (4, BANDS)
    assert not len(opened(sketch(enter([holding(2022, [])])[0])).texts)


@given(st.text(st.characters(codec="utf-8"), min_size=SHORTEST), st.text(st.characters(codec="utf-8")))
def test_the_same_text_has_the_same_keys_whatever_stands_beside_it(text: str, other: str) -> None:
    alone, beside = (
        opened(sketch(enter([holding(2022, review(*texts))])[0])) for texts in ([text], [other + "。", text])
    )
    if alone.texts:
        assert (alone.keys[-1] == beside.keys[-1]).all()
