"""The page that tells how texts are read says what the rules say, each in a paragraph of its own."""

import pytest

from generator.method import STEPS, method, to_readers
from generator.reading import emend


def test_every_step_speaks_to_readers_in_chinese() -> None:
    assert [name for name, _ in method()] == [name for name, _ in STEPS]
    assert all(words.endswith("。") and ">>>" not in words for _, words in method())


def test_every_rule_that_changes_a_character_is_told() -> None:
    assert set(emend.RULES) <= {rule for _, rule in STEPS}


def test_a_rule_that_says_nothing_to_readers_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing to readers"):
        to_readers("Fold digits.\n\n>>> 1\n1")
