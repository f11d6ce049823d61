"""A parted archive is built as what it is: archives of their own, and a root that leads into them."""

import re
from html import unescape
from pathlib import Path
from posixpath import normpath

import pytest

from generator import corpus, pipeline, site
from generator.errors import Faults, InvalidArchive
from generator.pipeline import parted
from tests.archives import DIVISIONS, TEXT, deposit, make_root, tree

NORTH, SOUTH = "980101-beiguan/2023-report", "990901-linqiao/2023-report"
MORE = "990903-gulan/2022-report"
PROVINCES = """\
- 980000-beizhou 北洲省 北洲省 - - -
- 980101-beiguan 北关区 北洲省 北洲市 - -
- 990000-yuzhou 禺州省 禺州省 - - -
"""
HREF = re.compile(r'href="([^"]*)"')


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two provinces with a report each, whose pages are written; MkDocs is left to other tests."""
    made = make_root(tmp_path)
    (made / "mkdocs.yml").write_text("INHERIT: corpus/archive.yml\n", "utf-8")
    (made / "docs").mkdir(exist_ok=True)
    archive = made / "corpus/archive.yml"
    said = archive.read_text("utf-8").replace("extra: {", 'extra: {parts: {by: province, at: "{part}/"}, ')
    archive.write_text(said, "utf-8")
    (made / "corpus/authority/divisions.yml").write_text(DIVISIONS + PROVINCES, "utf-8")
    for id in (NORTH, SOUTH):
        put(made, id)
    monkeypatch.setattr(site, "build", built)
    return made


def built(root: Path, into: Path | None, *_: object) -> Path:
    """What builds a site, as far as links between sites ask it."""
    folder = into or root / "site"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def put(root: Path, id: str) -> None:
    corpus.store(root, deposit(root, id, f"{TEXT}\n{id}".encode()))


def docs(root: Path) -> dict[str, dict[str, bytes]]:
    """All files of all sites, by the part whose they are."""
    folders = {"": root / "docs", **{path.name: path / "docs" for path in (root / "parts").iterdir()}}
    return {name: tree(folder) for name, folder in folders.items()}


def test_each_part_holds_its_reports_and_no_others(root: Path) -> None:
    pipeline.build(root)
    found = docs(root)
    assert set(found) == {"", "beizhou", "yuzhou"}
    held = {name: f"reports/{NORTH}/index.md" in files for name, files in found.items()}
    assert held == {"": False, "beizhou": True, "yuzhou": False}


def test_all_that_the_root_leads_to_is_there(root: Path) -> None:
    pipeline.build(root)
    found = docs(root)
    everything = {*found[""], *(f"{name}/{path}" for name in found if name for path in found[name])}
    leading = 0
    for path, content in found[""].items():
        if not path.endswith(".md"):
            continue
        for link in HREF.findall(content.decode()):
            address = re.split("[#?]", unescape(link))[0]
            if ":" in address:
                continue
            target = normpath(f"{path.rpartition('/')[0]}/{address}").lstrip("/")
            page = normpath(f"{target}/index.md").removeprefix("./")
            assert target in everything or page in everything, f"{path} leads to {link}"
            leading += target.startswith(("beizhou", "yuzhou"))
    assert leading > 20


def test_a_part_built_alone_is_as_built_with_all(root: Path) -> None:
    pipeline.build(root, asked=["yuzhou"])
    assert set(docs(root)) == {"", "yuzhou"}
    alone = docs(root)["yuzhou"]
    pipeline.build(root, keep=False)
    assert docs(root)["yuzhou"] == alone


def test_one_more_report_changes_its_part_and_the_root_as_if_built_anew(root: Path) -> None:
    pipeline.build(root)
    before = docs(root)
    put(root, MORE)
    pipeline.build(root)
    after = docs(root)
    assert after["beizhou"] == before["beizhou"]
    assert after["yuzhou"] != before["yuzhou"]
    pipeline.build(root, keep=False)
    assert docs(root) == after


def test_the_search_lies_at_the_root_and_knows_where_reports_are(root: Path) -> None:
    pipeline.build(root)
    found = docs(root)
    assert "search/manifest.json" in found[""]
    assert b'"98":"beizhou/"' in found[""]["search/manifest.json"]
    assert not any(path.startswith("search/") and path != "search/index.md" for path in found["yuzhou"])
    assert b'redirect: "../../search/"' in found["yuzhou"]["search/index.md"]


def test_the_root_alone_wants_its_parts_built(root: Path) -> None:
    with pytest.raises(Faults, match="parts/beizhou: is not built"):
        pipeline.build(root, asked=[parted.ROOT])
    pipeline.build(root, asked=["beizhou", "yuzhou"])
    pipeline.build(root, asked=[parted.ROOT])
    assert (root / "site/beizhou").is_dir()


def test_a_part_that_there_is_not_is_told_with_those_that_are(root: Path) -> None:
    with pytest.raises(Faults, match="beizhou, yuzhou"):
        pipeline.build(root, asked=["nanzhou"])


def test_an_archive_without_parts_has_none_to_ask_for(root: Path) -> None:
    archive = root / "corpus/archive.yml"
    said = archive.read_text("utf-8").replace('parts: {by: province, at: "{part}/"}, ', "")
    archive.write_text(said, "utf-8")
    with pytest.raises(InvalidArchive, match="names no parts"):
        pipeline.build(root, asked=["yuzhou"])
