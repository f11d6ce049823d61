"""The program as a process: signals, pipes, strange locales, and the server."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator import __main__, pipeline
from tests.archives import TEXT, filled, make_root

PROJECT = Path(__file__).resolve().parents[2]
ID = "990901-linqiao/2023-report"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and pipes")


def command(root: Path, *arguments: object) -> list[str]:
    return [sys.executable, "-m", "generator", "--root", str(root), *map(str, arguments)]


@contextmanager
def started(root: Path, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command(root, *arguments), cwd=PROJECT, text=True, **pipes)  # type: ignore[call-overload]
    try:
        with process:
            yield process
    finally:
        process.kill()


def test_an_interruption_ends_with_130_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupted)
    assert __main__.main(["--root", str(tmp_path), "build"]) == 130
    assert capsys.readouterr().err == ""


INTERRUPTED_WHILE_LOADING = """
import importlib.abc, os, runpy, signal, sys
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "generator.commands.add":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
sys.argv = ["generator", "--root", sys.argv[1], "check"]
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(("ignored", "code"), [(False, 130), (True, 0)])
def test_an_interruption_while_modules_are_loaded_leaves_no_traceback(
    tmp_path: Path, ignored: bool, code: int
) -> None:
    root = filled(tmp_path, ID)
    handler = signal.SIG_IGN if ignored else signal.SIG_DFL
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_LOADING, str(root)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, handler),
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)


def test_the_way_of_interruptions_is_left_as_it_was(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert __main__.main(["--root", str(filled(tmp_path, ID)), "check"]) == 0
    assert signal.getsignal(signal.SIGINT) is before


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    source = tmp_path / "x.txt"
    source.write_text(
        TEXT.replace("各位代表：", "各位代表：\n\n" + "区人大常委会依法履职。\n\n" * 20000), "utf-8"
    )
    with started(root, "inspect", source) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 141


def test_an_ascii_terminal_is_no_fault(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    arguments = command(root, "inspect", ID)
    done = subprocess.run(arguments, cwd=PROJECT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    done = subprocess.run(
        [*arguments, "--json"], cwd=PROJECT, env=environment, capture_output=True, check=True
    )
    assert "霖桥区" in done.stdout.decode("utf-8")


def test_serve_shows_the_site_and_ends_when_told(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    (root / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    with started(root, "serve", "--port", 0) as process:
        assert process.stdout
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://\S+", line)))
        with urllib.request.urlopen(f"{address}reports/{ID}/") as page:
            assert "126件" in page.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
    assert not (root / "site").exists()


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    root = filled(tmp_path, ID)
    (root / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        started(root, "serve", "--port", taken.getsockname()[1]) as process,
    ):
        assert process.stderr and process.stdout
        port = taken.getsockname()[1]
        assert f"error: Port {port} of 127.0.0.1: is taken by another program." in process.stderr.read()
        assert process.stdout.read() == ""
        assert process.wait() == 10
    assert not (root / "docs").exists()


def test_a_host_that_is_not_ours_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = filled(tmp_path, ID)
    (root / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    assert __main__.main(["--root", str(root), "serve", "--host", "192.0.2.1"]) == 10
    told = capsys.readouterr().err
    assert "error: Port 8000 of 192.0.2.1: cannot be listened at" in told and "--host" in told


def test_nothing_is_served_where_there_is_no_archive(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["--root", str(tmp_path), "serve"]) == 16
    assert "archive.yml: is missing" in capsys.readouterr().err
    assert __main__.main(["--root", str(make_root(tmp_path)), "serve"]) == 17
    assert "mkdocs.yml: is missing" in capsys.readouterr().err
