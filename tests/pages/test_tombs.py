"""The page at an old address leads on or tells why, and no search engine lists it."""

import yaml

from generator.gathering import gather
from generator.model import Tombstone
from generator.pages import tombs
from tests.gathering.making import AUTHORITY, PROVINCE, holding


def matter(stone: Tombstone) -> dict[str, object]:
    held = holding(PROVINCE, 2022)
    page = next(iter(tombs.render(gather([held], AUTHORITY, [stone]))))
    found: dict[str, object] = yaml.safe_load(page.data.decode().split("---\n")[1])
    return found


def test_a_moved_report_leads_on() -> None:
    told = matter(Tombstone("990000-shi/2021-report", "990000-shi/2022-report", "年份有误"))
    assert told["redirect"] == "../2022-report/"
    assert "robots" not in told


def test_a_withdrawn_report_is_not_to_be_found() -> None:
    told = matter(Tombstone("990000-shi/2021-report", None, "来源有误"))
    assert told["robots"] == "noindex"
    assert "redirect" not in told


def told(stone: Tombstone) -> str:
    page = next(iter(tombs.render(gather([holding(PROVINCE, 2022)], AUTHORITY, [stone]))))
    return page.data.decode().split("---\n", 2)[2]


def test_a_withdrawn_report_is_named_as_readers_know_it_with_ways_on() -> None:
    page = told(Tombstone(f"{PROVINCE.slug}/2022-feature-2", None, "来源有误"))
    assert f"{PROVINCE.name} 2022 年工作综述已从本库撤下" in page
    assert f"districts/{PROVINCE.slug}/" in page
    assert "years/2022/" in page


def test_of_an_unknown_district_its_id_is_all_that_is_told() -> None:
    page = told(Tombstone("990099-wuming/1999-report", None, "来源有误"))
    assert "编号为 990099-wuming/1999-report 的报告" in page
    assert "districts/990099" not in page
    assert "years/1999" not in page
