"""Torn pages are put in order; a writer's own order is kept."""

import json
from typing import Any

import pytest

from generator import pipeline
from generator.inspection import to_json
from tests.measures import measure
from tests.press.gold import gold_of
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page
from tests.reading.floors import DEMONSTRATION
from tests.reading.readers import AUTHORITY

TORN = ("column-wrap", "indent-eaten")


def order(id: str, *distortions: str, seed: int = 1) -> float:
    """How well the order of a manuscript is read that was torn so."""
    manuscript = next(one for one in load_all() if one.id == id)
    page = print_page(manuscript, Plan(seed, (*TORN, *distortions)))
    report = pipeline.read([("source.txt", page.text.encode())], AUTHORITY)
    reading: dict[str, Any] = json.loads(json.dumps(to_json(report, "source.txt")))
    return measure(gold_of(page), reading, page.text)["order"]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("more", [(), ("frames-reversed", "title-last")])
def test_headings_in_a_cluster_go_back_to_their_texts(more: tuple[str, ...], seed: int) -> None:
    assert (
        order("990102-yundu/2022-abstract", "headings-detached", *more, seed=seed) >= DEMONSTRATION["order"]
    )
