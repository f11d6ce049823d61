"""A fingerprint changes with all that a module is made of, and with nothing else."""

import shutil
from pathlib import Path

import pytest

from generator import PROJECT
from generator.results.fingerprints import Code

FILES = {
    "pack/__init__.py": "",
    "pack/pages/__init__.py": "from pack.pages.lists import every",
    "pack/pages/one.py": "from pack.pages import shown\nrender('one.md.j2')",
    "pack/pages/lists.py": "import pack.rules\nrender('lists.md.j2')",
    "pack/pages/shown.py": "def show():\n    from pack import words",
    "pack/pages/templates/one.md.j2": '{% import "parts.md.j2" as parts %}',
    "pack/pages/templates/lists.md.j2": "",
    "pack/pages/templates/parts.md.j2": "",
    "pack/rules.py": "import yaml",
    "pack/words/__init__.py": "open(f'{LANGUAGE}.yml')",
    "pack/words/zh.yml": "a: b",
    "pack/forms/__init__.py": "import_module(f'pack.forms.{name}')",
    "pack/forms/pdf.py": "",
}
CHANGES = {
    "pack/pages/one.py": {"pages.one"},
    "pack/pages/__init__.py": set(),
    "pack/pages/shown.py": {"pages.one"},
    "pack/pages/lists.py": {"pages.lists"},
    "pack/rules.py": {"pages.lists", "rules"},
    "pack/pages/templates/one.md.j2": {"pages.one"},
    "pack/pages/templates/parts.md.j2": {"pages.one"},
    "pack/pages/templates/lists.md.j2": {"pages.lists"},
    "pack/words/zh.yml": {"pages.one"},
    "pack/forms/pdf.py": {"forms"},
}
ASKED = ("pages.one", "pages.lists", "rules", "forms")


def planted(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder / "pack"


def prints(folder: Path, version: str = "1") -> dict[str, str]:
    code = Code(folder, {"yaml": version})
    return {name: code.fingerprint(f"pack.{name}") for name in ASKED}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {name for name in ASKED if before[name] != after[name]}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_reaches_what_depends_on_it_alone(tmp_path: Path, name: str) -> None:
    folder = planted(tmp_path, FILES)
    before = prints(folder)
    assert prints(folder) == before
    (tmp_path / name).write_text(FILES[name] + "\n# other", "utf-8")
    assert changed(before, prints(folder)) == CHANGES[name]


def test_the_version_of_a_library_counts_where_it_is_used(tmp_path: Path) -> None:
    folder = planted(tmp_path, FILES)
    assert changed(prints(folder), prints(folder, "2")) == {"pages.lists", "rules"}


def test_what_is_found_out_once_is_not_sought_again(tmp_path: Path) -> None:
    known: dict[str, object] = {}
    folder = planted(tmp_path, FILES)
    first = Code(folder, {}, known).fingerprint("pack.pages.one")  # type: ignore[arg-type]
    assert len(known) == len(FILES)
    assert Code(folder, {}, known).fingerprint("pack.pages.one") == first  # type: ignore[arg-type]
    assert len(known) == len(FILES)


def test_where_the_program_lies_does_not_matter(tmp_path: Path) -> None:
    here, there = planted(tmp_path / "a", FILES), planted(tmp_path / "b", FILES)
    assert prints(here) == prints(there)


OURS = ("generator.reading", "generator.figures", "generator.pages.home", "generator.pages.years")
REACHED = {
    "reading/paragraphs.py": {"generator.reading"},
    "figures/numerals.py": {"generator.figures"},
    "pages/templates/home.raw.j2": {"generator.pages.home"},
    "pages/templates/years.raw.j2": {"generator.pages.years"},
    "words/zh.yml": {"generator.pages.home", "generator.pages.years"},
    "site/__init__.py": set(),
    "exports/__init__.py": set(),
}


def test_our_own_code_is_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "generator"
    shutil.copytree(PROJECT / "generator", folder, ignore=shutil.ignore_patterns("__pycache__", "theme"))
    known: dict[str, object] = {}

    def asked() -> dict[str, str]:
        code = Code(folder, {}, known)  # type: ignore[arg-type]
        return {name: code.fingerprint(name) for name in OURS}

    before = asked()
    for name, expected in REACHED.items():
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content + b"\n# other\n")
        after = asked()
        assert {one for one in OURS if after[one] != before[one]} == expected, name
        (folder / name).write_bytes(content)
