"""Whose report it is: cases as data, and what must hold for any text."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import corpus
from generator.authority import Division
from generator.placenames import short_name
from generator.reading.division import DivisionIndex, index_of
from generator.reading.division_names import GENERIC, NameFinder
from generator.reading.division_resolutions import Ambiguous, NotInForce, Resolution, Resolved, Unknown

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "division.yml").read_text("utf-8"))


DIVISIONS = corpus.load_authority(ROOT).divisions
INDEX = DivisionIndex(DIVISIONS)
NAMES = sorted({name for d in DIVISIONS for name in (d.name, short_name(d.name))})


def codes(resolution: Resolution) -> list[str]:
    match resolution:
        case Resolved(division):
            return [division.code]
        case Ambiguous(_, candidates):
            return sorted(division.code for division in candidates)
        case NotInForce(_, _, bearers):
            return sorted(division.code for division in bearers)
        case Unknown():
            return []


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case: dict[str, Any]) -> None:
    texts = [case.get(part, "") for part in ("title", "opening", "text")]
    found = INDEX.resolve(texts[0], texts[1], "\n".join(texts), case.get("year"))
    if "ambiguous" in case:
        assert isinstance(found, Ambiguous)
        assert codes(found) == case["ambiguous"]
    elif "not_in_force" in case:
        assert isinstance(found, NotInForce)
        assert codes(found) == case["not_in_force"]
        assert [division.code for division in found.instead] == case["instead"]
    elif case["division"]:
        assert isinstance(found, Resolved), found
        assert found.division.code == case["division"]
    else:
        assert found == Unknown()


def test_every_division_is_found_by_its_title_with_those_above() -> None:
    """All of them, as of the last year that was wholly theirs, with province and city before the name."""
    missed = []
    for division in DIVISIONS:
        above = [name for name in (division.province, division.city) if name and name != division.name]
        year = division.until - 1 if division.until else 2026
        found = INDEX.resolve(f"{''.join(above)}{division.name}人大常委会工作报告", "", "", year)
        if codes(found) != [division.code]:
            missed.append((division.slug, division.until, found))
    assert missed == []


def shared() -> dict[str, list[Division]]:
    """The names that several divisions below the cities bear in 2023, and those that are ordinary words."""
    found: dict[str, list[Division]] = {}
    for division in DIVISIONS:
        if division.level == "district" and division.stood_in(2023) and division.code < "99":
            found.setdefault(division.name, []).append(division)
    return {name: those for name, those in found.items() if len(those) > 1 or name in GENERIC}


@pytest.mark.parametrize("body", ["", "各位代表：我受区人大常委会委托，向大会报告工作。"])
def test_a_shared_name_leaves_all_its_bearers_open(body: str) -> None:
    found = {name: codes(INDEX.resolve(f"{name}人大常委会工作报告", "", body, 2023)) for name in shared()}
    assert len(found) > 20
    assert found == {name: sorted(d.code for d in those) for name, those in shared().items()}


def test_a_shared_name_is_settled_by_its_city_anywhere_in_the_text() -> None:
    missed = []
    for division in (d for those in shared().values() for d in those):
        above = division.city or division.province
        text = f"围绕优化{above}营商环境，先后组织代表视察。"
        found = INDEX.resolve(f"{division.name}人大常委会工作报告", "", text, 2023)
        if codes(found) != [division.code]:
            missed.append((division.slug, above, found))
    assert missed == []


def test_the_index_is_built_once_for_the_same_divisions() -> None:
    assert index_of(DIVISIONS) is index_of(tuple(DIVISIONS))


def test_evidence_is_quoted_from_the_text() -> None:
    found = INDEX.resolve("重庆市永川区第十八届人大常委会工作报告", "", "", 2022)
    assert isinstance(found, Resolved)
    assert found.evidence == "重庆市永川区第十八届人大"


pieces = st.sampled_from(
    [*NAMES, "人大常委会", "第三届人民代表大会", "区委", "市人大", "与", "、", "。", "全区", "\n"]
)
texts = st.lists(pieces, max_size=12).map("".join)
years = st.none() | st.integers(1995, 2030)


@given(texts, texts, texts, years)
def test_only_what_stood_in_the_year_is_resolved(
    title: str, opening: str, body: str, year: int | None
) -> None:
    found = INDEX.resolve(title, opening, body, year)
    if isinstance(found, Resolved) and year is not None:
        assert (found.division.since or year) <= year <= (found.division.until or year)


@given(texts, texts, texts, years)
def test_what_is_resolved_is_named(title: str, opening: str, body: str, year: int | None) -> None:
    found = INDEX.resolve(title, opening, body, year)
    if isinstance(found, Resolved):
        assert short_name(found.division.name) in "".join((title + opening + body).split())


@given(texts, years)
def test_the_order_of_the_divisions_is_nothing_to_it(body: str, year: int | None) -> None:
    assert INDEX.resolve("", "", body, year) == REVERSED.resolve("", "", body, year)


REVERSED = DivisionIndex(reversed(DIVISIONS))


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200), years)
def test_any_text_is_taken(title: str, opening: str, body: str, year: int | None) -> None:
    INDEX.resolve(title, opening, body, year)


@given(texts)
def test_hits_stand_in_the_text_in_order_and_apart(text: str) -> None:
    ink = "".join(text.split())
    hits = list(NAME_FINDER.find(ink))
    assert all(ink[hit.start : hit.end] == hit.name and hit.divisions for hit in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))


NAME_FINDER = NameFinder(DIVISIONS)


@pytest.mark.parametrize("titled", [True, False])
def test_real_reports(real_reports: Path, titled: bool) -> None:
    golds = sorted((real_reports / "gold").glob("*.json"))
    assert golds
    for gold in golds:
        value = json.loads(gold.read_text("utf-8"))
        text = (real_reports / value["source"]).read_text("utf-8-sig")
        truth = value["metadata"]
        title, subtitle = (truth["title"], truth["subtitle"] or "") if titled else ("", "")
        found = INDEX.resolve(title, subtitle, text, truth["year"])
        assert codes(found) == [truth["division_code"]], gold.name
