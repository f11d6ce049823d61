"""A site built again is what it would be if it had never been built: byte for byte, whatever changed."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import site, strict_build
from generator.errors import Faults
from generator.model import Page
from generator.site import assembling, ledger, mkdocs_parts, rendering, swapping
from tests.archives import tree

MKDOCS = """\
site_name: 试验
site_url: https://example.org/archive/
theme: {name: null, custom_dir: theme, static_templates: [all.txt]}
nav: [index.md, list.md]
not_in_nav: "/reports/"
validation: {links: {anchors: warn, unrecognized_links: warn}, nav: {omitted_files: warn}}
plugins: []
exclude_docs: "*.draft"
"""
MAIN = """\
<!doctype html><title>{{ page.title }}</title>
{% for item in nav.items %}<a href="{{ item.url | url }}">{{ item.title }}</a>{% endfor %}
<article>{{ page.content }}</article>
{% for one in page.toc %}<a href="{{ one.url }}">{{ one.title }}</a>{% endfor %}
"""
ALL = "{% for file in pages %}{{ file.page.canonical_url }} {{ file.page.meta.added }}\n{% endfor %}"
HOME = "---\ntitle: 首页\n---\n\n# 首页\n\n[单](list.md)\n"


def project(root: Path, docs: dict[str, str] | None = None) -> Path:
    """A project whose theme is as small as can be."""
    (root / "theme").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    (root / "theme/main.html").write_text(MAIN, "utf-8")
    (root / "theme/all.txt").write_text(ALL, "utf-8")
    write(root, {"index.md": HOME, "list.md": "# 单\n", **(docs or {})})
    return root


def write(root: Path, docs: dict[str, str]) -> None:
    site.write(root, [Page(path, text) for path, text in docs.items()])


def cold(root: Path, into: Path) -> dict[str, bytes]:
    """What MkDocs alone makes of a project."""
    shutil.rmtree(into, ignore_errors=True)
    assert strict_build.run(root, into) == ()
    return tree(into)


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are rendered from now on."""
    seen: list[str] = []
    whole = rendering.Renderer.rendered

    def one(self: rendering.Renderer, uri: str, warnings: list[str]) -> rendering.Rendered:
        seen.append(uri)
        return whole(self, uri, warnings)

    monkeypatch.setattr(rendering.Renderer, "rendered", one)
    return seen


NAMES = ("reports/a.md", "reports/b.md", "reports/b/c.md", "reports/data.csv", "reports/x.draft")
BODIES = st.sampled_from(
    [
        "# 甲 {#t}\n\n<div>\n<p id='p1'>一</p>\n</div>\n",
        "---\nadded: '2024-01-01'\n---\n\n# 乙\n\n## 丙 {#s}\n",
        "[首](../index.md) [节](a.md#t)\n",
        '<ul>\n<li id="p1">文</li>\n</ul>\n\n[自](#p1)\n',
        "[b](b.md#s)\n",
    ]
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(NAMES), BODIES),
        st.tuples(st.sampled_from(NAMES), st.none()),
        st.tuples(st.just("index.md"), st.sampled_from([HOME, HOME.replace("首页", "门户"), "# 另\n"])),
        st.tuples(st.just("list.md"), st.sampled_from(["# 单\n", "# 新单\n\n[a](reports/a.md)\n"])),
        st.tuples(st.just("theme/main.html"), st.sampled_from([MAIN, MAIN.replace("article", "main")])),
        st.tuples(st.just("theme/all.txt"), st.sampled_from([ALL, "{{ 1 }}"])),
        st.tuples(
            st.sampled_from(["site/index.html", "site/reports/a/index.html", "site/more"]), st.just("坏")
        ),
    ),
    min_size=1,
    max_size=5,
)


@given(STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_changes_lead_to_what_a_first_build_makes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str | None]]
) -> None:
    base = tmp_path_factory.mktemp("again")
    root, docs = project(base / "root"), {"index.md": HOME, "list.md": "# 单\n"}
    for name, text in steps:
        if "/" in name and name.split("/")[0] in ("theme", "site"):
            if (root / name).parent.is_dir():
                (root / name).write_text(text or "", "utf-8")
        else:
            docs = {**docs, name: text} if text else {key: docs[key] for key in docs if key != name}
        write(root, docs)
        expected = strict_build.run(root, base / "cold")
        try:
            built = site.build(root)
        except Faults as faults:
            assert {str(fault) for fault in faults.faults} == {str(fault) for fault in expected}
        else:
            assert expected == () and tree(built) == tree(base / "cold")
        shutil.rmtree(base / "cold", ignore_errors=True)


def test_only_what_changed_is_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = {"reports/a.md": "# 甲 {#t}\n", "reports/b.md": "[甲](a.md#t)\n", "reports/data.csv": "1"}
    root = project(tmp_path / "root", docs)
    seen = rendered(monkeypatch)
    site.build(root)
    assert sorted(seen) == ["index.md", "list.md", "reports/a.md", "reports/b.md"]
    for change, pages in (
        ({}, []),
        ({"reports/a.md": "# 甲 {#t}\n\n文\n"}, ["reports/a.md"]),
        ({"reports/data.csv": "2"}, []),
        ({"reports/d.md": "# 丁\n"}, ["reports/d.md"]),
        ({"index.md": f"{HOME}\n文\n"}, ["index.md"]),
    ):
        seen.clear()
        docs |= change
        write(root, {"index.md": HOME, "list.md": "# 单\n", **docs})
        built = site.build(root)
        assert sorted(seen) == pages
        assert tree(built) == cold(root, tmp_path / "cold")


@pytest.mark.parametrize("name", ["mkdocs.yml", "theme/main.html"])
def test_another_theme_or_setting_renders_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    root = project(tmp_path / "root")
    site.build(root)
    seen = rendered(monkeypatch)
    (root / name).write_text(
        (root / name).read_text("utf-8").replace("试验", "他").replace("article", "main")
    )
    assert tree(site.build(root)) == cold(root, tmp_path / "cold")
    assert sorted(seen) == ["index.md", "list.md"]


def test_what_the_environment_says_to_settings_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path / "root")
    text = MKDOCS.replace("site_name: 试验", "site_name: !ENV [ARCHIVE_NAME, 试验]")
    (root / "mkdocs.yml").write_text(text, "utf-8")
    (root / "theme/main.html").write_text("{{ config.site_name }}", "utf-8")
    assert (site.build(root) / "index.html").read_text("utf-8") == "试验"
    monkeypatch.setenv("ARCHIVE_NAME", "他")
    assert (site.build(root) / "index.html").read_text("utf-8") == "他"


def test_another_version_of_a_library_renders_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path / "root")
    site.build(root)
    seen = rendered(monkeypatch)
    monkeypatch.setattr("generator.site.settings._versions", lambda: {"markdown": "99"})
    site.build(root)
    assert sorted(seen) == ["index.md", "list.md"]


def test_what_somebody_did_to_the_site_is_undone(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {"reports/data.csv": "1"})
    for harm in (_write_in, _take_away, _add):
        before = tree(site.build(root))
        harm(root / "site")
        assert tree(site.build(root)) == before


def _write_in(built: Path) -> None:
    with (built / "index.html").open("a", encoding="utf-8") as file:
        file.write("more")


def _take_away(built: Path) -> None:
    shutil.rmtree(built / "reports")


def _add(built: Path) -> None:
    (built / "reports/foreign.txt").write_text("foreign")


def test_a_damaged_memory_is_as_none(tmp_path: Path) -> None:
    root = project(tmp_path / "root")
    before = tree(site.build(root))
    kept = root / ".cache/site/ledger"
    whole = kept.read_bytes()
    for damaged in (whole[:-1], b"", whole[:60] + b"x" + whole[61:], os.urandom(100)):
        kept.write_bytes(damaged)
        assert ledger.load(kept) is None
        assert tree(site.build(root)) == before
    shutil.rmtree(root / ".cache")
    assert tree(site.build(root)) == before


def test_without_keeping_everything_is_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path / "root")
    site.build(root)
    seen = rendered(monkeypatch)
    site.build(root, keep=False)
    assert sorted(seen) == ["index.md", "list.md"]


def test_several_processes_make_the_same(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {f"reports/{n}.md": f"# {n} {{#t}}\n" for n in range(40)})

    @contextmanager
    def two(pages: int) -> Iterator[ProcessPoolExecutor]:
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
            yield executor

    assert tree(site.build(root, workers=two)) == cold(root, tmp_path / "cold")
    write(root, {"index.md": HOME, "list.md": "[3](reports/3.md#lost)\n"})
    with pytest.raises(Faults) as caught:
        site.build(root, workers=two)
    assert [str(fault) for fault in caught.value.faults] == list(
        map(str, strict_build.run(root, tmp_path / "other"))
    )


def test_a_link_is_lost_with_its_target_though_its_page_stays(tmp_path: Path) -> None:
    docs = {"reports/a.md": "# 甲 {#t}\n", "reports/b.md": "[甲](a.md#t)\n"}
    root = project(tmp_path / "root", docs)
    before = tree(site.build(root))
    for changed in ({"reports/a.md": "# 甲 {#u}\n"}, {"reports/a.md": None}):
        both = {"index.md": HOME, "list.md": "# 单\n", **docs, **changed}
        write(root, {name: text for name, text in both.items() if text})
        with pytest.raises(Faults) as caught:
            site.build(root)
        assert [fault.where for fault in caught.value.faults] == ["docs/reports/b.md"]
        assert tree(root / "site") == before


def test_files_of_the_site_are_not_written_in_place(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {"reports/a.md": "# 甲\n"})
    site.build(root)
    for text in ("# 乙\n", "# 丙\n", "# 丁\n"):
        held = (root / "site/reports/a/index.html").open("rb")
        write(root, {"index.md": HOME, "list.md": "# 单\n", "reports/a.md": text})
        before = (root / "site/reports/a/index.html").read_bytes()
        site.build(root)
        assert held.read() == before
        held.close()


def test_hand_written_files_are_copied_lest_an_editor_change_the_site(tmp_path: Path) -> None:
    root = project(tmp_path / "root")
    (root / "docs/assets").mkdir()
    (root / "docs/assets/by-hand.css").write_text("a{}")
    built = site.build(root)
    (root / "docs/assets/by-hand.css").write_text("b{}")
    assert (built / "assets/by-hand.css").read_text() == "a{}"
    assert (site.build(root) / "assets/by-hand.css").read_text() == "b{}"


def test_links_to_the_sites_of_parts_stay_and_nothing_behind_them_is_touched(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {"reports/a.md": "# 甲\n"})
    (tmp_path / "part").mkdir()
    (tmp_path / "part/index.html").write_text("part")
    (site.build(root) / "part").symlink_to(tmp_path / "part")
    for text in ("# 乙\n", "# 丙\n", "# 丁\n"):
        write(root, {"index.md": HOME, "list.md": "# 单\n", "reports/a.md": text})
        assert (site.build(root) / "part/index.html").read_text() == "part"
    (root / "site/part").unlink()
    write(root, {"index.md": HOME, "list.md": "# 单\n"})
    assert not (site.build(root) / "part").exists()
    assert tree(tmp_path / "part") == {"index.html": b"part"}


def test_settings_that_need_a_whole_build_get_one(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {"reports/a.md": "# 甲\n"})
    (root / "hook.py").write_text(
        "def on_page_markdown(markdown, **_):\n    return markdown + '勾'\n", "utf-8"
    )
    (root / "mkdocs.yml").write_text(f"{MKDOCS}hooks: [hook.py]\n", "utf-8")
    assert "勾" in (site.build(root) / "reports/a/index.html").read_text("utf-8")
    assert tree(root / "site") == cold(root, tmp_path / "cold")


def test_a_template_that_asks_for_all_pages_is_told(tmp_path: Path) -> None:
    root = project(tmp_path / "root")
    (root / "theme/main.html").write_text("{% for one in pages %}{% endfor %}x", "utf-8")
    with pytest.raises(Faults, match="asks for all pages"):
        site.build(root)


MOMENTS = 0.9
"""Seconds within which a build is killed: about as long as it takes."""
BUILD = "import sys, pathlib; from generator import site; site.build(pathlib.Path(sys.argv[1]))"


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    root = project(tmp_path / "root", {f"reports/{n}.md": f"# {n}\n" for n in range(30)})
    draw, good = random.Random(7), [tree(site.build(root))]
    for turn in range(8):
        texts = {f"reports/{n}.md": f"# {n} {turn}\n" for n in range(30)}
        write(root, {"index.md": HOME, "list.md": "# 单\n", **texts})
        good.append(cold(root, tmp_path / "cold"))
        process = subprocess.Popen([sys.executable, "-c", BUILD, str(root)])
        try:
            process.wait(draw.uniform(0.1, MOMENTS))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert tree(root / "site") in good
    assert tree(site.build(root)) == good[-1]
    assert {path.name for path in root.iterdir()} == {"docs", "site", "mkdocs.yml", "theme", ".cache"}


def _full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    "target",
    [
        (assembling, "complete"),
        (assembling, "renew"),
        (assembling, "place"),
        (mkdocs_parts, "build_page"),
    ],
)
def test_a_full_disk_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: tuple[object, str]
) -> None:
    root = project(tmp_path / "root", {"reports/a.md": "# 甲\n", "reports/data.csv": "1"})
    before = tree(site.build(root))
    write(root, {"index.md": HOME, "list.md": "# 单\n", "reports/a.md": "# 乙\n", "reports/data.csv": "2"})
    with monkeypatch.context() as patch:
        patch.setattr(target[0], target[1], _full)
        try:
            site.build(root)
        except (OSError, Faults) as fault:
            assert "No space left" in str(fault)
            assert tree(root / "site") == before
    assert tree(site.build(root)) == cold(root, tmp_path / "cold")


def test_where_nothing_can_be_remembered_the_site_is_built_all_the_same(tmp_path: Path) -> None:
    root = project(tmp_path / "root")
    (root / ".cache").write_text("a file where a folder should be")
    assert tree(site.build(root)) == cold(root, tmp_path / "cold")
    assert tree(site.build(root)) == cold(root, tmp_path / "cold")


def test_a_folder_that_may_not_be_written_keeps_its_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path / "root")
    before = tree(site.build(root))
    write(root, {"index.md": HOME, "list.md": "# 新\n"})
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if Path(target) == root / "site" or self == root / "site":
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    with pytest.raises(PermissionError):
        site.build(root)
    assert tree(root / "site") == before
    monkeypatch.undo()
    assert tree(site.build(root)) == cold(root, tmp_path / "cold")


def test_a_system_that_exchanges_no_folders_puts_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    root = project(tmp_path / "root")
    for text in ("# 甲\n", "# 乙\n"):
        write(root, {"index.md": HOME, "list.md": text})
        assert tree(site.build(root)) == cold(root, tmp_path / "cold")
    whole = tree(root / "site")
    (root / "site").rename(root / ".last-site")  # as a kill between the two leaves it
    write(root, {"index.md": HOME, "list.md": "[无](none.md)"})
    with pytest.raises(Faults):
        site.build(root)
    assert tree(root / "site") == whole
    assert not (root / ".last-site").exists()
