"""What an interrupted command left is cleared away, and nothing else."""

from pathlib import Path

import pytest

from generator import corpus
from tests.archives import filled, make_root, tree

ID, LEFT = "990901-linqiao/2023-report", ".new-0123456789abcdef"


@pytest.mark.parametrize(
    "place",
    [
        f"990901-linqiao/{LEFT}-2024-report/source.txt",
        f"990903-gulan/{LEFT}-2024-report/source.txt",
        f"{ID}/{LEFT}-report.yml",
        f"{LEFT}-tombstones.yml",
    ],
)
def test_what_was_left_is_cleared_away(tmp_path: Path, place: str) -> None:
    root = filled(tmp_path, ID)
    before = tree(root)
    path = root / "corpus" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("half", "utf-8")
    (told,) = corpus.sweep(root)
    assert f"corpus/{place}".startswith(told) and LEFT in told
    assert tree(root) == before and corpus.survey(root).faults == ()
    assert not (root / "corpus" / "990903-gulan").exists()
    assert corpus.sweep(root) == ()


def test_what_is_no_work_of_ours_stays(tmp_path: Path) -> None:
    root, outside = make_root(tmp_path / "root"), tmp_path / "outside"
    (outside / f"{LEFT}-x").mkdir(parents=True)
    (root / "corpus" / "990901-linqiao").symlink_to(outside, target_is_directory=True)
    (root / "corpus" / f"{LEFT}-linked").symlink_to(outside, target_is_directory=True)
    for name in (".new-x", "new", "990903-gulan/.new-"):
        (root / "corpus" / name).mkdir(parents=True)
    assert corpus.sweep(root) == ()
    assert (outside / f"{LEFT}-x").is_dir()


def test_a_report_that_is_back_loses_its_tombstone_alone(tmp_path: Path) -> None:
    root, other = filled(tmp_path, ID, "990903-gulan/2023-report"), "990903-gulan/2023-report"
    for id in (ID, other):
        parsed = corpus.ReportId.parse(id)
        assert parsed
        corpus.remove(root, parsed, "来源要求撤下")
    corpus.readmit(root, ID)
    assert [stone.id for stone in corpus.survey(root).tombstones] == [other]
    corpus.readmit(root, ID)
