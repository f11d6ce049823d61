"""What tests of the commands share: a command run in this process, and what it left behind."""

from pathlib import Path

import pytest

from generator import corpus
from generator.__main__ import main
from tests.archives import TEXT

ID = "990901-linqiao/2023-report"
Captured = pytest.CaptureFixture[str]


def run(root: Path, *arguments: object) -> int:
    return main(["--root", str(root), *map(str, arguments)])


def put(folder: Path, name: str, text: str | bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def ids(root: Path) -> list[str]:
    return [deposit.id for deposit in corpus.load(root)[1]]
