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
