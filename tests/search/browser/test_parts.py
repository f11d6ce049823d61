"""One index over several sites: what is found leads into the one that shows it."""

from typing import Any

import pytest

from tests.search.browser.conftest import YUNDU, Engine

OPENED = 'const parted = await (await load("engine")).open("parted/search/"); '
ADDRESS = 'const { landing, suggested } = await load("address"); '
HERE = "https://archive.example/all/search/"


@pytest.mark.parametrize(("asked", "base"), [("云渡区", "yundu/"), ("松泉", "others/")])
def test_results_lead_into_the_site_of_their_district(engine: Engine, asked: str, base: str) -> None:
    body = OPENED + "return (await parted.search(given, { limit: 50 })).results"
    results: list[dict[str, Any]] = engine.module(body, asked)
    found = {(one["report"].split("/")[0] == YUNDU, one["base"]) for one in results}
    assert found <= {(True, "yundu/"), (False, "others/")}
    assert base in {of for _, of in found}
    (address,) = engine.module(ADDRESS + "return [landing(...given)]", [HERE, results[0], asked])
    assert address.startswith(
        f"https://archive.example/all/{results[0]['base']}reports/{results[0]['report']}/?"
    )


def test_a_district_is_suggested_with_its_site_and_a_subject_without(engine: Engine) -> None:
    body = (
        OPENED + ADDRESS + "return (await parted.suggest(given)).map((one) => [one, suggested("
        f'"{HERE}", one)])'
    )
    districts = [(one, to) for one, to in engine.module(body, "云渡") if one["sort"] == "d"]
    assert [one["value"] for one, _ in districts] == [YUNDU]
    assert [to for _, to in districts] == [f"https://archive.example/all/yundu/districts/{YUNDU}/"]
    subjects = [(one, to) for one, to in engine.module(body, "代表") if one["sort"] == "s"]
    assert subjects
    assert all(one["base"] is None and to.startswith(f"{HERE}?q=") for one, to in subjects)


def test_where_there_is_one_site_nothing_leads_elsewhere(engine: Engine) -> None:
    results = engine.search("云渡区")["results"]
    assert {one["base"] for one in results} == {""}
    (address,) = engine.module(ADDRESS + "return [landing(...given)]", [HERE, results[0], "云渡区"])
    assert address.startswith("https://archive.example/all/reports/")


def test_both_indexes_find_the_same(engine: Engine) -> None:
    body = OPENED + "return (await parted.search(given, { limit: 50 })).results"
    for asked in ("代表", "备案审查", "松泉 监督"):
        here = engine.search(asked, limit=50)["results"]
        there = engine.module(body, asked)
        assert [(one["report"], one["paragraph"]) for one in there] == [
            (one["report"], one["paragraph"]) for one in here
        ]
