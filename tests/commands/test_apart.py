"""A file that brings down what reads it brings down no more than that."""

import os
from pathlib import Path

import pytest

from generator.commands import apart
from generator.commands.isolated import Died, OutOfTime
from generator.errors import UnreadableSource
from generator.pipeline import NOTHING_KNOWN
from tests.commands.running import run
from tests.fuzz.samples import LINES, sample


def test_a_document_is_read_in_a_process_of_its_own() -> None:
    report = apart.read([("a.docx", sample("docx"))], NOTHING_KNOWN)
    assert report.record.title == LINES[0]
    with pytest.raises(UnreadableSource, match=r"^a\.docx: it is no ZIP archive, or was cut short\. "):
        apart.read([("a.docx", b"PK\x03\x04")], NOTHING_KNOWN)


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (Died("crashed (SIGSEGV)"), "the process that read it crashed (SIGSEGV)."),
        (OutOfTime("took longer than 60 seconds"), "reading it took longer than 60 seconds and was ended."),
    ],
)
def test_how_a_process_ended_is_told(monkeypatch: pytest.MonkeyPatch, end: Exception, told: str) -> None:
    def ended(*_: object) -> None:
        raise end

    monkeypatch.setattr("generator.commands.isolated._Slot.call", ended)
    with pytest.raises(UnreadableSource) as caught:
        apart.read([("a.pdf", b"")], NOTHING_KNOWN)
    assert caught.value.what == told and caught.value.mend


def test_a_text_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("generator.commands.isolated._Slot.call")
    assert apart.read([("a.txt", sample("txt"))], NOTHING_KNOWN).record.title == LINES[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_name_that_would_steer_the_terminal_is_shown(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "a\x1b[2J\u202e.pdf")
    assert run(root, "inspect", tmp_path / "a\x1b[2J\u202e.pdf") == UnreadableSource.exit_code
    told = capsys.readouterr().err
    assert r"a\x1b[2J\u202e.pdf: is no plain file" in told and "\x1b[2J" not in told
    assert (
        run(root, "inspect", os.fsdecode(os.fsencode(tmp_path) + b"/\xff.pdf")) == UnreadableSource.exit_code
    )
    assert r"\udcff.pdf: is not there" in capsys.readouterr().err
