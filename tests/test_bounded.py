"""Files are read from the disk only where they are plain, and of a size that memory bears."""

import os
import socket
import tracemalloc
from pathlib import Path

import pytest

from generator import bounded
from generator.errors import UnreadableSource

GIANT = 2 << 30


def sparse(path: Path, size: int) -> Path:
    """A file that says it is of this size, and takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


def refused(path: Path, links: bool = True) -> str:
    with pytest.raises(UnreadableSource) as caught:
        bounded.read(path, links=links)
    return caught.value.what


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\n" * 1000)
    assert bounded.read(tmp_path / "a.txt") == b"a\r\n" * 1000
    (tmp_path / "b.txt").write_bytes(b"")
    assert bounded.read(tmp_path / "b.txt") == b""


def test_two_gigabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = sparse(tmp_path / "giant.pdf", GIANT)
    tracemalloc.start()
    assert refused(path) == "has 2,147,483,648 bytes, more than the 100,000,000 that are read."
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_the_limit_itself_is_read(tmp_path: Path) -> None:
    path = sparse(tmp_path / "a", 10)
    assert bounded.read(path, most=10) == bytes(10)
    with pytest.raises(UnreadableSource, match="10 bytes, more than the 9"):
        bounded.read(path, most=9)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert refused(tmp_path / "pipe.txt") == "is no plain file but a pipe or a device."


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets with names here")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name may have a hundred bytes
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        assert refused(Path("s")).startswith("cannot be read: ")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_refused() -> None:
    assert refused(Path("/dev/zero")) == "is no plain file but a pipe or a device."


def test_a_link_is_followed_only_where_it_may_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert bounded.read(tmp_path / "link") == b"x"
    assert refused(tmp_path / "link", links=False).startswith("cannot be read: ")


def test_folders_and_names_that_are_none_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path) == "is a folder."
    assert refused(tmp_path / "x") == "is not there."
    assert refused(tmp_path / "x\0y").startswith("cannot be read: ")


def test_a_file_that_grows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    monkeypatch.setattr(bounded, "_size", lambda *_: 3)
    assert refused(path) == "changes while it is read."
