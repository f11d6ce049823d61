"""Both real reports and the demonstration archive are read at least as well as the floors say."""

import json
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any

import pytest

from generator import corpus, pipeline
from generator.authority import Authority
from generator.inspection import to_json
from tests.measures import measure
from tests.press.prints import plans, printed, truth_of
from tests.reading.floors import DEMONSTRATION, DEMONSTRATION_TOPICS, REAL, below


@pytest.fixture(scope="module")
def authority(root: Path) -> Authority:
    return corpus.load_authority(root)


def read(data: bytes, authority: Authority) -> dict[str, Any]:
    """What `inspect --json` prints of a text."""
    report = pipeline.read([("source.txt", data)], authority)
    reading: dict[str, Any] = json.loads(json.dumps(to_json(report, "source.txt")))
    return reading


@pytest.mark.parametrize("name", ["dazu-2022", "jiangjin-2023"])
def test_real_reports(name: str, real_reports: Path, reference: ModuleType, authority: Authority) -> None:
    data = (real_reports / f"reports/{name}.txt").read_bytes()
    gold = json.loads((real_reports / f"gold/{name}.json").read_text("utf-8"))
    scores, remarks = reference.measure(gold, read(data, authority), data.decode())
    assert not below(REAL, scores), remarks


@pytest.mark.parametrize("id", sorted(plans()))
def test_demonstration_archive(id: str, authority: Authority) -> None:
    scores = measure(truth_of(id), read(printed(id).text.encode(), authority), printed(id).text)
    assert not below(DEMONSTRATION, scores), scores


def test_topics_of_the_demonstration_archive_in_the_mean(authority: Authority) -> None:
    scores = [
        measure(truth_of(id), read(printed(id).text.encode(), authority), printed(id).text)["topics"]
        for id in plans()
    ]
    assert mean(scores) >= DEMONSTRATION_TOPICS


def test_a_poor_reading_falls_below_the_floors(authority: Authority) -> None:
    id = sorted(plans())[0]
    reading = read(printed(id).text.encode(), authority)
    reading["blocks"] = reading["blocks"][::-1]
    assert set(below(DEMONSTRATION, measure(truth_of(id), reading, printed(id).text))) >= {"order"}
