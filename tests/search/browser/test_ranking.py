"""The order of results, as RELEVANCE.md tells it."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.search.browser.conftest import Engine
from tests.search.queries.oracle import Oracle

OF_TEXT = """
    const { ofText } = await load("ranking");
    const { matcher } = await load("matching");
    const places = (text, terms) => terms.map((term) => matcher(term)(text));
    return given.map(([text, figures, ...terms]) => ofText(text, figures, places(text, terms)));
"""
SELECT = """
    const { SCORES, select } = await load("ranking");
    const founds = given.founds.map(({ years, starts, ordinals, blocks }, rank) => ({
        segment: { rank },
        columns: { year: Uint32Array.from(years), starts: starts.map((one) => Uint32Array.from(one)) },
        facets: { topic: Uint8Array.from(given.topics[rank]) },
        blocks: Uint32Array.from(blocks), ordinals: Uint32Array.from(ordinals),
    }));
    const about = { latest: 2023, topics: new Set(given.named), title: 64, years: new Set(given.years) };
    const scores = founds.map((found) => SCORES[given.sort](found, about));
    const whole = select(founds, scores, 0, 100).map(({ rank, block }) => [rank, block]);
    const parts = [];
    for (let at = 0; at < 12; at += 2) parts.push(...select(founds, scores, at, at + 2));
    return [whole, parts.map(({ rank, block }) => [rank, block])];
"""
# Two segments: of 2023 and 2022 two reports, of 2010 one; each has a title, a heading and two paragraphs.
NEW = {
    "years": [2023, 2022],
    "starts": [[0, 1, 2], [2, 3, 4], [4, 6, 8]],
    "blocks": [0, 1, 2, 3, 4, 5, 6, 7],
    "ordinals": [0, 1, 0, 1, 0, 0, 1, 1],
}
OLD = {"years": [2010], "starts": [[0, 1], [1, 2], [2, 4]], "blocks": [0, 1, 2, 3], "ordinals": [0, 0, 0, 0]}
TOPICS = [[0, 0, 0, 0, 0, 0, 0, 3], [0, 0, 0, 3]]


def selected(engine: Engine, sort: str, named: list[int], years: tuple[int, ...] = ()) -> list[list[int]]:
    given = {"founds": [NEW, OLD], "topics": TOPICS, "named": named, "sort": sort, "years": years}
    whole, parts = engine.module(SELECT, given)
    assert parts == whole[: len(parts)]
    found: list[list[int]] = whole
    return found


WORTH = """
    const { worthOfTitles } = await load("ranking");
    const starts = [[0, 2, 4], [4, 5, 6], [6, 7, 8]];
    return given.map((blocks) => worthOfTitles([{ columns: { starts }, blocks: Uint32Array.from(blocks) }]));
"""


def test_a_title_counts_the_less_the_more_titles_hold_the_query(engine: Engine) -> None:
    assert engine.module(WORTH, [[4, 7], [2, 4], [0, 1], [0, 1, 2, 3, 7]]) == [64, 48, 32, 0]


def test_class_then_newness(engine: Engine) -> None:
    titles, headings = [[0, 0], [0, 1], [1, 0]], [[0, 2], [0, 3], [1, 1]]
    assert selected(engine, "relevance", []) == [
        *titles,
        *headings,
        *([0, 4], [0, 5], [0, 6], [0, 7]),
        *([1, 2], [1, 3]),
    ]


def test_a_topic_that_the_query_names(engine: Engine) -> None:
    order = selected(engine, "relevance", [3])
    assert order[6:] == [[0, 7], [0, 4], [0, 5], [0, 6], [1, 3], [1, 2]]


def test_a_year_that_the_query_names(engine: Engine) -> None:
    order = selected(engine, "relevance", [], (2022,))
    assert order[:6] == [[0, 1], [0, 0], [0, 3], [1, 0], [0, 2], [0, 6]]


YEARS = """
    const { yearsOf } = await load("ranking");
    return given.map(yearsOf).map(({ years, alone }) => [[...years], alone]);
"""


def test_which_terms_name_a_year(engine: Engine) -> None:
    assert engine.module(YEARS, [["2023"], ["代表", "2023年"], ["2023年1月"], ["12023"]]) == [
        [[2023], True],
        [[2023], False],
        [[], False],
        [[], False],
    ]


def test_by_year(engine: Engine) -> None:
    newest = [[0, block] for block in (0, 2, 4, 5, 1, 3, 6, 7)]
    oldest = [[0, block] for block in (1, 3, 6, 7, 0, 2, 4, 5)]
    old = [[1, block] for block in range(4)]
    assert selected(engine, "newest", [3]) == newest + old
    assert selected(engine, "oldest", [3]) == old + oldest


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (["三、备案审查", 0, "备案审查"], ["三、备案审查工作", 0, "备案审查"]),
        (["备案审查", 0, "备案审查"], ["备案审查备案审查", 9, "备案审查"]),
        (["备案审查，推动", 0, "备案审查"], ["推动，备案审查", 0, "备案审查"]),
        (["开展备案审查3件", 1, "备案审查"], ["开展备案审查备案", 0, "备案审查"]),
        (["代表提出建议。办结建议3件", 1, "建议"], ["代表提出建议。办结3件。", 1, "建议"]),
        (["代表。建议3件", 1, "建议"], ["代表。建议。3件", 1, "建议"]),
        (["又备案又备案", 0, "备案"], ["又备案又审查", 0, "备案"]),
        (["听代表的建议", 0, "代表", "建议"], ["听代表说了又说才说到的那些建议", 0, "代表", "建议"]),
        (
            ["听代表的。建议。听，建议。说到代表建议", 0, "代表", "建议"],
            ["听代表的。建议", 0, "代表", "建议"],
        ),
    ],
)
def test_what_the_text_adds(engine: Engine, better: list[Any], worse: list[Any]) -> None:
    more, less = engine.module(OF_TEXT, [better, worse])
    assert more > less


def test_terms_that_are_facets_alone_do_no_harm(engine: Engine) -> None:
    assert engine.module(OF_TEXT, [["听代表", 0, "代表", "云渡区"], ["听代表", 0, "代表"]]) == [0, 0]


@pytest.mark.parametrize("query", ["代表工作", "监督"])
def test_headings_come_before_text(engine: Engine, query: str) -> None:
    labels = [one["label"] for one in engine.search(query, limit=500)["results"]]
    classes = [label != "heading" for label in labels if label not in ("title", "subtitle")]
    assert classes == sorted(classes)
    assert len(set(classes)) > 1


def test_a_title_typed_whole_leads_to_its_report(engine: Engine, oracle: Oracle) -> None:
    titles = [block.text for block in oracle.blocks if block.hit[1] == "p0"]
    assert len(titles) > 5
    for title in titles:
        first = engine.search(f'"{title}"')["results"][0]
        assert re.sub(r"\s", "", first["sentences"][0]["text"]).startswith(re.sub(r"\s", "", title)[:20])


def test_the_same_query_gives_the_same_order_however_it_came_about(fresh: Engine, engine: Engine) -> None:
    query = "代表 建议"
    cold = [one["paragraph"] for one in fresh.search(query, limit=30)["results"]]
    for _ in range(2):
        assert [one["paragraph"] for one in engine.search(query, limit=30)["results"]] == cold
    assert len(cold) == 30


def test_the_weights_are_those_that_are_documented(root: Path) -> None:
    told = (root / "generator/search/RELEVANCE.md").read_text("utf-8")
    code = (root / "generator/search/browser/engine/ranking.js").read_text("utf-8")
    weights = dict(re.findall(r"const ([A-Z_]+) = ([0-9]+|\[[0-9, ]+\]);", code))
    assert (weights["TITLE"], weights["HEADING"]) == ("64", "32")
    rows = {
        "title or subtitle": "up to 64",
        "heading": "32",
        "newness": f"{weights['NEWEST']} less {weights['A_YEAR']} ",
        "named year": weights["NAMED_YEAR"],
        "topic": weights["NAMED_TOPIC"],
        "for a leading number (`三、`)": weights["WHOLE"],
        "it begins with the query": weights["BEGINS"],
        "it states a figure of a listed indicator": weights["FIGURE"],
        "its terms stand near to each other": f"up to {weights['NEARNESS']}",
    }
    for row, points in rows.items():
        assert f"{row} | {points}" in told, row
    assert weights["WINDOW"] == "20" and "Twenty hits together" in told
