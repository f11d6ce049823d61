"""Nobody ever sees half a file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import files


@pytest.mark.parametrize("write", [files.write, files.write_if_changed])
def test_a_file_is_replaced_whole(tmp_path: Path, write: object) -> None:
    assert callable(write)
    path = tmp_path / "below" / "x.txt"
    write(path, b"old")
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("write", [files.write, files.write_if_changed])
def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: object
) -> None:
    assert callable(write)
    path = tmp_path / "x.txt"
    path.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def ended() -> int:
    """The number of a process that is gone."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.parametrize("name", ["site", "index.md", "a-b", "-"])
def test_what_a_process_left_is_known(tmp_path: Path, name: str) -> None:
    token = "0123456789abcdef"
    for left in (f".new-{ended()}-{token}-{name}", f".new-{token}-{name}", f".new-9999999999-{token}-{name}"):
        assert files.abandoned(tmp_path / left) == name
    assert files.abandoned(files.sibling(tmp_path / name)) == name


@pytest.mark.parametrize("name", ["site", ".new-", ".new-site", ".new-1-site", "x.new-0123456789abcdef-site"])
def test_what_is_no_work_of_ours_is_not_abandoned(tmp_path: Path, name: str) -> None:
    assert files.abandoned(tmp_path / name) is None


def test_what_another_process_makes_is_not_abandoned(tmp_path: Path) -> None:
    assert files.abandoned(tmp_path / f".new-{os.getppid()}-0123456789abcdef-site") is None


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"same")
    link.symlink_to(target)
    assert files.write_if_changed(link, b"same")
    assert not link.is_symlink()
    assert target.read_bytes() == b"same"


def test_a_full_disk_is_told_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=r"report\.yml"):
        files.write(tmp_path / "report.yml", b"title: x")
    assert list(tmp_path.iterdir()) == []
