"""What every page of the built site is made of, read from its files."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from generator import site, strict_build
from generator.errors import ArchiveError
from tests.archives import tree
from tests.pages.hostile import Element, Html
from tests.site.serving import ADDRESS


@cache
def elements(built: Path) -> dict[str, list[Element]]:
    """The elements of every page, by its path."""
    files = sorted(built.rglob("*.html"))
    return {str(file.relative_to(built)): Html(file.read_text("utf-8")).elements for file in files}


NAMING = ("canonical", "schema.DC", "license")
"""Links that tell something of the page; a browser fetches nothing for them."""
DATA = ("application/json", "application/ld+json")
"""What stands in a page for scripts and search engines to read, and does nothing by itself."""


def test_nothing_is_loaded_from_another_host(built: Path) -> None:
    loading = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
    found = [
        (page, one.tag, address)
        for page, all_ in elements(built).items()
        for one in all_
        if (address := one.attributes.get(loading.get(one.tag, ""), ""))
        and one.attributes.get("rel") not in NAMING
        and re.match(r"\w+:|//", address)
    ]
    assert found == []


def test_every_page_forbids_what_it_does_not_need(built: Path) -> None:
    for page, all_ in elements(built).items():
        policies = [
            one.attributes["content"]
            for one in all_
            if one.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1, page
        assert "unsafe" not in (policies[0] or "")


def test_no_script_or_style_stands_in_a_page(built: Path) -> None:
    found = [
        (page, one.tag)
        for page, all_ in elements(built).items()
        for one in all_
        if (one.tag == "script" and "src" not in one.attributes and one.attributes.get("type") not in DATA)
        or one.tag == "style"
        or "style" in one.attributes
        or any(name.startswith("on") for name in one.attributes)
    ]
    assert found == []


def test_reports_are_never_in_the_navigation(built: Path) -> None:
    html = (built / "index.html").read_text("utf-8")
    navigation = re.findall(r"<nav.*?</nav>", html, re.DOTALL)
    assert navigation
    assert not re.search(r'href="[^"]*reports/\d', "".join(navigation))


def test_a_forgotten_page_and_a_dead_anchor_stop_the_build(root: Path, tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    shutil.copy(root / "corpus" / "archive.yml", tmp_path / "corpus")
    shutil.copy(root / "mkdocs.yml", tmp_path)
    (tmp_path / "generator").symlink_to(root / "generator")
    for section in ("", "reports/", "years/", "topics/", "districts/", "compare/", "data/", "about/"):
        (tmp_path / "docs" / section).mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / section / "index.md").write_text("# 页\n", "utf-8")
    site.build(tmp_path)
    (tmp_path / "docs" / "forgotten.md").write_text("# 忘\n\n[无](about/index.md#none)\n", "utf-8")
    with pytest.raises(ArchiveError) as caught:
        site.build(tmp_path)
    assert "not included in the" in str(caught.value)
    assert "#none" in str(caught.value)


def test_mkdocs_alone_makes_the_same_site(built: Path, tmp_path: Path) -> None:
    assert strict_build.run(built.parent, tmp_path / "site", ADDRESS) == ()
    alone, ours = tree(tmp_path / "site"), tree(built)
    assert sorted(ours) == sorted(alone)
    assert [name for name in ours if ours[name] != alone[name]] == []
