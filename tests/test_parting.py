"""A parted archive: every report belongs to just one part, and old addresses lead on."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator import parting
from generator.authority import Archive, Authority, Division, Parting
from generator.model import Tombstone
from generator.site import parted

ARCHIVE = Archive("档案", "", "", "https://a.example/", "", "", False, Parting("province", "{part}/"))
DIVISIONS = (
    Division("140000", "山西省", "140000-shanxi", "province", "山西省", None),
    Division("500000", "重庆市", "500000-chongqing", "province", "重庆市", None),
    Division("500116", "江津区", "500116-jiangjin", "district", "重庆市", None),
    Division("610000", "陕西省", "610000-shaanxi", "province", "陕西省", None),
)
AUTHORITY = Authority(ARCHIVE, DIVISIONS, (), ())
IDS = ("500116-jiangjin/2023-report", "140105-xiaodian/2022-report", "500116-jiangjin/2022-abstract")


def test_parts_are_those_of_which_a_report_is_held_by_code() -> None:
    assert [part.slug for part in parting.parts(AUTHORITY, IDS)] == ["shanxi", "chongqing"]


def test_every_report_is_of_one_part() -> None:
    parts = parting.parts(AUTHORITY, IDS)
    assert all(sum(part.holds(id) for part in parts) == 1 for id in IDS)


def test_an_archive_that_says_nothing_of_parts_has_none() -> None:
    assert parting.parts(replace(AUTHORITY, archive=replace(ARCHIVE, parts=None)), IDS) == ()


def test_a_part_has_the_archives_words_and_an_address_below_the_roots() -> None:
    part = parting.parts(AUTHORITY, IDS)[1]
    own = parting.of(AUTHORITY, part)
    assert own.archive.address == "https://a.example/chongqing/"
    assert own.archive.part == part
    assert replace(own, archive=ARCHIVE) == AUTHORITY


def test_an_old_address_is_told_once_by_the_part_or_by_the_root() -> None:
    stones = (
        Tombstone("500116-jiangjin/2020-report", "500116-jiangjin/2023-report", ""),
        Tombstone("500116-jiangjin/2019-report", "140105-xiaodian/2022-report", ""),
        Tombstone("140105-xiaodian/2018-report", None, "撤下"),
    )
    shanxi, chongqing = parts = parting.parts(AUTHORITY, IDS)
    assert parting.buried(stones, chongqing) == stones[:1]
    assert parting.buried(stones, shanxi) == stones[2:]
    assert parting.removed(stones, parts) == stones[1:2]


def test_a_parts_settings_inherit_the_archives_and_lead_up(tmp_path: Path) -> None:
    part = parting.parts(AUTHORITY, IDS)[1]
    own = parted.settle(tmp_path, parting.of(AUTHORITY, part).archive)
    said = yaml.safe_load((own / "mkdocs.yml").read_text("utf-8"))
    assert (own / said["INHERIT"]).resolve() == (tmp_path / "mkdocs.yml").resolve()
    assert (said["site_url"], said["extra"]) == ("https://a.example/chongqing/", {"root": "../"})


def test_the_whole_archive_has_no_settings_of_a_part(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="whole"):
        parted.settle(tmp_path, ARCHIVE)


def test_the_roots_site_shows_the_parts_and_keeps_showing_them(tmp_path: Path) -> None:
    parts = parting.parts(AUTHORITY, IDS)
    (tmp_path / "site").mkdir()
    page = parted.folder(tmp_path, parts[1]) / "site" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("江津", "utf-8")
    for _ in range(2):
        parted.join(tmp_path, parts)
        assert (tmp_path / "site/chongqing/index.html").read_text("utf-8") == "江津"
    page.write_text("綦江", "utf-8")
    assert (tmp_path / "site/chongqing/index.html").read_text("utf-8") == "綦江"


def test_a_part_that_was_built_elsewhere_is_not_linked_to_nothing(tmp_path: Path) -> None:
    parts = parting.parts(AUTHORITY, IDS)
    own = parted.folder(tmp_path, parts[1]) / "site"
    own.mkdir(parents=True)
    parted.join(tmp_path, parts)
    assert {path.name for path in (tmp_path / "site").iterdir()} == {"chongqing"}
    own.rmdir()
    parted.join(tmp_path, parts)
    assert list((tmp_path / "site").iterdir()) == []
