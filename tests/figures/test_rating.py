"""A rating says how often figures of its kind are filed rightly, and nearly all are rated sure."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.figures import find
from generator.gathering.doubts import is_doubtful
from generator.model import Label, Part
from tests.figures.readings import as_report, cases, indicators, report_of, review
from tests.press.manuscript import Manuscript, load_all

FOLDERS = ("manuscripts", "varied", "neighbours")
SURE = 0.9
RIGHT_OF_SURE = 0.97
SURE_OF_ALL = 0.8


@cache
def _rated() -> tuple[tuple[float, bool], ...]:
    """Each figure's rating, and whether it is filed rightly: value, unit, part and indicators."""
    root = Path(__file__).parents[1]
    return tuple(row for folder in FOLDERS for one in load_all(root / folder) for row in _of(one))


def _of(manuscript: Manuscript) -> Iterator[tuple[float, bool]]:
    true = {
        (number, mark.end): (mark.low, mark.high, set(mark.indicators), passage.part)
        for number, passage in enumerate(manuscript.blocks)
        for mark in passage.figures
    }
    for one in find(as_report(manuscript), indicators()).figures:
        told = (one.low, one.high, set(one.indicators), str(one.part))
        yield one.confidence, true.get((one.block, one.place.end), (*told[:2], set(), told[3])) == told


def test_figures_rated_sure_are_right() -> None:
    sure = [right for rating, right in _rated() if rating >= SURE]
    assert sum(sure) / len(sure) >= RIGHT_OF_SURE


def test_nearly_all_figures_are_rated_sure() -> None:
    assert sum(rating >= SURE for rating, _ in _rated()) / len(_rated()) >= SURE_OF_ALL


def test_ratings_are_shares() -> None:
    assert all(0 < rating < 1 for rating, _ in _rated())


def test_what_makes_a_figure_doubtful_lowers_its_rating() -> None:
    plain, *doubtful = (
        find(review(text), indicators()).figures[-1].confidence
        for text in (
            "收到代表建议186件。",
            "收到代表建议1 86件。",
            "将收到的代表建议186件交办。",
            "办结率由91%提高到97%。",
        )
    )
    assert all(rating < plain for rating in doubtful)


@pytest.mark.parametrize("case", cases("doubts"), ids=lambda case: str(case["text"]))
def test_plans_and_parts_that_a_review_tells_are_doubtful(case: Mapping[str, Any]) -> None:
    found = [one for one in find(review(case["text"]), indicators()).figures if one.indicators]
    assert [one.wording for one in found if is_doubtful(one)] == case["doubtful"]


def test_what_a_plan_means_to_do_is_a_sure_plan() -> None:
    plan = report_of((Label.PARAGRAPH, Part.PLAN, "全年举办培训班6期，力争代表满意率比今年更高。"))
    assert [is_doubtful(one) for one in find(plan, indicators()).figures if one.indicators] == [False]
