"""Nobody ever sees half a file."""

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


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"same")
    link.symlink_to(target)
    assert files.write_if_changed(link, b"same")
    assert not link.is_symlink()
    assert target.read_bytes() == b"same"
