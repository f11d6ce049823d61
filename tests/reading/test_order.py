"""Torn pages are put in order; a writer's own order is kept."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline, reading
from generator.inspection import to_json
from generator.intake import decode
from tests.measures import measure
from tests.press.gold import gold_of
from tests.press.manuscript import Manuscript, load_all
from tests.press.pages import TESTS
from tests.press.printing import Plan, print_page
from tests.reading.floors import TORN_ORDER
from tests.reading.readers import AUTHORITY

TORN = ("column-wrap", "indent-eaten")
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases/order.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["label"]))
def test_blocks_are_read_in_order(case: dict[str, Any]) -> None:
    text = case["source"].replace("\n", "\n\n")
    report = reading.read(decode([("source.txt", text.encode())]), AUTHORITY)
    texts = [block.shown.text for block in report.blocks]
    assert len(texts) == len(case["order"])
    assert [text[: len(start)] for text, start in zip(texts, case["order"], strict=True)] == case["order"]
    assert report.order_reconstructed is case["reconstructed"]


@pytest.mark.parametrize("torn", [(), TORN], ids=["clean", "wrapped"])
@pytest.mark.parametrize("manuscript", load_all(TESTS / "neighbours"), ids=lambda m: m.id)
def test_long_reports_with_annexes_and_other_bodies_keep_their_order(
    manuscript: Manuscript, torn: tuple[str, ...]
) -> None:
    page = print_page(manuscript, Plan(3, torn))
    report = reading.read(decode([("source.txt", page.text.encode())]), AUTHORITY, any_body=True)
    assert not report.order_reconstructed


def order(id: str, *distortions: str, seed: int = 1) -> float:
    """How well the order of a manuscript is read that was torn so."""
    manuscript = next(one for one in load_all() if one.id == id)
    page = print_page(manuscript, Plan(seed, (*TORN, *distortions)))
    report = pipeline.read([("source.txt", page.text.encode())], AUTHORITY)
    read: dict[str, Any] = json.loads(json.dumps(to_json(report, "source.txt")))
    return measure(gold_of(page), read, page.text)["order"]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    "more",
    [
        ("headings-detached",),
        ("headings-detached", "frames-reversed", "title-last"),
        ("headings-after-bodies", "frames-reversed"),
        ("columns-interleaved", "title-last"),
    ],
)
@pytest.mark.parametrize("id", ["990102-yundu/2022-abstract", "990103-luting/2023-report"])
def test_pages_torn_in_many_ways_are_put_in_order(id: str, more: tuple[str, ...], seed: int) -> None:
    assert order(id, *more, seed=seed) >= TORN_ORDER


@pytest.mark.parametrize("seed", range(4))
def test_shuffled_runs_are_put_in_order_as_far_as_words_tell(seed: int) -> None:
    assert order("990103-luting/2023-report", "frames-shuffled", "title-last", seed=seed) >= 0.9


def test_a_page_is_read_the_same_whatever_its_caches_hold() -> None:
    first = order("990104-hexi/2021-feature", "frames-reversed", seed=3)
    assert order("990104-hexi/2021-feature", "frames-reversed", seed=3) == first
