"""How the browser parts a query: the same as the oracle, and without marks that say nothing."""

import pytest

from tests.search.browser.conftest import Engine

TERMS = """
    const { readings } = await load("query");
    const [{ terms, excluded, problem }] = readings(given, engine.archive.folder);
    return [terms.map(({ text }) => text), excluded.map(({ text }) => text), problem];
"""


@pytest.mark.parametrize(
    ("query", "terms", "excluded", "problem"),
    [
        ("养老 / 教育", ["养老", "教育"], [], None),
        ("板凳会 -", ["板凳会"], [], None),
        ("； 代表", ["代表"], [], None),
        ('代表 "，"', ["代表"], [], None),
        ("代表 -，", ["代表"], ["，"], None),
        ("，我 代表。", ["，我", "代表。"], [], None),
        ("1 %", ["1"], [], None),
        ("， 。", ["，", "。"], [], "marks"),
        ("-", ["-"], [], "marks"),
        ("/ -代表", ["/"], ["代表"], "marks"),
        ("-代表", [], ["代表"], "excluded-only"),
        ("3,482 3482件", ["3,482", "3482件"], [], None),
        ("3,482 3482", ["3482"], [], None),
        (" ", [], [], "empty"),
    ],
)
def test_how_a_query_is_parted(
    engine: Engine, query: str, terms: list[str], excluded: list[str], problem: str | None
) -> None:
    assert engine.run(TERMS, query) == [terms, excluded, problem]
