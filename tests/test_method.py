"""The page of method and limits says what the rules say, and names exactly what is expected to fail."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.method import FORMS, HERE, STEPS, limits, measured, method, steps, to_readers
from generator.pages import labels
from generator.pages.method import FAMILIES, KINDS, MEASURES, READERS
from generator.reading import emend

FAMILY = {
    "pages": 2,
    "refused": 1,
    "readers": {"program": {"blocks": 0.9}},
    "worst tenth": {"blocks": 0.5},
    "confidence": {"joins": {"rated": 3, "sure": 0.5, "sure right": 1.0, "bins": []}},
}


def test_every_step_speaks_to_readers_in_chinese() -> None:
    assert [name for name, _ in steps()] == [name for name, *_ in (*FORMS, *STEPS)]
    assert all(words.endswith("。") and ">>>" not in words for _, words in steps())


def test_every_rule_that_changes_a_character_is_told() -> None:
    assert set(emend.RULES) <= {rule for _, rule in STEPS}


def test_a_rule_that_says_nothing_to_readers_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing to readers"):
        to_readers("Fold digits.\n\n>>> 1\n1")


def expected_failures(root: Path) -> Iterator[str]:
    """The strict expected failures of tests/*/test_known_failures.py, as pytest names them."""
    for path in sorted(root.glob("tests/*/test_known_failures.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and "xfail" in "".join(
                map(ast.unparse, node.decorator_list)
            ):
                yield f"{path.relative_to(root).as_posix()}::{node.name}"


def test_every_expected_failure_is_told_to_readers_and_nothing_else_is(root: Path) -> None:
    told = [test for limit in method().limits for test in limit.tests]
    assert sorted(told) == sorted(expected_failures(root))


def test_known_failures_are_told_in_chinese_sentences() -> None:
    told = limits(HERE / "limits.yml")
    assert len({limit.id for limit in told}) == len(told)
    assert all(
        words.endswith(("。", "”")) for limit in told for words in (limit.what, limit.why, limit.example)
    )


def test_without_measured_figures_there_are_none(tmp_path: Path) -> None:
    assert measured(tmp_path / "measured.yml") == {}


def test_measured_figures_are_read_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "measured.yml").write_text(yaml.safe_dump({"seen": FAMILY}), "utf-8")
    family = measured(tmp_path / "measured.yml")["seen"]
    assert (family.pages, family.refused, family.worst) == (2, 1, {"blocks": 0.5})
    assert family.confidence["joins"].sure_right == 1.0


def test_whatever_is_measured_has_its_words() -> None:
    for name, family in method().measured.items():
        assert name in FAMILIES
        assert family.readers.keys() <= READERS.keys()
        assert family.readers["program"].keys() <= MEASURES.keys()
        assert family.confidence.keys() <= KINDS.keys()


def test_every_rule_has_a_name_for_readers() -> None:
    assert {rule.__name__ for rule in emend.RULES} <= labels.RULES.keys()
