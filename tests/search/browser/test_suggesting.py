"""Suggestions: terms, districts and subjects of what is held, each once, and none that finds nothing."""

from typing import Any

import pytest

from generator.gathering.catalogue import Catalogue
from tests.search.browser.conftest import Engine
from tests.search.queries.oracle import Oracle

TYPED = [
    "云",
    "云渡",
    "云渡区",
    "代",
    "代表",
    "立",
    "监督",
    "沅",
    "沅澜省",
    "松泉",
    "工",
    "报",
    "回",
    "备案",
    "2",
]
SUGGEST = "return Promise.all(given.map((text) => engine.suggest(text)))"


def suggested(engine: Engine, *typed: str) -> list[dict[str, Any]]:
    return [one for those in engine.run(SUGGEST, list(typed)) for one in those]


def of_sort(engine: Engine, typed: str, sort: str) -> list[tuple[str, Any]]:
    return [(one["text"], one["value"]) for one in suggested(engine, typed) if one["sort"] == sort]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("云", "云渡区"),
        ("云渡", "云渡区"),
        ("雲渡區", "云渡区"),
        ("沅澜省澜川市云", "沅澜省澜川市云渡区"),
    ],
)
def test_a_district_comes_once_by_the_name_that_is_typed(engine: Engine, typed: str, named: str) -> None:
    assert of_sort(engine, typed, "d") == [(named, "990102-yundu")]


def test_a_subject_bears_its_id(engine: Engine) -> None:
    assert ("代表工作", "deputies") in of_sort(engine, "代表", "s")
    assert of_sort(engine, "监督 代表工", "s") == [("监督 代表工作", "deputies")]


def test_there_are_no_other_sorts_and_nothing_twice(engine: Engine) -> None:
    for those in engine.run(SUGGEST, TYPED):
        assert {one["sort"] for one in those} <= {"t", "d", "s"}
        assert all(one.keys() == {"text", "sort", "value", "reports"} for one in those)
        assert all((one["value"] is None) == (one["sort"] == "t") for one in those)
        seen = [(one["sort"], one["value"] or one["text"]) for one in those]
        assert len(set(seen)) == len(seen) <= 8


@pytest.mark.parametrize("typed", ["沅", "沅澜", "澜川", "澜川市"])
def test_regions_are_not_suggested(engine: Engine, typed: str) -> None:
    texts = {one["text"] for one in suggested(engine, typed)}
    assert not texts & {"沅澜省", "沅澜", "澜川市", "澜川", "沅澜省澜川市"}


def test_what_is_suggested_finds_as_much_as_it_says(
    engine: Engine, searched: Catalogue, oracle: Oracle
) -> None:
    found = suggested(engine, *TYPED)
    assert {one["sort"] for one in found} == {"t", "d", "s"}
    for one in found:
        if one["sort"] == "t":
            assert len({report for report, _ in oracle.hits(one["text"])}) >= one["reports"] > 0
        else:
            blocks = (block for entry in searched.entries for block in of(entry, one["sort"], one["value"]))
            assert len(set(blocks)) == one["reports"] > 0


def of(entry: Any, sort: str, value: str) -> list[str]:
    """The report's id, if it is of a district or has a block of a subject."""
    topics = {block.topic for block in entry.holding.report.blocks}
    return [entry.id] if value in ({entry.division.slug} if sort == "d" else topics) else []


@pytest.mark.parametrize("typed", ["", " ", "，", "龘", "备案 "])
def test_where_nothing_is_begun_nothing_is_suggested(engine: Engine, typed: str) -> None:
    assert suggested(engine, typed) == []
