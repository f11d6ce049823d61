"""Passages that stand in several reports: told at both, never of a report by itself, in whatever order."""

from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.gathering.entries import enter
from generator.gathering.kinship import Sharing, sharing
from generator.gathering.kinship.folding import fold
from generator.gathering.kinship.likeness import ALIKE, MOST, likeness, likes
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
    return sharing(enter(reports))


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
    told = {(id, kin.entry.id) for id, one in kinship.items() for p in one.passages.values() for kin in p.kin}
    assert all((other, one) in told and one != other for one, other in told)
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


def test_a_formula_of_many_variants_stays_within_its_bound_and_says_so() -> None:
    """More variants than are kept of each: none is compared with all, and each still knows of MOST."""
    variants = sorted(f"{PASSAGES[0]}第{chr(ord('一') + n)}{chr(ord('丁') + n)}号" for n in range(MOST * 3))
    kept = likes(variants)
    assert all(len(kept.of(n)) <= MOST and kept.more(n) for n in range(len(variants)))
    assert all(len(kept.of(n)) >= MOST // 2 for n in range(len(variants)))
    assert all(score >= ALIKE for n in range(len(variants)) for _, score in kept.of(n))


def test_where_few_are_alike_all_are_told() -> None:
    texts = sorted(map(fold, PASSAGES[:4]))
    kept = likes(texts)
    alike = {(texts[n], texts[other]) for n in range(4) for other, _ in kept.of(n)}
    first, second = map(fold, PASSAGES[:2])
    assert alike == {(first, second), (second, first)}
    assert not any(kept.more(n) for n in range(4))
