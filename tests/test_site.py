"""docs/ holds what was generated and what was hand-written, site/ the last good build."""

import os
from pathlib import Path

import pytest

from generator import files, site
from generator.errors import BuildFailed, Faults
from generator.model import Page
from generator.site import Written
from tests.archives import tree

ONE, TWO = Page("index.md", "# 一\n"), Page("years/2023/index.md", "# 二\n")

MKDOCS = """\
site_name: 试验
site_url: https://example.org/archive/
theme: {name: material, language: zh, font: false}
validation: {links: {anchors: warn, unrecognized_links: warn}, nav: {omitted_files: warn}}
plugins: []
"""


def make(root: Path, *pages: Page) -> Path:
    root.mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    site.write(root, pages or [ONE, TWO])
    return root


def test_pages_are_written_as_utf8_with_plain_line_ends(tmp_path: Path) -> None:
    assert site.write(tmp_path, [ONE, TWO]) == Written(2, 0, 0)
    assert (tmp_path / "docs/years/2023/index.md").read_bytes() == "# 二\n".encode()


def test_unchanged_pages_are_not_touched(tmp_path: Path) -> None:
    site.write(tmp_path, [ONE, TWO])
    before = (tmp_path / "docs/index.md").stat().st_mtime_ns
    assert site.write(tmp_path, [ONE, Page(TWO.path, "# 三\n")]) == Written(1, 1, 0)
    assert (tmp_path / "docs/index.md").stat().st_mtime_ns == before


def test_pages_that_are_no_longer_generated_go_and_hand_written_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "docs/years").mkdir(parents=True)
    (tmp_path / "docs/years/note.md").write_text("by hand")
    site.write(tmp_path, [ONE, TWO])
    assert site.write(tmp_path, [ONE]) == Written(0, 1, 1)
    assert set(tree(tmp_path / "docs")) == {"index.md", "years/note.md", ".generated"}
    assert not (tmp_path / "docs/years/2023").exists()
    assert site.generated(tmp_path) == {"index.md"}


def test_a_hand_written_page_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("by hand")
    with pytest.raises(Faults, match="hand-written"):
        site.write(tmp_path, [TWO, ONE])
    assert tree(tmp_path / "docs") == {"index.md": b"by hand"}


def test_an_interruption_leaves_no_page_unlisted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write(tmp_path, [ONE])
    write = files.write_if_changed

    def interrupted(path: Path, content: bytes) -> bool:
        if "2024" in str(path):
            raise KeyboardInterrupt
        return write(path, content)

    monkeypatch.setattr(files, "write_if_changed", interrupted)
    with pytest.raises(KeyboardInterrupt):
        site.write(tmp_path, [TWO, Page("years/2024/index.md", "x")])
    monkeypatch.undo()
    assert site.write(tmp_path, [ONE]) == Written(0, 1, 2)
    assert set(tree(tmp_path / "docs")) == {"index.md", ".generated"}


@pytest.mark.parametrize(
    "path", ["../x.md", "/etc/x.md", "a/../../x.md", ".generated", "a\\b.md", "", "a//b"]
)
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(Faults, match="outside"):
        site.write(tmp_path / "root", [Page(path, "x")])
    assert list(tmp_path.iterdir()) == []


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "root/docs").mkdir(parents=True)
    (tmp_path / "root/docs/years").symlink_to(outside, target_is_directory=True)
    with pytest.raises(Faults, match="outside"):
        site.write(tmp_path / "root", [TWO])
    assert list(outside.iterdir()) == []


def test_two_pages_of_one_address_are_told(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="generated twice"):
        site.write(tmp_path, [ONE, ONE])


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    first, second = make(tmp_path / "a", ONE, TWO), make(tmp_path / "b", TWO, ONE)
    assert tree(site.build(first)) == tree(site.build(second))


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    root, token = make(tmp_path), "0123456789abcdef"
    left = [root / f".new-9999999999-{token}-site", root / f".new-{token}-site"]
    kept = [root / f".new-{os.getppid()}-{token}-site", root / f".new-{token}-notes", root / ".new-site"]
    for folder in [*left, *kept]:
        (folder / "below").mkdir(parents=True)
    half = root / f"docs/years/.new-{token}-index.md"
    half.write_text("half")
    site.write(root, [ONE, TWO])
    site.build(root)
    assert [path.exists() for path in [*left, half]] == [False] * 3
    assert [path.exists() for path in kept] == [True] * 3


def test_a_failed_build_leaves_the_last_good_site(tmp_path: Path) -> None:
    root = make(tmp_path)
    before = tree(site.build(root))
    site.write(root, [ONE, Page(TWO.path, "[gone](../gone.md) [lost](../../index.md#lost)")])
    with pytest.raises(Faults) as caught:
        site.build(root)
    assert [fault.where for fault in caught.value.faults] == ["docs/years/2023/index.md"] * 2
    assert all(fault.mend and isinstance(fault, BuildFailed) for fault in caught.value.faults)
    assert tree(root / "site") == before
    assert {path.name for path in root.iterdir()} == {"docs", "site", "mkdocs.yml"}


def test_a_folder_without_settings_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match=r"mkdocs\.yml: is missing"):
        site.build(tmp_path)


@pytest.mark.parametrize("settings", ["theme: {name: nonesuch}", "nonsense: [", "site_url: 1", "nav: [x.md]"])
def test_faults_of_settings_are_told(tmp_path: Path, settings: str) -> None:
    root = make(tmp_path)
    (root / "mkdocs.yml").write_text(f"site_name: x\n{settings}\n", "utf-8")
    with pytest.raises(Faults) as caught:
        site.build(root)
    assert caught.value.exit_code == BuildFailed.exit_code
    assert not (root / "site").exists()


def test_the_environment_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    site.build(make(tmp_path))
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_date_of_the_build_may_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    assert "2024-01-01" in (site.build(make(tmp_path)) / "sitemap.xml").read_text()


def test_another_address_and_another_folder(tmp_path: Path) -> None:
    root = make(tmp_path)
    built = site.build(root, tmp_path / "elsewhere", "http://localhost:8000/")
    assert "http://localhost:8000/years/2023/" in (built / "sitemap.xml").read_text()
    assert not (root / "site").exists()
