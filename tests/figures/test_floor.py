"""No figure is filed wrongly, and hardly one is missed, over all cases and all manuscripts together.

A filing is wrong with an indicator that the truth does not give, or with another value, part or time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.figures import find
from generator.model import Scope
from tests.figures.readings import as_report, indicators, read
from tests.figures.test_cases import ALL
from tests.press.manuscript import Manuscript, load_all

FOLDERS = ("manuscripts", "varied", "neighbours")
RECALL = 0.97


@dataclass(frozen=True, slots=True)
class Filing:
    """A figure filed under indicators: where, what it counts, and what else is known of it, or None."""

    where: tuple[Any, ...]
    wording: str
    indicators: frozenset[str]
    scope: str | None = None
    planned: bool | None = None

    def is_as(self, true: "Filing") -> bool:
        """Whether the filing is right; what the truth leaves open, it may say as it likes."""
        same = (self.where, self.indicators) == (true.where, true.indicators)
        told = true.scope is None or self.scope == true.scope
        return same and told and (true.planned is None or self.planned == true.planned)


def _close(text: str) -> str:
    return "".join(text.split())


def _of_cases() -> Iterator[tuple[list[Filing], list[Filing]]]:
    for number, case in enumerate(ALL):
        scopes, plans, year = case.get("scopes", {}), case.get("plans"), case.get("year")
        rows = [(_close(wording), ids) for row in case["figures"] for wording, ids in row.items()]
        true = [
            Filing((number, at, wording), wording, frozenset(ids), scopes.get(wording))
            for at, (wording, ids) in enumerate(rows)
        ]
        found = [
            (_close(case["text"][one.place.start : one.place.end]), one)
            for one in read(case["text"], case.get("division"), year)
        ]
        filed = [
            Filing((number, at, wording), wording, frozenset(one.indicators), one.scope or Scope.YEAR)
            for at, (wording, one) in enumerate(found)
        ]
        if plans is not None:
            assert [wording for wording, one in found if one.planned] == plans
        yield true, filed


def _of_reports() -> Iterator[tuple[list[Filing], list[Filing]]]:
    for folder in FOLDERS:
        for manuscript in load_all(Path(__file__).parents[1] / folder):
            yield _true(manuscript), _found(manuscript)


def _true(manuscript: Manuscript) -> list[Filing]:
    return [
        Filing(
            (manuscript.id, number, mark.end, mark.low, mark.high, _unit(mark.unit), mark.approximation),
            passage.text[mark.start : mark.end],
            frozenset(mark.indicators),
            mark.scope,
            passage.part == "plan" if passage.part else None,
        )
        for number, passage in enumerate(manuscript.blocks)
        for mark in passage.figures
    ]


def _found(manuscript: Manuscript) -> list[Filing]:
    return [
        Filing(
            (manuscript.id, one.block, one.place.end, one.low, one.high, one.unit, one.approximation),
            one.wording,
            frozenset(one.indicators),
            one.scope,
            one.part == "plan",
        )
        for one in find(as_report(manuscript), indicators()).figures
    ]


def _unit(unit: str) -> str:
    """The manuscripts write 百分之 as it stands in the text, the reader the measure word it means."""
    return "%" if unit == "百分之" else unit


@cache
def _all() -> tuple[list[Filing], list[Filing], list[Filing]]:
    """What is truly filed, what is filed, and what of that is right."""
    true: list[Filing] = []
    filed: list[Filing] = []
    right: list[Filing] = []
    for wanted, found in (*_of_cases(), *_of_reports()):
        by_place = {one.where: one for one in wanted}
        true.extend(one for one in wanted if one.indicators)
        filed.extend(one for one in found if one.indicators)
        right.extend(
            one
            for one in found
            if one.indicators and one.where in by_place and one.is_as(by_place[one.where])
        )
    return true, filed, right


def test_no_figure_is_filed_wrongly() -> None:
    _, filed, right = _all()
    assert [one for one in filed if one not in right] == []


def test_hardly_a_figure_is_missed() -> None:
    true, _, right = _all()
    assert len(right) / len(true) >= RECALL


@pytest.mark.parametrize(
    "other",
    [
        {"where": (2,)},
        {"indicators": frozenset(("oaths",))},
        {"scope": "term"},
        {"planned": True},
    ],
)
def test_whatever_differs_is_wrong(other: dict[str, Any]) -> None:
    told = {"where": (1,), "wording": "3次", "indicators": frozenset(("inspections",))}
    true = Filing(**told, scope="year", planned=False)
    assert Filing(**told, scope="year", planned=False).is_as(true)
    assert not Filing(**{**told, "scope": "year", "planned": False, **other}).is_as(true)
