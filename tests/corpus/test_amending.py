"""A report.yml is changed where it is to be, and comments and layout stay as they were written."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from generator import corpus
from generator.corpus.entries import correction_from
from generator.errors import Faults, InvalidArchive
from generator.model import Correction, Value
from tests.archives import filled

ID = "990901-linqiao/2023-report"
TITLE = "霖桥区第四届人民代表大会常务委员会工作报告"
ONE = "{at: p505, label: heading 3, expect: paragraph, reason: 标题}"
TWO = "{at: p681, topic: null, expect: deputies, reason: 总述}"
NEW = correction_from({"at": "p9", "split": True, "expect": False, "reason": "两段"})
NEW_LINE = "- {at: p9, split: true, expect: false, reason: 两段}\n"


def amended(root: Path, entries: tuple[Correction, ...], fields: Mapping[str, Value] | None = None) -> str:
    """The new text, which was read again, and was saved."""
    (deposit,) = corpus.load(root)[1]
    before, after = corpus.amended(root, deposit, entries, fields or {})
    path = root / "corpus" / ID / "report.yml"
    assert before == path.read_bytes().decode()
    corpus.save(root, ID, after)
    (held,) = corpus.load(root)[1]
    assert held.sidecar.corrections == entries
    return after


def archive(folder: Path, *, text: str = "", old: str = "", new: str = "") -> Path:
    root = filled(folder, ID)
    path = root / "corpus" / ID / "report.yml"
    written = path.read_text("utf-8") + text
    assert old in written
    path.write_bytes(written.replace(old, new).encode())
    return root


def held(root: Path) -> tuple[Correction, ...]:
    return corpus.load(root)[1][0].sidecar.corrections


def test_the_first_correction_is_put_at_the_end(tmp_path: Path) -> None:
    root = archive(tmp_path, old="year: 2023", new="year:   2023  # 见题\n# 一句话\n")
    before = (root / "corpus" / ID / "report.yml").read_text("utf-8")
    assert amended(root, (NEW,)) == f"{before}corrections:\n{NEW_LINE}"


def test_entries_that_stay_are_not_touched(tmp_path: Path) -> None:
    block = (
        "corrections:\n\n  # 标题误作段落\n  - at: p505   # 第二栏\n    label: heading 3\n"
        f"    expect: paragraph\n    reason: 标题\n  # 总述\n  -   {TWO}\n# 完\n"
    )
    root = archive(tmp_path, text=block)
    before = (root / "corpus" / ID / "report.yml").read_text("utf-8")
    one, two = held(root)
    assert amended(root, (one, two)) == before
    assert amended(root, (one, two, NEW)).endswith(f"  -   {TWO}\n  {NEW_LINE}# 完\n")
    after = amended(root, (two, NEW))
    assert "标题误作段落" not in after and f"  # 总述\n  -   {TWO}\n" in after


def test_the_last_correction_takes_the_list_with_it(tmp_path: Path) -> None:
    root = archive(tmp_path)
    before = (root / "corpus" / ID / "report.yml").read_text("utf-8")
    (root / "corpus" / ID / "report.yml").write_text(f"{before}corrections:\n- {ONE}\n", "utf-8")
    assert amended(root, ()) == before


@pytest.mark.parametrize("block", [f"corrections: [{ONE}]\n", f"corrections:\n- {ONE}", "corrections: []\n"])
def test_other_layouts_are_written_anew_where_need_be(tmp_path: Path, block: str) -> None:
    root = archive(tmp_path, text=block)
    after = amended(root, (*held(root), NEW))
    assert after.endswith(NEW_LINE) and after.startswith("# yaml-language-server")


def test_corrections_may_stand_before_other_keys(tmp_path: Path) -> None:
    root = archive(tmp_path, old="sources:", new=f"corrections:\n- {ONE}\n\n# 来源\nsources:")
    after = amended(root, (*held(root), NEW))
    assert f"corrections:\n- {ONE}\n{NEW_LINE}\n# 来源\nsources:" in after


def test_line_ends_stay(tmp_path: Path) -> None:
    root = archive(tmp_path, old="\n", new="\r\n")
    after = amended(root, (NEW,))
    assert after.count("\r\n") == after.count("\n")


def test_fields_are_said_anew_where_they_stand(tmp_path: Path) -> None:
    root = archive(tmp_path, old=f"title: {TITLE}", new=f'title: "{TITLE}"  # 见报')
    after = amended(root, (), {"title": "新: 题", "term": None, "creators": ("甲",), "newspaper": "日报"})
    assert "title: '新: 题'  # 见报\n" in after
    assert "term" not in after and "creators" not in after and "newspaper" not in after


def test_lists_are_said_anew(tmp_path: Path) -> None:
    root = archive(tmp_path, text="creators:\n- 甲\n# 记者\n- 乙\n")
    assert amended(root, (), {"creators": ("丙", "丁")}).endswith("creators: [丙, 丁]\n")
    assert "creators" not in amended(root, (), {"creators": ()})


def test_a_layout_that_cannot_be_changed_in_part_is_written_whole(tmp_path: Path) -> None:
    root = archive(tmp_path, text="...\n")
    after = amended(root, (NEW,), {"title": "新题"})
    assert after.endswith(NEW_LINE) and "title: 新题\n" in after


def test_what_breaks_the_schema_is_refused(tmp_path: Path) -> None:
    root = archive(tmp_path)
    (deposit,) = corpus.load(root)[1]
    with pytest.raises(Faults, match="1000 is greater than the maximum"):
        corpus.amended(root, deposit, (), {"term": 1000})


def test_a_file_that_was_changed_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    root = archive(tmp_path)
    (deposit,) = corpus.load(root)[1]
    other = replace(deposit, sidecar=replace(deposit.sidecar, corrections=(NEW,)))
    with pytest.raises(InvalidArchive, match="changed in the meantime"):
        corpus.amended(root, other, (), {})
