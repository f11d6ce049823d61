"""derive makes anew what is kept, tells what changed, and goes on after what cannot be made."""

from pathlib import Path

import pytest

from generator import corpus
from generator.commands import derive
from generator.errors import UnreadableSource
from tests.archives import deposit, filled
from tests.commands.running import run

IDS = ("990901-linqiao/2022-report", "990901-linqiao/2023-report")


def test_texts_have_nothing_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = filled(tmp_path, *IDS)
    assert run(root, "derive", "--all") == 0
    assert "anew" not in capsys.readouterr().out
    assert run(root, "derive", IDS[0]) == 0
    assert f"{IDS[0]}: its form keeps nothing" in capsys.readouterr().out


def test_what_was_made_anew_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = filled(tmp_path, *IDS)
    monkeypatch.setattr(derive, "keep", lambda *told: (("source.page-1.webp", b"RIFF"),))
    assert run(root, "derive", IDS[1]) == 0
    assert f"{IDS[1]}: made anew" in capsys.readouterr().out
    assert run(root, "derive", "--all") == 0
    told = capsys.readouterr().out
    assert f"{IDS[0]}: made anew" in told
    assert f"{IDS[1]}: as it was" in told
    assert corpus.survey(root).faults == ()


def test_one_that_cannot_be_made_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = filled(tmp_path, *IDS)

    def keep(files: list[tuple[str, bytes]], *told: object) -> tuple[tuple[str, bytes], ...]:
        if tuple(files) == deposit(root, IDS[0]).files:
            raise UnreadableSource("source.txt", "it is a scan, and nothing is installed.", "Install it.")
        return (("source.page-1.webp", b"RIFF"),)

    monkeypatch.setattr(derive, "keep", keep)
    assert run(root, "derive", "--all") == UnreadableSource.exit_code
    told = capsys.readouterr()
    assert "nothing is installed" in told.err
    assert f"{IDS[1]}: made anew" in told.out


@pytest.mark.parametrize("arguments", [(), ("990901-linqiao/1999-report",)])
def test_what_is_not_named_or_not_held_is_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    assert run(filled(tmp_path, IDS[0]), "derive", *arguments) in (10, 15)
