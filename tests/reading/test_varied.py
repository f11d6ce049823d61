"""Ten texts of other regions, years and styles are read as well as the floors say: clean, and torn.

They were written by somebody who had not seen the rules (tests/varied/README.md).
"""

import json
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from generator import corpus, pipeline
from generator.inspection import to_json
from tests.measures import measure
from tests.press.gold import gold_of
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page

ROOT = Path(__file__).resolve().parents[2]

WAYS: dict[str, tuple[str, ...]] = {
    "clean": (),
    "wrapped": ("column-wrap", "indent-eaten"),
    "torn": (
        "column-wrap",
        "indent-eaten",
        "frames-reversed",
        "title-last",
        "blank-inside",
        "furniture",
        "spaced-numbers",
        "numbers-parted",
    ),
}

FLOORS = {
    "clean": {
        "lossless": 1.0,
        "blocks": 0.99,
        "order": 0.99,
        "labels": 0.99,
        "parts": 0.99,
        "metadata": 0.96,
    },
    "wrapped": {
        "lossless": 1.0,
        "blocks": 0.98,
        "order": 0.99,
        "labels": 0.99,
        "parts": 0.99,
        "metadata": 0.96,
    },
    "torn": {"lossless": 1.0, "blocks": 0.98, "order": 0.92, "labels": 0.99, "parts": 0.98, "metadata": 0.94},
}
"""Means over the ten texts; lower ones need a word in the CHANGELOG."""


@pytest.mark.parametrize("way", WAYS)
def test_means_do_not_fall_below_the_floors(way: str) -> None:
    authority = corpus.load_authority(ROOT)
    scores = []
    for manuscript in load_all(ROOT / "tests/varied"):
        page = print_page(manuscript, Plan(5, WAYS[way]))
        report = pipeline.read([("source.txt", page.text.encode())], authority)
        reading: dict[str, Any] = json.loads(json.dumps(to_json(report, "source.txt")))
        scores.append(measure(gold_of(page), reading, page.text))
    means = {name: mean(score[name] for score in scores) for name in FLOORS[way]}
    assert {name: value for name, value in means.items() if value < FLOORS[way][name] - 1e-9} == {}
