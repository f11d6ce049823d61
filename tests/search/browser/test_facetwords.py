"""Words that name a facet: which do, what they are read as, and what excluding them leaves out."""

from typing import Any

import pytest

from generator.gathering.catalogue import Catalogue
from tests.search.browser.conftest import Engine
from tests.search.queries.oracle import Oracle

ALL = 5000
YUNDU = {"filter": "district", "value": "990102-yundu", "label": "云渡区"}
NAMES = [
    ("云渡", YUNDU),
    ("云渡区", YUNDU),
    ("雲渡區", YUNDU),
    ("沅澜省澜川市云渡区", YUNDU),
    ("松泉", {"filter": "district", "value": "990196-songquan", "label": "松泉县"}),
    ("2023", {"filter": "year", "value": 2023, "label": "2023年"}),
    ("２０２３年", {"filter": "year", "value": 2023, "label": "2023年"}),
    ("工作报告", {"filter": "kind", "value": "report", "label": "工作报告"}),
    ("摘要", {"filter": "kind", "value": "abstract", "label": "摘要"}),
    ("报告摘要", {"filter": "kind", "value": "abstract", "label": "摘要"}),
    ("综述", {"filter": "kind", "value": "feature", "label": "综述"}),
    ("工作綜述", {"filter": "kind", "value": "feature", "label": "综述"}),
    ("工作安排", {"filter": "part", "value": "plan", "label": "工作安排"}),
    ("代表工作", {"filter": "topic", "value": "deputies", "label": "代表工作"}),
]
NO_NAMES = [
    "报告",
    "云",
    "渡区",
    "区",
    "2023年度",
    "1823",
    "202",
    "安排",
    "回顾",
    "综",
    '"云渡区"',
    '"2023"',
    "/",
]
REGIONS = [("沅澜省", "沅澜省"), ("沅澜", "沅澜省"), ("澜川", "澜川市")]


@pytest.mark.parametrize(("name", "word"), NAMES)
def test_a_name_of_a_facet(engine: Engine, name: str, word: dict[str, Any]) -> None:
    assert engine.search(f"监督 {name}")["facetWords"] == [{"text": name, **word}]
    assert engine.search(name)["facetWords"] == []


@pytest.mark.parametrize("name", NO_NAMES)
def test_no_name_of_a_facet(engine: Engine, name: str) -> None:
    assert engine.search(f"监督 {name}")["facetWords"] == []


@pytest.mark.parametrize(("name", "label"), REGIONS)
def test_a_region_is_all_districts_in_it(engine: Engine, searched: Catalogue, name: str, label: str) -> None:
    [word] = engine.search(f"监督 {name}")["facetWords"]
    within = sorted(one.slug for one in searched.divisions if label in (one.province, one.city))
    assert (word["filter"], word["label"], word["value"]) == ("district", label, within)


EXCLUDED = [
    "云渡区",
    "云渡",
    "2023",
    "2023年",
    "摘要",
    "报告摘要",
    "综述",
    "代表工作",
    "工作安排",
    "沅澜省",
    "澜川",
]


@pytest.mark.parametrize("name", EXCLUDED)
def test_what_is_filed_under_an_excluded_word_is_left_out(engine: Engine, oracle: Oracle, name: str) -> None:
    facets = {block.hit: (block.facets, block.folded.text) for block in oracle.blocks}
    outcome = engine.search(f"监督 -{name}", limit=ALL)
    hits = [(one["report"], one["paragraph"]) for one in outcome["results"]] if outcome["exact"] else []
    left = [hit for hit in oracle.hits("监督") if name not in facets[hit][0] and name not in facets[hit][1]]
    assert sorted(hits) == sorted(left)
    assert len(left) < len(oracle.hits(f'监督 -"{name}"')) or name == "摘要"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("代表建议办理龘龘", "云渡区"),
        ("代表建议办理龘龘", "2023"),
        ("代表建议办理龘龘", "综述"),
        ("备案审查代表培训", "代表工作"),
    ],
)
def test_what_is_near_is_not_filed_under_an_excluded_word(
    engine: Engine, oracle: Oracle, query: str, name: str
) -> None:
    facets = {block.hit: block.facets for block in oracle.blocks}
    for brief in (False, True):
        every, some = (
            engine.search(f"{query}{also}", limit=100, brief=brief)["results"] for also in ("", f" -{name}")
        )
        assert some and all(name not in facets[one["report"], one["paragraph"]] for one in some)
        assert brief or any(name in facets[one["report"], one["paragraph"]] for one in every)
