"""The environment is made to its end or anew, and not touched when nothing changed."""

import subprocess
import sys
from pathlib import Path

import pytest
import setup_environment as setup

LOCK = "setuptools==1.0 \\\n    --hash=sha256:00\nrich==2.0 \\\n    --hash=sha256:01\n"


class Steps(list[str]):
    """What was done, in order, in place of doing it."""

    def make_empty(self) -> None:
        self.append("empty")
        setup.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        setup.PYTHON.touch()
        for sealed in setup.VENV.glob("*.sha256"):
            sealed.unlink()

    def run(self, *arguments: object) -> None:
        self.append(" ".join(map(str, arguments)).split()[-1])


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    """A project folder of its own with both locks, where nothing is really installed."""
    taken = Steps()
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "PYTHON": tmp_path / ".venv/bin/python",
        "make_empty": taken.make_empty,
        "run": taken.run,
    }.items():
        monkeypatch.setattr(setup, name, value)
    for lock in (setup.SITE, setup.OCR, setup.DEV):
        (tmp_path / lock).write_text(f"{LOCK}# {lock}\n", "utf-8")
    return taken


def test_what_stands_is_left_alone(steps: Steps) -> None:
    assert setup.main([setup.SITE]) == 0
    assert [step.rpartition("/")[2] for step in steps] == ["empty", "first.txt", "requirements.txt"]
    steps.clear()
    assert setup.main([setup.SITE]) == 0
    assert steps == []


def test_the_larger_lock_serves_for_the_smaller(steps: Steps) -> None:
    setup.main([setup.DEV])
    steps.clear()
    assert setup.main([setup.SITE]) == 0
    assert steps == []


def test_the_larger_is_added_to_the_smaller(steps: Steps) -> None:
    setup.main([setup.SITE])
    steps.clear()
    assert setup.main([setup.DEV]) == 0
    assert "empty" not in steps
    assert steps[-1] == setup.DEV


def source(name: str, content: bytes = b"") -> None:
    path = setup.ROOT / "corpus/990102-yundu/2023-report" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("names", "lock"),
    [
        (["source.txt"], setup.SITE),
        (["source.png"], setup.OCR),
        (["source.png", "source.ocr.json"], setup.SITE),
        (["source.1.jpg", "source.2.tif", "source.1.ocr.json"], setup.OCR),
    ],
)
def test_scans_that_nobody_has_read_need_their_reader(steps: Steps, names: list[str], lock: str) -> None:
    for name in names:
        source(name)
    assert setup.main(["site"]) == 0
    assert steps[-1] == lock


@pytest.mark.parametrize(
    ("content", "lock"),
    [
        (b"%PDF-1.4 << /Subtype /Image >>", setup.OCR),
        (b"%PDF-1.4 << /Subtype /Image >> << /Type /Font >>", setup.SITE),
        (b"%PDF-1.5 << /Subtype /Image >> << /Type /ObjStm >>", setup.SITE),
    ],
)
def test_a_pdf_of_pictures_alone_is_a_scan(steps: Steps, content: bytes, lock: str) -> None:
    source("source.pdf", content)
    assert setup.main(["site"]) == 0
    assert steps[-1] == lock


def test_an_archive_without_reports_needs_no_reader(steps: Steps) -> None:
    assert setup.main(["site"]) == 0
    assert steps[-1] == setup.SITE


def test_a_changed_lock_makes_all_anew(steps: Steps) -> None:
    setup.main([setup.SITE])
    (setup.ROOT / setup.SITE).write_text(LOCK.replace("2.0", "2.1"), "utf-8")
    steps.clear()
    assert setup.main([setup.SITE]) == 0
    assert steps[0] == "empty"


def test_another_python_makes_all_anew(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.main([setup.SITE])
    steps.clear()
    monkeypatch.setattr(sys, "version", "3.99.0 (another)")
    assert setup.main([setup.SITE]) == 0
    assert steps[0] == "empty"


def test_a_moved_folder_makes_all_anew(steps: Steps, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.main([setup.SITE])
    moved = setup.ROOT.parent / f"{setup.ROOT.name}-moved"
    setup.ROOT.rename(moved)
    for name, path in {"ROOT": moved, "VENV": moved / ".venv", "PYTHON": moved / ".venv/bin/python"}.items():
        monkeypatch.setattr(setup, name, path)
    steps.clear()
    assert setup.main([setup.SITE]) == 0
    assert steps[0] == "empty"


def test_what_was_interrupted_is_made_anew(
    steps: Steps, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*arguments: object) -> None:
        raise setup.SetupFault("Installing failed.")

    with monkeypatch.context() as broken:
        broken.setattr(setup, "run", fail)
        assert setup.main([setup.SITE]) == 1
    assert "Installing failed." in capsys.readouterr().err
    steps.clear()
    assert setup.main([setup.SITE]) == 0
    assert steps[0] == "empty"


def test_an_old_python_is_told_so(
    steps: Steps, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    assert setup.main([setup.SITE]) == 1
    assert "3.11 or newer is needed" in capsys.readouterr().err
    assert steps == []


def test_a_python_without_its_parts_is_told_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Debian's Python comes without ensurepip."""

    def create(*arguments: object, **options: object) -> None:
        raise subprocess.CalledProcessError(1, ["python", "-m", "ensurepip"])

    monkeypatch.setattr(setup.venv, "create", create)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    assert setup.main([setup.SITE]) == 1
    assert "apt-get install python3-venv" in capsys.readouterr().err


def test_a_lock_without_the_build_tool_is_told_so() -> None:
    with pytest.raises(setup.SetupFault, match="make lock"):
        setup.entry("rich==2.0 \\\n    --hash=sha256:01\n", "setuptools")


def test_make_refuses_an_old_python(root: Path, tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    old.chmod(0o755)
    made = subprocess.run(
        ["make", "--no-print-directory", "fit-python", f"PYTHON={old}"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode != 0
    assert "Python 3.11 or newer is needed" in made.stderr
    assert "PYTHON=/path/to/python3" in made.stderr


def test_make_alone_tells_what_there_is(root: Path) -> None:
    told = subprocess.run(
        ["make", "--no-print-directory"], cwd=root, capture_output=True, text=True, check=True
    )
    assert {line.split()[1] for line in told.stdout.splitlines()} >= {
        "site",
        "serve",
        "test",
        "check",
        "lock",
    }
