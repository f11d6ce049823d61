"""Confidence: never falling with the evidence, and as good as its word on printed pages."""

from functools import cache

import pytest

from generator.reading import confidence
from generator.reading.confidence import Steps
from tests.benchmarks.scoring import Result, results
from tests.benchmarks.summary import SURE, reliability

RIGHT, HELD = 0.97, 0.8
"""How much of what is held for sure must be right; how much of all must be held for sure."""

PAGES = 60


@cache
def _results() -> list[Result]:
    return results("seen", range(PAGES))


@pytest.mark.parametrize("kind", ["joins", "blocks"])
def test_what_is_held_for_sure_is_right_and_is_most(kind: str) -> None:
    told = reliability([pair for result in _results() for pair in result.ratings[kind]])
    assert (told["sure"] >= HELD, told["sure right"] >= RIGHT) == (True, True), told


@pytest.mark.parametrize("steps", [confidence.OPENS, confidence.GOES_ON, confidence.MENDED])
def test_more_evidence_never_makes_less_sure(steps: Steps) -> None:
    assert len(steps.evidence) == len(steps.shares)
    assert list(steps.evidence) == sorted(set(steps.evidence))
    assert list(steps.shares) == sorted(steps.shares)
    assert 0 <= steps.shares[0] <= steps.shares[-1] <= 1


def test_what_only_just_opens_is_not_held_for_sure() -> None:
    assert confidence.OPENS.share(0.1) < SURE < confidence.OPENS.share(8.0)
