"""Searches: nothing missed, nothing false, right totals, however the archive is cut into segments."""

import re
from collections import Counter
from typing import Any

import pytest

from generator.gathering.catalogue import Catalogue
from tests.search.browser.conftest import Engine
from tests.search.queries import hand
from tests.search.queries.oracle import Hit, Oracle
from tests.search.queries.sampling import substrings

SAMPLE = 200
ALL = 5000
BRIEF = 5
MANY_TERMS = [
    "云渡区 备案",
    "云渡区 2023",
    "2023年 备案",
    "报告 代表",
    "代表工作 培训",
    "工作安排 代表",
    "沅澜省 备案审查",
    "备案 -审查",
    "备案 -，",
    "代表 监督 审议",
    "摘要 2022",
    "立法工作 监督工作",
    "，我",
    "； 代表",
    "， 云渡区",
    '"代表 工作"',
    "“一府两院”",
    "「一府两院」",
    "“代表 工作”",
    "代表 “",
    "松府发2023第15号",
    "代表 -“一”",
    "的 了",
    "云渡 备案",
    "沅澜 备案审查",
    "沅澜省澜川市 湿地",
    "报告摘要 票决",
    "工作综述 代表",
    "工作报告 代表",
    "报告 监督",
    "代表 -云渡区",
    "代表 -云渡",
    "代表 -2023",
    "代表 -2023年 -摘要",
    "代表 -监督工作",
    "代表 -工作安排 -沅澜省",
    '代表 -"云渡区"',
    "云渡区 代表 -2022",
    "代表 / 培训",
    "板凳会 -",
    "2,026名",
    "1,200余件 报备",
]


def hits(outcome: Any) -> list[Hit]:
    return [(one["report"], one["paragraph"]) for one in outcome["results"]]


def searched(engine: Engine, queries: list[str], **options: object) -> list[Any]:
    body = """const outcomes = [];
        for (const text of given[0]) outcomes.push(await engine.search(text, given[1]));
        return outcomes"""
    found: list[Any] = engine.run(body, [queries, options])
    return found


@pytest.fixture(scope="module")
def queries(oracle: Oracle) -> list[str]:
    return [*(one.text for one in hand.queries()), *substrings(oracle.blocks, SAMPLE), *MANY_TERMS]


def test_the_index_has_several_segments(engine: Engine) -> None:
    assert engine.run("return engine.archive.segments.length") > 1


def test_a_page_holds_what_stands_and_nothing_else(
    engine: Engine, oracle: Oracle, queries: list[str]
) -> None:
    for query, outcome in zip(queries, searched(engine, queries, limit=ALL), strict=True):
        truth = oracle.hits(query)
        found = hits(outcome) if outcome["exact"] else []
        assert Counter(found) == Counter(truth), query
        assert outcome["totalHits"] == len(truth), query
        assert outcome["totalReports"] == len({report for report, _ in truth}), query
        assert outcome["certain"], query


def test_in_brief_no_less_is_found(engine: Engine, oracle: Oracle, queries: list[str]) -> None:
    for query, outcome in zip(queries, searched(engine, queries, limit=BRIEF, brief=True), strict=True):
        truth = oracle.hits(query)
        found = hits(outcome) if outcome["exact"] else []
        assert len(set(found)) == len(found) == min(BRIEF, len(truth)), query
        assert set(found) <= truth, query


def test_pages_follow_each_other(engine: Engine) -> None:
    whole = hits(engine.search("代表", limit=100))
    parts = [hits(engine.search("代表", limit=7, offset=at)) for at in range(0, 100, 7)]
    assert len(whole) == 100
    assert [hit for part in parts for hit in part][:100] == whole


def test_every_result_tells_of_its_report(engine: Engine, searched: Catalogue) -> None:
    entries = {entry.id: entry for entry in searched.entries}
    for one in engine.search("代表", limit=30)["results"]:
        entry = entries[one["report"]]
        [block] = [block for block in entry.holding.report.blocks if block.id == one["paragraph"]]
        assert (one["title"], one["year"], one["kind"]) == (entry.title, entry.year, entry.kind.value)
        assert (one["district"], one["place"]) == (entry.division.name, entry.division.full_name)
        assert (one["label"], one["topic"]) == (block.label.value, block.topic)
        assert one["share"] == 1


def test_sentences_stand_in_the_block_and_their_marks_on_the_query(engine: Engine, oracle: Oracle) -> None:
    texts = {block.hit: block.text for block in oracle.blocks}
    for one in engine.search("代表 建议", limit=30)["results"]:
        text = texts[one["report"], one["paragraph"]]
        assert 1 <= len(one["sentences"]) <= 3
        assert all(sentence["text"].strip("…") in text for sentence in one["sentences"])
        assert marked(one) and all(re.fullmatch("(代表|建议)+", mark) for mark in marked(one))


@pytest.mark.parametrize(
    "filters",
    [
        {"district": ["990102-yundu"]},
        {"year": [2023]},
        {"year": ["2023", 2021]},
        {"kind": ["abstract"]},
        {"part": ["plan"]},
        {"topic": ["deputies"], "year": [2022, 2023]},
        {"district": ["990102-yundu", "990103-luting"], "part": ["review"]},
        {"district": ["nowhere"]},
        {"topic": []},
    ],
)
def test_filters(engine: Engine, searched: Catalogue, oracle: Oracle, filters: dict[str, list[Any]]) -> None:
    truth = {hit for hit in oracle.hits("代表") if passes(searched, hit, filters)}
    outcome = engine.search("代表", filters=filters, limit=ALL)
    assert set(hits(outcome)) == truth
    assert (outcome["exact"], outcome["totalHits"]) == (True, len(truth))
    brief = engine.search("代表", filters=filters, limit=BRIEF, brief=True)
    assert (set(hits(brief)) if brief["exact"] else set()) <= truth


def passes(catalogue: Catalogue, hit: Hit, filters: dict[str, list[Any]]) -> bool:
    [entry] = [entry for entry in catalogue.entries if entry.id == hit[0]]
    [block] = [block for block in entry.holding.report.blocks if block.id == hit[1]]
    held = {
        "district": entry.division.slug,
        "year": entry.year,
        "kind": entry.kind.value,
        "part": block.part.value if block.part else None,
        "topic": block.topic,
    }
    return all(not wanted or str(held[name]) in map(str, wanted) for name, wanted in filters.items())


TALLY = "const outcome = await engine.search(...given); return engine.tally(outcome)"


def test_counts_of_a_facet_ignore_its_own_filter(engine: Engine, searched: Catalogue, oracle: Oracle) -> None:
    filters: dict[str, list[Any]] = {"year": [2023], "part": ["review"]}
    tally = engine.run(TALLY, ["代表", {"filters": filters}])
    for name in ("year", "part", "district", "kind", "topic"):
        others = {one: values for one, values in filters.items() if one != name}
        for item in tally["facets"][name]:
            wanted = {**others, name: [item["value"]]}
            truth = [hit for hit in oracle.hits("代表") if passes(searched, hit, wanted)]
            assert item["count"] == len(truth), item
    assert [item["label"] for item in tally["facets"]["part"]] == ["工作回顾", "工作安排"]
    assert tally["facets"]["year"][0] == {
        "value": 2023,
        "label": "2023年",
        "count": tally["years"][-1]["hits"],
    }


def test_hits_by_year(engine: Engine, searched: Catalogue, oracle: Oracle) -> None:
    tally = engine.run(TALLY, ["备案审查", {"filters": {"kind": ["report"]}}])
    entries = {entry.id: entry for entry in searched.entries if entry.kind.value == "report"}
    truth = [hit for hit in oracle.hits("备案审查") if hit[0] in entries]
    assert {one["year"]: one["hits"] for one in tally["years"] if one["hits"]} == Counter(
        entries[report].year for report, _ in truth
    )
    for one in tally["years"]:
        those = [entry for entry in entries.values() if entry.year == one["year"]]
        blocks = (block for entry in those for block in entry.holding.report.blocks)
        assert one["characters"] == sum(len(re.sub(r"\s", "", block.shown.text)) for block in blocks)


@pytest.mark.parametrize(("sort", "sign"), [("newest", -1), ("oldest", 1)])
def test_sorted_by_year(engine: Engine, sort: str, sign: int) -> None:
    for brief in (False, True):
        years = [one["year"] for one in engine.search("代表", sort=sort, limit=ALL, brief=brief)["results"]]
        assert years == sorted(years, key=lambda year: sign * year)
        assert len(set(years)) > 1


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("云渡区 备案", {"text": "云渡区", "filter": "district", "value": "990102-yundu", "label": "云渡区"}),
        ("备案 2023年", {"text": "2023年", "filter": "year", "value": 2023, "label": "2023年"}),
        ("备案 工作回顾", {"text": "工作回顾", "filter": "part", "value": "review", "label": "工作回顾"}),
        ("備案 綜述", {"text": "綜述", "filter": "kind", "value": "feature", "label": "综述"}),
    ],
)
def test_words_that_name_a_facet(engine: Engine, query: str, word: dict[str, Any]) -> None:
    assert engine.search(query)["facetWords"] == [word]


@pytest.mark.parametrize("query", ["云渡区", "2023", '"云渡区" 备案', "报告 备案", "， 云渡区", "云 备案"])
def test_words_that_name_none(engine: Engine, query: str) -> None:
    assert engine.search(query)["facetWords"] == []


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("\u200b", "empty"),
        ("-代表", "excluded-only"),
    ],
)
def test_queries_that_ask_for_nothing(engine: Engine, query: str, problem: str) -> None:
    for brief in (False, True):
        outcome = engine.search(query, brief=brief)
        assert outcome["query"]["problem"] == problem
        assert (outcome["results"], outcome["totalHits"], outcome["query"]["empty"]) == (
            [],
            0,
            problem == "empty",
        )


def test_marks_alone_are_looked_for_where_texts_are_few(engine: Engine, oracle: Oracle) -> None:
    for query in ("》，", "，", "》《", "， 。"):
        outcome = engine.search(query, limit=1000)
        assert outcome["query"]["problem"] is None
        assert Counter(hits(outcome)) == Counter(oracle.hits(query))


@pytest.mark.parametrize(
    "query",
    ["代表工作监督民主" * 1250, "龘" * 10_000, "代表 " * 3000, "\ud842", "a\udfb7 代表", "7" * 10_000],
)
def test_queries_that_mean_harm_find_no_more_than_stands(engine: Engine, query: str) -> None:
    text = [ord(unit) for unit in query]
    outcome = engine.run("return engine.search(String.fromCharCode(...given), {limit: 5})", text)
    assert len(outcome["results"]) <= 5
    assert outcome["exact"] == (outcome["totalHits"] > 0 or outcome["query"]["problem"] == "marks")


def test_where_nothing_holds_all_the_nearest_come_first(engine: Engine) -> None:
    for brief in (False, True):
        outcome = engine.search("备案审查制度龘龘", limit=5, brief=brief)
        shares = [one["share"] for one in outcome["results"]]
        assert (outcome["exact"], outcome["totalHits"], outcome["totalReports"]) == (False, 0, 0)
        assert shares == sorted(shares, reverse=True)
        assert all(1 / 3 <= share < 1 for share in shares)
        assert "备案审查制度" in marked(outcome["results"][0])


def marked(result: Any) -> set[str]:
    return {cut(one["text"], mark) for one in result["sentences"] for mark in one["marks"]}


def cut(text: str, mark: list[int]) -> str:
    """A mark's text; marks count UTF-16 units."""
    start, end = mark
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")


def test_nothing_is_near_to_what_nobody_says(engine: Engine) -> None:
    assert engine.search("龘龘龘")["results"] == []


def test_suggestions_go_on_from_the_last_term(engine: Engine) -> None:
    found = engine.run("return engine.suggest('备案')")
    assert 0 < len(found) <= 8
    assert all(one["text"].startswith("备案") and one["reports"] > 0 for one in found)
    after = engine.run("return engine.suggest('预算 備')")
    assert after and all(one["text"].startswith("预算 备") for one in after)
    assert (
        engine.run("return Promise.all(['', ' ', '龘', '，'].map((text) => engine.suggest(text)))")
        == [[]] * 4
    )


VERIFY = """
    const outcome = await engine.search(given, { limit: 3 });
    const state = engine.states.get(outcome);
    const { asked } = await load("planning");
    const { candidates } = await load("planning");
    const found = await Promise.all(engine.archive.segments.map((one) => candidates(one, state.ask)));
    const founds = found.filter(({ blocks }) => blocks.length > 0);
    Object.assign(state, { founds, shown: founds, certain: false, read: false });
    const bound = await engine.page(state);
    const told = [];
    const after = await engine.verify(bound, { told: (...each) => told.push(each) });
    return { bound, after, told };
"""


PAGES = """
    const { candidates } = await load("planning");
    const first = engine.states.get(await engine.search(given));
    const found = await Promise.all(engine.archive.segments.map((one) => candidates(one, first.ask)));
    const founds = found.filter(({ blocks }) => blocks.length > 0);
    const pages = [];
    for (let offset = 0; offset < 200; offset += 7) {
        const options = { ...first.options, offset, limit: 7 };
        const state = { ...first, founds, shown: founds, certain: false, read: false, options };
        pages.push(await engine.page(state));
    }
    return pages;
"""


@pytest.mark.parametrize("query", ["，代", "代表建议", "代表 。"])
def test_pages_follow_each_other_while_totals_are_uncertain(
    engine: Engine, oracle: Oracle, query: str
) -> None:
    found = [hit for page in engine.run(PAGES, query) for hit in hits(page)]
    truth = oracle.hits(query)
    assert len(truth) > 7
    assert len(set(found)) == len(found) == min(len(truth), 203)
    assert set(found) <= truth


@pytest.mark.parametrize("query", ["人大常委会", "人大常委", "工作报告", "常委会"])
def test_verifying_makes_an_upper_bound_certain(engine: Engine, oracle: Oracle, query: str) -> None:
    found = engine.run(VERIFY, query)
    truth = oracle.hits(query)
    assert not found["bound"]["certain"]
    assert found["bound"]["totalHits"] >= len(truth)
    assert (found["after"]["certain"], found["after"]["totalHits"]) == (True, len(truth))
    done, total = found["told"][-1]
    assert done == total
    assert set(hits(found["bound"])) <= truth
