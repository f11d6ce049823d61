"""The vocabulary of phrases: read in its order, and held against its schema."""

from pathlib import Path

import pytest

from generator import corpus
from generator.terms.candidates import is_term
from tests.archives import make_root


def test_the_projects_own_phrases_can_be_suggested(root: Path) -> None:
    authority, _, _ = corpus.load(root)
    assert "备案审查" in authority.phrases
    assert [phrase for phrase in authority.phrases if not is_term(phrase)] == []


def test_an_archive_may_have_its_own(tmp_path: Path) -> None:
    root = make_root(tmp_path)
    (root / "corpus" / "authority" / "phrases.yml").write_text("- 票决制\n- 一府两院\n", "utf-8")
    authority = corpus.survey(root).authority
    assert authority is not None and authority.phrases == ("票决制", "一府两院")


@pytest.mark.parametrize("wrong", ["- 票决制\n- 票决制\n", "- “票决制”\n", "- 制\n", "票决制: 1\n"])
def test_faults_are_told(tmp_path: Path, wrong: str) -> None:
    root = make_root(tmp_path)
    (root / "corpus" / "authority" / "phrases.yml").write_text(wrong, "utf-8")
    contents = corpus.survey(root)
    assert contents.authority is None
    assert [fault for fault in contents.faults if "phrases.yml" in fault.where], contents.faults
