"""What a build makes of an archive that it knows is, byte for byte, what it makes of one it never saw."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import corpus, pipeline
from generator.corpus import Deposit, Sidecar
from generator.corpus.sidecar import to_yaml
from generator.model import Aspect, Correction, Record
from tests.archives import TEXT, deposit, make_root, tree

IDS = (
    "990901-linqiao/2022-report",
    "990901-linqiao/2023-report",
    "990901-linqiao/2023-abstract",
    "990903-gulan/2022-report",
    "990903-gulan/2023-report",
    "990953-gulan/2023-report",
)
TEXTS = (
    TEXT,
    TEXT.replace("执法检查3次", "执法检查5次").replace("126件", "38件"),
    TEXT.replace("二、做好代表工作", "二、密切联系代表").replace("推动问题逐项整改到位", "推动问题逐项解决"),
)

Change = Callable[[Path, str, int], None]


def held(root: Path) -> dict[str, Deposit]:
    return {one.id: one for one in corpus.load(root)[1]}


def put(root: Path, id: str, number: int) -> None:
    """Add a report, or put another text in its place."""
    folder = root / "corpus" / id
    if folder.exists():
        shutil.rmtree(folder)
    corpus.store(root, deposit(root, id, f"{TEXTS[number]}\n{id}".encode()))
    stones = root / "corpus" / "tombstones.yml"
    if stones.exists() and id in stones.read_text("utf-8"):
        stones.unlink()


def retitle(root: Path, id: str, number: int) -> None:
    """Set another title in report.yml."""
    if one := held(root).get(id):
        amend(root, id, replace(one.sidecar.record, title=f"第{number}个题目"), one.sidecar)


def correct(root: Path, id: str, number: int) -> None:
    """File a paragraph under another topic, or take that back."""
    if one := held(root).get(id):
        entry = Correction(Aspect.TOPIC, "overview", "deputies", "试", place="区人大常委会督办代表建议")
        entries = (entry,) if number and TEXTS[0][-99:-9] in one.files[0][1].decode() else ()
        amend(root, id, one.sidecar.record, replace(one.sidecar, corrections=entries))


def amend(root: Path, id: str, record: Record, said: Sidecar) -> None:
    """Write a report's record anew."""
    corpus.save(root, id, to_yaml(replace(said, record=record)).decode())


def remove(root: Path, id: str, number: int) -> None:
    """Withdraw a report, with or without a stone in its place."""
    parsed = corpus.ReportId.parse(id)
    if parsed and id in held(root) and number:
        corpus.remove(root, parsed, "来源要求撤下")
    elif id in held(root):
        shutil.rmtree(root / "corpus" / id)


def describe(root: Path, id: str, number: int) -> None:
    """Change a vocabulary that pages show."""
    path = root / "corpus" / "authority" / "topics.yml"
    path.write_text(
        path.read_text("utf-8").replace("description: 监督", f"description: 另{number}监督"), "utf-8"
    )


CHANGES: tuple[Change, ...] = (put, put, retitle, correct, remove, describe)


def assert_as_if_new(root: Path) -> None:
    with TemporaryDirectory() as folder:
        fresh = Path(folder)
        shutil.copytree(root / "corpus", fresh / "corpus")
        pipeline.write(fresh)
        expected = tree(fresh / "docs")
    found = tree(root / "docs")
    assert sorted(found) == sorted(expected)
    assert [name for name in found if found[name] != expected[name]] == []


PLAIN = (Phase.explicit, Phase.generate)
"""Shrinking would build archives for minutes; a sequence is short as it is."""


@settings(max_examples=3, deadline=None, phases=PLAIN, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from(IDS), min_size=2, max_size=3, unique=True),
    st.lists(
        st.tuples(st.sampled_from(CHANGES), st.sampled_from(IDS), st.integers(0, 2)), min_size=3, max_size=3
    ),
)
def test_changes_one_after_another_give_what_a_cold_build_gives(
    first: list[str], changes: list[tuple[Change, str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        root = make_root(Path(folder))
        for id in first:
            put(root, id, 0)
        pipeline.write(root)
        for change, id, number in changes:
            change(root, id, number)
            pipeline.write(root)
        assert_as_if_new(root)


@pytest.mark.parametrize("change", CHANGES[1:])
def test_each_change_is_seen(tmp_path: Path, change: Change) -> None:
    root = make_root(tmp_path)
    for id in IDS[1:5]:
        put(root, id, 0)
    pipeline.write(root)
    before = tree(root / "docs")
    change(root, IDS[1], 1)
    assert pipeline.write(root).changed
    assert tree(root / "docs") != before
    assert_as_if_new(root)


def test_nothing_is_made_where_nothing_changed(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    put(root, IDS[0], 0)
    first = pipeline.write(root)
    assert first.changed
    again = pipeline.write(root)
    assert (again.changed, again.unchanged, again.removed) == (0, first.changed, 0)


def test_what_a_hand_changed_or_took_away_is_made_again(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    put(root, IDS[0], 0)
    pipeline.write(root)
    before = tree(root / "docs")
    page = root / "docs" / "reports" / IDS[0] / "index.md"
    page.write_text("by hand", "utf-8")
    (root / "docs" / "years" / "index.md").unlink()
    assert pipeline.write(root).changed == 2
    assert tree(root / "docs") == before


def test_a_damaged_cache_is_made_again(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    put(root, IDS[0], 0)
    pipeline.write(root)
    before = tree(root / "docs")
    kept = [path for path in (root / ".cache").rglob("*") if path.is_file()]
    for number, path in enumerate(kept):
        content = path.read_bytes()
        path.write_bytes((content[: len(content) // 2], content[::-1], b"")[number % 3])
    assert pipeline.write(root).changed == 0
    assert tree(root / "docs") == before


def test_without_keeping_nothing_is_taken_or_left(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    put(root, IDS[0], 0)
    pipeline.write(root, keep=False)
    assert [path.name for path in (root / ".cache").iterdir()] == ["lock"]
