"""Reading a file runs nothing, writes nothing, and asks nothing of another machine, whatever it says."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.errors import ArchiveError
from generator.intake import decode
from tests.fuzz.samples import sample
from tests.intake.hostile.making import MADE
from tests.intake.hostile.measuring import warm

FORBIDDEN = (
    "socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind", "urllib.Request",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.remove",
    "os.rename", "os.mkdir", "os.startfile", "webbrowser.open", "shutil.rmtree",
    "tempfile.mkstemp", "tempfile.mkdtemp",
)  # fmt: skip
"""Audit events (PEP 578; "Audit events table" of the Python library reference)."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_seen: list[str] = []
_watching: list[bool] = []

PAGES = {
    "a.html": b'<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><meta charset="utf-8">'
    b'<link rel=stylesheet href="http://192.0.2.1/a.css"><base href="http://192.0.2.1/">'
    b'<img src="http://192.0.2.1/a.png"><iframe src="file:///etc/passwd"></iframe>'
    b"<script src=//192.0.2.1/></script>"
    + "<h1>工作报告</h1><p>各位代表：&f;听取审议报告28项，开展执法检查6次，提出意见112条。</p>".encode()
    * 9,
    "a.rtf": rb"{\rtf1 a{\field{\*\fldinst INCLUDETEXT file:///etc/passwd}{\fldrslt b}}"
    rb"{\object\objdata 4142}}",
    "a.md": "# 工作报告\n\n![x](http://192.0.2.1/a.png) [f](file:///etc/passwd)".encode(),
    "a.pdf": MADE["pdf: launches, scripts, addresses"][1](),
    "a.docx": MADE["docx: an entity that is a file of this machine"][1](),
}


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching:
        return
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
    if (writes and arguments[0] != os.devnull) or event in FORBIDDEN:
        _seen.append(f"{event} {arguments!r}")


sys.addaudithook(_watch)


@contextmanager
def watched() -> Iterator[list[str]]:
    """What is done meanwhile that reading must not do."""
    _seen.clear()
    _watching.append(True)
    try:
        yield _seen
    finally:
        _watching.clear()


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Loading a library may write its compiled code; reading with it may not."""
    warm()
    decode([("a.html", PAGES["a.html"])])


@pytest.mark.parametrize("name", PAGES)
def test_a_file_has_nothing_done(name: str) -> None:
    text = ""
    with watched() as seen, suppress(ArchiveError):
        text = decode([(name, PAGES[name])]).text
    assert seen == []
    assert "root:" not in text


@pytest.mark.parametrize("form", ["txt", "md", "html", "rtf", "docx", "pdf"])
def test_a_sound_file_has_nothing_done(form: str) -> None:
    with watched() as seen:
        decode([(f"a.{form}", sample(form))])
    assert seen == []


def test_what_must_not_be_done_is_seen(tmp_path: Path) -> None:
    with watched() as seen:
        (tmp_path / "a").write_bytes(b"x")
        with suppress(OSError), socket.socket() as one:
            one.settimeout(0.01)
            one.connect(("127.0.0.1", 9))
        subprocess.run([sys.executable, "-c", ""], check=True)
        tempfile.TemporaryFile(dir=tmp_path).close()
    kinds = [event.partition(" ")[0] for event in seen]
    assert {"open", "socket.connect", "subprocess.Popen"} <= set(kinds)
