"""Wordings and traps of the genre, as data."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from generator.figures.finding import Found
from generator.figures.flat import flatten
from generator.figures.mentions import mentioned
from generator.figures.quantities import quantities
from generator.model import Scope
from tests.figures.readings import cases, indicators, read, vocabularies

FILES = (
    "meetings-and-supervision",
    "decisions-and-appointments",
    "deputies",
    "passages",
    "traps",
    "styles",
    "unseen",
    "unseen-passages",
    "punctuation",
    "times",
    "others",
    "wordings",
    "blind-indicators",
    "blind-passages",
    "blind-traps",
    "audit",
    "doubts",
)
QUANTITIES = ("quantities", "blind-quantities")
DATED = dict.fromkeys(
    ("times", "wordings", "blind-indicators", "blind-passages", "blind-traps", "audit"), 2023
)
"""The year of the reports that the cases of a file are from."""

ALL = [{"year": DATED.get(name), **case} for name in FILES for case in cases(name)]


def _wording(text: str, found: Found) -> str:
    return _close(text[found.place.start : found.place.end])


def _close(text: str) -> str:
    return "".join(text.split())


def _read(case: Mapping[str, Any]) -> list[Found]:
    return read(case["text"], case.get("division"), case.get("year"))


def _text(case: Mapping[str, Any]) -> str:
    return str(case["text"])


@pytest.mark.parametrize("case", ALL, ids=_text)
def test_figures_and_indicators(case: Mapping[str, Any]) -> None:
    found = [{_wording(case["text"], one): sorted(one.indicators)} for one in _read(case)]
    wanted = [{_close(wording): sorted(ids) for wording, ids in row.items()} for row in case["figures"]]
    assert found == wanted


@pytest.mark.parametrize("case", [case for case in ALL if "scopes" in case], ids=_text)
def test_scopes(case: Mapping[str, Any]) -> None:
    said = {_wording(case["text"], one): one.scope or Scope.YEAR for one in _read(case)}
    assert {wording: said[wording] for wording in case["scopes"]} == case["scopes"]


@pytest.mark.parametrize("case", [case for case in ALL if "plans" in case], ids=_text)
def test_what_is_told_of_the_future_is_a_plan(case: Mapping[str, Any]) -> None:
    assert [_wording(case["text"], one) for one in _read(case) if one.planned] == case["plans"]


@pytest.mark.parametrize("case", [case for case in ALL if "mentions" in case], ids=_text)
def test_mentions_without_a_number(case: Mapping[str, Any]) -> None:
    found = {indicator for indicator, _, _ in mentioned(case["text"], vocabularies().all)}
    assert found == set(case["mentions"])


@pytest.mark.parametrize("case", [case for name in QUANTITIES for case in cases(name)], ids=_text)
def test_quantities(case: Mapping[str, Any]) -> None:
    found = [
        (one.low, one.high, one.unit, one.approximation) for one in quantities(flatten(case["text"]).text)
    ]
    wanted = [
        (Decimal(str(low)), Decimal(str(high)), unit, word) for low, high, unit, word in case["quantities"]
    ]
    assert found == wanted


def test_every_indicator_has_six_wordings() -> None:
    counted = Counter(id_ for case in ALL for row in case["figures"] for ids in row.values() for id_ in ids)
    assert {one.id: counted[one.id] for one in indicators() if counted[one.id] < 6} == {}
