"""Imports in generator/ point one way, and only who should writes files."""

import re
from pathlib import Path

import pytest

from tests import architecture

GENERATOR = Path(__file__).resolve().parent.parent / "generator"


def plant(folder: Path, name: str, code: str) -> Path:
    """A package of one module, and its folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, "utf-8")
    return folder


def test_imports_point_one_way() -> None:
    assert architecture.wrong_imports(GENERATOR) == []


def test_only_the_archive_and_the_site_are_written() -> None:
    assert architecture.wrong_writes(GENERATOR) == []


def test_the_check_sees_all_of_the_generator() -> None:
    seen = {module.name: module for module in architecture.modules(GENERATOR)}
    assert {"errors", "model", "authority", "gathering.catalogue"} <= set(seen)
    assert {part for _, part in architecture.imported(seen["model.reports"])} == {"authority", "model"}


def test_the_map_for_newcomers_names_every_part(root: Path) -> None:
    listed = set(re.findall(r"\b(\w+)(?:/|\.py)", (root / "CONTRIBUTING.md").read_text("utf-8")))
    assert {module.part for module in architecture.modules(GENERATOR)} - listed == {""}


@pytest.mark.parametrize(
    ("name", "code", "fault"),
    [
        ("errors.py", "from generator.model import Span", "errors:1 imports model"),
        ("model.py", "import generator.reading.lines", "model:1 imports reading"),
        ("reading/lines.py", "from generator import gathering", "reading.lines:1 imports gathering"),
        ("reading/lines.py", "from ..pages import page", "reading.lines:1 imports pages"),
        ("reading/__init__.py", "from .. import pipeline", "reading:1 imports pipeline"),
        ("intake/text.py", "def f():\n    from generator.figures import x", "intake.text:2 imports figures"),
        ("pages/page.py", "from generator.corpus import load", "pages.page:1 imports corpus"),
        ("corpus/load.py", "from generator.reading import read", "corpus.load:1 imports reading"),
        ("pipeline.py", "from generator.files import write", "pipeline:1 imports files"),
        ("novelty.py", "", "novelty: has no place in ROWS"),
    ],
)
def test_a_wrong_import_is_caught(tmp_path: Path, name: str, code: str, fault: str) -> None:
    assert architecture.wrong_imports(plant(tmp_path, name, code)) == [fault]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("model.py", "from generator.authority import Division"),
        (
            "reading/lines.py",
            "from .columns import width\nfrom . import columns\nfrom generator.model import Span",
        ),
        ("reading/__init__.py", "from .lines import Line\nimport re"),
        ("corpus/shelf.py", "from generator import files"),
        ("pipeline.py", "from generator import corpus, site, pages, gathering"),
    ],
)
def test_a_right_import_is_let_pass(tmp_path: Path, name: str, code: str) -> None:
    assert architecture.wrong_imports(plant(tmp_path, name, code)) == []


def test_a_wrong_write_is_caught(tmp_path: Path) -> None:
    plant(tmp_path, "corpus/shelf.py", "path.write_bytes(b'')")
    plant(tmp_path, "pages/page.py", "open(path, encoding='utf-8')\npath.open('w')\npath.mkdir()")
    assert architecture.wrong_writes(tmp_path) == ["pages.page:2 writes", "pages.page:3 writes"]
